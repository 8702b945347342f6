import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { BooksService, type LineDraft, JournalService } from '@loonbrug/ledger';
import { newId, TenantDatabase } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';

/** Books to post in: the journal of the product, one for the floor, a period, and 40 lines that add up to zero. */
export interface BenchBooks {
  scope: AdministrationScope;
  payrollJournalId: string;
  journalId: string;
  periodId: string;
  bookedOn: string;
  year: number;
  lines: readonly LineDraft[];
}

const year = 2026;
const lineCount = 40;

/** One firm with one administration and its books. */
export async function makeBooks(app: INestApplicationContext, adminUrl: string): Promise<BenchBooks> {
  const scope: AdministrationScope = { portalId: newId(), domainId: newId(), administrationId: newId(), actor: { kind: 'system' } };
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query('insert into portal (portal_id, name) values ($1, $2)', [scope.portalId, 'Kantoor']);
  await admin.query('insert into domain (portal_id, domain_id, name, code) values ($1, $2, $3, $4)', [
    scope.portalId,
    scope.domainId,
    'Klant',
    'K1',
  ]);
  await admin.query('insert into administration (portal_id, domain_id, administration_id, name, number) values ($1, $2, $3, $4, 1)', [
    scope.portalId,
    scope.domainId,
    scope.administrationId,
    'Boeken',
  ]);
  await admin.end();
  await app.get(BooksService).setUpBooks(scope, { year, periodKind: 'month' });
  const floor = await app.get(JournalService).create(scope, { code: 'FLR', name: 'Vloer', kind: 'general' });
  const found = await app.get(TenantDatabase).read(scope, (tx) =>
    tx.one<{ payrollJournalId: string; periodId: string; accountIds: string[] }>(
      `select (select journal_id from journal where code = 'LON') as "payrollJournalId", (select period_id from period where number = 6) as "periodId",
         (select array_agg(account_id order by code) from account) as "accountIds"`,
    ),
  );
  const lines = Array.from({ length: lineCount }, (_, index) => ({
    accountId: found.accountIds[index % found.accountIds.length]!,
    amountCents: index % 2 === 0 ? 12_345 : -12_345,
  }));
  return {
    scope,
    payrollJournalId: found.payrollJournalId,
    journalId: floor.journalId,
    periodId: found.periodId,
    bookedOn: `${year}-06-30`,
    year,
    lines,
  };
}
