import type { ArrivedLine } from './arrival';
import type { BookAccount, BookDimension, BookReference } from './book-lines';
import { check, type CheckedRun } from './checks';
import { blocks, informs, isBlocked, isClean, warns } from './finding';

const line = (accountCode: string, amountCents: number, more: Partial<ArrivedLine> = {}): ArrivedLine => ({
  accountCode,
  accountName: `Naam ${accountCode}`,
  amountCents,
  costCentreCode: null,
  costCentreName: null,
  costUnitCode: null,
  costUnitName: null,
  componentKey: null,
  componentName: null,
  ...more,
});
const reference = (code: string, more: Partial<BookReference> = {}): BookAccount & BookDimension => ({
  id: `id-${code}`,
  code,
  name: `Eigen ${code}`,
  isBlocked: false,
  kind: 'profit_and_loss',
  via: 'same_code',
  ...more,
});
const journal = { ...reference('LON'), kind: 'payroll' };

const clean: CheckedRun = {
  lines: [line('4000', 100, { costCentreCode: 'K1', costUnitCode: 'P1' }), line('1700', -100)],
  books: {
    journal,
    accounts: new Map([
      ['4000', reference('4000')],
      ['1700', reference('1700')],
    ]),
    costCentres: new Map([['K1', reference('K1')]]),
    costUnits: new Map([['P1', reference('P1')]]),
    obstacles: new Map(),
    splits: new Map(),
  },
  unknownCostCentre: 'refuse',
  bookedOn: '2026-01-31',
  period: { periodId: 'id-1', year: 2026, number: 1, state: 'open' },
  nextOpen: null,
  retro: { choice: 'run', runEndsOn: '2026-01-31', results: null, transitAccount: null, periods: new Map() },
  isTestYear: false,
  possibleDuplicate: null,
  payrollYear: 2026,
  replaced: null,
  correctedVouchers: [],
  isRemovedUpstream: false,
  loketFindings: [],
  rules: { stops: [], mayCorrect: false },
};
const books = (more: Partial<CheckedRun['books']>): Partial<CheckedRun> => ({ books: { ...clean.books, ...more } });

describe('the checks of a run', () => {
  it('find nothing where all is well', () => {
    expect(check(clean)).toEqual([]);
  });

  it.each<[string, Partial<CheckedRun>, ReturnType<typeof check>]>([
    ['no amount', { lines: [line('4000', 0)] }, [blocks('journal_run.empty')]],
    ['no lines', { lines: [] }, [blocks('journal_run.empty')]],
    [
      'no balance',
      { lines: [line('4000', 150), line('1700', -100)] },
      [blocks('journal_run.not_balanced', { differenceCents: 50, difference: '0.50' })],
    ],
    ['a test year', { isTestYear: true }, [blocks('journal_run.test_year')]],
    ['no journal', books({ journal: null }), [blocks('journal_run.no_journal')]],
    [
      'a journal of another kind',
      books({ journal: { ...journal, kind: 'general' } }),
      [blocks('journal_run.journal_not_payroll', { code: 'LON', name: 'Eigen LON' })],
    ],
    [
      'a blocked journal',
      books({ journal: { ...journal, isBlocked: true } }),
      [blocks('journal_run.journal_blocked', { code: 'LON', name: 'Eigen LON' })],
    ],
    ['no period', { period: null }, [blocks('journal_run.period_missing', { bookedOn: '2026-01-31' })]],
    [
      'a closed period',
      { period: { periodId: 'id-1', year: 2026, number: 1, state: 'closed' } },
      [blocks('journal_run.period_closed', { periodId: 'id-1', year: 2026, periodNumber: 1, bookedOn: '2026-01-31' })],
    ],
    [
      'a closed period, with the next open one',
      {
        period: { periodId: 'id-1', year: 2026, number: 1, state: 'closed' },
        nextOpen: { periodId: 'id-3', year: 2026, number: 3, state: 'open', startsOn: '2026-03-01' },
      },
      [
        blocks('journal_run.period_closed', {
          periodId: 'id-1',
          year: 2026,
          periodNumber: 1,
          bookedOn: '2026-01-31',
          nextOpenOn: '2026-03-01',
          nextOpenYear: 2026,
          nextOpenPeriodNumber: 3,
        }),
      ],
    ],
    [
      'accounts that lead nowhere, each once with its lines',
      { lines: [line('4999', 60), line('4999', 40), line('1700', -100)] },
      [blocks('journal_run.account_not_mapped', { loketCode: '4999', name: 'Naam 4999', lineCount: 2 })],
    ],
    [
      'a blocked account',
      books({ accounts: new Map([...clean.books.accounts, ['1700', reference('1799', { isBlocked: true })]]) }),
      [blocks('journal_run.account_blocked', { accountId: 'id-1799', loketCode: '1700', code: '1799', name: 'Eigen 1799' })],
    ],
    [
      'an unknown cost centre',
      books({ costCentres: new Map() }),
      [blocks('journal_run.cost_centre_unknown', { code: 'K1', name: null, lineCount: 1 })],
    ],
    [
      'an unknown cost centre that is dropped by the rules',
      { ...books({ costCentres: new Map() }), unknownCostCentre: 'drop' },
      [informs('journal_run.cost_centre_dropped', { code: 'K1', name: null, lineCount: 1 })],
    ],
    [
      'a blocked cost centre, whatever the rules say of unknown ones',
      { ...books({ costCentres: new Map([['K1', reference('K1', { isBlocked: true })]]) }), unknownCostCentre: 'drop' },
      [blocks('journal_run.cost_centre_blocked', { code: 'K1', name: 'Eigen K1' })],
    ],
    [
      'an unknown cost unit',
      books({ costUnits: new Map() }),
      [blocks('journal_run.cost_unit_unknown', { code: 'P1', name: null, lineCount: 1 })],
    ],
    [
      'a possible duplicate',
      { possibleDuplicate: { journalRunId: 'j', voucherNumber: null } },
      [warns('journal_run.possible_duplicate', { journalRunId: 'j' })],
    ],
    [
      'a possible duplicate of something booked',
      { possibleDuplicate: { journalRunId: 'j', voucherNumber: 'LON-2026-0031' } },
      [warns('journal_run.possible_duplicate_booked', { journalRunId: 'j', voucherNumber: 'LON-2026-0031' })],
    ],
    [
      'a booked run that Loket has undone, and that this one seems to replace',
      { replaced: { journalRunId: 'j', vouchers: 'LON-2026-0012' } },
      [warns('journal_run.replaces_undone', { journalRunId: 'j', vouchers: 'LON-2026-0012' })],
    ],
    [
      'a period that ends in the next year, and would be booked there',
      { bookedOn: '2027-01-03', retro: { ...clean.retro, runEndsOn: '2027-01-03' } },
      [warns('journal_run.booked_in_next_year', { year: 2026, bookedOn: '2027-01-03', lastDay: '2026-12-31' })],
    ],
    [
      'a correction',
      { correctedVouchers: ['LON-2026-0001', 'LON-2026-0004'] },
      [warns('journal_run.correction', { vouchers: 'LON-2026-0001, LON-2026-0004' })],
    ],
    [
      'a correction that may book itself',
      { correctedVouchers: ['LON-2026-0001'], rules: { stops: [], mayCorrect: true } },
      [informs('journal_run.correction', { vouchers: 'LON-2026-0001' })],
    ],
    ['a run that Loket no longer has', { isRemovedUpstream: true }, [warns('journal_run.removed_upstream')]],
    [
      'what Loket says',
      { loketFindings: [warns('journal_run.loket_error', { count: 2 })] },
      [warns('journal_run.loket_error', { count: 2 })],
    ],
  ])('name %s', (_, more, findings) => {
    expect(check({ ...clean, ...more })).toEqual(findings);
  });

  it('pass an empty line by, whatever it names', () => {
    expect(check({ ...clean, lines: [...clean.lines, line('4999', 0, { costCentreCode: 'K9', costUnitCode: 'P9' })] })).toEqual([]);
  });

  it('list fifty of a kind and count the rest, which block as well', () => {
    const lines = Array.from({ length: 120 }, (_, index) => line(`5${index}`, index % 2 ? 10 : -10));
    const findings = check({ ...clean, lines });
    expect(findings).toHaveLength(51);
    expect(findings.at(-1)).toEqual(blocks('journal_run.more_findings', { count: 70 }));
  });

  it('say whether a run may be booked, and whether it may book itself', () => {
    expect([isBlocked([blocks('a')]), isBlocked([warns('a')]), isBlocked([informs('a')])]).toEqual([true, false, false]);
    expect([isClean([blocks('a')]), isClean([warns('a')]), isClean([informs('a')]), isClean([])]).toEqual([false, false, true, true]);
  });
});
