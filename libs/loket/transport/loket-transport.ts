import type { OutgoingHttp, OutgoingStream } from '@loonbrug/platform';
import { LoketRecord, parseLoketJson } from '../answer/loket-record';
import { LoketError, LoketUnexpectedAnswer } from '../loket.errors';
import { errorOfAnswer, errorOfFailure } from './answer-errors';
import { AnswerWarnings } from './answer-warnings';
import type { AnswerLimits, LoketCall, LoketWarning } from './loket-call';
import { defaultAnswerLimits } from './loket-call';
import { LoketThrottle } from './loket-throttle';
import { checkedPdf } from './pdf-stream';
import { defaultRetryPolicy, pauseMs, realTiming } from './retry-policy';
import type { RetryPolicy, Timing } from './retry-policy';

/** Gives the account's token; with `refused`, one that is fresher than the token that Loket just refused. */
export type AccessTokenProvider = (options?: { refused?: string }) => Promise<string>;

/** What calls to Loket go through. */
export interface LoketTransportOptions {
  /** Loket's address, ending in /v2. */
  apiUrl: string;
  accessToken: AccessTokenProvider;
  http: OutgoingHttp;
  signal?: AbortSignal;
  /** The account's throttle, shared by all of its clients; without it this client has one of its own. */
  throttle?: LoketThrottle;
  onWarning?: (warning: LoketWarning) => void;
  retry?: Partial<RetryPolicy>;
  timing?: Timing;
  limits?: Partial<AnswerLimits>;
}

/** A JSON answer: its fields, and the very bytes for keeping. */
export interface JsonAnswer {
  record: LoketRecord;
  raw: Buffer;
}

/** Calls Loket: token, throttle, retries of passing failures, limits, and every failure as a `LoketError`. */
export class LoketTransport {
  private readonly apiUrl: string;
  private readonly retry: RetryPolicy;
  private readonly timing: Timing;
  private readonly limits: AnswerLimits;
  private readonly throttle: LoketThrottle;
  private readonly warnings: AnswerWarnings;

  constructor(private readonly options: LoketTransportOptions) {
    this.apiUrl = options.apiUrl.replace(/\/+$/, '');
    this.retry = { ...defaultRetryPolicy, ...options.retry };
    this.timing = options.timing ?? realTiming;
    this.limits = { ...defaultAnswerLimits, ...options.limits };
    this.throttle = options.throttle ?? new LoketThrottle({}, this.timing);
    this.warnings = new AnswerWarnings(options.onWarning);
  }

  /** Reads a JSON answer; `query` is added to the call's path. */
  async json(call: LoketCall, query = ''): Promise<JsonAnswer> {
    return this.withRetries(call, async () => {
      const raw = await this.wholeBody({ ...call, path: call.path + query }, this.limits.json);
      const record = new LoketRecord(parseLoketJson(textOf(raw, call.activity), call.activity), '');
      this.warnings.look(record, call.activity);
      return { record, raw };
    });
  }

  /** Sends a change; tried once only, because a change whose answer was lost may have been made. */
  async change(call: LoketCall): Promise<void> {
    const raw = await this.wholeBody(call, this.limits.json);
    if (raw.length === 0) return;
    this.warnings.look(new LoketRecord(parseLoketJson(textOf(raw, call.activity), call.activity), ''), call.activity);
  }

  /** Reads an XML message into memory. */
  async xml(call: LoketCall): Promise<Buffer> {
    return this.withRetries(call, () => this.wholeBody(call, this.limits.xml, /^(application|text)\/([\w.+-]*\+)?xml\b/));
  }

  /**
   * The bytes of a PDF as they come in. What fails before the first byte is tried again; beyond that the error ends the iteration,
   * so that what was taken until then is to be thrown away.
   */
  async *pdf(call: LoketCall): AsyncGenerator<Buffer, void, undefined> {
    const { answer, giveBack } = await this.withRetries(call, () => this.open(call, this.limits.pdf, /^application\/(pdf|octet-stream)\b/));
    try {
      yield* checkedPdf(answer.body, call.activity);
    } catch (error) {
      throw errorOfFailure(call, error, this.limits.pdf);
    } finally {
      giveBack();
    }
  }

  private async wholeBody(call: LoketCall, maxBytes: number, contentType?: RegExp): Promise<Buffer> {
    const { answer, giveBack } = await this.open(call, maxBytes, contentType);
    try {
      return await readWhole(answer.body);
    } catch (error) {
      throw errorOfFailure(call, error, maxBytes);
    } finally {
      giveBack();
    }
  }

  /** Calls, with a fresh token if the first one is refused, and hands over an answer of 2xx whose body is still to be read. */
  private async open(call: LoketCall, maxBytes: number, contentType?: RegExp): Promise<{ answer: OutgoingStream; giveBack: () => void }> {
    const token = await this.options.accessToken();
    const first = await this.send(call, token, maxBytes);
    if (first.answer.status !== 401) return this.accepted(call, first, contentType);
    await this.rejection(call, first);
    const fresh = await this.options.accessToken({ refused: token });
    return this.accepted(call, await this.send(call, fresh, maxBytes), contentType);
  }

  private async accepted(call: LoketCall, opened: Opened, contentType?: RegExp): Promise<Opened> {
    const { status, headers } = opened.answer;
    if (status < 200 || status > 299 || (call.method === 'GET' && status !== 200)) throw await this.rejection(call, opened);
    if (!contentType || contentType.test(headers['content-type'] ?? '')) return opened;
    opened.answer.discard();
    opened.giveBack();
    throw new LoketUnexpectedAnswer(
      'another kind of content',
      { activity: call.activity, contentType: headers['content-type'] ?? null },
      true,
    );
  }

  /** The error that the answer stands for; its body is read to the end, so that the connection is free again. */
  private async rejection(call: LoketCall, { answer, giveBack }: Opened): Promise<LoketError> {
    const { status, headers } = answer;
    // The status says enough: a body that can't be read adds nothing.
    const body = await readWhole(answer.body).catch(() => Buffer.alloc(0));
    const error = errorOfAnswer(call, { status, headers, body }, this.timing.now());
    if (error.retryAfterMs !== undefined) this.throttle.pause(error.retryAfterMs);
    giveBack();
    return error;
  }

  private async send(call: LoketCall, token: string, maxBytes: number): Promise<Opened> {
    const { http, signal } = this.options;
    const giveBack = await this.throttle.take(signal);
    try {
      const headers: Record<string, string> = { accept: call.accept, authorization: `Bearer ${token}` };
      if (call.body) headers['content-type'] = call.body.contentType;
      const answer = await http.stream({
        method: call.method,
        url: this.apiUrl + call.path,
        headers,
        body: call.body?.text,
        maxBytes,
        signal,
      });
      return { answer, giveBack };
    } catch (error) {
      giveBack();
      throw errorOfFailure(call, error, maxBytes);
    }
  }

  private async withRetries<T>(call: LoketCall, once: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once();
      } catch (error) {
        if (!(error instanceof LoketError) || !error.retryable || call.method !== 'GET' || attempt >= this.retry.attempts) throw error;
        const wait = Math.max(error.retryAfterMs ?? 0, pauseMs(attempt, this.retry, this.timing.random));
        if (wait > this.retry.longestWaitMs) throw error;
        await this.timing.sleep(wait, this.options.signal);
      }
    }
  }
}

interface Opened {
  answer: OutgoingStream;
  giveBack: () => void;
}

async function readWhole(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function textOf(raw: Buffer, activity: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    throw new LoketUnexpectedAnswer('no UTF-8', { activity }, true);
  }
}
