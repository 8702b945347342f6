/** A request that reached the simulator, as it came. */
export interface RecordedRequest {
  method: string;
  /** Path and query as asked, with the /v2 or /oauth in front. */
  url: string;
  headers: Record<string, string>;
  body: string | null;
  /** The operation of Loket's document, `token` or `authorize` for sign-in, null for a path that doesn't exist. */
  operationId: string | null;
}

export type RequestListener = (request: RecordedRequest) => void;

/** Counts requests per operation and passes each one to whoever listens. */
export class RequestLog {
  readonly counts = new Map<string, number>();
  private readonly listeners = new Set<RequestListener>();

  record(request: RecordedRequest): void {
    const name = request.operationId ?? 'unknown';
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    for (const listener of this.listeners) listener(request);
  }

  /** Returns the function that stops listening. */
  listen(listener: RequestListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
