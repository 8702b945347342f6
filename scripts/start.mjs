// npm start: installs, builds and runs everything on this machine. Arguments go to apps/demo.
import './node-version.mjs';
import path from 'node:path';
import { Failure, forwardSignals, prepare, root, run, tell } from './prepare.mjs';

const startedAt = Date.now();
forwardSignals();
try {
  const isCold = await prepare(console.log);
  // Newer versions of Node keep compiled code there, for this process and for those that it starts.
  const NODE_COMPILE_CACHE = process.env.NODE_COMPILE_CACHE ?? path.join(root, '.loonbrug', 'compile-cache');
  const environment = {
    ...process.env,
    NODE_COMPILE_CACHE,
    LOONBRUG_STARTED_AT: String(startedAt),
    LOONBRUG_START_KIND: isCold ? 'cold' : 'warm',
  };
  const program = path.join(root, 'dist/apps/demo/main.js');
  // The channel tells it when this process is killed.
  const parameters = ['--disable-warning=ExperimentalWarning', program, ...process.argv.slice(2)];
  const { exitCode, signal } = await run(process.execPath, parameters, { environment, channel: true });
  if (signal) throw new Failure(`the demonstration was ended by ${signal}`);
  process.exit(exitCode);
} catch (error) {
  process.exit(tell(error));
}
