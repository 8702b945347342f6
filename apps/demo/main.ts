import path from 'node:path';
import { EmbeddedDatabaseError } from '../../libs/platform/embedded-database/embedded-database';
import { diskFull, isDiskFull } from '../../libs/platform/embedded-database/embedded-database.errors';
import { readCommandLine, type CommandLine } from './command-line';
import { takeDataFolder, takeThrowAwayFolder, type DataFolder } from './data-folder';
import { startDemonstration, type Demonstration } from './demonstration';
import { DemonstrationFailure } from './failure';
import { Running } from './running';

/** Exit code of a shell's program that Ctrl-C ended. */
const interrupted = 130;

const show = (line: string): void => void process.stdout.write(`${line}\n`);

/** Resolves when somebody wants an end: Ctrl-C, a signal, or the program that started us has gone. Asking again changes nothing. */
function stopRequested(): Promise<'stop'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('stop'));
    process.on('disconnect', () => resolve('stop'));
  });
}

function showAddresses(demonstration: Demonstration, folder: string): void {
  const { publicUrl, simulator, mailUrl } = demonstration;
  show(`\n  Loonbrug         ${publicUrl}`);
  if (simulator) show(`  Loket simulator  ${new URL('/', simulator.apiUrl).href}`);
  if (mailUrl) show(`  Mail             ${mailUrl}`);
  show(`  Data and logs    ${folder}`);
}

function showSeconds(): void {
  const { LOONBRUG_STARTED_AT: startedAt, LOONBRUG_START_KIND: kind } = process.env;
  const seconds = ((Date.now() - Number(startedAt || Date.now() - process.uptime() * 1000)) / 1000).toFixed(1);
  show(`\nReady in ${seconds} s${kind ? ` (${kind} start)` : ''}. Ctrl-C stops everything.`);
}

async function work(running: Running, folder: string, commandLine: CommandLine): Promise<void> {
  const demonstration = await startDemonstration(running, {
    folder,
    isThrowAway: commandLine.once,
    port: commandLine.port,
    environment: process.env,
    show,
  });
  if (commandLine.once) throw new DemonstrationFailure('--once: the main job is not written yet, so nothing was checked.');
  showAddresses(demonstration, folder);
  showSeconds();
}

/** Runs until it is told to stop or something fails; everything that was started has ended when this returns the exit code. */
async function runIn({ folder }: DataFolder, commandLine: CommandLine, stop: Promise<'stop'>): Promise<number> {
  const running = new Running(path.join(folder, 'logs'), show);
  const working = work(running, folder, commandLine);
  let isReady = false;
  try {
    const outcome = await Promise.race([working.then(() => 'ready' as const), running.failed, stop]);
    isReady = outcome === 'ready';
    if (isReady) await Promise.race([running.failed, stop]);
    show('\nStopping …');
  } finally {
    await running.stop();
    await Promise.allSettled([working]);
  }
  return isReady ? 0 : interrupted;
}

async function main(): Promise<number> {
  const stop = stopRequested();
  const commandLine = readCommandLine(process.argv.slice(2), process.env);
  const dataFolder = commandLine.once ? await takeThrowAwayFolder() : await takeDataFolder(process.cwd(), process.env);
  try {
    return await runIn(dataFolder, commandLine, stop);
  } catch (error) {
    throw isDiskFull(error) ? diskFull(dataFolder.folder, error) : error;
  } finally {
    await dataFolder.giveBack();
  }
}

function explain(error: unknown): string {
  const isForPeople = [DemonstrationFailure, EmbeddedDatabaseError].some((kind) => error instanceof kind);
  return error instanceof Error && !isForPeople ? (error.stack ?? error.message) : String((error as Error).message);
}

main().then(
  (exitCode) => process.exit(exitCode),
  (error: unknown) => {
    process.stderr.write(`\n${explain(error)}\n`);
    process.exit(1);
  },
);
