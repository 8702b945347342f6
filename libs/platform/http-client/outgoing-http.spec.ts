import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createServer as createTcpServer } from 'node:net';
import { privateAddressesOnlyFor } from './address-guard';
import { OutgoingHttp } from './outgoing-http';
import type { OutgoingHttpOptions, OutgoingRequest } from './outgoing-http';

let answer: (request: IncomingMessage, response: ServerResponse) => void;
let connections = 0;
const server = createServer((request, response) => answer(request, response));
const opened: OutgoingHttp[] = [];
let origin = '';
let port = 0;

beforeAll(async () => {
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  origin = `http://127.0.0.1:${port}`;
});
beforeEach(() => (connections = 0));
afterEach(async () => {
  await Promise.all(opened.splice(0).map((http) => http.close()));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function client(options: OutgoingHttpOptions = {}): OutgoingHttp {
  const http = new OutgoingHttp({ allowInsecure: true, checkAddress: privateAddressesOnlyFor([`127.0.0.1:${port}`]), ...options });
  opened.push(http);
  return http;
}

function get(url = `${origin}/`, more: Partial<OutgoingRequest> = {}): OutgoingRequest {
  return { method: 'GET', url, maxBytes: 1_000, ...more };
}

const failing = (reason: string) => expect.objectContaining({ name: 'OutgoingHttpError', reason });

describe('OutgoingHttp', () => {
  it('sends method, headers and body, and gives status, headers and body back, whatever the status', async () => {
    answer = (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () =>
        response.writeHead(418, { 'X-One': ['a', 'b'] }).end(`${request.method} ${request.headers['x-me']} ${Buffer.concat(chunks)}`),
      );
    };
    const result = await client().request(get(`${origin}/path?q=1`, { method: 'PATCH', headers: { 'x-me': 'yes' }, body: 'hello' }));
    expect(result).toMatchObject({ status: 418, headers: { 'x-one': 'a, b' }, body: Buffer.from('PATCH yes hello') });
  });

  it('follows no redirect', async () => {
    const paths: (string | undefined)[] = [];
    answer = (request, response) => {
      paths.push(request.url);
      response.writeHead(302, { location: `${origin}/elsewhere` }).end();
    };
    expect((await client().request(get())).status).toBe(302);
    expect(paths).toEqual(['/']);
  });

  it('refuses a body that is larger than the limit, announced or not', async () => {
    answer = (_request, response) => response.end('x'.repeat(1_001));
    await expect(client().request(get())).rejects.toEqual(failing('answer_too_large'));
    answer = (_request, response) => {
      response.write('x'.repeat(600));
      response.end('x'.repeat(600));
    };
    await expect(client().request(get())).rejects.toEqual(failing('answer_too_large'));
    answer = (_request, response) => response.end('x'.repeat(1_000));
    expect((await client().request(get())).body).toHaveLength(1_000);
  });

  it('reports a body that ends before its announced length', async () => {
    answer = (_request, response) => {
      response.writeHead(200, { 'content-length': '500' });
      response.write('x'.repeat(100), () => response.destroy());
    };
    await expect(client().request(get())).rejects.toEqual(failing('answer_cut_off'));
  });

  it('reports a chunked body without an end', async () => {
    answer = (_request, response) => {
      response.writeHead(200);
      response.write('x'.repeat(100), () => response.destroy());
    };
    await expect(client().request(get())).rejects.toEqual(failing('answer_cut_off'));
  });

  it('gives up on silence before the headers, within the body, and on a call that takes too long as a whole', async () => {
    answer = () => undefined;
    await expect(client({ headersTimeoutMs: 300 }).request(get())).rejects.toEqual(failing('timed_out'));
    answer = (_request, response) => void response.write('some');
    await expect(client({ bodyTimeoutMs: 300 }).request(get())).rejects.toEqual(failing('timed_out'));
    let drip: NodeJS.Timeout | undefined;
    answer = (_request, response) => void (drip = setInterval(() => response.write('.'), 20));
    await expect(client({ totalTimeoutMs: 300 }).request(get())).rejects.toEqual(failing('timed_out'));
    clearInterval(drip);
  });

  it('stops when its caller does, before and during the call', async () => {
    answer = () => undefined;
    const stopping = new AbortController();
    const call = client().request(get(undefined, { signal: stopping.signal }));
    setTimeout(() => stopping.abort(), 50);
    await expect(call).rejects.toEqual(failing('cancelled'));
    await expect(client().request(get(undefined, { signal: stopping.signal }))).rejects.toEqual(failing('cancelled'));
  });

  it('reports a port where nobody listens and an answer that is no HTTP', async () => {
    const tcp = createTcpServer((socket: Socket) => socket.end('SSH-2.0-nothing\r\n'));
    await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
    const target = `127.0.0.1:${(tcp.address() as AddressInfo).port}`;
    const noHttp = client({ checkAddress: privateAddressesOnlyFor([target]) }).request(get(`http://${target}/`));
    await expect(noHttp.finally(() => tcp.close())).rejects.toEqual(failing('answer_cut_off'));
    const nobody = client({ checkAddress: privateAddressesOnlyFor([target]) }).request(get(`http://${target}/`));
    await expect(nobody).rejects.toEqual(failing('connect_failed'));
  });

  it('lets a stream be left before its end', async () => {
    answer = (_request, response) => {
      response.write('x'.repeat(500));
    };
    const { body } = await client().stream(get());
    for await (const chunk of body) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
  });
});

describe('OutgoingHttp, an answer that nobody reads', () => {
  it('ends the call at once', async () => {
    let ended: () => void = () => undefined;
    const end = new Promise<void>((resolve) => (ended = resolve));
    answer = (_request, response) => {
      response.on('close', () => ended());
      response.write('x'.repeat(500));
    };
    (await client().stream(get())).discard();
    await end;
  });
});

describe('OutgoingHttp, where it may go', () => {
  it.each([
    'http://127.0.0.1:PORT/',
    'http://127.1:PORT/',
    'http://2130706433:PORT/',
    'http://0177.0.0.1:PORT/',
    'http://0x7f.1:PORT/',
    'http://[::1]:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://0.0.0.0:PORT/',
    'http://169.254.169.254/latest/meta-data',
    'http://localhost:PORT/',
  ])('opens no socket to %s', async (url) => {
    const http = client({ checkAddress: undefined });
    await expect(http.request(get(url.replace('PORT', String(port))))).rejects.toEqual(failing('address_refused'));
    expect(connections).toBe(0);
  });

  it('opens no socket when one of the addresses of a name is private', async () => {
    const addresses = [
      { address: '9.9.9.9', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ];
    const lookup = ((_host: string, _options: object, callback: (error: null, found: object[]) => void) =>
      callback(null, addresses)) as never;
    await expect(client({ checkAddress: undefined, lookup }).request(get(`http://rebinding.example:${port}/`))).rejects.toEqual(
      failing('address_refused'),
    );
    expect(connections).toBe(0);
  });

  it('calls a named host whose address is allowed', async () => {
    answer = (_request, response) => response.end('here');
    const lookup = ((_host: string, _options: object, callback: (error: null, found: object[]) => void) =>
      callback(null, [{ address: '127.0.0.1', family: 4 }])) as never;
    const http = client({ checkAddress: privateAddressesOnlyFor([`loket.example:${port}`]), lookup });
    expect((await http.request(get(`http://loket.example:${port}/`))).body.toString()).toBe('here');
  });

  it('refuses http where https is asked, a user name in the address, another protocol and no address at all', async () => {
    await expect(client({ allowInsecure: false }).request(get())).rejects.toEqual(failing('url_refused'));
    for (const url of ['http://user@127.0.0.1/', 'http://user:word@127.0.0.1/', 'file:///etc/passwd', 'ftp://127.0.0.1/', '/path', '']) {
      await expect(client().request(get(url))).rejects.toEqual(failing('url_refused'));
    }
    expect(connections).toBe(0);
  });
});
