import { runCommand } from './command';
import { endInstance } from './instance-end';
import { instanceOf, ownFolder } from './own-folder';

// npm stop – ends what works with this installation's data folder: a database that db:url left running, or npm start. Waits until it is gone.
runCommand(async () => {
  const folder = ownFolder();
  const pid = await instanceOf(folder);
  if (pid !== undefined) await endInstance(folder, pid);
  process.stdout.write(pid === undefined ? 'nothing is running here\n' : 'stopped\n');
});
