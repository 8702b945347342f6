import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Conflict, LoonbrugError, newId, NotFound, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { actorOf } from '../journal-run/journal-run-booking';
import { JournalRunSettlement } from '../journal-run/journal-run-settlement.service';
import type { AccountMappingChange, AccountMappingDto, AccountMappingPageDto, AccountMappingQuery } from './account-mapping.dto';
import { type ProposableAccount, propose } from './account-proposal';

/** A mapping to a blocked account would only move the problem. */
export class MappedAccountBlocked extends LoonbrugError {
  constructor(code: string) {
    super('rejected', 'account_mapping.account_blocked', `account ${code} is blocked`, { code });
  }
}

type Row = Omit<AccountMappingDto, 'account' | 'proposal'> & {
  accountId: string | null;
  accountCode: string | null;
  accountName: string | null;
  isBlocked: boolean | null;
};

/** Every code that a run named or that has a mapping, with where it leads. */
const codes = `
  with seen as (
    select line.account_code as code, (array_agg(line.account_name order by run.fetched_at desc nulls last))[1] as name, count(*) as lines,
      count(distinct run.journal_run_id) filter (where run.state in ('fetched', 'to_review', 'blocked')) as waiting
    from journal_run_line line join journal_run run using (portal_id, administration_id, journal_run_id)
    where line.portal_id = $1 and line.administration_id = $2 and line.amount_cents <> 0 group by line.account_code
  ), led as (
    select coalesce(seen.code, mapping.loket_code) as "loketCode", coalesce(seen.name, '') as "loketName", coalesce(seen.lines, 0) as "lineCount",
      coalesce(seen.waiting, 0) as "waitingRunCount", account.account_id as "accountId", account.code as "accountCode", account.name as "accountName",
      account.is_blocked as "isBlocked", mapping.account_mapping_id as "accountMappingId", mapping.row_version as "rowVersion", mapping.changed_at as "changedAt",
      case when mapping.account_id is not null then 'mapping' when account.account_id is not null then 'same_code' end as via
    from seen
    full join (select * from account_mapping where portal_id = $1 and administration_id = $2) mapping on mapping.loket_code = seen.code
    left join account on account.portal_id = $1 and account.administration_id = $2
      and case when mapping.account_id is null then account.code = seen.code else account.account_id = mapping.account_id end
  )`;

const filter = `where ($3::boolean is null or ("accountId" is null) = $3) and ($4::text is null or "loketCode" ilike $4 or "loketName" ilike $4)`;

/** Where Loket's account codes lead in the books of one administration. */
@Injectable()
export class AccountMappingService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(JournalRunSettlement) private readonly settlement: JournalRunSettlement,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** Codes that lead nowhere on top, those that stop the most runs first. */
  list(scope: AdministrationScope, { page, pageSize, isUnmapped, text }: AccountMappingQuery): Promise<AccountMappingPageDto> {
    const pattern = text === undefined ? null : `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
    const parameters = [scope.portalId, scope.administrationId, isUnmapped ?? null, pattern];
    return this.database.read(scope, async (tx) => {
      const { total } = await tx.one<{ total: number }>(`${codes} select count(*) as total from led ${filter}`, parameters);
      const { unmapped } = await tx.one<{ unmapped: number }>(
        `${codes} select count(*) as unmapped from led where "accountId" is null`,
        parameters.slice(0, 2),
      );
      const rows = await tx.query<Row>(
        `${codes} select * from led ${filter} order by "accountId" is not null, "waitingRunCount" desc, "lineCount" desc, "loketCode" limit $5 offset $6`,
        [...parameters, pageSize, (page - 1) * pageSize],
      );
      const accounts = unmapped > 0 ? await readAccounts(tx, scope) : [];
      return { items: rows.map((row) => mappingOf(row, accounts)), total, unmapped };
    });
  }

  /** Throws NotFound for an account that isn't of these books, MappedAccountBlocked, and Conflict where somebody was first. Waiting runs are checked at once. */
  async map(scope: AdministrationScope, change: AccountMappingChange): Promise<AccountMappingDto> {
    await this.database.transaction(scope, async (tx) => {
      const account = await tx.maybeOne<{ code: string; isBlocked: boolean }>(
        `select code, is_blocked as "isBlocked" from account where portal_id = $1 and administration_id = $2 and account_id = $3`,
        [scope.portalId, scope.administrationId, change.accountId],
      );
      if (!account) throw new NotFound('Account');
      if (account.isBlocked) throw new MappedAccountBlocked(account.code);
      const accountMappingId = change.rowVersion ? await this.#change(tx, scope, change) : await this.#add(tx, scope, change);
      await this.#record(tx, scope, 'account_mapping.changed', accountMappingId, {
        loketCode: change.loketCode,
        accountId: change.accountId,
      });
    });
    await this.settlement.settleWaiting(scope);
    return this.#one(scope, change.loketCode);
  }

  /** The code then goes to the account of the same code, if there is one. Throws NotFound and Conflict. */
  async remove(scope: AdministrationScope, accountMappingId: string, rowVersion: number): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      const parameters = [scope.portalId, scope.administrationId, accountMappingId];
      const [removed] = await tx.query<{ loketCode: string }>(
        `delete from account_mapping where portal_id = $1 and administration_id = $2 and account_mapping_id = $3 and row_version = $4
         returning loket_code as "loketCode"`,
        [...parameters, rowVersion],
      );
      if (!removed) {
        const there = await tx.query(
          'select 1 from account_mapping where portal_id = $1 and administration_id = $2 and account_mapping_id = $3',
          parameters,
        );
        throw there.length > 0 ? new Conflict('AccountMapping') : new NotFound('AccountMapping');
      }
      await this.#record(tx, scope, 'account_mapping.removed', accountMappingId, removed);
    });
    await this.settlement.settleWaiting(scope);
  }

  async #add(tx: Transaction, scope: AdministrationScope, { loketCode, accountId }: AccountMappingChange): Promise<string> {
    const accountMappingId = newId();
    const added = await tx.query(
      `insert into account_mapping (portal_id, administration_id, account_mapping_id, loket_code, account_id, changed_by) values ($1, $2, $3, $4, $5, $6)
       on conflict (portal_id, administration_id, loket_code) do nothing returning 1`,
      [scope.portalId, scope.administrationId, accountMappingId, loketCode, accountId, actorOf(tx)],
    );
    if (added.length === 0) throw new Conflict('AccountMapping', { loketCode });
    return accountMappingId;
  }

  async #change(tx: Transaction, scope: AdministrationScope, { loketCode, accountId, rowVersion }: AccountMappingChange): Promise<string> {
    const [changed] = await tx.query<{ accountMappingId: string }>(
      `update account_mapping set account_id = $4, changed_by = $5, changed_at = now(), row_version = row_version + 1
       where portal_id = $1 and administration_id = $2 and loket_code = $3 and row_version = $6 returning account_mapping_id as "accountMappingId"`,
      [scope.portalId, scope.administrationId, loketCode, accountId, actorOf(tx), rowVersion],
    );
    if (!changed) throw new Conflict('AccountMapping', { loketCode });
    return changed.accountMappingId;
  }

  #one(scope: AdministrationScope, loketCode: string): Promise<AccountMappingDto> {
    return this.database.read(scope, async (tx) => {
      const row = await tx.one<Row>(`${codes} select * from led where "loketCode" = $3`, [
        scope.portalId,
        scope.administrationId,
        loketCode,
      ]);
      return mappingOf(row, []);
    });
  }

  #record(tx: Transaction, scope: AdministrationScope, action: string, subjectId: string, details: Record<string, unknown>): Promise<void> {
    return this.audit.record(tx, { action, subjectKind: 'AccountMapping', subjectId, administrationId: scope.administrationId, details });
  }
}

const readAccounts = (tx: Transaction, scope: AdministrationScope): Promise<ProposableAccount[]> =>
  tx.query<ProposableAccount>(
    `select account_id as "accountId", code, name, rgs, is_blocked as "isBlocked" from account where portal_id = $1 and administration_id = $2`,
    [scope.portalId, scope.administrationId],
  );

function mappingOf(row: Row, accounts: readonly ProposableAccount[]): AccountMappingDto {
  const { accountId, accountCode, accountName, isBlocked, ...rest } = row;
  const account = accountId === null ? null : { accountId, code: accountCode!, name: accountName!, isBlocked: isBlocked! };
  return { ...rest, account, proposal: account ? null : propose(rest.loketCode, rest.loketName, accounts) };
}
