import type { ErrorDetails, ErrorKind, LoonbrugError } from '../errors/loonbrug-error';
import type { Language, ProblemText, ProblemTexts } from '../errors/problem-texts';

/** An RFC 9457 problem document. `code` is stable; `title` and `remedy` are in the reader's language. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  remedy: string;
  details: ErrorDetails;
  requestId?: string;
}

const statusOfKind: Record<ErrorKind, number> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  rejected: 422,
  throttled: 429,
  upstream: 502,
  unavailable: 503,
};

export const statusOf = (kind: ErrorKind): number => statusOfKind[kind];

/** Turns an error into a problem document; details of failures of ours stay in the log. */
export function problemOf(error: LoonbrugError, texts: ProblemTexts, language: Language): Problem {
  const isOurs = error.kind === 'unavailable';
  const text = texts[error.code]?.[language] ?? texts['request.failed']![language];
  const details = isOurs ? {} : error.details;
  return {
    type: `/problems/${error.code}`,
    title: fillIn(text.title, details),
    status: statusOf(error.kind),
    code: error.code,
    remedy: fillIn(text.remedy, details),
    details,
  };
}

/** Title and remedy of a code with its details filled in, for findings and mails. */
export function problemText(code: string, details: ErrorDetails, texts: ProblemTexts, language: Language): ProblemText {
  const text = texts[code]?.[language] ?? texts['request.failed']![language];
  return { title: fillIn(text.title, details), remedy: fillIn(text.remedy, details) };
}

const fillIn = (template: string, details: ErrorDetails): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) =>
    details[name] === undefined || details[name] === null ? '–' : String(details[name]),
  );

/** nl unless the reader prefers en. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const first = (acceptLanguage ?? '').trim().slice(0, 2).toLowerCase();
  return first === 'en' ? 'en' : 'nl';
}
