import { JournalRunIntake } from '../../../libs/payroll/journal-run/journal-run-intake.service';
import { JournalRunProcessing } from '../../../libs/payroll/journal-run/journal-run-processing.service';
import { buildBooks, type BuiltBooks } from '../../support/books';
import { type BuiltAdministration, type BuiltPortal, scopeOf } from '../../support/builders';
import { arrivalOf, lineOf } from '../../support/journal-runs';
import { lookedBackYear } from './months';
import type { World } from './world';

const year = lookedBackYear;

/** Books in which something is mapped, booked, and waiting. */
export interface MappedBooks {
  portal: BuiltPortal;
  administration: BuiltAdministration;
  books: BuiltBooks;
  /** Names two codes and a cost centre that nobody knows. */
  waitingRunId: string;
}

/** Books of the year with two booked months, and a run that waits for two codes. */
export async function arrangeMappedBooks(world: World): Promise<MappedBooks> {
  const portal = await world.builders.portal({ name: 'Kantoor Rivierzicht' });
  const domain = await world.builders.domain(portal, { name: 'Bakkerij Van der Korst' });
  const administration = await world.builders.administration(domain, { name: 'Korst kantoor' });
  const books = await buildBooks(world.builders, administration, { year });
  const { portalId, administrationId } = administration;
  await world.builders.sql('insert into payroll_settings (portal_id, administration_id, journal_id) values ($1, $2, $3)', [
    portalId,
    administrationId,
    books.payrollJournalId,
  ]);
  await world.builders.sql("update account set rgs = 'WPerLesLon', name = 'Lonen' where account_id = $1", [books.accountIds[0]]);
  await world.builders.sql("update account set rgs = 'WPerLesVag', name = 'Vakantiebijslag' where account_id = $1", [books.accountIds[2]]);
  for (const month of [1, 2]) await bookMonth(world, administration, month);
  const waiting = [
    lineOf('L70', 5_000, { accountName: 'Vakantiebijslag', componentKey: 77, componentName: 'Vakantiebijslag', costCentreCode: 'WINKEL' }),
    lineOf('L71', 100_001, { accountName: 'Toeslag zondag', componentKey: 78, componentName: 'Zondagtoeslag' }),
    lineOf('1001', -105_001),
  ];
  const { journalRunId } = await world.app.get(JournalRunIntake).arrive(scopeOf(administration), arrivalOf(waiting, periodOf(3)));
  return { portal, administration, books, waitingRunId: journalRunId };
}

async function bookMonth(world: World, administration: BuiltAdministration, month: number): Promise<void> {
  const scope = scopeOf(administration);
  const lines = { '4000': 100_001, '1001': -100_001 };
  const { journalRunId } = await world.app.get(JournalRunIntake).arrive(scope, arrivalOf(lines, periodOf(month)));
  const [run] = await world.builders.sql<{ rowVersion: number }>(
    'select row_version as "rowVersion" from journal_run where journal_run_id = $1',
    [journalRunId],
  );
  await world.app.get(JournalRunProcessing).process(scope, journalRunId, { rowVersion: run!.rowVersion });
}

function periodOf(month: number) {
  const ends = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return { month, year, periodStartsOn: `${ends.slice(0, 8)}01`, periodEndsOn: ends };
}
