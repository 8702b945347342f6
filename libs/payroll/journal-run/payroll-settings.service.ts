import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, LoonbrugError, NotFound, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { actorOf } from './journal-run-booking';
import { JournalRunSettlement } from './journal-run-settlement.service';

/** Only a journal of kind payroll ("Memoriaal Lonen") takes payroll entries. */
export class JournalNotPayroll extends LoonbrugError {
  constructor(code: string, kind: string) {
    super('rejected', 'payroll.journal_not_payroll', `journal ${code} is of kind ${kind}`, { code, kind });
  }
}

/** An account of profit and loss would bear what only passes through. */
export class TransitAccountNotBalance extends LoonbrugError {
  constructor(code: string) {
    super('rejected', 'payroll.transit_account_not_balance', `account ${code} is no balance sheet account`, { code });
  }
}

export interface PayrollJournal {
  readonly journalId: string | null;
  readonly journalCode: string | null;
  readonly journalName: string | null;
  /** What entries of other periods are balanced with; null where none was chosen. */
  readonly transitAccountId: string | null;
  readonly transitAccountCode: string | null;
  readonly transitAccountName: string | null;
  readonly changedAt: Date | null;
}

/** Null: no longer; left out: as it is. */
export interface PayrollSettingsChange {
  readonly journalId?: string;
  readonly transitAccountId?: string | null;
}

/** Where the payroll entries of an administration are booked. */
@Injectable()
export class PayrollSettingsService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(JournalRunSettlement) private readonly settlement: JournalRunSettlement,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async read(scope: AdministrationScope): Promise<PayrollJournal> {
    const found = await this.database.read(scope, (tx) =>
      tx.maybeOne<PayrollJournal>(
        `select journal.journal_id as "journalId", journal.code as "journalCode", journal.name as "journalName", account.account_id as "transitAccountId",
           account.code as "transitAccountCode", account.name as "transitAccountName", settings.changed_at as "changedAt"
         from payroll_settings settings left join journal using (portal_id, administration_id, journal_id)
         left join account on account.portal_id = settings.portal_id and account.administration_id = settings.administration_id
           and account.account_id = settings.transit_account_id
         where settings.portal_id = $1 and settings.administration_id = $2`,
        [scope.portalId, scope.administrationId],
      ),
    );
    return found ?? nothing;
  }

  /** Throws NotFound for a journal or account that isn't of these books, JournalNotPayroll; runs that waited for it are checked at once. */
  async choose(scope: AdministrationScope, { journalId, transitAccountId }: PayrollSettingsChange): Promise<PayrollJournal> {
    await this.database.transaction(scope, async (tx) => {
      if (journalId !== undefined) await checkJournal(tx, scope, journalId);
      if (transitAccountId) await checkAccount(tx, scope, transitAccountId);
      await tx.query(
        `insert into payroll_settings as settings (portal_id, administration_id, journal_id, transit_account_id, changed_by) values ($1, $2, $3, $4, $5)
         on conflict (portal_id, administration_id) do update set journal_id = coalesce(excluded.journal_id, settings.journal_id),
           transit_account_id = case when $6 then excluded.transit_account_id else settings.transit_account_id end,
           changed_by = excluded.changed_by, changed_at = now()`,
        [scope.portalId, scope.administrationId, journalId ?? null, transitAccountId ?? null, actorOf(tx), transitAccountId !== undefined],
      );
      await this.audit.record(tx, {
        action: 'payroll_settings.changed',
        subjectKind: 'Administration',
        subjectId: scope.administrationId,
        administrationId: scope.administrationId,
        details: { journalId, transitAccountId },
      });
    });
    await this.settlement.settleWaiting(scope);
    return this.read(scope);
  }
}

const nothing: PayrollJournal = {
  journalId: null,
  journalCode: null,
  journalName: null,
  transitAccountId: null,
  transitAccountCode: null,
  transitAccountName: null,
  changedAt: null,
};

async function checkJournal(tx: Transaction, scope: AdministrationScope, journalId: string): Promise<void> {
  const journal = await tx.maybeOne<{ code: string; kind: string }>(
    'select code, kind from journal where portal_id = $1 and administration_id = $2 and journal_id = $3',
    [scope.portalId, scope.administrationId, journalId],
  );
  if (!journal) throw new NotFound('Journal');
  if (journal.kind !== 'payroll') throw new JournalNotPayroll(journal.code, journal.kind);
}

/** What comes to nothing over the entries of a run is a balance sheet account. */
async function checkAccount(tx: Transaction, scope: AdministrationScope, accountId: string): Promise<void> {
  const account = await tx.maybeOne<{ code: string; kind: string }>(
    'select code, kind from account where portal_id = $1 and administration_id = $2 and account_id = $3',
    [scope.portalId, scope.administrationId, accountId],
  );
  if (!account) throw new NotFound('Account');
  if (account.kind !== 'balance') throw new TransitAccountNotBalance(account.code);
}
