import { type RuledPerson, standingOf } from './second-factor-rule';

const today = '2026-11-22';
const stranger = (as: RuledPerson['as'], hasSecondFactor = false): RuledPerson => ({ as, hasSecondFactor });

describe('the rule of a second factor', () => {
  it.each([
    [null, 'members', 'member', 'free'],
    ['2026-11-23', 'members', 'member', 'announced'],
    ['2026-11-22', 'members', 'member', 'closed'],
    ['2020-01-01', 'members', 'member', 'closed'],
    ['2020-01-01', 'members', 'employee', 'free'],
    ['2026-11-23', 'everyone', 'employee', 'announced'],
    ['2026-11-22', 'everyone', 'employee', 'closed'],
    ['2026-11-22', 'everyone', 'member', 'closed'],
  ] as const)('from %s for %s leaves a %s without one %s', (secondFactorRequiredOn, secondFactorFor, as, standing) => {
    expect(standingOf({ secondFactorRequiredOn, secondFactorFor }, stranger(as), today)).toBe(standing);
  });

  it('is met by a session that proved it, on every day', () => {
    for (const secondFactorFor of ['members', 'everyone'] as const)
      for (const as of ['member', 'employee'] as const) {
        const rule = { secondFactorRequiredOn: '2026-11-01', secondFactorFor };
        expect(standingOf(rule, stranger(as, true), today)).toBe(secondFactorFor === 'members' && as === 'employee' ? 'free' : 'open');
      }
  });
});
