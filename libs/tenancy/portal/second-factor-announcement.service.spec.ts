import fc from 'fast-check';
import type { SecondFactorRule } from '../access/second-factor-rule';
import { newlyConcerned } from './second-factor-announcement.service';

const rule = (secondFactorRequiredOn: string | null, secondFactorFor: SecondFactorRule['secondFactorFor'] = 'members') => ({
  secondFactorRequiredOn,
  secondFactorFor,
});

describe('who is told of a second factor', () => {
  it.each<[string, SecondFactorRule, SecondFactorRule, { members: boolean; employees: boolean }]>([
    ['the members, of a first rule', rule(null), rule('2026-12-01'), { members: true, employees: false }],
    ['all, of a first rule for all', rule(null), rule('2026-12-01', 'everyone'), { members: true, employees: true }],
    ['nobody, of the same rule again', rule('2026-12-01'), rule('2026-12-01'), { members: false, employees: false }],
    ['nobody, of a later day', rule('2026-12-01'), rule('2026-12-02'), { members: false, employees: false }],
    [
      'all of them again, of an earlier day',
      rule('2026-12-02', 'everyone'),
      rule('2026-12-01', 'everyone'),
      { members: true, employees: true },
    ],
    ['employees only, once it is for them too', rule('2026-12-01'), rule('2026-12-01', 'everyone'), { members: false, employees: true }],
    ['nobody, once it is for members only', rule('2026-12-01', 'everyone'), rule('2026-12-01'), { members: false, employees: false }],
    ['nobody, of a rule that is lifted', rule('2026-12-01', 'everyone'), rule(null, 'everyone'), { members: false, employees: false }],
    [
      'the members again, of a rule after one that was lifted',
      rule(null, 'everyone'),
      rule('2026-12-01'),
      { members: true, employees: false },
    ],
  ])('is %s', (_, before, wanted, expected) => {
    expect(newlyConcerned(before, wanted)).toEqual(expected);
  });

  it('is everybody who was never told so early a day, through any row of decisions, and nobody else', () => {
    const rules = fc.record({
      secondFactorRequiredOn: fc.option(fc.constantFrom('2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04')),
      secondFactorFor: fc.constantFrom<SecondFactorRule['secondFactorFor']>('members', 'everyone'),
    });
    fc.assert(
      fc.property(fc.array(rules, { minLength: 1, maxLength: 8 }), (decisions) => {
        for (const as of ['members', 'employees'] as const) {
          let before: SecondFactorRule = rule(null);
          // The day that the last mail named, as long as the rule still asks the person.
          let holds: string | null = null;
          for (const wanted of decisions) {
            const asks = as === 'members' || wanted.secondFactorFor === 'everyone' ? wanted.secondFactorRequiredOn : null;
            const isNews = asks !== null && (holds === null || asks < holds);
            expect(newlyConcerned(before, wanted)[as]).toBe(isNews);
            holds = asks;
            before = wanted;
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
