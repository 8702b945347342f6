import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type PortalPeople, PortalDirectoryService } from '@loonbrug/auth';
import {
  type ClaimedItem,
  Environment,
  MailSender,
  Outbox,
  type OutboxHandler,
  TenantDatabase,
  type TenantScope,
  type Transaction,
} from '@loonbrug/platform';
import { readSecondFactorRule, type SecondFactorRule } from '../access/second-factor-rule';
import { secondFactorAnnouncement } from './second-factor-announcement.texts';

const kind = 'tenancy.second_factor_announcement';

/** Tells people by mail that a portal will ask them for a second factor: once for each decision that asks it of them, or sooner than they were told. */
@Injectable()
export class SecondFactorAnnouncementService implements OutboxHandler, OnModuleInit {
  readonly maximumAttempts = 12;

  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(PortalDirectoryService) private readonly directory: PortalDirectoryService,
    @Inject(MailSender) private readonly mails: MailSender,
    @Inject(Environment) private readonly environment: Environment,
  ) {}

  onModuleInit(): void {
    this.outbox.handle(kind, this);
  }

  /** In the transaction of the decision: a mail for each person whom it asks for something new. */
  async announce(tx: Transaction, before: SecondFactorRule, wanted: SecondFactorRule): Promise<void> {
    const people = newlyConcerned(before, wanted);
    if (!people.members && !people.employees) return;
    await this.tell(tx, await this.directory.withoutSecondFactor(tx, people));
  }

  /** A mail for each of these people, after the commit, to whom the rule still is news by then. */
  async tell(tx: Transaction, userIds: readonly string[]): Promise<void> {
    // By person: who was not told of an earlier decision yet is told of the last one only.
    await this.outbox.addMany(
      tx,
      kind,
      userIds.map((userId) => ({ key: userId, payload: { userId } })),
    );
  }

  /** Tells what holds by now; whoever has a second factor meanwhile, or has left, and a rule that was lifted, need no mail. */
  async perform(scope: TenantScope, { payload }: ClaimedItem): Promise<void> {
    const mail = await this.database.read(scope, async (tx) => {
      const { secondFactorRequiredOn: requiredOn, secondFactorFor } = (await readSecondFactorRule(tx))!;
      if (requiredOn === null) return undefined;
      const people = { members: true, employees: secondFactorFor === 'everyone' };
      const addressee = await this.directory.addresseeWithoutSecondFactor(tx, String(payload['userId']), people);
      if (!addressee) return undefined;
      const { name: portalName } = await tx.one<{ name: string }>('select name from portal where portal_id = $1', [scope.portalId]);
      const address = `${this.environment.publicUrl}/my/second-factor`;
      return { to: addressee.email, ...secondFactorAnnouncement(addressee.language, { portalName, requiredOn, address }) };
    });
    if (mail) await this.mails.send(mail);
  }
}

/** Those whom a rule asks for a second factor, where the one before it did not ask them, or not so soon. */
export function newlyConcerned(before: SecondFactorRule, wanted: SecondFactorRule): PortalPeople {
  const day = wanted.secondFactorRequiredOn;
  const knows = (isConcerned: boolean): boolean =>
    isConcerned && before.secondFactorRequiredOn !== null && day !== null && before.secondFactorRequiredOn <= day;
  return {
    members: day !== null && !knows(true),
    employees: day !== null && wanted.secondFactorFor === 'everyone' && !knows(before.secondFactorFor === 'everyone'),
  };
}
