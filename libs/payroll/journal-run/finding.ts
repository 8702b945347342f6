import { isDeepStrictEqual } from 'node:util';

/** blocks: can't be booked until it is mended · warns: a person must decide, so nothing goes by itself · informs: good to know. */
export type Severity = 'blocks' | 'warns' | 'informs';

/** What a check found. The texts of the code (cause, remedy) are the nouns' problem texts; details fill them in and hold no personal data. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly details: Readonly<Record<string, unknown>>;
}

export const blocks = (code: string, details: Finding['details'] = {}): Finding => ({ code, severity: 'blocks', details });
export const warns = (code: string, details: Finding['details'] = {}): Finding => ({ code, severity: 'warns', details });
export const informs = (code: string, details: Finding['details'] = {}): Finding => ({ code, severity: 'informs', details });

export const isBlocked = (findings: readonly Finding[]): boolean => findings.some(({ severity }) => severity === 'blocks');

/** Nothing that a person has to look at: what automatic processing asks. */
export const isClean = (findings: readonly Finding[]): boolean => findings.every(({ severity }) => severity === 'informs');

/** Whether they say what the stored ones say: a document in the database gives its keys back in an order of its own. */
export const areStored = (findings: readonly Finding[], stored: readonly Finding[]): boolean =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(findings)), stored);
