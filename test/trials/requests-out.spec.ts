import { createHash, createSign, generateKeyPairSync } from 'node:crypto';
import type { LookupAddress } from 'node:dns';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { buildConnector } from 'undici';
import { OutgoingHttp, privateAddressesOnlyFor, readEnvironment } from '@loonbrug/platform';
import { createHttpServer } from '../../apps/api/src/http-server';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';

/** S5: ways to write an address that is not for anybody outside; CANARY is a server of this test on loopback. */
const forms: Array<[form: string, url: string]> = [
  ['loopback', 'https://127.0.0.1:CANARY/'],
  ['a short loopback', 'https://127.1:CANARY/'],
  ['a decimal number', 'https://2130706433:CANARY/'],
  ['octal', 'https://0177.0.0.1:CANARY/'],
  ['octal with zeros', 'https://0000177.0.0.01:CANARY/'],
  ['hexadecimal', 'https://0x7f.0x0.0x0.0x1:CANARY/'],
  ['one hexadecimal number', 'https://0x7f000001:CANARY/'],
  ['another loopback', 'https://127.255.255.254:CANARY/'],
  ['any address', 'https://0.0.0.0:CANARY/'],
  ['any address, short', 'https://0:CANARY/'],
  ['IPv6 loopback', 'https://[::1]:CANARY/'],
  ['IPv6 any address', 'https://[::]:CANARY/'],
  ['IPv4 in IPv6', 'https://[::ffff:127.0.0.1]:CANARY/'],
  ['IPv4 in IPv6, hexadecimal', 'https://[::ffff:7f00:1]:CANARY/'],
  ['IPv4 translated to IPv6', 'https://[::ffff:0:7f00:1]:CANARY/'],
  ['a metadata service, translated to IPv6', 'https://[::ffff:0:169.254.169.254]/latest/meta-data/'],
  ['NAT64', 'https://[64:ff9b::7f00:1]:CANARY/'],
  ['6to4', 'https://[2002:7f00:1::]:CANARY/'],
  ['full-width digits', 'https://１２７.０.０.１:CANARY/'],
  ['a name of loopback', 'https://localhost:CANARY/'],
  ['a user name that looks like a host', 'https://api.loket.nl@127.0.0.1:CANARY/'],
  ['a metadata service', 'https://169.254.169.254/latest/meta-data/'],
  ['a metadata service over IPv6', 'https://[fd00:ec2::254]/latest/meta-data/'],
  ['a private network', 'https://10.0.0.1/'],
  ['another private network', 'https://192.168.1.1/'],
  ['a carrier’s network', 'https://100.64.0.1/'],
  ['our own database', 'https://127.0.0.1:DATABASE/'],
  ['our own Redis', 'https://127.0.0.1:6379/'],
  ['plain http', 'http://127.0.0.1:CANARY/'],
  ['a file', 'file:///etc/passwd'],
  ['gopher', 'gopher://127.0.0.1:6379/_FLUSHALL'],
];

describe('S5: requests out', () => {
  let canary: Server;
  let database: TestDatabase;
  let hits = 0;
  let opened: string[] = [];
  const outgoing: OutgoingHttp[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    canary = createServer((_request, response) => {
      hits += 1;
      response.writeHead(302, { location: 'http://127.0.0.1/elsewhere' }).end();
    });
    await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
  });

  beforeEach(() => {
    hits = 0;
    opened = [];
  });

  afterAll(async () => {
    for (const http of outgoing) await http.close();
    canary.close();
    await database.drop();
  });

  const portOf = (server: { address(): AddressInfo | string | null }): number => (server.address() as AddressInfo).port;
  const client = (options: ConstructorParameters<typeof OutgoingHttp>[0] = {}): OutgoingHttp => {
    const http = new OutgoingHttp({ connectTimeoutMs: 2_000, ...options });
    outgoing.push(http);
    return http;
  };
  const get = (url: string) => ({ method: 'GET' as const, url, maxBytes: 1_000 });
  const filled = (url: string): string => url.replace('CANARY', String(portOf(canary))).replace('DATABASE', new URL(database.appUrl).port);
  /** A resolver that gives these addresses in turn, and counts what it was asked. */
  const resolver = (...answers: string[][]) => {
    let asked = 0;
    return ((host: string, _options: object, callback: (error: null, found: LookupAddress[]) => void) => {
      opened.push(host);
      const addresses = answers[Math.min(asked, answers.length - 1)]!;
      asked += 1;
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    }) as never;
  };

  it.each(forms)('open no socket to %s', async (_, url) => {
    // Loopback names resolve here as they do everywhere; nothing else is asked.
    await expect(client({ lookup: resolver(['127.0.0.1']) }).request(get(filled(url)))).rejects.toMatchObject({
      reason: expect.stringMatching(/^(address_refused|url_refused)$/),
    });
    expect(hits).toBe(0);
  });

  it('are refused for a name that resolves to a private address, alone or among public ones, at first or later', async () => {
    for (const answer of [['127.0.0.1'], ['10.1.2.3'], ['169.254.169.254'], ['::1'], ['::ffff:127.0.0.1'], ['192.0.2.1', '127.0.0.1']])
      await expect(client({ lookup: resolver(answer) }).request(get(`https://loket.example:${portOf(canary)}/`))).rejects.toMatchObject({
        reason: 'address_refused',
      });
    expect(hits).toBe(0);
  });

  it('go where the checked answer pointed: the name is asked once per connection, so a second answer can not slip in between', async () => {
    const lookup = resolver(['127.0.0.1'], ['10.0.0.1']);
    const check = privateAddressesOnlyFor([`loket.example:${portOf(canary)}`]);
    const http = client({ allowInsecure: true, lookup, checkAddress: check });
    expect((await http.request(get(`http://loket.example:${portOf(canary)}/`))).status).toBe(302);
    expect([opened, hits]).toEqual([['loket.example'], 1]);
  });

  it('follow no redirect, wherever it points', async () => {
    const http = client({ allowInsecure: true, checkAddress: privateAddressesOnlyFor([`127.0.0.1:${portOf(canary)}`]) });
    expect(await http.request(get(`http://127.0.0.1:${portOf(canary)}/`))).toMatchObject({
      status: 302,
      headers: { location: 'http://127.0.0.1/elsewhere' },
    });
    expect(hits).toBe(1);
  });

  it('say the same of every refused address, and nothing of what stands there', async () => {
    const messages = new Set<string>();
    for (const [, url] of forms.filter(([, each]) => each.startsWith('https://127.0.0.1:')))
      messages.add(
        await client()
          .request(get(filled(url)))
          .then(
            () => 'answered',
            (error: Error) => error.message.replace(/:\d+/g, ''),
          ),
      );
    expect(messages.size).toBe(1);
  });

  it('speak to nobody whose certificate is not to be trusted', async () => {
    const { key, cert } = selfSigned('127.0.0.1');
    let reached = 0;
    const server = createTlsServer({ key, cert }, (_request, response) => {
      reached += 1;
      response.end('trusted');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const port = portOf(server);
      const http = client({ checkAddress: privateAddressesOnlyFor([`127.0.0.1:${port}`]) });
      await expect(http.request(get(`https://127.0.0.1:${port}/`))).rejects.toMatchObject({ reason: 'connect_failed' });
      expect(reached).toBe(0);
      // That the server itself would have answered: a connector that trusts it gets through.
      const socket = await new Promise<{ destroy(): void }>((resolve, reject) =>
        buildConnector({ rejectUnauthorized: false })(
          { hostname: '127.0.0.1', host: '127.0.0.1', protocol: 'https:', port: String(port) } as never,
          (error, made) => (error ? reject(error) : resolve(made as never)),
        ),
      );
      socket.destroy();
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('can not be sent to a plain or a private Loket in production: the process does not start', () => {
    const random = (name: string) => createHash('sha256').update(name).digest('base64');
    const environment = {
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://portal.example.com',
      DATABASE_URL: database.appUrl,
      QUEUE_DATABASE_URL: database.queueUrl,
      MASTER_KEYS: `one:${random('master')}`,
      HASH_KEY: random('hash'),
      AUDIT_KEY: random('audit'),
    };
    expect(testEnvironment(database).mode).toBe('test');
    const start = (more: Record<string, string>) => () => readEnvironment({ ...environment, ...more });
    expect(start({ LOKET_API_URL: 'http://loket.example.com' })).toThrow(/LOKET_API_URL/);
    expect(start({ LOKET_OAUTH_URL: 'http://loket.example.com' })).toThrow(/LOKET_OAUTH_URL/);
    expect(start({ LOKET_ALLOW_INSECURE: 'true' })).toThrow(/LOKET_ALLOW_INSECURE/);
    for (const host of [
      '127.0.0.1:8443',
      '2130706433',
      '10.1.2.3',
      '192.168.1.1',
      '[::1]:8443',
      '[::ffff:10.0.0.1]',
      '[::ffff:0:7f00:1]',
      'localhost:8443',
      'loket.localhost',
    ])
      for (const name of ['LOKET_API_URL', 'LOKET_OAUTH_URL'])
        expect(start({ [name]: `https://${host}/v2` })).toThrow(new RegExp(`${name}: .* is on this machine or a private network`));
    expect(start({ LOKET_API_URL: 'https://loket.example.com/v2', LOKET_OAUTH_URL: 'https://9.9.9.9' })).not.toThrow();
    // Whoever says so may: a gateway to Loket in the network of the installation. Never a metadata service.
    const meant = { LOKET_ALLOW_PRIVATE: 'true' };
    expect(start({ ...meant, LOKET_API_URL: 'https://10.1.2.3/v2', LOKET_OAUTH_URL: 'https://[::1]:8443' })).not.toThrow();
    for (const more of [{}, meant])
      expect(start({ ...more, LOKET_API_URL: 'https://169.254.169.254/v2' })).toThrow(
        /LOKET_API_URL: .* is an address that nobody may call/,
      );
  });

  it.each([
    ['production', {}, 'address_refused'],
    ['production, where the setting says so', { loketAllowPrivate: true }, 'answer_cut_off'],
    ['development', { mode: 'development' as const }, 'answer_cut_off'],
  ])('reach a Loket whose name turns out to be a private address as they should in %s', async (_, more, reason) => {
    // It hangs up instead of a handshake, so that whether somebody came is all there is to see.
    let reached = 0;
    const loket = createTcpServer((socket) => {
      reached += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => loket.listen(0, 'localhost', resolve));
    const address = `https://localhost:${portOf(loket)}`;
    const environment = testEnvironment(database, { LOKET_API_URL: `${address}/v2`, LOKET_OAUTH_URL: address });
    const app = await createHttpServer({ ...environment, mode: 'production', loketAllowInsecure: false, ...more });
    try {
      await expect(app.get(OutgoingHttp, { strict: false }).request(get(`${address}/v2/employers`))).rejects.toMatchObject({ reason });
      expect(reached > 0).toBe(reason !== 'address_refused');
    } finally {
      await app.close();
      loket.close();
    }
  });
});

/** A certificate that nobody vouches for, for an address; made here, so that no key lies in the sources. */
function selfSigned(address: string): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const der = (tag: number, ...parts: Buffer[]): Buffer => {
    const content = Buffer.concat(parts);
    const length =
      content.length < 128
        ? [content.length]
        : content.length < 256
          ? [0x81, content.length]
          : [0x82, content.length >> 8, content.length & 255];
    return Buffer.concat([Buffer.from([tag, ...length]), content]);
  };
  const oid = (...bytes: number[]): Buffer => der(0x06, Buffer.from(bytes));
  const algorithm = der(0x30, oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
  const name = der(0x30, der(0x31, der(0x30, oid(0x55, 0x04, 0x03), der(0x0c, Buffer.from('Nobody')))));
  const time = (text: string): Buffer => der(0x17, Buffer.from(text));
  const names = der(0x30, oid(0x55, 0x1d, 0x11), der(0x04, der(0x30, der(0x87, Buffer.from(address.split('.').map(Number))))));
  const body = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    algorithm,
    name,
    der(0x30, time('200101000000Z'), time('491231235959Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(0x30, names)),
  );
  const signature = createSign('sha256').update(body).sign(privateKey);
  const certificate = der(0x30, body, algorithm, der(0x03, Buffer.from([0]), signature)).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.match(/.{1,64}/g)!.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}
