/** Why a call to another system gave no whole answer. */
export type OutgoingHttpReason =
  'url_refused' | 'address_refused' | 'connect_failed' | 'timed_out' | 'answer_too_large' | 'answer_cut_off' | 'cancelled';

/** A call that gave no whole answer. The message names host and reason, never headers, bodies or query strings. */
export class OutgoingHttpError extends Error {
  constructor(
    readonly reason: OutgoingHttpReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'OutgoingHttpError';
  }
}
