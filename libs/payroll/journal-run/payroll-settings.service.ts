import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, LoonbrugError, NotFound, TenantDatabase } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { actorOf } from './journal-run-booking';
import { JournalRunSettlement } from './journal-run-settlement.service';

/** Only a journal of kind payroll ("Memoriaal Lonen") takes payroll entries. */
export class JournalNotPayroll extends LoonbrugError {
  constructor(code: string, kind: string) {
    super('rejected', 'payroll.journal_not_payroll', `journal ${code} is of kind ${kind}`, { code, kind });
  }
}

export interface PayrollJournal {
  readonly journalId: string | null;
  readonly journalCode: string | null;
  readonly journalName: string | null;
  readonly changedAt: Date | null;
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
        `select journal.journal_id as "journalId", journal.code as "journalCode", journal.name as "journalName", settings.changed_at as "changedAt"
         from payroll_settings settings left join journal using (portal_id, administration_id, journal_id)
         where portal_id = $1 and administration_id = $2`,
        [scope.portalId, scope.administrationId],
      ),
    );
    return found ?? { journalId: null, journalCode: null, journalName: null, changedAt: null };
  }

  /** Throws NotFound for a journal that isn't of these books, JournalNotPayroll; runs that waited for it are checked at once. */
  async choose(scope: AdministrationScope, journalId: string): Promise<PayrollJournal> {
    await this.database.transaction(scope, async (tx) => {
      const journal = await tx.maybeOne<{ code: string; kind: string }>(
        'select code, kind from journal where portal_id = $1 and administration_id = $2 and journal_id = $3',
        [scope.portalId, scope.administrationId, journalId],
      );
      if (!journal) throw new NotFound('Journal');
      if (journal.kind !== 'payroll') throw new JournalNotPayroll(journal.code, journal.kind);
      await tx.query(
        `insert into payroll_settings (portal_id, administration_id, journal_id, changed_by) values ($1, $2, $3, $4)
         on conflict (portal_id, administration_id) do update set journal_id = excluded.journal_id, changed_by = excluded.changed_by, changed_at = now()`,
        [scope.portalId, scope.administrationId, journalId, actorOf(tx)],
      );
      await this.audit.record(tx, {
        action: 'payroll_settings.changed',
        subjectKind: 'Administration',
        subjectId: scope.administrationId,
        administrationId: scope.administrationId,
        details: { journalId },
      });
    });
    await this.settlement.settleWaiting(scope);
    return this.read(scope);
  }
}
