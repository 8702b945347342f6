import { chmod, cp, lstat, mkdir, mkdtemp, readlink, rm, writeFile } from 'node:fs/promises';
import { readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { linkLibraries, packageFolder, postgresBinaries } from './postgres-binaries';
import { run, serverAccount } from './server-account';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loonbrug-unit-'));
});

afterEach(async () => {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isDirectory()) await chmod(path.join(entry.parentPath, entry.name), 0o755);
  }
  await rm(folder, { recursive: true, force: true });
});

/** The installed package as it is with install scripts switched off: without its links. */
async function packageWithoutLinks(version: string): Promise<string> {
  const place = path.join(folder, 'package');
  await cp(packageFolder(), place, { recursive: true, verbatimSymlinks: true });
  const links = JSON.parse(await readFile(path.join(place, 'native', 'pg-symlinks.json'), 'utf8')) as { target: string }[];
  for (const link of links) await rm(path.join(place, link.target), { force: true });
  await writeFile(path.join(place, 'package.json'), JSON.stringify({ version }));
  return place;
}

describe('the PostgreSQL from npm', () => {
  it('gets its library links from the list when install scripts are switched off, made by many at the same time', async () => {
    const native = path.join(folder, 'native');
    await mkdir(path.join(native, 'lib'), { recursive: true });
    await writeFile(path.join(native, 'lib', 'libpq.so.5.18'), 'library');
    const list = ['libpq.so', 'libpq.so.5'].map((name) => ({ source: 'native/lib/libpq.so.5.18', target: `native/lib/${name}` }));
    await writeFile(path.join(native, 'pg-symlinks.json'), JSON.stringify(list));
    await Promise.all([1, 2, 3, 4, 5, 6].map(() => linkLibraries(folder)));
    expect(await readlink(path.join(native, 'lib', 'libpq.so'))).toBe('libpq.so.5.18');
    expect(await readFile(path.join(native, 'lib', 'libpq.so.5'), 'utf8')).toBe('library');
  });

  it('runs from a copy when the server may not enter the repository, or the repository may not be written to', async () => {
    const version = `test-${process.pid}`;
    const place = await packageWithoutLinks(version);
    await chmod(path.join(place, 'native', 'lib'), 0o555);
    await chmod(folder, 0o700);
    const account = await serverAccount(path.join(folder, 'data'), () => undefined);
    const copies = path.join(tmpdir(), `loonbrug-postgresql-${version}-${process.getuid?.()}`);
    try {
      const found = await Promise.all([1, 2].map(() => postgresBinaries(account, () => undefined, place)));
      expect(found).toEqual([path.join(copies, 'native'), path.join(copies, 'native')]);
      expect((await lstat(copies)).mode & 0o777).toBe(0o755);
      expect(await run(account, path.join(copies, 'native', 'bin', 'postgres'), ['--version'])).toMatchObject({ exitCode: 0 });
    } finally {
      await rm(copies, { recursive: true, force: true });
    }
  });
});
