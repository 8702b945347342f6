import { isDay, RequestInvalid } from '@loonbrug/platform';
import { isEmail } from 'class-validator';

/** The settings of the link and the values that each can have; null: nothing is set anywhere. */
export interface LinkSettings {
  /** Book a run by itself when every check passes. */
  auto_process: boolean;
  /** Nothing that ends before this date is taken over (YYYY-MM-DD). */
  start_on: string | null;
  /** Who is told that a run stands ready, or that an import failed. */
  notice_email: string | null;
  /** What to do with a line whose cost centre the books do not know. */
  unknown_cost_centre: 'refuse' | 'drop';
  /** On which date a run is booked. */
  booking_date: 'period_end' | 'approval_date';
  /** How a corrected run is booked. */
  correction_mode: 'difference' | 'reverse_and_book';
  /** Where amounts go that a run gives for an earlier period: into the run's own, or into theirs if it is open. */
  retro_period: 'run' | 'own';
}

export type LinkSettingKey = keyof LinkSettings;
export type LinkSettingValue = LinkSettings[LinkSettingKey];

/** What holds where no level has a value. */
export const defaultLinkSettings: LinkSettings = {
  auto_process: false,
  start_on: null,
  notice_email: null,
  unknown_cost_centre: 'refuse',
  booking_date: 'period_end',
  correction_mode: 'difference',
  retro_period: 'run',
};

export const linkSettingKeys = Object.keys(defaultLinkSettings) as LinkSettingKey[];

export const isLinkSettingKey = (key: string): key is LinkSettingKey => linkSettingKeys.includes(key as LinkSettingKey);

const isOneOf =
  (...choices: string[]) =>
  (value: unknown): boolean =>
    typeof value === 'string' && choices.includes(value);

const accepted: Record<LinkSettingKey, { rule: string; accepts: (value: unknown) => boolean }> = {
  auto_process: { rule: 'isBoolean', accepts: (value) => typeof value === 'boolean' },
  start_on: { rule: 'isDate', accepts: isDay },
  notice_email: { rule: 'isEmail', accepts: (value) => typeof value === 'string' && value.length <= 254 && isEmail(value) },
  unknown_cost_centre: { rule: 'isIn', accepts: isOneOf('refuse', 'drop') },
  booking_date: { rule: 'isIn', accepts: isOneOf('period_end', 'approval_date') },
  correction_mode: { rule: 'isIn', accepts: isOneOf('difference', 'reverse_and_book') },
  retro_period: { rule: 'isIn', accepts: isOneOf('run', 'own') },
};

/** The value as the key's; throws RequestInvalid when the key can't have it. */
export function checkLinkSetting(key: LinkSettingKey, value: unknown): LinkSettingValue {
  const { rule, accepts } = accepted[key];
  if (!accepts(value)) throw new RequestInvalid([{ field: 'value', rules: [rule] }]);
  return value as LinkSettingValue;
}
