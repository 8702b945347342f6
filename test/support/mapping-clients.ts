import fc from 'fast-check';
import { newId } from '@loonbrug/platform';
import { JournalRunProcessing } from '../../libs/payroll/journal-run/journal-run-processing.service';
import { buildBooks, type BuiltBooks } from './books';
import { type BuiltAdministration, scopeOf } from './builders';
import { type JournalRunWorld, lineOf } from './journal-runs';

/** A client with books of its own and three cost centres. */
export interface Client {
  administration: BuiltAdministration;
  books: BuiltBooks;
  centres: string[];
}

/** A change by places of the chart, so that it can be made in two sets of books alike. */
export type Change =
  | { what: 'account'; kind: 'account_code' | 'component' | 'default_account'; key: string; account: number; validFrom: string | undefined }
  | { what: 'dimension'; key: string; centre: number; validFrom: string | undefined }
  | { what: 'split'; account: number | null; weights: number[]; validFrom: string | undefined };

type SaidLine = { code: string; cents: number; component: number; centre: string | null };
/** The versions of one payroll run. */
export interface SaidRun {
  month: number;
  versions: SaidLine[][];
}

export interface Shift {
  account: { code: string } | null;
  costCentre: { code: string } | null;
  shiftCents: number;
}

const dates = fc.constantFrom(undefined, '2026-02-01', '2026-03-01');
export const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    what: fc.constant('account' as const),
    kind: fc.constantFrom('account_code' as const, 'component' as const),
    key: fc.constantFrom('1', '2'),
    account: fc.constantFrom(0, 2, 3, 4),
    validFrom: dates,
  }),
  fc.record({
    what: fc.constant('split' as const),
    account: fc.constantFrom(null, 0, 2),
    weights: fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 3 }),
    validFrom: dates,
  }),
  fc.record({ what: fc.constant('dimension' as const), key: fc.constantFrom('L8', 'L9'), centre: fc.nat({ max: 2 }), validFrom: dates }),
);
const saidLine = fc.record({
  code: fc.constantFrom('1', '2', '4000'),
  cents: fc.integer({ min: -1_000_000, max: 1_000_000 }),
  component: fc.constantFrom(1, 2, 3),
  centre: fc.constantFrom(null, 'K1', 'L8', 'L9'),
});
/** With net wages: what comes to nothing is blocked, and by which mapping it does is not what is asked here. */
const saidVersion = fc.array(saidLine, { minLength: 1, maxLength: 8 }).filter((said) => netOf(said) !== 0);
export const saidRun: fc.Arbitrary<SaidRun> = fc.record({
  month: fc.integer({ min: 1, max: 4 }),
  versions: fc.array(saidVersion, { minLength: 1, maxLength: 2 }),
});

/** What balances the lines. */
const netOf = (said: readonly SaidLine[]): number => 0 - said.reduce((sum, { cents }) => sum + cents, 0);

export async function buildClient(world: JournalRunWorld): Promise<Client> {
  const administration = await world.builders.administration(await world.builders.domain(world.portal));
  const books = await buildBooks(world.builders, administration);
  await world.chooseJournal(administration, books.payrollJournalId);
  await world.set('unknown_cost_centre', 'drop', administration);
  const centres = [books.costCentreIds[0]!];
  for (const code of ['K2', 'K3']) {
    const id = newId();
    await world.builders.sql(
      'insert into cost_centre (portal_id, administration_id, cost_centre_id, code, name) values ($1, $2, $3, $4, $4)',
      [administration.portalId, administration.administrationId, id, code],
    );
    centres.push(id);
  }
  return { administration, books, centres };
}

/** The change as a request of these books: where it goes, and what it is called in a replay. */
export function requestOf({ books, centres }: Client, made: Change): { route: string; name: string; body: object } {
  const { validFrom } = made;
  if (made.what === 'account') {
    const body = {
      kind: made.kind,
      loketCode: made.kind === 'default_account' ? undefined : made.key,
      accountId: books.accountIds[made.account],
      validFrom,
    };
    return { route: 'account-mappings', name: 'account', body };
  }
  if (made.what === 'dimension')
    return {
      route: 'dimension-mappings',
      name: 'dimension',
      body: { kind: 'cost_centre', loketCode: made.key, dimensionId: centres[made.centre], validFrom },
    };
  const shares = made.weights.map((weight, index) => ({ costCentreId: centres[index], weight }));
  return {
    route: 'cost-splits',
    name: 'split',
    body: { accountId: made.account === null ? null : books.accountIds[made.account], shares, validFrom },
  };
}

/** Lets runs arrive and books what can be booked, version after version. */
export async function bookRuns(world: JournalRunWorld, { administration }: Client, runs: readonly SaidRun[]): Promise<void> {
  const scope = scopeOf(administration);
  for (const { month, versions } of runs) {
    const loketPayrollRunId = newId();
    for (const said of versions) {
      const lines = said.map(({ code, cents, component, centre }) =>
        lineOf(code, cents, { componentKey: component, componentName: `c${component}`, costCentreCode: centre }),
      );
      const { journalRunId } = await world.arrive(
        [...lines, lineOf('1001', netOf(said), { componentKey: null })],
        { month, loketPayrollRunId },
        scope,
      );
      const run = (await world.runs(administration)).find((each) => each.journalRunId === journalRunId);
      if (!run || !['to_review', 'blocked'].includes(run.state)) continue;
      await world.app.get(JournalRunProcessing).process(scope, journalRunId, { rowVersion: run.rowVersion });
    }
  }
}

/** What is in the books, per month, account and cost centre. */
export async function booksOf(world: JournalRunWorld, { administration }: Client): Promise<Map<string, number>> {
  const rows = await world.builders.sql<{ place: string; cents: string }>(
    `select to_char(booked_on, 'YYYY-MM') || ' ' || account.code || ' ' || coalesce(cost_centre.code, '') as place, sum(amount_cents)::text as cents
     from journal_line line join journal_entry entry using (portal_id, administration_id, entry_id)
     join account using (portal_id, administration_id, account_id) left join cost_centre using (portal_id, administration_id, cost_centre_id)
     where line.administration_id = $1 group by 1`,
    [administration.administrationId],
  );
  return withoutZeros(new Map(rows.map(({ place, cents }) => [place, Number(cents)])));
}

export const withoutZeros = (sums: Map<string, number>): Map<string, number> =>
  new Map([...sums].filter(([, cents]) => cents !== 0).sort());

/** Of every line that is posted in the portal. */
export const postedHash = async (world: JournalRunWorld): Promise<string> =>
  (
    await world.builders.sql<{ hash: string }>(
      `select md5(string_agg(line::text || entry::text, ',' order by line.entry_id, line_number)) as hash
       from journal_line line join journal_entry entry using (portal_id, administration_id, entry_id) where portal_id = $1`,
      [world.portal.portalId],
    )
  )[0]!.hash;
