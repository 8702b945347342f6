import { Inject, Injectable } from '@nestjs/common';
import { PortalDirectoryService } from '@loonbrug/auth';
import { AuditTrail, Clock, daysAfter, NotFound, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { PortalScope } from '../access/scope';
import { readSecondFactorRule, type SecondFactorRule } from '../access/second-factor-rule';
import { SecondFactorTooSoon } from './portal-security.errors';
import { SecondFactorAnnouncementService } from './second-factor-announcement.service';

/** A rule is announced so many days before it holds. */
export const noticeDays = 7;

/** The rule, and how far the people whom it is for have come. */
export interface PortalSecurity extends SecondFactorRule {
  people: number;
  /** Of them: without a second factor. How many, never who. */
  peopleWithout: number;
  /** The first day that a new rule may hold from. */
  earliestOn: string;
}

/** What a portal asks of whoever comes in. */
@Injectable()
export class PortalSecurityService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(PortalDirectoryService) private readonly directory: PortalDirectoryService,
    @Inject(SecondFactorAnnouncementService) private readonly announcements: SecondFactorAnnouncementService,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  read(scope: PortalScope): Promise<PortalSecurity> {
    return this.database.read(scope, async (tx) => {
      const rule = await ruleOf(tx);
      return {
        ...rule,
        ...(await this.directory.countSecondFactors(tx, rule.secondFactorFor)),
        earliestOn: earliestOn(this.clock.today()),
      };
    });
  }

  /** SecondFactorTooSoon for a day that nobody could prepare for; a rule may always be eased. Whoever is asked for something new gets a mail. */
  async change(scope: PortalScope, wanted: SecondFactorRule): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      await tx.query('select 1 from portal where portal_id = $1 for no key update', [scope.portalId]);
      const before = await ruleOf(tx);
      checkNotice(before, wanted, this.clock.today());
      await tx.query('update portal set second_factor_required_on = $2, second_factor_for = $3 where portal_id = $1', [
        scope.portalId,
        wanted.secondFactorRequiredOn,
        wanted.secondFactorFor,
      ]);
      await this.audit.record(tx, {
        action: 'portal.security_changed',
        subjectKind: 'portal',
        subjectId: scope.portalId,
        details: { ...wanted },
      });
      await this.announcements.announce(tx, before, wanted);
    });
  }
}

async function ruleOf(tx: Transaction): Promise<SecondFactorRule> {
  const rule = await readSecondFactorRule(tx);
  if (!rule) throw new NotFound('portal');
  return rule;
}

const earliestOn = (today: string): string => daysAfter(today, noticeDays);

/** Throws SecondFactorTooSoon where somebody who comes in today would stand before a closed door within the notice. */
export function checkNotice(before: SecondFactorRule, wanted: SecondFactorRule, today: string): void {
  const day = wanted.secondFactorRequiredOn;
  if (day === null || day >= earliestOn(today)) return;
  const isWider = wanted.secondFactorFor === 'everyone' && before.secondFactorFor === 'members';
  const announcedOn = before.secondFactorRequiredOn;
  if (isWider || announcedOn === null || day < announcedOn) throw new SecondFactorTooSoon(earliestOn(today));
}
