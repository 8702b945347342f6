import fc from 'fast-check';
import { netOfResult } from '../documents/payslip';
import { accounts } from './chart';
import { demoWorld, publishedExampleClientNumber } from './demo';
import { generatedWorld, realExamplesWorld } from './generated';
import { centsOf } from './journal-run';
import type { JournalRun, PayrollRun } from './model';
import { passesElevenTest } from './numbers';
import { daysAfter } from './periods';
import { toBePaidCents } from './wage-declaration';
import type { World } from './world';

const now = new Date('2026-11-20T10:00:00Z');

/** The world as text: every value in it, with references to what is above left out. */
function written(world: World): string {
  const above = new Set(['employer', 'administration', 'payrollRun', 'employee']);
  return JSON.stringify(world.employers, (key, value: unknown) => {
    if (above.has(key)) return undefined;
    return key === 'employment' ? (value as { id: string }).id : value;
  });
}

function sum(run: JournalRun, column: 'debit' | 'credit'): number {
  return run.lines.reduce((total, line) => total + centsOf(line[column]), 0);
}

/** What the newest journal run of a payroll run owes the employees. */
function netPayable(run: PayrollRun): number {
  const newest = run.journalRuns.findLast((journalRun) => journalRun.status.key === 4);
  const lines = newest?.lines.filter((line) => line.account === accounts.netWages) ?? [];
  return lines.reduce((total, line) => total + centsOf(line.credit) - centsOf(line.debit), 0);
}

describe('a generated world', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(written(demoWorld({ seed: 5, now }))).toBe(written(demoWorld({ seed: 5, now })));
    expect(written(demoWorld({ seed: 5, now }))).not.toBe(written(demoWorld({ seed: 6, now })));
    expect(written(generatedWorld({ seed: 5, now }, 7, 4))).toBe(written(generatedWorld({ seed: 5, now }, 7, 4)));
  });

  it('keeps an employer as it is when more employers are asked for', () => {
    const [small, large] = [generatedWorld({ seed: 5, now }, 3, 4), generatedWorld({ seed: 5, now }, 9, 4)];
    expect(large.employers.slice(0, 3).map((employer) => employer.id)).toEqual(small.employers.map((employer) => employer.id));
  });

  it('has six months of approved runs to look back on and all of its events, in every month of a year', () => {
    const undoneIn = (world: World) => [...world.payrollRuns.values()].filter(({ status }) => status.key === 5).length;
    const undone = undoneIn(demoWorld({ seed: 5, now }));
    for (let month = 0; month < 12; month += 1) {
      const day = new Date(Date.UTC(2027, month, 2, 10));
      const world = demoWorld({ seed: 5, now: day });
      expect({ month, undone: undoneIn(world) }).toEqual({ month, undone });
      for (const administration of world.employers.flatMap((employer) => employer.payrollAdministrations)) {
        const { name, periods, payrollRuns } = administration;
        const ended = new Set(
          payrollRuns.filter((run) => run.status.key === 9 && !run.period.testYear).map(({ period }) => period.endDate),
        );
        expect({ month, name, isEnough: ended.size >= 6 || administration.clientNumber === publishedExampleClientNumber }).toEqual({
          month,
          name,
          isEnough: true,
        });
        // One period follows the other, over the turn of the year too.
        const own = periods.filter(({ testYear }) => !testYear);
        for (const [index, { startDate }] of own.slice(1).entries()) expect(startDate).toBe(daysAfter(own[index]!.endDate, 1));
      }
    }
  });

  it('balances every journal, and owes in it what its payslips pay, whatever the seed and the day', () => {
    const days = fc.date({ min: new Date('2024-01-01T12:00:00Z'), max: new Date('2028-12-31T12:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.nat(), days, (seed, day) => {
        const world = generatedWorld({ seed, now: day }, 7, 4);
        for (const run of world.journalRuns.values()) expect(sum(run, 'debit')).toBe(sum(run, 'credit'));
        for (const run of world.payrollRuns.values()) {
          if (run.status.key !== 9) continue;
          expect(netPayable(run)).toBe(run.results.reduce((total, result) => total + netOfResult(result), 0));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('gives everybody a citizen service number, and every administration a wage tax number, that pass the eleven test', () => {
    const world = generatedWorld({ seed: 3, now }, 12, 8);
    for (const employee of world.employees.values()) expect(passesElevenTest(employee.bsn)).toBe(true);
    for (const administration of world.administrations.values())
      expect(passesElevenTest(administration.wageTaxNumber.slice(0, 9))).toBe(true);
    expect(new Set([...world.administrations.values()].map(({ clientNumber }) => clientNumber)).size).toBe(world.administrations.size);
  });

  it('declares what the journals owe the tax authority, but for the rounding to whole euros', () => {
    const world = demoWorld({ seed: 1, now });
    for (const declaration of world.wageDeclarations.values()) {
      const runs = declaration.administration.payrollRuns.filter((run) => run.period === declaration.period && run.status.key === 9);
      const journals = runs.flatMap((run) => run.journalRuns.filter(({ status }) => status.key === 4).slice(-1));
      const owed = journals
        .flatMap(({ lines }) => lines.filter((line) => line.account === accounts.wageTax))
        .reduce((total, line) => total + centsOf(line.credit) - centsOf(line.debit), 0);
      const corrections = declaration.corrections.reduce((total, correction) => total + correction.balanceCents, 0);
      const rounding = owed - toBePaidCents(declaration.declared) - corrections;
      expect(Math.abs(rounding)).toBeLessThan(600 * (1 + 2 * declaration.corrections.length));
    }
  });
});

describe('the demonstration world', () => {
  const world = demoWorld({ seed: 1, now });
  const runs = [...world.payrollRuns.values()];
  const employments = [...world.employments.values()];

  it('has six employers with eight administrations, and three accounts of which one lacks rights', () => {
    expect([world.employers.length, world.administrations.size, world.accounts.length]).toEqual([6, 8, 3]);
    expect(world.accounts.map(({ employers }) => employers.length)).toEqual([4, 2, 1]);
    expect(world.accounts.map(({ missingActivities }) => missingActivities.size)).toEqual([0, 0, 1]);
  });

  it('has every event that an import has to cope with', () => {
    const seen = {
      fourWeekly: [...world.administrations.values()].some(({ periodType }) => periodType === 'four_weekly'),
      holidayPayInMay: runs.some(
        ({ period, results }) =>
          period.endDate.slice(5, 7) === '05' && results.some(({ periods }) => periods.some(({ amounts }) => amounts.holidayPaidCents > 0)),
      ),
      leaver: employments.some(({ endDate }) => endDate !== null && endDate < '2026-11-01'),
      retroactive: runs.some(({ period, results }) => results.some(({ periods }) => periods.some((part) => part.period !== period))),
      correctionDeclared: [...world.wageDeclarations.values()].some(({ corrections }) => corrections.length > 0),
      secondRunOfPeriod: runs.some((run) =>
        runs.some(
          (other) =>
            other !== run &&
            other.administration === run.administration &&
            other.period === run.period &&
            other.status.key === 9 &&
            run.status.key === 9 &&
            run.results.length > 0 &&
            other.results.length > 0,
        ),
      ),
      rejournalised: runs.some(({ journalRuns }) => journalRuns.filter(({ status }) => status.key === 4).length === 2),
      journalError: [...world.journalRuns.values()].some(({ status, errors }) => status.key === 2 && errors.length > 0),
      undone: runs.some(({ status, removeTime }) => status.key === 5 && removeTime !== null),
      testYear: runs.some(({ period, status }) => period.testYear && status.key === 9),
      withoutResults: runs.some(({ status }) => status.key === 8) && [...world.journalRuns.values()].some(({ status }) => status.key === 1),
      twoEmployments: [...world.employees.values()].some((employee) => employee.employments.length === 2),
      prefixes: [...world.employees.values()].some(({ prefix }) => prefix !== null),
      costCentresAndUnits: [...world.journalRuns.values()].some(({ lines }) =>
        lines.some(({ costCentre, costUnit }) => costCentre !== null && costUnit !== null),
      ),
      futureRelease: runs.some(({ availableForEmployeeDate }) => (availableForEmployeeDate ?? '') > '2026-11-20'),
      pastRelease: runs.some(
        ({ availableForEmployeeDate }) => availableForEmployeeDate !== null && availableForEmployeeDate <= '2026-11-20',
      ),
    };
    expect(Object.entries(seen).filter(([, isThere]) => !isThere)).toEqual([]);
  });

  it('journalises a payroll run anew with another allocation of the same total', () => {
    const run = runs.find(({ journalRuns }) => journalRuns.length === 3);
    const [first, second] = run?.journalRuns.filter(({ status }) => status.key === 4) ?? [];
    expect(first && second && [sum(first, 'debit'), first.lines]).toEqual([
      second && sum(second, 'debit'),
      expect.not.arrayContaining(second?.lines ?? []),
    ]);
  });

  it('works on any day of the year', () => {
    for (const day of ['2026-01-01', '2026-01-31', '2026-02-01', '2027-12-31', '2028-02-29']) {
      const onThatDay = demoWorld({ seed: 1, now: new Date(`${day}T00:30:00Z`) });
      for (const run of onThatDay.payrollRuns.values())
        if (run.approvalTime !== null) expect(run.approvalTime < `${day}T00:30:00Z`).toBe(true);
    }
  });
});

describe("the world of Loket's own examples", () => {
  it('has the published journal of 5,210 and the values of the document', () => {
    const world = realExamplesWorld({ seed: 1, now });
    const [published, documented] = [...world.journalRuns.values()];
    expect([published && sum(published, 'debit'), published && sum(published, 'credit')]).toEqual([521_000, 521_000]);
    expect(documented?.lines[0]).toEqual({
      account: { key: 4, code: '4002020', description: 'Lonen' },
      debit: 500.87,
      credit: 0,
      costCentre: { key: 2, code: 'SAL073', description: 'Sales Den Bosch' },
      costUnit: { key: 2, code: '01', description: 'Cars' },
      component: { key: 286, description: 'KINDEROPV.BEL' },
    });
    const declaration = [...world.wageDeclarations.values()].find(({ period }) => period.year === 2025);
    expect(declaration?.paymentReference).toBe('8111111116529080');
  });
});
