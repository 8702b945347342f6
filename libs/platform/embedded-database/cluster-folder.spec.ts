import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { reachablePlace } from './cluster-folder';
import { serverAccount } from './server-account';

let closed: string;

beforeEach(async () => {
  closed = await mkdtemp(path.join(tmpdir(), 'loonbrug-unit-'));
  await chmod(closed, 0o700);
});

afterEach(() => rm(closed, { recursive: true, force: true }));

describe('where the data is kept', () => {
  it('is the folder asked for when we run the server ourselves, and a temporary one when another account can not enter that', async () => {
    const dataFolder = path.join(closed, 'postgresql');
    const log: string[] = [];
    const request = { dataFolder, durable: false, log: (line: string) => log.push(line) };
    expect(await reachablePlace({ ...request, account: undefined })).toBe(dataFolder);
    expect(log).toEqual([]);

    const account = await serverAccount(dataFolder, () => undefined);
    const place = await reachablePlace({ ...request, account });
    const again = await reachablePlace({ ...request, account });
    expect(again).toBe(place);
    // Only root has another account; anybody else stays where they are.
    expect(place.startsWith(account ? path.join(tmpdir(), 'loonbrug', path.sep) : dataFolder)).toBe(true);
    expect(log.length).toBe(account ? 2 : 0);
  });
});
