import { Inject, Injectable } from '@nestjs/common';
import { UserAccountService } from '@loonbrug/auth';
import type { LoketTokens } from '@loonbrug/loket';
import { AuditTrail, newId, NotFound, SealingService, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope, DomainScope, PortalScope } from '@loonbrug/tenancy';
import { IncidentService } from '../incident/incident.service';
import { CredentialMissing } from './connection.errors';
import { type CredentialLevel, effectiveOf, levelNameOf, levelOf } from './credential-level';
import type { LoketCredentialChange, LoketCredentialDto, LoketCredentialOfLevelDto } from './loket-credential.dto';
import type { CredentialKind, CredentialState } from './loket-credential.entity';
import { clearTokens, putTokens } from './token-row';

export interface CredentialRow extends CredentialLevel {
  loketCredentialId: string;
  kind: CredentialKind;
  username: string | null;
  passwordSealed: Buffer | null;
  environmentCode: string | null;
  revision: number;
  state: CredentialState;
  failureCode: string | null;
  checkedAt: Date | null;
  lastSuccessAt: Date | null;
  changedBy: string | null;
  changedAt: Date;
}

export const credentialColumns = `loket_credential_id as "loketCredentialId", domain_id as "domainId", administration_id as "administrationId", kind, username,
  password_sealed as "passwordSealed", environment_code as "environmentCode", revision, state, failure_code as "failureCode", checked_at as "checkedAt",
  last_success_at as "lastSuccessAt", changed_by as "changedBy", changed_at as "changedAt"`;

export const passwordPlace = (loketCredentialId: string) => ({ table: 'loket_credential', column: 'password', row: loketCredentialId });

/** Cause of the incident of a credential that does not work. */
export const credentialCause = (loketCredentialId: string): string => `credential:${loketCredentialId}`;

type AnyLevel = PortalScope | DomainScope | AdministrationScope;

/** Ways into Loket at three levels; the nearest one holds, as a whole. */
@Injectable()
export class LoketCredentialService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(SealingService) private readonly sealing: SealingService,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(IncidentService) private readonly incidents: IncidentService,
    @Inject(UserAccountService) private readonly users: UserAccountService,
  ) {}

  async show(scope: AnyLevel): Promise<LoketCredentialOfLevelDto> {
    const level = levelOf(scope);
    const rows = await this.database.read(scope, (tx) => this.#above(tx, level));
    const names = await this.users.named(rows.flatMap((row) => (row.changedBy ? [row.changedBy] : [])));
    const dtoOf = (row: CredentialRow | undefined): LoketCredentialDto | null =>
      row ? { ...shown(row), changedByName: row.changedBy ? (names.get(row.changedBy)?.name ?? null) : null } : null;
    return { own: dtoOf(rows.find((row) => isAt(row, level))), effective: dtoOf(effectiveOf(level, rows)) };
  }

  /** The credential that holds at a level. Throws CredentialMissing. */
  async effective(tx: Transaction, level: CredentialLevel): Promise<CredentialRow> {
    const found = effectiveOf(level, await this.#above(tx, level));
    if (!found) throw new CredentialMissing();
    return found;
  }

  /** Stores user name, password and environment code as the level's own, in the place of whatever was there. */
  async change(scope: AnyLevel, change: LoketCredentialChange): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      const loketCredentialId = await this.#putUnit(tx, levelOf(scope), 'password');
      const sealed = await this.sealing.seal(tx, passwordPlace(loketCredentialId), change.password);
      await tx.query(
        `update loket_credential set username = $3, password_sealed = $4, environment_code = $5, kind = 'password' where portal_id = $1 and loket_credential_id = $2`,
        [scope.portalId, loketCredentialId, change.username, sealed, change.environmentCode],
      );
      await this.#record(tx, levelOf(scope), loketCredentialId, 'loket_credential.changed');
    });
  }

  /** Stores a consent as the level's own, in the place of whatever was there; it has just proved to work. */
  async putConsent(scope: DomainScope, tokens: LoketTokens): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      const loketCredentialId = await this.#putUnit(tx, levelOf(scope), 'consent');
      await tx.query(
        `update loket_credential set kind = 'consent', username = null, password_sealed = null, environment_code = null, state = 'working', checked_at = now(), last_success_at = now()
         where portal_id = $1 and loket_credential_id = $2`,
        [scope.portalId, loketCredentialId],
      );
      await putTokens(tx, this.sealing, loketCredentialId, tokens);
      await this.incidents.close(tx, credentialCause(loketCredentialId));
      await this.#record(tx, levelOf(scope), loketCredentialId, 'loket_credential.consent_given');
    });
  }

  /** Takes the level's own credential away, so that the one above holds. Its secrets are wiped, its history stays. */
  async remove(scope: AnyLevel): Promise<void> {
    const level = levelOf(scope);
    await this.database.transaction(scope, async (tx) => {
      await this.#lockLevel(tx, level);
      const own = await this.#own(tx, level);
      if (!own) throw new NotFound('loket_credential');
      await tx.query(
        'update loket_credential set removed_at = now(), password_sealed = null, revision = revision + 1 where portal_id = $1 and loket_credential_id = $2',
        [scope.portalId, own],
      );
      await clearTokens(tx, own);
      await this.incidents.close(tx, credentialCause(own));
      await this.#record(tx, level, own, 'loket_credential.removed');
    });
  }

  /** The level's row, new or with one more revision, untested and without tokens. */
  async #putUnit(tx: Transaction, level: CredentialLevel, kind: CredentialKind): Promise<string> {
    await this.#lockLevel(tx, level);
    const changedBy = tx.scope.actor.kind === 'user' ? tx.scope.actor.userId : null;
    const own = await this.#own(tx, level);
    if (own === undefined) {
      const loketCredentialId = newId();
      // As a consent without fields, until the caller fills the fields of its kind in.
      await tx.query(
        `insert into loket_credential (portal_id, loket_credential_id, domain_id, administration_id, kind, changed_by) values ($1, $2, $3, $4, 'consent', $5)`,
        [tx.scope.portalId, loketCredentialId, level.domainId, level.administrationId, changedBy],
      );
      return loketCredentialId;
    }
    await tx.query(
      `update loket_credential set revision = revision + 1, state = 'untested', failure_code = null, checked_at = null, changed_by = $3, changed_at = now(),
         last_success_at = case when kind = $4 then last_success_at end
       where portal_id = $1 and loket_credential_id = $2`,
      [tx.scope.portalId, own, changedBy, kind],
    );
    await clearTokens(tx, own);
    return own;
  }

  async #own(tx: Transaction, level: CredentialLevel): Promise<string | undefined> {
    return (await this.#above(tx, level)).find((row) => isAt(row, level))?.loketCredentialId;
  }

  #above(tx: Transaction, { domainId, administrationId }: CredentialLevel): Promise<CredentialRow[]> {
    return tx.query<CredentialRow>(
      `select ${credentialColumns} from loket_credential
       where portal_id = $1 and removed_at is null and (domain_id is null or domain_id = $2) and (administration_id is null or administration_id = $3)`,
      [tx.scope.portalId, domainId, administrationId],
    );
  }

  /** Two people who set the same level at once do it after each other. */
  async #lockLevel(tx: Transaction, { domainId, administrationId }: CredentialLevel): Promise<void> {
    const [table, id] =
      administrationId !== null ? ['administration', administrationId] : domainId !== null ? ['domain', domainId] : ['portal', null];
    await tx.query(`select 1 from ${table} where portal_id = $1 and ($2::uuid is null or ${table}_id = $2) for no key update`, [
      tx.scope.portalId,
      id,
    ]);
  }

  #record(tx: Transaction, level: CredentialLevel, subjectId: string, action: string): Promise<void> {
    return this.audit.record(tx, {
      action,
      subjectKind: 'loket_credential',
      subjectId,
      ...(level.administrationId ? { administrationId: level.administrationId } : {}),
      details: { level: levelNameOf(level), domainId: level.domainId },
    });
  }
}

const isAt = (row: CredentialLevel, level: CredentialLevel): boolean =>
  row.domainId === level.domainId && row.administrationId === level.administrationId;

function shown(row: CredentialRow): Omit<LoketCredentialDto, 'changedByName'> {
  const { loketCredentialId, kind, username, environmentCode, revision, state, failureCode } = row;
  const { checkedAt, lastSuccessAt, changedBy, changedAt } = row;
  return {
    loketCredentialId,
    level: levelNameOf(row),
    kind,
    username,
    environmentCode,
    revision,
    state,
    failureCode,
    checkedAt,
    lastSuccessAt,
    changedBy,
    changedAt,
  };
}
