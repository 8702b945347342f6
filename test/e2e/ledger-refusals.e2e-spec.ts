import type { EntryDraft } from '@loonbrug/ledger';
import { newId } from '@loonbrug/platform';
import { type BuiltBooks, wageDraft } from '../support/books';
import { scopeOf } from '../support/builders';
import { LedgerApp } from '../support/ledger-app';

describe('what posting refuses', () => {
  let ledger: LedgerApp;
  let books: BuiltBooks;
  let other: BuiltBooks;

  beforeAll(async () => {
    ledger = await LedgerApp.start();
  });

  afterAll(() => ledger.stop());

  beforeEach(async () => {
    books = await ledger.newBooks();
    other = await ledger.siblingOf(books);
  });

  const draftOf = (more: Partial<EntryDraft> = {}): EntryDraft => wageDraft(books, more);
  const scope = () => scopeOf(books.administration);

  const block = (table: string, id: string) => ledger.sql(`update ${table} set is_blocked = true where ${table}_id = $1`, id);
  const withFirstLine = (line: Partial<EntryDraft['lines'][number]>): EntryDraft => {
    const { lines } = draftOf();
    return draftOf({ lines: [{ ...lines[0]!, ...line }, lines[1]!] });
  };

  const cases: Array<[string, () => Promise<EntryDraft> | EntryDraft, string, () => object]> = [
    ['an unbalanced entry', () => withFirstLine({ amountCents: 390_001 }), 'entry_not_balanced', () => ({ differenceCents: 1 })],
    [
      'one line',
      () => draftOf({ lines: [{ accountId: books.accountIds[0]!, amountCents: 0 }] }),
      'entry_too_few_lines',
      () => ({ lineCount: 1 }),
    ],
    ['an account of a sibling', () => withFirstLine({ accountId: other.accountIds[0]! }), 'account_unknown', () => ({ lineNumber: 1 })],
    [
      'a cost centre of a sibling',
      () => withFirstLine({ costCentreId: other.costCentreIds[0]! }),
      'cost_centre_unknown',
      () => ({ lineNumber: 1 }),
    ],
    [
      'a cost unit of a sibling',
      () => withFirstLine({ costUnitId: other.costUnitIds[0]! }),
      'cost_unit_unknown',
      () => ({ lineNumber: 1 }),
    ],
    [
      'a journal of a sibling',
      () => draftOf({ journalId: other.payrollJournalId }),
      'journal_unknown',
      () => ({ journalId: other.payrollJournalId }),
    ],
    ['a period of a sibling', () => draftOf({ periodId: other.periodIds[1]! }), 'period_unknown', () => ({ periodId: other.periodIds[1] })],
    [
      'a blocked account',
      async () => {
        await block('account', books.accountIds[0]!);
        return draftOf();
      },
      'account_blocked',
      () => ({ lineNumber: 1, accountCode: '4000' }),
    ],
    [
      'a blocked cost centre',
      async () => {
        await block('cost_centre', books.costCentreIds[0]!);
        return draftOf();
      },
      'cost_centre_blocked',
      () => ({ lineNumber: 1, costCentreCode: 'K1' }),
    ],
    [
      'a blocked cost unit',
      async () => {
        await block('cost_unit', books.costUnitIds[0]!);
        return withFirstLine({ costUnitId: books.costUnitIds[0]! });
      },
      'cost_unit_blocked',
      () => ({ lineNumber: 1, costUnitCode: 'P1' }),
    ],
    [
      'a blocked journal',
      async () => {
        await block('journal', books.payrollJournalId);
        return draftOf();
      },
      'journal_blocked',
      () => ({ journalCode: 'LON' }),
    ],
    [
      'a journal of another kind than required',
      () => draftOf({ journalId: books.generalJournalId, requiredJournalKind: 'payroll' }),
      'journal_kind_differs',
      () => ({ journalCode: 'MEM', kind: 'general', requiredKind: 'payroll' }),
    ],
    [
      'a closed period',
      async () => {
        await ledger.sql("update period set state = 'closed' where period_id = $1", books.periodIds[1]);
        return draftOf();
      },
      'period_closed',
      () => ({ year: 2026, periodNumber: 1 }),
    ],
    ['a date without a period', () => draftOf({ bookedOn: '2027-01-01' }), 'no_period', () => ({ bookedOn: '2027-01-01' })],
    [
      'a date outside the year of the named period',
      () => draftOf({ bookedOn: '2025-12-31', periodId: books.periodIds[1] }),
      'date_outside_fiscal_year',
      () => ({ bookedOn: '2025-12-31', year: 2026 }),
    ],
    ['a reversal of nothing', () => draftOf({ reversesEntryId: newId() }), 'reversed_entry_unknown', () => ({})],
  ];

  it.each(cases)('%s', async (_, arrange, code, details) => {
    const draft = await arrange();
    expect(await ledger.refusal(books, draft)).toEqual({ code: `ledger.${code}`, details: details() });
    expect([
      await ledger.countOf(books, 'journal_entry'),
      await ledger.countOf(books, 'journal_line'),
      await ledger.countOf(books, 'account_total'),
    ]).toEqual([0, 0, 0]);
  });

  it('a total that would pass what can be added exactly', async () => {
    await ledger.postOne(books, draftOf());
    await ledger.sql('update account_total set debit_cents = 9007199254740000 where account_id = $1', books.accountIds[0]);
    expect(await ledger.refusal(books, draftOf())).toEqual({ code: 'ledger.total_too_large', details: {} });
    expect(await ledger.countOf(books, 'journal_entry')).toBe(1);
  });

  it('reports all of them to whoever only asks', async () => {
    await block('account', books.accountIds[0]!);
    const draft = {
      ...withFirstLine({ amountCents: 1 }),
      journalId: books.generalJournalId,
      requiredJournalKind: 'payroll' as const,
      bookedOn: '2027-01-01',
    };
    const found = await ledger.tenants.read(scope(), (tx) => ledger.entries.problemsIn(tx, scope(), draft));
    expect(found.map((problem) => problem.code)).toEqual([
      'ledger.entry_not_balanced',
      'ledger.journal_kind_differs',
      'ledger.no_period',
      'ledger.account_blocked',
    ]);
    expect(
      await ledger.tenants.read(scope(), (tx) =>
        ledger.entries.problemsIn(
          tx,
          scope(),
          draftOf({
            lines: draftOf()
              .lines.slice(1)
              .concat(draftOf().lines[1]!)
              .map((line, index) => ({ ...line, amountCents: index === 0 ? 5 : -5 })),
          }),
        ),
      ),
    ).toEqual([]);
  });
});
