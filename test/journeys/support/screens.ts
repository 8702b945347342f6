import type { Screen } from './visitor';

/** Where a task is done twice: in Dutch where there is room, and in English on a phone. */
export const screens: ReadonlyArray<Required<Screen>> = [
  { language: 'nl', width: 1440, colours: 'light' },
  { language: 'en', width: 390, colours: 'dark' },
];
