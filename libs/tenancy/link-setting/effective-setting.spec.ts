import fc from 'fast-check';
import { effectiveSetting, effectiveSettings, settingsOf, type StoredSetting } from './effective-setting';
import {
  checkLinkSetting,
  defaultLinkSettings,
  isLinkSettingKey,
  type LinkSettingKey,
  linkSettingKeys,
  type LinkSettingValue,
} from './link-setting-keys';

const valueOf: Record<LinkSettingKey, fc.Arbitrary<LinkSettingValue>> = {
  auto_process: fc.boolean(),
  start_on: fc.constantFrom('2025-01-01', '2026-07-01'),
  notice_email: fc.constantFrom('a@example.test', 'b@example.test'),
  unknown_cost_centre: fc.constantFrom('refuse', 'drop'),
  booking_date: fc.constantFrom('period_end', 'approval_date'),
  correction_mode: fc.constantFrom('difference', 'reverse_and_book'),
  retro_period: fc.constantFrom('run', 'own'),
};

/** A tree of one portal: values of the portal, of its domains and of their administrations, each absent at times. */
type Values = Partial<Record<LinkSettingKey, LinkSettingValue>>;
interface Tree {
  portal: Values;
  domains: Array<{ own: Values; administrations: Values[] }>;
}
const values = fc.record(valueOf, { requiredKeys: [] }) as fc.Arbitrary<Values>;
const tree: fc.Arbitrary<Tree> = fc.record({
  portal: values,
  domains: fc.array(fc.record({ own: values, administrations: fc.array(values, { maxLength: 4 }) }), { maxLength: 4 }),
});

const stored = (level: StoredSetting['level'], own: Values): StoredSetting[] =>
  Object.entries(own).map(([key, value]) => ({
    key: key as LinkSettingKey,
    level,
    value: value!,
    changedBy: null,
    changedAt: new Date(0),
  }));

/** From the top down, each level overwriting: as one would do it by hand. */
function naive(...levels: Values[]): Record<string, unknown> {
  const result: Record<string, unknown> = { ...defaultLinkSettings };
  for (const level of levels) for (const [key, value] of Object.entries(level)) result[key] = value;
  return result;
}

describe('effective setting', () => {
  it('is what overwriting from the portal down gives, for every place of any tree and any order of the rows', () => {
    fc.assert(
      fc.property(tree, fc.infiniteStream(fc.nat()), ({ portal, domains }, order) => {
        const shuffled = (rows: StoredSetting[]) =>
          rows
            .map((row) => [order.next().value, row] as const)
            .sort(([one], [other]) => one - other)
            .map(([, row]) => row);
        expect(settingsOf(shuffled(stored('portal', portal)))).toEqual(naive(portal));
        for (const { own, administrations } of domains) {
          expect(settingsOf(shuffled([...stored('portal', portal), ...stored('domain', own)]))).toEqual(naive(portal, own));
          for (const books of administrations) {
            const rows = shuffled([...stored('portal', portal), ...stored('domain', own), ...stored('administration', books)]);
            expect(settingsOf(rows)).toEqual(naive(portal, own, books));
          }
        }
      }),
    );
  });

  it('says what would hold without the value that wins: what the tree gives once that value is taken away', () => {
    fc.assert(
      fc.property(values, values, values, (portal, own, books) => {
        const rows = [...stored('portal', portal), ...stored('domain', own), ...stored('administration', books)];
        for (const setting of effectiveSettings(rows)) {
          const left = rows.filter((row) => row.key !== setting.key || row.level !== setting.level);
          const then = effectiveSetting(setting.key, left);
          expect(setting.without).toEqual(setting.level === 'default' ? null : { value: then.value, level: then.level });
        }
      }),
    );
  });

  it('names the level, the person and the time of the value', () => {
    const changedAt = new Date('2026-03-12T09:00:00Z');
    const rows: StoredSetting[] = [
      { key: 'auto_process', level: 'domain', value: true, changedBy: 'somebody', changedAt },
      { key: 'auto_process', level: 'portal', value: false, changedBy: 'another', changedAt: new Date(0) },
    ];
    expect(effectiveSetting('auto_process', rows)).toEqual({
      key: 'auto_process',
      value: true,
      level: 'domain',
      changedBy: 'somebody',
      changedAt,
      without: { value: false, level: 'portal' },
    });
  });
});

describe('link setting', () => {
  it('takes every value that its key can have', () => {
    for (const key of linkSettingKeys) fc.assert(fc.property(valueOf[key], (value) => expect(checkLinkSetting(key, value)).toBe(value)));
  });

  it.each<[LinkSettingKey, unknown]>([
    ['auto_process', 'true'],
    ['auto_process', 1],
    ['auto_process', null],
    ['start_on', '2026-02-30'],
    ['start_on', '1-1-2026'],
    ['start_on', '2026-01-01T00:00:00Z'],
    ['start_on', 20260101],
    ['notice_email', 'nobody'],
    ['notice_email', `${'x'.repeat(250)}@example.test`],
    ['notice_email', ['a@example.test']],
    ['unknown_cost_centre', 'ask'],
    ['booking_date', true],
    ['booking_date', 'today'],
    ['correction_mode', ''],
    ['retro_period', 'other'],
  ])('refuses %s = %j', (key, value) => {
    expect(() => checkLinkSetting(key, value)).toThrow(expect.objectContaining({ code: 'request.invalid' }));
  });

  it('knows its keys, and no name that every object has', () => {
    expect(linkSettingKeys.every(isLinkSettingKey)).toBe(true);
    expect(['constructor', '__proto__', 'toString', ''].some(isLinkSettingKey)).toBe(false);
  });
});
