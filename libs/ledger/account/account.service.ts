import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Conflict, newId, NotFound, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { BooksChanges } from '../books/books-changes';
import { codeTaken } from '../ledger.errors';
import { likePattern } from '../page.dto';
import type { AccountChange, AccountDto, AccountPageDto, AccountQuery, ChartImportDto, NewAccountDto } from './account.dto';
import { rgsStarterChart, type StarterAccount } from './rgs-starter-chart';

const columns = 'account_id as "accountId", code, name, kind, rgs, is_blocked as "isBlocked", row_version as "rowVersion"';
const inScope = 'portal_id = $1 and administration_id = $2';

/** The chart of accounts. */
@Injectable()
export class AccountService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(BooksChanges) private readonly changes: BooksChanges,
  ) {}

  /** By code. */
  list(scope: AdministrationScope, query: AccountQuery): Promise<AccountPageDto> {
    const where = `where ${inScope} and ($3::text is null or code ilike $3 or name ilike $3 or rgs ilike $3)
      and ($4::text is null or kind = $4) and ($5::boolean is null or is_blocked = $5)`;
    const parameters = [
      scope.portalId,
      scope.administrationId,
      query.search ? likePattern(query.search) : null,
      query.kind ?? null,
      query.isBlocked ?? null,
    ];
    return this.database.read(scope, async (tx) => {
      const { total } = await tx.one<{ total: number }>(`select count(*) as total from account ${where}`, parameters);
      const items = await tx.query<AccountDto>(`select ${columns} from account ${where} order by code collate "C" limit $6 offset $7`, [
        ...parameters,
        query.pageSize,
        (query.page - 1) * query.pageSize,
      ]);
      return { items, total };
    });
  }

  /** Accounts by code; codes that the chart does not have are missing from the answer. */
  async byCodeIn(tx: Transaction, scope: AdministrationScope, codes: readonly string[]): Promise<Map<string, AccountDto>> {
    const accounts = await tx.query<AccountDto>(`select ${columns} from account where ${inScope} and code = any($3::text[])`, [
      scope.portalId,
      scope.administrationId,
      codes,
    ]);
    return new Map(accounts.map((account) => [account.code, account]));
  }

  /** Throws `ledger.code_taken`. */
  create(scope: AdministrationScope, input: NewAccountDto): Promise<AccountDto> {
    return this.database.transaction(scope, async (tx) => {
      const accountId = newId();
      const account = await tx.maybeOne<AccountDto>(
        `insert into account (portal_id, administration_id, account_id, code, name, kind, rgs) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (portal_id, administration_id, code) do nothing returning ${columns}`,
        [scope.portalId, scope.administrationId, accountId, input.code, input.name, input.kind, input.rgs ?? null],
      );
      if (!account) throw codeTaken(input.code);
      await this.#record(tx, scope, 'account.created', accountId);
      return account;
    });
  }

  /** Name, RGS code, blocked or not. Throws `request.changed_meanwhile` where the row version differs. */
  update(scope: AdministrationScope, accountId: string, change: AccountChange): Promise<AccountDto> {
    return this.database.transaction(scope, async (tx) => {
      const account = await tx.maybeOne<AccountDto>(
        `update account set name = coalesce($5, name), rgs = case when $6 then $7 else rgs end, is_blocked = coalesce($8, is_blocked), row_version = row_version + 1
         where ${inScope} and account_id = $3 and row_version = $4 returning ${columns}`,
        [
          scope.portalId,
          scope.administrationId,
          accountId,
          change.rowVersion,
          change.name ?? null,
          change.rgs !== undefined,
          change.rgs ?? null,
          change.isBlocked ?? null,
        ],
      );
      if (!account) throw await this.#missing(tx, scope, accountId);
      await this.#record(tx, scope, 'account.changed', accountId, { isBlocked: account.isBlocked });
      return account;
    });
  }

  /** Adds the accounts of the RGS starter chart that the chart does not have yet, by code. */
  importStarterChart(scope: AdministrationScope): Promise<ChartImportDto> {
    return this.database.transaction(scope, async (tx) => {
      const created = await this.addMissingIn(tx, scope, rgsStarterChart);
      if (created > 0) await this.#record(tx, scope, 'account.chart_imported', scope.administrationId, { created });
      return { created, present: rgsStarterChart.length - created };
    });
  }

  /** Makes the accounts whose code is not there; how many it made. */
  async addMissingIn(tx: Transaction, scope: AdministrationScope, accounts: readonly StarterAccount[]): Promise<number> {
    const made = await tx.query(
      `insert into account (portal_id, administration_id, account_id, code, name, kind, rgs)
       select $1, $2, wanted.* from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[]) as wanted(account_id, code, name, kind, rgs)
       on conflict (portal_id, administration_id, code) do nothing returning account_id`,
      [
        scope.portalId,
        scope.administrationId,
        accounts.map(() => newId()),
        accounts.map((account) => account.code),
        accounts.map((account) => account.name),
        accounts.map((account) => account.kind),
        accounts.map((account) => account.rgs),
      ],
    );
    return made.length;
  }

  async #missing(tx: Transaction, scope: AdministrationScope, accountId: string): Promise<Error> {
    const current = await tx.maybeOne<AccountDto>(`select ${columns} from account where ${inScope} and account_id = $3`, [
      scope.portalId,
      scope.administrationId,
      accountId,
    ]);
    return current ? new Conflict('Account', { rowVersion: current.rowVersion, current }) : new NotFound('Account');
  }

  async #record(tx: Transaction, scope: AdministrationScope, action: string, subjectId: string, details = {}): Promise<void> {
    await this.audit.record(tx, { action, subjectKind: 'Account', subjectId, administrationId: scope.administrationId, details });
    await this.changes.announceIn(tx, scope);
  }
}
