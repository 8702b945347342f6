import fc from 'fast-check';
import type { LoketPayrollPeriod } from '@loonbrug/loket';
import type { ImportingLink } from '../connection/link-import';
import type { StoredRun } from './payroll-run.service';
import { polledRuns, seenRuns } from './seen-runs';

const link: ImportingLink = {
  loketLinkId: 'link',
  clientNumber: 70101,
  loketEmployerId: 'employer',
  loketPayrollAdministrationId: 'payroll',
  wageTaxNumber: null,
  periodKind: 'month',
  startsOn: '2026-03-15',
};
const all = { year: null, periodNumber: null };

const month = (year: number, periodNumber: number, more: Partial<LoketPayrollPeriod> = {}): LoketPayrollPeriod => ({
  loketPeriodId: year * 100 + periodNumber,
  year,
  periodNumber,
  startsOn: `${year}-${String(periodNumber).padStart(2, '0')}-01`,
  endsOn: `${year}-${String(periodNumber).padStart(2, '0')}-28`,
  isTestYear: false,
  periodKind: 'month',
  payrollRuns: [run(`${year}-${periodNumber}`)],
  ...more,
});
const run = (loketPayrollRunId: string, key = 9): LoketPayrollPeriod['payrollRuns'][number] => ({
  loketPayrollRunId,
  sequenceNumber: 1,
  approvedSequenceNumber: 1,
  status: { key, status: 'unknown', description: '' },
  journalRuns: [
    { loketJournalRunId: `journal of ${loketPayrollRunId}`, sequenceNumber: 1, status: { key: 4, status: 'finished', description: '' } },
  ],
});
const stored = (loketPayrollRunId: string): StoredRun => ({
  payrollRunId: `row of ${loketPayrollRunId}`,
  loketPayrollRunId,
  approvedAt: null,
  availableForEmployeeOn: null,
});
const seen = (periods: LoketPayrollPeriod[]) => {
  const polled = polledRuns(periods, link, all);
  return seenRuns(
    polled,
    polled.map((one) => stored(one.run.loketPayrollRunId)),
    link,
  );
};

describe('the runs of a link', () => {
  it('are those of every period that ends on or after the start date, late ones too', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 35 }), { maxLength: 36 }), (months) => {
        const periods = months.map((index) => month(2025 + Math.floor(index / 12), (index % 12) + 1));
        const expected = periods.filter(({ endsOn }) => endsOn >= link.startsOn).map(({ year, periodNumber }) => `${year}-${periodNumber}`);
        expect(polledRuns(periods, link, all).map((one) => one.run.loketPayrollRunId)).toEqual(expected);
      }),
      { numRuns: 1_000 },
    );
  });

  it('include the period in which the link starts, and not the one before', () => {
    expect(seen([month(2026, 2), month(2026, 3)]).map((one) => one.periodNumber)).toEqual([3]);
  });

  it('are those of one period where one is asked for, which is still not one before the start date', () => {
    const periods = [month(2026, 2), month(2026, 4), month(2027, 4)];
    const ids = (year: number | null, periodNumber: number | null) =>
      polledRuns(periods, link, { year, periodNumber }).map((one) => one.run.loketPayrollRunId);
    expect(ids(2026, 4)).toEqual(['2026-4']);
    expect(ids(2027, null)).toEqual(['2027-4']);
    expect(ids(2026, 2)).toEqual([]);
  });

  it.each([0, 1, 2, 5, 6, 7, 8, 10, 99])('are not approved with status %d', (key) => {
    expect(seen([month(2026, 4, { payrollRuns: [run('r', key)] })])).toMatchObject([{ statusKey: key, isApproved: false }]);
  });

  it('are never approved in a test year', () => {
    expect(seen([month(2026, 4, { isTestYear: true })])).toMatchObject([{ statusKey: 9, isApproved: false, isTestYear: true }]);
  });

  it('come in the order of their periods, and within one in Loket’s, with the rows that they became', () => {
    const runs = seen([month(2026, 6), month(2026, 4, { payrollRuns: [run('b'), run('a')] })]);
    expect(runs.map((one) => [one.loketPayrollRunId, one.payrollRunId])).toEqual([
      ['b', 'row of b'],
      ['a', 'row of a'],
      ['2026-6', 'row of 2026-6'],
    ]);
    expect(runs[0]).toMatchObject({ isApproved: true, journalRuns: [{ loketJournalRunId: 'journal of b', statusKey: 4 }] });
  });

  it('have the link’s kind of period where Loket’s is not known', () => {
    expect(seen([month(2026, 4, { periodKind: 'unknown' })])).toMatchObject([{ periodKind: 'month' }]);
  });
});
