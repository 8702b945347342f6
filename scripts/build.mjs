// Compiles the server side to dist/, file by file (nest build knows one app only), and copies what is read at run time but not compiled.
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const swc = require('@swc/core');
const { swcOptions } = require('./swc-options.cjs');

const root = path.resolve(import.meta.dirname, '..');
const target = path.join(root, 'dist');
/** Folders with server-side TypeScript; the web is built by Vite. */
const sourceFolders = ['apps/api', 'apps/worker', 'apps/commands', 'apps/demo', 'apps/loket-simulator', 'libs', 'migrations', 'bench'];
const compiled = /\.ts$/;
const left = /(\.spec|\.d)\.ts$|\.(md|snap)$/;

async function filesBelow(folder) {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true, recursive: true }).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

async function compile(file) {
  const output = path.join(target, file.replace(compiled, '.js'));
  const { code, map } = await swc.transformFile(path.join(root, file), { ...swcOptions, filename: path.join(root, file) });
  await mkdir(path.dirname(output), { recursive: true });
  await writeFile(output, `${code}\n//# sourceMappingURL=${path.basename(output)}.map\n`);
  await writeFile(`${output}.map`, map);
}

async function copy(file) {
  const output = path.join(target, file);
  await mkdir(path.dirname(output), { recursive: true });
  await cp(path.join(root, file), output);
}

for (const folder of sourceFolders) await rm(path.join(target, folder), { recursive: true, force: true });
const files = (await Promise.all(sourceFolders.map(filesBelow))).flat().filter((file) => !left.test(file));
await Promise.all(files.map((file) => (compiled.test(file) ? compile(file) : copy(file))));
console.log(`built ${files.filter((file) => compiled.test(file)).length} files to dist/`);
