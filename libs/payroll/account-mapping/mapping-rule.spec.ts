import fc from 'fast-check';
import { type DatedRule, nextSaid, type RuleDeed, ruleOn, sinceEver } from './mapping-rule';

const days = [sinceEver, '2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'];
const said = (deeds: Array<[string, RuleDeed]>): DatedRule[] =>
  deeds.map(([validFrom, deed], index) => ({
    ruleId: `r${index + 1}`,
    kind: 'account_code',
    key: 'L1',
    validFrom,
    deed,
    revision: index + 1,
  }));
const histories = fc.array(fc.tuple(fc.constantFrom(...days), fc.constantFrom<RuleDeed>('leads', 'ends', 'withdrawn')), { maxLength: 10 });

describe('the rule of a day', () => {
  it.each<[string, Array<[string, RuleDeed]>, string, string | null]>([
    ['none where nothing was said', [], '2026-02-28', null],
    ['the one since ever', [[sinceEver, 'leads']], '2026-02-28', 'r1'],
    ['none before it begins', [['2026-03-31', 'leads']], '2026-02-28', null],
    [
      'the one that begins on the day',
      [
        [sinceEver, 'leads'],
        ['2026-02-28', 'leads'],
      ],
      '2026-02-28',
      'r2',
    ],
    [
      'the earlier one before the later begins, whatever was written last',
      [
        ['2026-03-31', 'leads'],
        [sinceEver, 'leads'],
      ],
      '2026-02-28',
      'r2',
    ],
    [
      'what was written last of one date',
      [
        [sinceEver, 'leads'],
        [sinceEver, 'leads'],
      ],
      '2026-02-28',
      'r2',
    ],
    [
      'none after its end',
      [
        [sinceEver, 'leads'],
        ['2026-02-28', 'ends'],
      ],
      '2026-03-31',
      null,
    ],
    [
      'the one before that was taken back',
      [
        [sinceEver, 'leads'],
        ['2026-01-31', 'leads'],
        ['2026-01-31', 'withdrawn'],
      ],
      '2026-02-28',
      'r1',
    ],
  ])('is %s', (_, deeds, day, ruleId) => {
    expect(ruleOn(said(deeds), day)?.ruleId ?? null).toBe(ruleId);
  });

  it('does not depend on the order in which rows are read', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(...days), fc.infiniteStream(fc.nat()), (deeds, day, keys) => {
        const rows = said(deeds);
        const mixed = rows.map((row) => ({ row, key: keys.next().value as number })).sort((one, other) => one.key - other.key);
        expect(
          ruleOn(
            mixed.map(({ row }) => row),
            day,
          ),
        ).toEqual(ruleOn(rows, day));
        expect(
          nextSaid(
            mixed.map(({ row }) => row),
            day,
          ),
        ).toEqual(nextSaid(rows, day));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is not touched by what is said for a later day', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom<RuleDeed>('leads', 'ends', 'withdrawn'), (deeds, deed) => {
        const rows = said(deeds);
        const more = said([...deeds, ['2026-04-30', deed]]);
        for (const day of days.slice(0, -1)) expect(ruleOn(more, day)?.ruleId).toBe(ruleOn(rows, day)?.ruleId);
      }),
      { numRuns: 1_000 },
    );
  });
});
