import fc from 'fast-check';
import { judgeRules, type RuleFacts } from './judge-rules';
import { defaultProcessingRules } from './processing-rule-keys';
import { type BookedPeriod, isSeasonal, type RulePeriod } from './season';

type Kind = 'month' | 'four_weekly';
type Generate = fc.GeneratorValue;
interface Person {
  grossCents: number;
  monthsAccrued: number;
}

const dayOf = (year: number, dayNumber: number): string => new Date(Date.UTC(year, 0, dayNumber)).toISOString().slice(0, 10);
const monthDay = (year: number, month: number, day: number): string => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

function periodsOf(year: number, periodKind: Kind): RulePeriod[] {
  const count = periodKind === 'month' ? 12 : 13;
  return Array.from({ length: count }, (_, index) => ({
    year,
    periodNumber: index + 1,
    periodKind,
    startsOn: periodKind === 'month' ? monthDay(year, index + 1, 1) : dayOf(year, index * 28 + 1),
    endsOn: periodKind === 'month' ? monthDay(year, index + 2, 0) : index === 12 ? `${year}-12-31` : dayOf(year, index * 28 + 28),
  }));
}

/** A payroll of 40 to 90 people with a person coming or going now and then, hours that vary, holiday pay in May and a bonus of up to a whole month in December. */
function generatedPayroll(generate: Generate, periods: readonly RulePeriod[]): BookedPeriod[] {
  const salary = () => generate(fc.integer, { min: 230_000, max: 480_000 });
  const staff: Person[] = Array.from({ length: generate(fc.integer, { min: 40, max: 90 }) }, () => ({
    grossCents: salary(),
    monthsAccrued: 12,
  }));
  const bonusPercent = generate(fc.constantFrom, 0, 0, 50, 100);
  let hasPaidHoliday = 0;
  return periods.map((period) => {
    const change = generate(fc.constantFrom, 'none', 'none', 'none', 'none', 'none', 'none', 'joins', 'leaves');
    if (change === 'joins') staff.push({ grossCents: salary(), monthsAccrued: 0 });
    if (change === 'leaves' && staff.length > 40) staff.pop();
    for (const person of staff) person.monthsAccrued = Math.min(12, person.monthsAccrued + 1);
    const variation = generate(fc.integer, { min: 98, max: 102 });
    const ordinary = staff.reduce((sum, { grossCents }) => sum + Math.round((grossCents * variation * 1.38) / 100), 0);
    const paysHoliday = period.endsOn.slice(5, 7) === '05' && hasPaidHoliday !== period.year;
    if (paysHoliday) hasPaidHoliday = period.year;
    const holiday = paysHoliday
      ? staff.reduce((sum, person) => sum + Math.round(person.grossCents * 0.08 * person.monthsAccrued * 1.18), 0)
      : 0;
    const isLast = period.periodNumber === (period.periodKind === 'month' ? 12 : 13);
    const bonus = isLast ? staff.reduce((sum, { grossCents }) => sum + Math.round((grossCents * bonusPercent * 1.18) / 100), 0) : 0;
    return { ...period, totalCents: ordinary + holiday + bonus, headCount: staff.length };
  });
}

const factsOf = (period: BookedPeriod, history: readonly BookedPeriod[]): RuleFacts => ({
  period,
  totalCents: period.totalCents,
  periodTotalCents: period.totalCents,
  headCount: period.headCount,
  history,
  retroPeriods: [],
  areResultsKnown: true,
  hasDeclaration: false,
});

/** Errors that payroll offices make, done to a run that is right. */
const errors: Record<string, (facts: RuleFacts) => Partial<RuleFacts>> = {
  'ten times too much': ({ periodTotalCents }) => ({ periodTotalCents: periodTotalCents * 10 }),
  'ten times too little': ({ periodTotalCents }) => ({ periodTotalCents: Math.round(periodTotalCents / 10) }),
  'everything twice': ({ periodTotalCents }) => ({ periodTotalCents: periodTotalCents * 2 }),
  'the run of a client three times as large': ({ periodTotalCents }) => ({ periodTotalCents: periodTotalCents * 3 }),
  'four people missing': ({ headCount, periodTotalCents }) => ({
    headCount: headCount! - 5,
    periodTotalCents: Math.round((periodTotalCents * (headCount! - 5)) / headCount!),
  }),
  'people who do not exist': ({ headCount, periodTotalCents }) => ({
    headCount: headCount! + 5,
    periodTotalCents: Math.round((periodTotalCents * (headCount! + 5)) / headCount!),
  }),
  'a raise paid for last quarter': () => ({ retroPeriods: ['2025-12'] }),
};

/** The payroll year to be judged, and what was booked before it: a whole year, or three periods. */
function generatedYear(generate: Generate): { year: BookedPeriod[]; before: BookedPeriod[] } {
  const kind = generate(fc.constantFrom, 'month' as const, 'four_weekly' as const);
  const both = generatedPayroll(generate, [...periodsOf(2025, kind), ...periodsOf(2026, kind)]);
  const before = both.filter(({ year }) => year === 2025);
  return { before: generate(fc.boolean) ? before : before.slice(-3), year: both.filter(({ year }) => year === 2026) };
}

const years = 1_000;

describe('a generated year of payroll with holiday pay in May and a bonus in December', () => {
  const eachPeriod = (judge: (facts: RuleFacts, hasYearBefore: boolean) => void) =>
    fc.assert(
      fc.property(fc.gen(), (generate) => {
        const { year, before } = generatedYear(generate);
        const history = [...before].reverse();
        for (const period of year) {
          judge(factsOf(period, history), before.length > 3);
          history.unshift(period);
        }
      }),
      { numRuns: years },
    );

  it('is booked by itself as a whole, over 1,000 years: no false stop', () => {
    let judged = 0;
    eachPeriod((facts) => {
      judged += 1;
      const stops = judgeRules(facts, defaultProcessingRules);
      if (stops.length > 0) throw new Error(`a false stop: ${JSON.stringify({ facts, stops })}`);
    });
    process.stdout.write(`${years} generated years: ${judged} periods, no false stop\n`);
    expect(judged).toBeGreaterThanOrEqual(years * 12);
  });

  it('lets none of the planted errors through, over 1,000 years', () => {
    let planted = 0;
    eachPeriod((facts, hasYearBefore) => {
      for (const [error, change] of Object.entries(errors)) {
        // In the first May or December, twice as much can't be told from holiday pay or a bonus: that is what the allowance is for.
        if (error === 'everything twice' && isSeasonal(facts.period) && !hasYearBefore) continue;
        if (error === 'the run of a client three times as large' && isSeasonal(facts.period) && !hasYearBefore) continue;
        planted += 1;
        const wrong = { ...facts, ...change(facts) };
        if (judgeRules(wrong, defaultProcessingRules).length === 0) throw new Error(`${error} is let through: ${JSON.stringify(wrong)}`);
      }
    });
    process.stdout.write(`${years} generated years: ${planted} planted errors, all stopped\n`);
    expect(planted).toBeGreaterThan(years * 12 * 5);
  });

  it('would be stopped in May without the seasonal rule', () => {
    let stopped = 0;
    eachPeriod((facts, hasYearBefore) => {
      const isMay = facts.period.endsOn.slice(5, 7) === '05';
      if (isMay && !hasYearBefore) stopped += judgeRules(facts, { ...defaultProcessingRules, season_allowance: 0 }).length;
    });
    expect(stopped).toBeGreaterThan(0);
  });
});
