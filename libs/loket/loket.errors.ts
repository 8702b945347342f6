import { LoonbrugError } from '@loonbrug/platform';
import type { ErrorDetails, ErrorKind } from '@loonbrug/platform';

/** Whether and when the same call may be made again. */
export interface RetryAdvice {
  retryable: boolean;
  /** The least time to wait first, in milliseconds, when Loket named one. */
  retryAfterMs?: number;
}

/** Every failure at Loket. `code` is stable, `details` carry no personal data and no secret; `retryable` says whether trying again can help. */
export class LoketError extends LoonbrugError {
  readonly retryable: boolean;
  readonly retryAfterMs: number | undefined;

  constructor(
    kind: ErrorKind,
    code: string,
    message: string,
    details: ErrorDetails = {},
    advice: RetryAdvice & ErrorOptions = { retryable: false },
  ) {
    super(kind, code, message, details, advice.cause === undefined ? undefined : { cause: advice.cause });
    this.retryable = advice.retryable;
    this.retryAfterMs = advice.retryAfterMs;
  }
}

/** User name, password, environment code, authorization code or refresh token are not accepted. Trying again does not help until they change. */
export class LoketCredentialsRefused extends LoketError {
  constructor(grantType: string) {
    super('rejected', 'loket.credentials_refused', `Loket refused the credentials (${grantType})`, { grantType });
  }
}

/** Loket does not know the client id, or does not allow it this way of signing in. */
export class LoketClientRefused extends LoketError {
  constructor(grantType: string, error: string) {
    const allowed = 'a real Loket client must be allowed the password grant, which Loket does by exception only';
    super('rejected', 'loket.client_refused', `Loket refused the client (${error}); ${allowed}`, { grantType, error });
  }
}

/** No whole answer: no connection, silence, 5xx or too many requests. */
export class LoketUnreachable extends LoketError {
  constructor(reason: string, advice: { retryAfterMs?: number; cause?: unknown; details?: ErrorDetails } = {}) {
    super(
      'unavailable',
      'loket.unreachable',
      `Loket gives no answer: ${reason}`,
      { reason, ...advice.details },
      { retryable: true, ...advice },
    );
  }
}

/** The address of Loket is not one that may be called. */
export class LoketAddressRefused extends LoketError {
  constructor(cause: Error) {
    super('rejected', 'loket.address_refused', `the address of Loket may not be called: ${cause.message}`, {}, { retryable: false, cause });
  }
}

/** An answer that is not what Loket's document describes. A cut-off or non-JSON one may be right the next time; a wrong shape won't be. */
export class LoketUnexpectedAnswer extends LoketError {
  constructor(problem: string, details: ErrorDetails, retryable: boolean) {
    super('upstream', 'loket.unexpected_answer', `unexpected answer of Loket: ${problem}`, { problem, ...details }, { retryable });
  }
}

/** An answer larger than what is read of its kind. */
export class LoketAnswerTooLarge extends LoketError {
  constructor(activity: string, maxBytes: number) {
    super('upstream', 'loket.answer_too_large', `${activity} answered with more than ${maxBytes} bytes`, { activity, maxBytes });
  }
}

/** A document that is not the PDF it should be; retryable when its end is missing. */
export class LoketNotAPdf extends LoketError {
  constructor(activity: string, problem: 'empty' | 'not_a_pdf' | 'end_missing') {
    super(
      'upstream',
      'loket.not_a_pdf',
      `${activity} gave no PDF: ${problem}`,
      { activity, problem },
      { retryable: problem === 'end_missing' },
    );
  }
}

/** The token was refused, and the fresh one too. */
export class LoketTokenRefused extends LoketError {
  constructor(activity: string) {
    super('rejected', 'loket.token_refused', `Loket refused the token for ${activity}, and a fresh one too`, { activity });
  }
}

/** The user, its role, the client or the module does not allow the activity. */
export class LoketRightMissing extends LoketError {
  constructor(activity: string, loketEmployerId?: string) {
    super('rejected', 'loket.right_missing', `Loket does not allow ${activity}`, { activity, loketEmployerId: loketEmployerId ?? null });
  }
}

/** Loket does not know the thing (any more), or does not show it to this user. */
export class LoketNotFound extends LoketError {
  constructor(activity: string) {
    super('not_found', 'loket.not_found', `${activity}: not found at Loket`, { activity });
  }
}

/** Loket refuses the request; `messageCodes` are Loket's own codes. Its descriptions stay out: they may name people. */
export class LoketRefused extends LoketError {
  constructor(activity: string, status: number, messageCodes: number[]) {
    const codes = messageCodes.join(', ') || 'without a code';
    super('upstream', 'loket.refused', `Loket refused ${activity} with ${status} (${codes})`, { activity, status, messageCodes });
  }
}

/** A list whose pages do not add up, also after reading it again. */
export class LoketListInconsistent extends LoketError {
  constructor(activity: string, problem: string) {
    super(
      'upstream',
      'loket.list_inconsistent',
      `the pages of ${activity} do not add up: ${problem}`,
      { activity, problem },
      { retryable: true },
    );
  }
}

/** An amount that is no whole number of cents. */
export class LoketAmountNotInCents extends LoketError {
  constructor(place: string) {
    super('upstream', 'loket.amount_not_in_cents', `the amount at ${place} has more than two decimals`, { place });
  }
}

/** A value where an amount should be: missing, of another type, or larger than fifteen digits. */
export class LoketAmountMalformed extends LoketError {
  constructor(place: string) {
    super('upstream', 'loket.amount_malformed', `there is no amount at ${place}`, { place });
  }
}
