// Runs a command of this installation (npm run db:url, npm stop) on a built dist/; only the command itself writes to standard output.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './prepare.mjs';

const [command, ...parameters] = process.argv.slice(2);
const script = path.join(root, 'dist/apps/demo/own-database', `${command}.js`);
// What runs can be stopped whatever became of the sources since.
if (command !== 'stop' || !existsSync(script)) {
  const prepared = spawnSync(process.execPath, [path.join(root, 'scripts/prepare.mjs')], { cwd: root, stdio: ['ignore', 2, 2] });
  if (prepared.status !== 0) process.exit(prepared.status ?? 1);
}
const { status } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...parameters], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
