import { OutgoingHttpError } from '@loonbrug/platform';
import {
  LoketAddressRefused,
  LoketAnswerTooLarge,
  LoketError,
  LoketNotFound,
  LoketRefused,
  LoketRightMissing,
  LoketTokenRefused,
  LoketUnexpectedAnswer,
  LoketUnreachable,
} from '../loket.errors';
import { LoketRecord, parseLoketJson } from '../answer/loket-record';
import type { LoketCall } from './loket-call';
import { retryAfterMs } from './retry-policy';

/** The head of an answer, with its body as far as it was read. */
export interface AnswerHead {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** The error that an answer other than 2xx stands for. */
export function errorOfAnswer(call: LoketCall, { status, headers, body }: AnswerHead, now: number): LoketError {
  const { activity } = call;
  if (status === 401) return new LoketTokenRefused(activity);
  if (status === 403) return new LoketRightMissing(activity, call.loketEmployerId);
  if (status === 404) return new LoketNotFound(activity);
  if (status === 408 || status === 429 || status >= 500) {
    const wait = retryAfterMs(headers['retry-after'], now);
    return new LoketUnreachable(`status ${status}`, { retryAfterMs: wait, details: { activity, status } });
  }
  if (status >= 400) return new LoketRefused(activity, status, messageCodesOf(body, activity));
  return new LoketUnexpectedAnswer(`status ${status}`, { activity, status }, false);
}

/** Any failure of the transport as an error of Loket; Loket's own pass unchanged, and so does what is no failure of the transport. */
export function errorOfFailure(call: LoketCall, error: unknown, maxBytes: number): unknown {
  if (!(error instanceof OutgoingHttpError)) return error;
  switch (error.reason) {
    case 'url_refused':
    case 'address_refused':
      return new LoketAddressRefused(error);
    case 'answer_too_large':
      return new LoketAnswerTooLarge(call.activity, maxBytes);
    case 'answer_cut_off':
      return new LoketUnexpectedAnswer('cut off', { activity: call.activity }, true);
    case 'cancelled':
      return error;
    default:
      return new LoketUnreachable(error.reason, { cause: error, details: { activity: call.activity } });
  }
}

/** Loket's own codes of a refusal; none when the body is no such message (a call without TLS gets plain text). */
function messageCodesOf(body: Buffer, activity: string): number[] {
  try {
    const messages = new LoketRecord(parseLoketJson(body.toString('utf8'), activity), '').recordsOrNone('messages');
    return messages.map((message) => message.integer('code'));
  } catch (error) {
    if (error instanceof LoketError) return [];
    throw error;
  }
}
