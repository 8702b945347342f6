import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { MailBox } from './mail-box';
import { listPage, messagePage, notFoundPage } from './mail-pages';

export interface MailCatcher {
  /** For SMTP_URL. */
  smtpUrl: string;
  /** Its page; /api/messages?to=… and /api/messages/:id are JSON, DELETE /api/messages empties it. */
  webUrl: string;
  stop(): Promise<void>;
}

const host = '127.0.0.1';
const largestMailBytes = 1_048_576;
const keptMails = 1000;
const contentPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'";

interface Reply {
  status: number;
  type: 'application/json; charset=utf-8' | 'text/html; charset=utf-8';
  body: string;
}

const json = (status: number, value: unknown): Reply => ({ status, type: 'application/json; charset=utf-8', body: JSON.stringify(value) });
const html = (status: number, body: string): Reply => ({ status, type: 'text/html; charset=utf-8', body });

/** Mails hold links that sign people in: a page elsewhere must not read them under a name that it points at this machine. */
function isForThisMachine(request: IncomingMessage): boolean {
  return /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? '');
}

function apiReply(id: string | undefined, to: string | null, box: MailBox): Reply {
  if (id === undefined) return json(200, box.list(to ?? undefined));
  const message = box.find(id);
  return message ? json(200, message) : json(404, { error: 'not_found' });
}

function pageReply(id: string | undefined, box: MailBox): Reply {
  const message = id === undefined ? undefined : box.find(id);
  return message ? html(200, messagePage(message)) : html(404, notFoundPage());
}

function replyTo(request: IncomingMessage, box: MailBox): Reply {
  const [pathname = '/', query = ''] = (request.url ?? '/').split('?');
  if (request.method === 'DELETE' && pathname === '/api/messages') {
    box.clear();
    return json(200, []);
  }
  if (request.method !== 'GET') return json(405, { error: 'method_not_allowed' });
  if (pathname === '/') return html(200, listPage(box.list()));
  const [, api, id] = /^(\/api)?\/messages(?:\/([0-9a-f-]{36}))?$/.exec(pathname) ?? [];
  return api === undefined ? pageReply(id, box) : apiReply(id, new URLSearchParams(query).get('to'), box);
}

function answer(request: IncomingMessage, response: ServerResponse, box: MailBox): void {
  const { status, type, body } = isForThisMachine(request) ? replyTo(request, box) : json(403, { error: 'forbidden' });
  response.writeHead(status, {
    'content-type': type,
    'content-security-policy': contentPolicy,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(body);
}

function receive(box: MailBox, stream: SMTPServerDataStream, session: SMTPServerSession, done: (error?: Error) => void): void {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => {
    if (!stream.sizeExceeded) chunks.push(chunk);
  });
  stream.on('end', () => {
    if (stream.sizeExceeded) return done(Object.assign(new Error('the mail is too large'), { responseCode: 552 }));
    const { mailFrom, rcptTo } = session.envelope;
    box.receive(
      Buffer.concat(chunks),
      mailFrom ? mailFrom.address : '',
      rcptTo.map((recipient) => recipient.address),
    );
    done();
  });
}

function listen(server: Pick<Server, 'listen' | 'once'>, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}

/** Takes every mail on 127.0.0.1 and shows it on a page; nothing is sent on. Ports may be 0. */
export async function startMailCatcher(webPort: number, smtpPort = 0): Promise<MailCatcher> {
  const box = new MailBox(keptMails);
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    size: largestMailBytes,
    closeTimeout: 1000,
    onData: (stream, session, callback) => receive(box, stream, session, callback),
  });
  const web = createServer((request, response) => answer(request, response, box));
  await listen(smtp.server as Server, smtpPort);
  await listen(web, webPort);
  // A client that hangs up in the middle of a mail is its own loss.
  smtp.on('error', () => undefined);
  const portOf = (server: { address(): AddressInfo | string | null }): number => (server.address() as AddressInfo).port;
  return {
    smtpUrl: `smtp://${host}:${portOf(smtp.server as Server)}`,
    webUrl: `http://localhost:${portOf(web)}`,
    stop: async () => {
      web.closeAllConnections();
      await Promise.all([new Promise((resolve) => web.close(resolve)), new Promise<void>((resolve) => smtp.close(() => resolve()))]);
    },
  };
}
