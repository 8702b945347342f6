// npm start: installs, builds and runs everything on this machine. Arguments go to apps/demo.
import './node-version.mjs';
import path from 'node:path';
import { Failure, forwardSignals, prepare, root, run, tell } from './prepare.mjs';

const startedAt = Date.now();
forwardSignals();
try {
  const isCold = await prepare(console.log);
  const environment = { ...process.env, LOONBRUG_STARTED_AT: String(startedAt), LOONBRUG_START_KIND: isCold ? 'cold' : 'warm' };
  const program = path.join(root, 'dist/apps/demo/main.js');
  // The channel tells it when this process is killed.
  const parameters = ['--disable-warning=ExperimentalWarning', '--enable-source-maps', program, ...process.argv.slice(2)];
  const { exitCode, signal } = await run(process.execPath, parameters, { environment, channel: true });
  if (signal) throw new Failure(`the demonstration was ended by ${signal}`);
  process.exit(exitCode);
} catch (error) {
  process.exit(tell(error));
}
