import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export type Language = 'nl' | 'en';

const remembered = 'loonbrug.language';

/** The words of a language: those of the person's own pages, and all of them. Each is fetched when it is first needed. */
const words: Record<Language, Record<Part, () => Promise<object>>> = {
  nl: { own: async () => (await import('./nl-own')).own, all: async () => (await import('./nl')).nl },
  en: { own: async () => (await import('./en-own')).own, all: async () => (await import('./en')).en },
};
type Part = 'own' | 'all';

/** What the screens speak with so far. Pages of the firm need all of it. */
let part: Part = 'own';
const fetched = new Set<string>();

async function fetchWords(language: Language): Promise<void> {
  if (fetched.has(`${language} ${part}`)) return;
  const wanted = part;
  i18next.addResourceBundle(language, 'translation', await words[language][wanted](), true, true);
  fetched.add(`${language} ${wanted}`);
}

/** Before a page of the firm is shown. */
export async function speakOfTheFirm(): Promise<void> {
  part = 'all';
  await startLanguage();
  await fetchWords(currentLanguage());
}

/** The language to begin with: what was chosen here before, else the browser's, else Dutch. */
function firstLanguage(): Language {
  const chosen = localStorage.getItem(remembered) ?? navigator.language.slice(0, 2);
  return chosen === 'en' ? 'en' : 'nl';
}

let starting: Promise<void> | undefined;

/** Once, whoever asks first: the router asks for pages before anything is shown. */
export const startLanguage = (): Promise<void> => (starting ??= begin());

async function begin(): Promise<void> {
  const language = firstLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { bindI18nStore: 'added', useSuspense: false },
  });
  await fetchWords(language);
  document.documentElement.lang = language;
}

/** Switches the screens; the account's own setting is saved by the session. */
export async function speakFromNowOn(language: Language): Promise<void> {
  localStorage.setItem(remembered, language);
  await fetchWords(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

export const currentLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'nl');
