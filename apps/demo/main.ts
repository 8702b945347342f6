import path from 'node:path';
import { EmbeddedDatabaseError } from '../../libs/platform/embedded-database/embedded-database';
import { diskFull, isDiskFull } from '../../libs/platform/embedded-database/embedded-database.errors';
import { readCommandLine, type CommandLine } from './command-line';
import { takeDataFolder, takeThrowAwayFolder, type DataFolder } from './data-folder';
import { startDemonstration, type Demonstration } from './demonstration';
import { DemonstrationFailure } from './failure';
import { endKeptDatabase } from './own-database/instance-end';
import { ownFolder } from './own-database/own-folder';
import { keepFirm, runOnce } from './firm-of-demonstration';
import { Running } from './running';
import { type DemonstrationFirm, type Part, partNames } from './seed/logins';

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

/** One login per role, as it was on the first day. */
function showLogins({ logins }: DemonstrationFirm): void {
  const known = (Object.keys(partNames) as Part[]).filter((part) => logins[part].isReady);
  const width = Math.max(...known.map((part) => logins[part].email.length));
  show('');
  for (const part of known) show(`  ${partNames[part].padEnd(17)}${logins[part].email.padEnd(width)}  ${logins[part].password}`);
}

function showAddresses(demonstration: Demonstration, folder: string): void {
  const { publicUrl, simulator, mailUrl } = demonstration;
  show(`\n  Loonbrug         ${publicUrl}`);
  if (simulator) show(`  Loket simulator  ${new URL('/', simulator.apiUrl).href}`);
  if (mailUrl) show(`  Mail             ${mailUrl}`);
  show(`  Data and logs    ${folder}`);
}

/** When the person typed npm start. */
const startedAt = (): number => Number(process.env.LOONBRUG_STARTED_AT || Date.now() - process.uptime() * 1000);

function showSeconds(): void {
  const { LOONBRUG_START_KIND: kind } = process.env;
  const seconds = ((Date.now() - startedAt()) / 1000).toFixed(1);
  show(`\nReady in ${seconds} s${kind ? ` (${kind} start)` : ''}. Ctrl-C stops everything.`);
}

/** Ready to stay, or the exit code of what was to be done once. */
async function work(running: Running, folder: string, commandLine: CommandLine): Promise<'ready' | number> {
  const demonstration = await startDemonstration(running, {
    folder,
    isThrowAway: commandLine.once,
    port: commandLine.port,
    environment: process.env,
    show,
  });
  const request = { demonstration, folder, environment: process.env, show };
  if (commandLine.once) return runOnce(request, { jsonFile: commandLine.jsonFile, startedAt: startedAt() });
  const firm = await keepFirm(request, commandLine);
  showAddresses(demonstration, folder);
  showLogins(firm);
  showSeconds();
  return 'ready';
}

/** Runs until it is told to stop or something fails; everything that was started has ended when this returns the exit code. */
async function runIn({ folder }: DataFolder, commandLine: CommandLine, stop: Promise<'stop'>): Promise<number> {
  const running = new Running(path.join(folder, 'logs'), show);
  const working = work(running, folder, commandLine);
  let exitCode = interrupted;
  try {
    const outcome = await Promise.race([working, running.failed, stop]);
    if (outcome === 'ready') await Promise.race([running.failed, stop]);
    if (outcome !== 'stop') exitCode = outcome === 'ready' ? 0 : outcome;
    show('\nStopping …');
  } finally {
    await running.stop();
    await Promise.allSettled([working]);
  }
  return exitCode;
}

/** The folder of this installation, also where a database that npm run db:url left running works with it: that one makes room. */
async function takeOwnFolder(): Promise<DataFolder> {
  if (await endKeptDatabase(ownFolder()))
    show('Stopped the database that npm run db:url left running; it starts again with everything else.');
  return takeDataFolder(process.cwd(), process.env);
}

async function main(): Promise<number> {
  const stop = stopRequested();
  const commandLine = readCommandLine(process.argv.slice(2), process.env);
  const dataFolder = commandLine.once ? await takeThrowAwayFolder() : await takeOwnFolder();
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
