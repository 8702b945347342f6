import i18next from 'i18next';
import createClient, { type Middleware } from 'openapi-fetch';
import { currentLanguage } from '../i18n/language';
import type { paths } from './schema.generated';

/** An error as the API tells it (RFC 9457): what is wrong, and what to do about it, in the reader's language. */
export interface Problem {
  title: string;
  remedy: string;
  status: number;
  code: string;
  details: Record<string, unknown>;
  requestId?: string;
}

/** Thrown by `answer`, so that queries and mutations fail with it. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

let csrfToken = '';

/** The session tells it after sign-in; every change carries it. */
export function rememberCsrfToken(token: string): void {
  csrfToken = token;
}

const headers: Middleware = {
  onRequest({ request }) {
    request.headers.set('accept-language', currentLanguage());
    if (request.method !== 'GET' && csrfToken) request.headers.set('x-csrf-token', csrfToken);
    return request;
  },
};

export const api = createClient<paths>({ baseUrl: window.location.origin, credentials: 'same-origin' });
api.use(headers);

/** Dispatched when the API no longer knows the session; the session context asks to sign in again and keeps the page. */
export const SESSION_ENDED = 'loonbrug:session-ended';

interface Answer<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** The data of an answer, or a ProblemError: no caller sees half of either. */
export async function answer<Data>(call: Promise<Answer<Data>>): Promise<Data> {
  let result: Answer<Data>;
  try {
    result = await call;
  } catch (error) {
    throw new ProblemError(unreachable(error));
  }
  if (result.response.ok) return result.data as Data;
  const problem = isProblem(result.error) ? result.error : broken(result.response.status);
  if (problem.status === 401) window.dispatchEvent(new Event(SESSION_ENDED));
  throw new ProblemError(problem);
}

/** Any error as a problem, so that a screen can always say something of use. */
export const problemFrom = (error: unknown): Problem => (error instanceof ProblemError ? error.problem : unreachable(error));

const isProblem = (value: unknown): value is Problem => typeof value === 'object' && value !== null && 'code' in value && 'remedy' in value;

/** Its words are asked for when it is shown: it may come before any word has. */
const unreachable = (error: unknown): Problem => ({
  get title() {
    return i18next.t('general.unreachable');
  },
  get remedy() {
    return i18next.t('general.unreachableText');
  },
  status: 0,
  code: 'client.unreachable',
  details: { message: error instanceof Error ? error.message : String(error) },
});

const broken = (status: number): Problem => ({
  get title() {
    return i18next.t('general.unreadable');
  },
  get remedy() {
    return i18next.t('general.unreadableText');
  },
  status,
  code: 'client.unreadable_answer',
  details: {},
});
