import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslation } from 'react-i18next';
import { currentLanguage, type Language, speakFromNowOn } from '../i18n/language';

interface LanguageSwitchProps {
  /** Told after the screens have switched, to save it with the account. */
  onChange?: (language: Language) => void;
}

/** Dutch or English, at once. */
export function LanguageSwitch({ onChange }: LanguageSwitchProps) {
  const { t } = useTranslation();
  const choose = (language: Language | null) => {
    if (!language) return;
    void speakFromNowOn(language).then(() => onChange?.(language));
  };
  return (
    <ToggleButtonGroup
      size="small"
      exclusive
      value={currentLanguage()}
      aria-label={t('general.language')}
      onChange={(_, language: Language | null) => choose(language)}
    >
      <ToggleButton value="nl" aria-label={t('general.dutch')}>
        NL
      </ToggleButton>
      <ToggleButton value="en" aria-label={t('general.english')}>
        EN
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
