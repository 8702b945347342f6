import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RequestRefused, WebVisitor } from './web-visitor';

let server: Server;
let visitor: WebVisitor;
let seen: Array<{ method?: string; url?: string; cookie?: string; csrf?: string | string[]; body: string }>;

const problem = { status: 422, code: 'journal_run.empty', title: 'De run is leeg.', remedy: 'Vraag het na.', details: {} };

function answer(request: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
  const send = (status: number, value: unknown): void =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  if (pathname === '/api/session') {
    response.setHeader('set-cookie', 'loonbrug_session=abc; HttpOnly; Path=/');
    return send(201, { csrfToken: 'token' });
  }
  if (pathname === '/list') {
    const page = Number(searchParams.get('page'));
    return send(200, { items: Array.from({ length: page < 3 ? 200 : 17 }, (_, index) => page * 1000 + index), total: 417 });
  }
  if (pathname === '/events') {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('event: progress\nid: 1\ndata: {"done":1}\n\nevent: fin');
    return void setTimeout(() => response.end('ished\ndata: {"done":2}\n\n: comment\n\n'), 10);
  }
  if (pathname === '/broken') return void response.writeHead(502).end('<h1>Bad gateway</h1>');
  return pathname === '/refused' ? send(422, problem) : void response.writeHead(204).end();
}

beforeEach(async () => {
  seen = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { method, url, headers } = request;
      seen.push({ method, url, cookie: headers.cookie, csrf: headers['x-csrf-token'], body });
      answer(request, response);
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  visitor = new WebVisitor(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe('a visitor of the product', () => {
  it('keeps the cookie of the session, and shows its token with what changes something only', async () => {
    await visitor.signIn('a@kantoor.example', 'geheim');
    await visitor.put('/change', { value: 1 });
    await visitor.get('/list?page=1');
    expect(seen[0]).toMatchObject({ method: 'POST', cookie: undefined, body: '{"email":"a@kantoor.example","password":"geheim"}' });
    expect(seen[1]).toMatchObject({ method: 'PUT', cookie: 'loonbrug_session=abc', csrf: 'token', body: '{"value":1}' });
    expect(seen[2]).toMatchObject({ method: 'GET', cookie: 'loonbrug_session=abc', csrf: undefined, body: '' });
  });

  it('reads every page of a list, once', async () => {
    const rows = await visitor.all<number>('/list?state=open');
    expect(new Set(rows).size).toBe(417);
    expect(seen.map(({ url }) => url)).toEqual([1, 2, 3].map((page) => `/list?state=open&page=${page}&pageSize=200`));
  });

  it('tells cause, remedy and code of a refusal', async () => {
    await expect(visitor.post('/refused')).rejects.toThrow('POST /refused: 422 De run is leeg. Vraag het na. (journal_run.empty)');
    await expect(visitor.get('/broken')).rejects.toThrow(RequestRefused);
    expect(await visitor.refusalOf('GET', '/refused')).toBe(422);
    expect(await visitor.refusalOf('POST', '/change', {})).toBeUndefined();
  });

  it('follows events, wherever their text is cut', async () => {
    const events: unknown[] = [];
    for await (const event of visitor.events('/events')) events.push(event);
    expect(events).toEqual([
      { type: 'progress', data: { done: 1 } },
      { type: 'finished', data: { done: 2 } },
    ]);
  });
});
