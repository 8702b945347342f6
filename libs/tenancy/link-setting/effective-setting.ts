import { defaultLinkSettings, type LinkSettingKey, linkSettingKeys, type LinkSettings, type LinkSettingValue } from './link-setting-keys';

export const settingLevels = ['default', 'portal', 'domain', 'administration'] as const;
export type SettingLevel = (typeof settingLevels)[number];

/** A stored value: at which level it stands, and who put it there. */
export interface StoredSetting {
  key: LinkSettingKey;
  level: Exclude<SettingLevel, 'default'>;
  value: LinkSettingValue;
  changedBy: string | null;
  changedAt: Date;
}

/** The value that holds at a place, where it comes from, and what would hold without it. */
export interface EffectiveSetting {
  key: LinkSettingKey;
  value: LinkSettingValue;
  level: SettingLevel;
  changedBy: string | null;
  changedAt: Date | null;
  /** What the level above would give; null when nothing is set anywhere. */
  without: { value: LinkSettingValue; level: SettingLevel } | null;
}

const rank = (level: SettingLevel): number => settingLevels.indexOf(level);

/** Resolves one key from the values on the way from the portal down to a place: the lowest level wins. */
export function effectiveSetting(key: LinkSettingKey, onTheWay: readonly StoredSetting[]): EffectiveSetting {
  const [own, above] = onTheWay.filter((setting) => setting.key === key).sort((one, other) => rank(other.level) - rank(one.level));
  const fallback = { value: defaultLinkSettings[key], level: 'default' as const };
  if (!own) return { key, ...fallback, changedBy: null, changedAt: null, without: null };
  const { value, level, changedBy, changedAt } = own;
  return { key, value, level, changedBy, changedAt, without: above ? { value: above.value, level: above.level } : fallback };
}

/** All keys at once. */
export const effectiveSettings = (onTheWay: readonly StoredSetting[]): EffectiveSetting[] =>
  linkSettingKeys.map((key) => effectiveSetting(key, onTheWay));

/** The plain values, for whoever acts on them. */
export const settingsOf = (onTheWay: readonly StoredSetting[]): LinkSettings =>
  Object.fromEntries(effectiveSettings(onTheWay).map(({ key, value }) => [key, value])) as unknown as LinkSettings;
