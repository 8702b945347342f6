import { OutgoingHttpError } from './outgoing-http.errors';
import type { OutgoingHttpReason } from './outgoing-http.errors';

const reasonOfCode: Record<string, OutgoingHttpReason> = {
  UND_ERR_CONNECT_TIMEOUT: 'timed_out',
  UND_ERR_HEADERS_TIMEOUT: 'timed_out',
  UND_ERR_BODY_TIMEOUT: 'timed_out',
  ETIMEDOUT: 'timed_out',
  UND_ERR_ABORTED: 'cancelled',
  ABORT_ERR: 'cancelled',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'answer_cut_off',
  UND_ERR_SOCKET: 'answer_cut_off',
  ECONNRESET: 'answer_cut_off',
  EPIPE: 'answer_cut_off',
  UND_ERR_HEADERS_OVERFLOW: 'answer_too_large',
};

/** Any failure of a call as an `OutgoingHttpError`; its own errors pass unchanged. An unknown cause counts as no connection. */
export function translateFailure(error: unknown, host: string): OutgoingHttpError {
  if (error instanceof OutgoingHttpError) return error;
  const { code, name } = error as { code?: unknown; name?: unknown };
  const known = typeof code === 'string' ? code : '';
  const reason = name === 'HTTPParserError' ? 'answer_cut_off' : (reasonOfCode[known] ?? 'connect_failed');
  return new OutgoingHttpError(reason, `calling ${host} failed: ${reason} ${known}`.trim(), { cause: error });
}
