import { useTranslation } from 'react-i18next';
import { date } from '../../i18n/format';
import type { SettingKey } from './link-setting-queries';

/** The choices of the settings that have them. */
export const settingChoices: Partial<Record<SettingKey, readonly string[]>> = {
  unknown_cost_centre: ['refuse', 'drop'],
  booking_date: ['period_end', 'approval_date'],
  correction_mode: ['difference', 'reverse_and_book'],
  retro_period: ['run', 'own'],
};

/** Puts a setting's value into words. */
export function useValueWords(): (key: SettingKey, value: unknown) => string {
  const { t } = useTranslation();
  return (key, value) => {
    if (value === null || value === undefined) return t('linkSetting.unset');
    if (typeof value === 'boolean') return t(value ? 'linkSetting.on' : 'linkSetting.off');
    if (key === 'start_on') return date(String(value));
    return settingChoices[key] ? t(`linkSetting.choices.${String(value)}`) : String(value);
  };
}
