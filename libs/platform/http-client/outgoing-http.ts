import { lookup } from 'node:dns';
import type { LookupAddress, LookupOptions } from 'node:dns';
import { isIP } from 'node:net';
import { Agent, buildConnector, Pool } from 'undici';
import type { Dispatcher } from 'undici';
import { bareHost, refusePrivateAddresses } from './address-guard';
import type { AddressCheck } from './address-guard';
import { OutgoingHttpError } from './outgoing-http.errors';
import { dropBody, readBounded } from './bounded-body';
import { translateFailure } from './failure-reason';

/** Limits of all calls of one `OutgoingHttp`; times in milliseconds. */
export interface OutgoingHttpOptions {
  /** Also http:// addresses; for development and tests. */
  allowInsecure?: boolean;
  /** Asked for every resolved address before a socket is opened; without it only public addresses are called. */
  checkAddress?: AddressCheck;
  connectTimeoutMs?: number;
  headersTimeoutMs?: number;
  /** The longest silence within a body. */
  bodyTimeoutMs?: number;
  /** The longest whole call, body included. */
  totalTimeoutMs?: number;
  connectionsPerOrigin?: number;
  /** Resolves host names; a stand-in in tests. */
  lookup?: typeof lookup;
}

/** One call; `maxBytes` bounds the answer's body. */
export interface OutgoingRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  maxBytes: number;
  signal?: AbortSignal;
}

/** A whole answer. Header names are in lower case; a repeated header is joined by commas. */
export interface OutgoingAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** An answer whose body is still to be read, or discarded; reading fails beyond `maxBytes` and when the body is cut off. */
export interface OutgoingStream {
  status: number;
  headers: Record<string, string>;
  body: AsyncIterable<Buffer>;
  /** Ends the call without reading its body. */
  discard: () => void;
}

const defaults = {
  connectTimeoutMs: 10_000,
  headersTimeoutMs: 30_000,
  bodyTimeoutMs: 30_000,
  totalTimeoutMs: 120_000,
  connectionsPerOrigin: 16,
};

/**
 * Calls to systems of others, with a limit on everything: time, size, connections, and which addresses may be called.
 * Follows no redirects and tries nothing twice; every failure is an `OutgoingHttpError`. Any HTTP status is an answer.
 */
export class OutgoingHttp {
  private readonly options: OutgoingHttpOptions & typeof defaults;
  private readonly agent: Agent;

  constructor(options: OutgoingHttpOptions = {}) {
    this.options = { ...defaults, ...options };
    this.agent = new Agent({ factory: (origin, poolOptions) => this.poolOf(String(origin), poolOptions) });
  }

  /** Calls and reads the whole answer into memory. */
  async request(request: OutgoingRequest): Promise<OutgoingAnswer> {
    const { status, headers, body } = await this.stream(request);
    const chunks: Buffer[] = [];
    for await (const chunk of body) chunks.push(chunk);
    return { status, headers, body: Buffer.concat(chunks) };
  }

  /** Calls and hands over the answer as soon as its headers are there; the body must be read or its iteration ended. */
  async stream(request: OutgoingRequest): Promise<OutgoingStream> {
    const url = this.checkUrl(request.url);
    const timing = new AbortController();
    const timer = setTimeout(
      () => timing.abort(new OutgoingHttpError('timed_out', `${url.host} took too long`)),
      this.options.totalTimeoutMs,
    );
    const cancel = () => timing.abort(new OutgoingHttpError('cancelled', `the call to ${url.host} was cancelled`));
    const release = () => {
      clearTimeout(timer);
      request.signal?.removeEventListener('abort', cancel);
    };
    if (request.signal?.aborted) cancel();
    request.signal?.addEventListener('abort', cancel, { once: true });
    try {
      const answer = await this.agent.request(this.dispatchOptions(request, url, timing.signal));
      const headers = flatHeaders(answer.headers);
      const bounds = { host: url.host, headers, maxBytes: request.maxBytes, release };
      const discard = () => {
        release();
        dropBody(answer.body);
      };
      return { status: answer.statusCode, headers, body: readBounded(answer.body, bounds), discard };
    } catch (error) {
      release();
      throw translateFailure(error, url.host);
    }
  }

  /** Ends all connections; to be called once, when the process stops. */
  async close(): Promise<void> {
    await this.agent.destroy();
  }

  private dispatchOptions(request: OutgoingRequest, url: URL, signal: AbortSignal): Dispatcher.RequestOptions {
    return {
      origin: url.origin,
      path: url.pathname + url.search,
      method: request.method,
      headers: { 'accept-encoding': 'identity', ...request.headers },
      body: request.body ?? null,
      signal,
    };
  }

  private checkUrl(text: string): URL {
    if (!URL.canParse(text)) throw new OutgoingHttpError('url_refused', 'not an absolute URL');
    const url = new URL(text);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && this.options.allowInsecure)) {
      throw new OutgoingHttpError('url_refused', `${url.host} must be called over https`);
    }
    if (url.username !== '' || url.password !== '')
      throw new OutgoingHttpError('url_refused', `the URL of ${url.host} carries a user name`);
    return url;
  }

  private poolOf(origin: string, poolOptions: object): Pool {
    const url = new URL(origin);
    const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
    const host = bareHost(url.hostname);
    const check = (address: string) => (this.options.checkAddress ?? refusePrivateAddresses)({ host, port, address });
    const connector = buildConnector({
      timeout: this.options.connectTimeoutMs,
      lookup: guardedLookup(this.options.lookup ?? lookup, check),
    });
    const connect: buildConnector.connector = (options, callback) => {
      try {
        // An address written in the URL is never looked up, so it is checked here.
        if (isIP(host)) check(host);
      } catch (error) {
        callback(error as Error, null);
        return;
      }
      connector(options, callback);
    };
    const { headersTimeoutMs: headersTimeout, bodyTimeoutMs: bodyTimeout, connectionsPerOrigin: connections } = this.options;
    return new Pool(origin, { ...poolOptions, connect, connections, headersTimeout, bodyTimeout, maxHeaderSize: 32_768 });
  }
}

type LookupCallback = (error: NodeJS.ErrnoException | null, addresses: LookupAddress[] | string, family?: number) => void;

/** Resolves a name and hands over its addresses only when every one of them may be called (so a second answer can't slip through). */
function guardedLookup(resolve: typeof lookup, check: (address: string) => void) {
  return (host: string, options: LookupOptions, callback: LookupCallback) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      try {
        addresses.forEach(({ address }) => check(address));
      } catch (refusal) {
        return callback(refusal as Error, []);
      }
      const [first] = addresses;
      if (options.all || !first) return callback(null, addresses);
      return callback(null, first.address, first.family);
    });
  };
}

function flatHeaders(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const named = Object.entries(headers).filter((entry): entry is [string, string | string[]] => entry[1] !== undefined);
  return Object.fromEntries(named.map(([name, value]) => [name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]));
}
