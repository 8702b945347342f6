import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rememberedFirm, rememberFirm } from './logins';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loonbrug-unit-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the logins of the demonstration firm', () => {
  it('are made at random, and remembered for their owner only', async () => {
    const [firm, other] = [await rememberedFirm(folder), await rememberedFirm(folder)];
    const passwords = [firm, other].flatMap(({ logins }) => Object.values(logins).map(({ password }) => password));
    expect(new Set(passwords).size).toBe(8);
    expect(passwords.every((password) => password.length >= 12)).toBe(true);
    expect(firm).toMatchObject({ isFilled: false, logins: { portalAdministrator: { isReady: false } } });
    await rememberFirm(folder, { ...firm, portalId: 'p', isFilled: true });
    expect(await rememberedFirm(folder)).toEqual({ ...firm, portalId: 'p', isFilled: true });
    expect((await stat(path.join(folder, 'demonstration.json'))).mode & 0o777).toBe(0o600);
  });

  it('are not made anew over a file that is damaged', async () => {
    await rememberFirm(folder, await rememberedFirm(folder));
    const file = path.join(folder, 'demonstration.json');
    await writeFile(file, (await readFile(file, 'utf8')).slice(0, 40));
    await expect(rememberedFirm(folder)).rejects.toThrow('is damaged');
  });
});
