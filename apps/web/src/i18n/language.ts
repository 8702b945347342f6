import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { nl } from './nl';

export type Language = 'nl' | 'en';

const remembered = 'loonbrug.language';

/** The language to begin with: what was chosen here before, else the browser's, else Dutch. */
function firstLanguage(): Language {
  const chosen = localStorage.getItem(remembered) ?? navigator.language.slice(0, 2);
  return chosen === 'en' ? 'en' : 'nl';
}

export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { nl: { translation: nl }, en: { translation: en } },
    lng: firstLanguage(),
    fallbackLng: 'nl',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = i18next.language;
}

/** Switches the screens; the account's own setting is saved by the session. */
export async function speakFromNowOn(language: Language): Promise<void> {
  localStorage.setItem(remembered, language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

export const currentLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'nl');
