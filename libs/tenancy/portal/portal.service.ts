import { Inject, Injectable } from '@nestjs/common';
import { PortalDirectoryService, UserAccountService } from '@loonbrug/auth';
import { AuditTrail, type Language, newId, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { PortalScope } from '../access/scope';
import { MembershipService } from '../membership/membership.service';
import { Portal } from './portal.entity';

/** A firm that starts, and its first portal administrator; the hash is PasswordHashingService's. */
export interface NewPortal {
  name: string;
  language: Language;
  administrator: { email: string; name: string; passwordHash: string };
}

/** The portal itself. No route makes one: the operator does, by `create`. */
@Injectable()
export class PortalService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(PortalDirectoryService) private readonly directory: PortalDirectoryService,
    @Inject(UserAccountService) private readonly accounts: UserAccountService,
    @Inject(MembershipService) private readonly memberships: MembershipService,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async read(scope: PortalScope): Promise<Portal> {
    return this.database.read(scope, (tx) => tx.repository(Portal).findOneByOrFail({ portalId: scope.portalId }));
  }

  async change(scope: PortalScope, { name, language }: Pick<Portal, 'name' | 'language'>): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      await tx.repository(Portal).update({ portalId: scope.portalId }, { name, language });
      await this.directory.rename(tx, name);
      await this.audit.record(tx, { action: 'portal.changed', subjectKind: 'portal', subjectId: scope.portalId, details: { language } });
    });
  }

  /** Makes a portal and its first administrator: a new account, or the one that the address has (whose password stays). */
  async create(portal: NewPortal): Promise<{ portalId: string; userId: string }> {
    const portalId = newId();
    const { email, name, passwordHash } = portal.administrator;
    const known = await this.accounts.byEmail(email);
    const userId = known?.userId ?? newId();
    await this.database.transaction({ portalId, actor: { kind: 'system' } }, async (tx) => {
      await this.#insert(tx, portal);
      if (!known) await this.accounts.register(tx, { userId, email, name, language: portal.language, passwordHash });
      const terms = { role: 'portal_admin' as const, domainId: null, administrationIds: null, mayOpenPayslips: false };
      await this.memberships.grant(tx, { userId, invitedEmail: email }, terms);
    });
    return { portalId, userId };
  }

  async #insert(tx: Transaction, { name, language }: NewPortal): Promise<void> {
    const { portalId } = tx.scope;
    await this.directory.register(tx, name);
    await tx.repository(Portal).insert({ portalId, name, language });
    await this.audit.record(tx, { action: 'portal.created', subjectKind: 'portal', subjectId: portalId });
  }
}
