import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { promises as dns } from 'node:dns';
import { OutgoingNames } from '@loonbrug/platform';
import { createHttpServer } from '../../apps/api/src/http-server';
import { WorkerModule } from '../../apps/worker/src/worker.module';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';

/** A Loket by name: what it stands for is known when somebody asks, so a start can only say it. */
describe('calls to Loket', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it.each([
    [
      'in production',
      {},
      [['10.1.2.3']],
      ['LOKET_API_URL: loket.example.test stands for 10.1.2.3, on this machine', 'LOKET_OAUTH_URL: loket.example.test stands'],
    ],
    ['in production, where the setting says so', { loketAllowPrivate: true }, [['10.1.2.3']], []],
    ['in production, to a public one', {}, [['9.9.9.9']], []],
    [
      'in production, while DNS is down',
      {},
      [],
      ['LOKET_API_URL: loket.example.test can not be looked up now', 'LOKET_OAUTH_URL: loket.example.test can not'],
    ],
    ['in development', { mode: 'development' as const }, [['10.1.2.3']], []],
  ])('are announced at the start where their name stands for a private address: %s', async (_, more, found, said) => {
    const lookedUp = jest.spyOn(dns, 'lookup').mockImplementation((async () => {
      const [addresses] = found;
      if (!addresses) throw new Error('getaddrinfo EAI_AGAIN');
      return addresses.map((address) => ({ address, family: 4 }));
    }) as unknown as typeof dns.lookup);
    const warned = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    const address = 'https://loket.example.test';
    const environment = testEnvironment(database, { LOKET_API_URL: `${address}/v2`, LOKET_OAUTH_URL: address });
    const settings = { ...environment, mode: 'production' as const, loketAllowInsecure: false, ...more };
    const worker = await NestFactory.createApplicationContext(WorkerModule.forRoot(settings), { logger: false });
    const api = await createHttpServer(settings);
    try {
      for (const app of [api, worker]) await app.get(OutgoingNames).said;
      const lines = warned.mock.calls.map(([text]) => String(text)).filter((text) => text.startsWith('LOKET_'));
      expect(lines.sort()).toEqual([...said, ...said].sort().map((text) => expect.stringContaining(text)));
    } finally {
      lookedUp.mockRestore();
      warned.mockRestore();
      await api.close();
      await worker.close();
    }
  });
});
