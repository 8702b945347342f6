/** What is wrong, and what to do about it. `{name}` is filled in from the error's details. */
export interface ProblemText {
  title: string;
  remedy: string;
}

export type Language = 'nl' | 'en';

/** The texts of a library's error codes, in each language of the screens. */
export type ProblemTexts = Readonly<Record<string, Readonly<Record<Language, ProblemText>>>>;
