import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came in. */
export interface SeenRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
  at: number;
}

/** Answers one request. */
export type Answering = (request: SeenRequest, response: ServerResponse) => void;

/** Never an answer. */
export const silence: Answering = () => undefined;

/** An HTTP server for specs that answers as told, and remembers what it was asked. */
export class ScriptedLoket {
  readonly seen: SeenRequest[] = [];
  private answering: Answering = (_request, response) => void response.writeHead(500).end();
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const url = new URL(request.url ?? '/', 'http://loket.test');
        const { method = '', headers } = request;
        const seen = {
          method,
          path: url.pathname,
          query: url.searchParams,
          headers,
          body: Buffer.concat(chunks).toString(),
          at: Date.now(),
        };
        this.seen.push(seen);
        this.answering(seen, response);
      });
    });
  }

  get origin(): string {
    return `http://${this.hostAndPort}`;
  }

  get hostAndPort(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Answers everything this way from now on, and forgets what was asked. */
  answer(answering: Answering): void {
    this.seen.length = 0;
    this.answering = answering;
  }

  /** Answers one after the other; the last one stays. */
  answerInTurn(...answerings: Answering[]): void {
    let turn = 0;
    this.answer((request, response) => {
      const answering = answerings[Math.min(turn, answerings.length - 1)];
      turn += 1;
      answering?.(request, response);
    });
  }
}

const version = { obsoleteDate: null, resourceVersion: '2018-01-01' };

/** JSON text as an answer. */
export function jsonText(text: string, status = 200, headers: Record<string, string> = {}): Answering {
  return (_request, response) =>
    void response.writeHead(status, { 'content-type': 'application/json;version=2018-01-01', ...headers }).end(text);
}

/** A detail in Loket's envelope. */
export function detail(content: unknown, more: object = {}): Answering {
  return jsonText(JSON.stringify({ version, messages: [], content, ...more }));
}

/** A page in Loket's envelope; by default the only one. */
export function page(
  items: unknown[],
  { currentPage = 1, totalPages = 1, totalSize = items.length, ...more }: Record<string, unknown> = {},
): string {
  return JSON.stringify({ totalSize, pageSize: 250, totalPages, currentPage, version, messages: [], ...more, _embedded: items });
}

/** A list of one page. */
export function list(items: unknown[], more: Record<string, unknown> = {}): Answering {
  return jsonText(page(items, more));
}

/** A status without a body. */
export function status(code: number, headers: Record<string, string> = {}, text = ''): Answering {
  return (_request, response) => void response.writeHead(code, headers).end(text);
}

/** A document with its kind of content. */
export function document(contentType: string, body: string | Buffer): Answering {
  return (_request, response) => void response.writeHead(200, { 'content-type': contentType }).end(body);
}
