import type { SecondFactorRule } from '../access/second-factor-rule';
import { checkNotice } from './portal-security.service';

const today = '2026-11-22';
const rule = (
  secondFactorRequiredOn: string | null,
  secondFactorFor: SecondFactorRule['secondFactorFor'] = 'members',
): SecondFactorRule => ({
  secondFactorRequiredOn,
  secondFactorFor,
});

describe('the notice before a second factor is required', () => {
  it.each<[string, SecondFactorRule, SecondFactorRule]>([
    ['a day in a week', rule(null), rule('2026-11-29')],
    ['an easier rule', rule('2026-01-01'), rule(null)],
    ['the day that holds already', rule('2026-01-01'), rule('2026-01-01')],
    ['a later day than was announced', rule('2026-11-24'), rule('2026-11-26')],
    ['members only, instead of everyone', rule('2026-11-24', 'everyone'), rule('2026-11-24')],
    ['everyone, from a day in a week', rule('2026-01-01'), rule('2026-11-29', 'everyone')],
  ])('lets pass %s', (_, before, wanted) => {
    expect(() => checkNotice(before, wanted, today)).not.toThrow();
  });

  it.each<[string, SecondFactorRule, SecondFactorRule]>([
    ['today', rule(null), rule('2026-11-22')],
    ['a day in six days', rule(null), rule('2026-11-28')],
    ['a day that is past', rule(null), rule('2020-01-01')],
    ['an earlier day than was announced', rule('2026-12-24'), rule('2026-11-26')],
    ['everyone at once, where it was members only', rule('2026-01-01'), rule('2026-01-01', 'everyone')],
  ])('refuses %s, and says which day is the first', (_, before, wanted) => {
    expect(() => checkNotice(before, wanted, today)).toThrow(
      expect.objectContaining({ code: 'portal.second_factor_too_soon', details: { earliestOn: '2026-11-29' } }),
    );
  });
});
