/** What the back office reads where it fetches everything and watches it. */
export interface FetchWords {
  fetches: string;
  all: string;
  title: RegExp;
  asked: string;
  progress: string;
  ended: (count: number) => string;
  now: RegExp;
  failed: string;
  problem: string;
  remedy: string;
  /** What 108 links brought, with a payroll run and three payslips each. */
  brought: RegExp;
  finished: string;
  toList: string;
  someFailed: string;
  signIn: string;
  password: string;
}

const nl: FetchWords = {
  fetches: 'Ophalen',
  all: 'Alles nu ophalen',
  title: /^Ophalen van /,
  asked: 'Op verzoek',
  progress: 'Voortgang',
  ended: (count) => `${count} van 200 koppelingen klaar`,
  now: /^Nu: Klant 001, Klant 002, Klant 003, Klant 004, Klant 005 en nog 195$/,
  failed: 'Mislukt',
  problem: 'Loket is nu niet bereikbaar.',
  remedy: 'Er gaat niets verloren; het wordt vanzelf opnieuw geprobeerd.',
  brought: /^verloningsruns: 108 · loonstroken: 324$/,
  finished: 'Klaar',
  toList: 'Alle keren',
  someFailed: '20 mislukt',
  signIn: 'Inloggen',
  password: 'Wachtwoord',
};

const en: FetchWords = {
  fetches: 'Fetches',
  all: 'Fetch everything now',
  title: /^Fetch of /,
  asked: 'On request',
  progress: 'Progress',
  ended: (count) => `${count} of 200 links ended`,
  now: /^Now: Klant 001, Klant 002, Klant 003, Klant 004, Klant 005 and 195 more$/,
  failed: 'Failed',
  problem: 'Loket can not be reached now.',
  remedy: 'Nothing is lost; it is tried again by itself.',
  brought: /^payroll runs: 108 · payslips: 324$/,
  finished: 'Finished',
  toList: 'All fetches',
  someFailed: '20 failed',
  signIn: 'Sign in',
  password: 'Password',
};

export const fetchWords = { nl, en } as const;
