import { informs, warns } from '../journal-run/finding';
import { isAwaiting, judgeRules, type RuleFacts } from './judge-rules';
import { defaultProcessingRules, type ProcessingRules } from './processing-rule-keys';
import type { BookedPeriod, RulePeriod } from './season';

const month = (year: number, periodNumber: number): RulePeriod => {
  const text = `${year}-${String(periodNumber).padStart(2, '0')}`;
  return { year, periodNumber, periodKind: 'month', startsOn: `${text}-01`, endsOn: `${text}-28` };
};
const booked = (year: number, periodNumber: number, totalCents: number, headCount: number | null = 10): BookedPeriod => ({
  ...month(year, periodNumber),
  totalCents,
  headCount,
});
const three = [booked(2026, 8, 100_000), booked(2026, 7, 100_000), booked(2026, 6, 100_000)];
const clean: RuleFacts = {
  period: month(2026, 9),
  totalCents: 100_000,
  periodTotalCents: 100_000,
  headCount: 10,
  history: three,
  retroPeriods: [],
  areResultsKnown: true,
  hasDeclaration: false,
};
const off: ProcessingRules = {
  history_needed: 0,
  no_correction: false,
  no_retro: false,
  head_count_change: null,
  gross_change: null,
  season_allowance: 0,
  declaration_present: false,
  maximum_total: null,
};
const codesOf = (facts: Partial<RuleFacts>, rules: Partial<ProcessingRules>): string[] =>
  judgeRules({ ...clean, ...facts }, { ...off, ...rules }).map(({ code }) => code.replace('processing_rule.', ''));

describe('the rules of automatic processing', () => {
  it('have nothing against an ordinary run, as they are by default', () => {
    expect(judgeRules(clean, defaultProcessingRules)).toEqual([]);
  });

  it('let a new client wait for a person by default, whatever the run says', () => {
    expect(judgeRules({ ...clean, history: [] }, defaultProcessingRules)).toEqual([
      warns('processing_rule.history_too_short', { limit: 3, found: 0 }),
    ]);
  });

  // Rule and limit, what is found, and whether it stops: just below, at, and just above.
  it.each<[string, Partial<ProcessingRules>, Partial<RuleFacts>, string[]]>([
    ['history above', { history_needed: 2 }, {}, []],
    ['history at the limit', { history_needed: 3 }, {}, []],
    ['history below', { history_needed: 3 }, { history: three.slice(1) }, ['history_too_short']],
    ['history, none needed', { history_needed: 0 }, { history: [] }, []],
    ['retro, none', { no_retro: true }, {}, []],
    ['retro, one period', { no_retro: true }, { retroPeriods: ['2026-03'] }, ['retro']],
    ['retro, allowed', { no_retro: false }, { retroPeriods: ['2026-03'] }, []],
    ['retro, results not read', { no_retro: true }, { areResultsKnown: false }, ['retro_unknown']],
    [
      'retro, results not read, declared without any',
      { no_retro: true },
      { areResultsKnown: false, hasDeclaration: true },
      ['retro_unknown'],
    ],
    ['retro, results not read, declared with some', { no_retro: true }, { areResultsKnown: false, retroPeriods: ['2026-03'] }, ['retro']],
    ['retro, results not read, allowed', { no_retro: false }, { areResultsKnown: false }, []],
    ['one person more than below the limit', { head_count_change: 2 }, { headCount: 11 }, []],
    ['people more, at the limit', { head_count_change: 2 }, { headCount: 12 }, []],
    ['people more, above', { head_count_change: 2 }, { headCount: 13 }, ['head_count_change']],
    ['people fewer, at the limit', { head_count_change: 2 }, { headCount: 8 }, []],
    ['people fewer, above', { head_count_change: 2 }, { headCount: 7 }, ['head_count_change']],
    ['people unknown', { head_count_change: 2 }, { headCount: null }, ['head_count_unknown']],
    ['people never known', { head_count_change: 2 }, { headCount: null, history: [booked(2026, 8, 1, null)] }, []],
    ['people unknown, rule off', { head_count_change: null }, { headCount: null }, []],
    ['declaration there', { declaration_present: true }, { hasDeclaration: true }, []],
    ['declaration missing', { declaration_present: true }, {}, ['declaration_missing']],
    ['total below the maximum', { maximum_total: 100_001 }, {}, []],
    ['total at the maximum', { maximum_total: 100_000 }, {}, []],
    ['total above the maximum', { maximum_total: 99_999 }, {}, ['above_maximum']],
    ['gross just below the upper limit', { gross_change: 15 }, { periodTotalCents: 114_999 }, []],
    ['gross at the upper limit', { gross_change: 15 }, { periodTotalCents: 115_000 }, []],
    ['gross just above the upper limit', { gross_change: 15 }, { periodTotalCents: 115_001 }, ['gross_median']],
    ['gross just above the lower limit', { gross_change: 15 }, { periodTotalCents: 85_001 }, []],
    ['gross at the lower limit', { gross_change: 15 }, { periodTotalCents: 85_000 }, []],
    ['gross just below the lower limit', { gross_change: 15 }, { periodTotalCents: 84_999 }, ['gross_median']],
    ['gross of 0 %, equal', { gross_change: 0 }, {}, []],
    ['gross of 0 %, a cent more', { gross_change: 0 }, { periodTotalCents: 100_001 }, ['gross_median']],
    ['gross without anything to compare with', { gross_change: 0 }, { history: [] }, []],
    // The run itself is small, the period is not: two runs of a period add up.
    ['gross of the whole period', { gross_change: 15 }, { totalCents: 5_000, periodTotalCents: 105_000 }, []],
    ['gross of the whole period, doubled', { gross_change: 15 }, { periodTotalCents: 200_000 }, ['gross_median']],
  ])('%s', (_, rules, facts, codes) => {
    expect(codesOf(facts, rules)).toEqual(codes);
  });

  describe('of May and December', () => {
    const before = [booked(2026, 4, 100_000), booked(2026, 3, 100_000), booked(2026, 2, 100_000)];
    const rules = { gross_change: 10, season_allowance: 100 };

    it.each([
      [90_000, []],
      [89_999, ['gross_season']],
      [220_000, []],
      [220_001, ['gross_season']],
    ])('allow a season without a year before: %d', (periodTotalCents, codes) => {
      expect(codesOf({ period: month(2026, 5), history: before, periodTotalCents }, rules)).toEqual(codes);
    });

    it('hold them to the year before where there is one: May came to 1.8 times the ordinary', () => {
      const yearBefore = [booked(2025, 5, 90_000), booked(2025, 4, 50_000), booked(2025, 3, 50_000), booked(2025, 2, 50_000)];
      const of = (periodTotalCents: number) =>
        codesOf({ period: month(2026, 5), history: [...before, ...yearBefore], periodTotalCents }, rules);
      expect([162_000, 198_000].map(of)).toEqual([[], []]);
      expect([161_999, 198_001, 100_000].map(of)).toEqual([['gross_year_before'], ['gross_year_before'], ['gross_year_before']]);
    });

    it('leave them out of what ordinary is', () => {
      const history = [booked(2026, 5, 180_000), booked(2026, 4, 100_000), booked(2026, 3, 100_000), booked(2026, 2, 100_000)];
      expect(codesOf({ period: month(2026, 6), history, periodTotalCents: 110_000 }, rules)).toEqual([]);
      expect(codesOf({ period: month(2026, 6), history, periodTotalCents: 110_001 }, rules)).toEqual(['gross_median']);
    });

    it('know a season of a client’s own, and still allow the month to be ordinary', () => {
      const history = [...three, booked(2025, 9, 150_000), booked(2025, 8, 100_000)];
      const of = (periodTotalCents: number) => codesOf({ history, periodTotalCents }, rules);
      expect([100_000, 110_000, 135_000, 165_000].map(of)).toEqual([[], [], [], []]);
      expect([120_000, 165_001].map(of)).toEqual([['gross_year_before'], ['gross_year_before']]);
    });

    it('know them in four-weekly payroll: each period that touches May, and the thirteenth', () => {
      const period = (periodNumber: number, startsOn: string, endsOn: string) => ({
        year: 2026,
        periodNumber,
        periodKind: 'four_weekly' as const,
        startsOn,
        endsOn,
      });
      const of = (wanted: RulePeriod) => codesOf({ period: wanted, history: before, periodTotalCents: 180_000 }, rules);
      expect(of(period(5, '2026-04-20', '2026-05-17'))).toEqual([]);
      expect(of(period(6, '2026-05-18', '2026-06-14'))).toEqual([]);
      expect(of(period(7, '2026-06-15', '2026-07-12'))).toEqual(['gross_median']);
      expect(of(period(13, '2026-11-30', '2027-01-03'))).toEqual([]);
    });
  });

  it('name limit and finding in the numbers of the run', () => {
    expect(judgeRules({ ...clean, periodTotalCents: 250_055, headCount: 4 }, { ...off, gross_change: 15, head_count_change: 2 })).toEqual([
      warns('processing_rule.head_count_change', { limit: 2, found: 6, headCount: 4, before: 10 }),
      warns('processing_rule.gross_median', { limit: 15, found: '2500.55', lowest: '850.00', highest: '1150.00' }),
    ]);
  });

  it('wait for what may still come only where nothing else is the matter', () => {
    const missing = warns('processing_rule.declaration_missing');
    expect(isAwaiting([missing, informs('x')])).toBe(true);
    expect([[], [informs('x')], [missing, warns('processing_rule.retro')], [warns('journal_run.correction')]].map(isAwaiting)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
