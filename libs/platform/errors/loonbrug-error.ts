/**
 * What kind of failure it is, for the HTTP status.
 * rejected: the input or the state forbids it (422) · malformed: cannot be read (400) · too_large (413) · unauthenticated (401) · forbidden (403) ·
 * not_found: does not exist, or not for you (404) · conflict: someone else changed it (409) · throttled (429) · unavailable: try again later (503).
 */
export type ErrorKind =
  | 'malformed'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'too_large'
  | 'rejected'
  | 'throttled'
  | 'upstream'
  | 'unavailable';

/** Facts for the reader of an error, never a secret and never personal data; of a person only the name of a colleague who was first. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

/** Every failure that somebody can do something about: a kind for the status, a stable code for the translation, a message for the log. */
export class LoonbrugError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    message: string,
    readonly details: ErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The thing does not exist, or is not in the caller's scope: both look the same. */
export class NotFound extends LoonbrugError {
  constructor(subject: string) {
    super('not_found', 'request.not_found', `${subject} not found in this scope`, { subject });
  }
}

/** Someone else changed the row since the caller read it. */
export class Conflict extends LoonbrugError {
  constructor(subject: string, details: ErrorDetails = {}) {
    super('conflict', 'request.changed_meanwhile', `${subject} was changed meanwhile`, { subject, ...details });
  }
}
