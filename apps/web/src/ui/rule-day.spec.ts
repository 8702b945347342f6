import { ownDay } from './rule-day';

const today = '2026-06-15';

describe('the day from which one’s own rule holds beside what somebody else said meanwhile', () => {
  it.each([
    ['is the one that was chosen', '2026-02-01', null, { deed: 'leads', validFrom: null }, '2026-02-01'],
    ['is since ever where theirs is and none was chosen', '', null, { deed: 'leads', validFrom: null }, null],
    ['is theirs where that began up to today', '', null, { deed: 'leads', validFrom: '2026-06-01' }, '2026-06-01'],
    ['is theirs where that begins today', '', null, { deed: 'leads', validFrom: today }, today],
    ['can’t be told where theirs begins later', '', null, { deed: 'leads', validFrom: '2026-06-16' }, undefined],
    [
      'is that of the rule that was seen where theirs begins before it',
      '',
      '2026-03-01',
      { deed: 'leads', validFrom: '2026-02-01' },
      '2026-03-01',
    ],
    ['is that of the rule that was seen where theirs is since ever', '', '2026-03-01', { deed: 'leads', validFrom: null }, '2026-03-01'],
    ['is that of their end where it ended', '', null, { deed: 'ends', validFrom: '2026-04-01' }, '2026-04-01'],
    ['can’t be told where they took theirs back', '', null, { deed: 'withdrawn', validFrom: null }, undefined],
  ] as const)('%s', (_, chosen, seenFrom, now, day) => {
    expect(ownDay(chosen, seenFrom, now, today)).toBe(day);
  });
});
