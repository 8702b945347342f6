import { setTimeout as wait } from 'node:timers/promises';
import { DemonstrationFailure } from '../failure';
import { runCommand } from './command';
import { instanceOf, ownFolder } from './own-folder';

const limitMs = 60_000;

// npm stop – ends what works with this installation's data folder: a database that db:url left running, or npm start. Waits until it is gone.
runCommand(async () => {
  const folder = ownFolder();
  const pid = await instanceOf(folder);
  if (pid === undefined) {
    process.stdout.write('nothing is running here\n');
    return;
  }
  process.kill(pid, 'SIGTERM');
  for (const until = Date.now() + limitMs; (await instanceOf(folder)) === pid; await wait(50))
    if (Date.now() > until) throw new DemonstrationFailure(`process ${pid} does not stop`);
  process.stdout.write('stopped\n');
});
