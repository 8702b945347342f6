import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readEnvironment } from '@loonbrug/platform';
import { keptSecrets } from './secrets';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loonbrug-unit-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the secrets of the data folder', () => {
  it('are made once, as the product wants them, and for their owner only', async () => {
    const secrets = await keptSecrets(folder);
    expect(await keptSecrets(folder)).toEqual(secrets);
    expect((await stat(path.join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
    const { masterKeys, hashKey, auditKey } = secrets;
    const addresses = { DATABASE_URL: 'postgres://a', QUEUE_DATABASE_URL: 'postgres://b', PUBLIC_URL: 'https://loonbrug.test' };
    const environment = readEnvironment({ ...addresses, MASTER_KEYS: masterKeys, HASH_KEY: hashKey, AUDIT_KEY: auditKey });
    expect(environment).toMatchObject({ masterKeys, hashKey, auditKey });
    expect(new Set([hashKey, auditKey, masterKeys.split(':')[1], ...Object.values(secrets.rolePasswords)]).size).toBe(6);
  });

  it('are not made anew over data that only the lost ones can open', async () => {
    await mkdir(path.join(folder, 'postgresql'));
    await writeFile(path.join(folder, 'postgresql', 'loonbrug.json'), '{}');
    await expect(keptSecrets(folder)).rejects.toThrow('is gone');
    await writeFile(path.join(folder, 'secrets.json'), '{"masterK');
    await expect(keptSecrets(folder)).rejects.toThrow('is damaged');
  });
});
