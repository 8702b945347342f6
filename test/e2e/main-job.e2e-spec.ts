import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../support/free-port';

const repository = path.resolve(__dirname, '..', '..');
const program = path.join(repository, 'dist', 'apps', 'demo', 'main.js');
const limitMs = 240_000;

interface Started {
  child: ChildProcess;
  output: () => string;
  exitCode: Promise<number | null>;
}

interface Outcome {
  administrations: Array<{
    clientNumber: number;
    runsOffered: number;
    runsBooked: number;
    runsBookedAutomatically: number;
    waiting: Array<{ state: string; causes: Array<{ code: string }> }>;
    payslips: number;
    declarations: number;
    trialBalance: Array<{ accounts: object[]; debitCents: number; creditCents: number }>;
    differences: string[];
  }>;
  mails: { runReady: number; payslipNotices: number; importFailed: number };
  employee: { payslips: number; pdfBytes: number; refusedAttempts: number };
  differences: string[];
  seconds: { total: number };
  isAsServed: boolean;
}

let folder: string;
let started: Started[];

function start(...words: string[]): Started {
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(DATABASE_|QUEUE_|REDIS_|SMTP_|LOKET_|PORT$|NODE_OPTIONS$|JEST_)/.test(name)),
  );
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...words], {
    cwd: repository,
    env: { ...environment, NODE_ENV: 'development', LOONBRUG_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exitCode = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const result = { child, output: () => output, exitCode };
  started.push(result);
  return result;
}

async function untilSaid({ output, exitCode }: Started, words: string): Promise<void> {
  let hasEnded = false;
  void exitCode.then(() => (hasEnded = true));
  for (const until = Date.now() + limitMs; !output().includes(words); await wait(50))
    if (hasEnded || Date.now() > until) throw new Error(`it did not come to '${words}': ${output()}`);
}

beforeAll(() => {
  if (!existsSync(program)) throw new Error('dist/ is not built: run npm run build first');
});

beforeEach(async () => {
  started = [];
  folder = await mkdtemp(path.join(tmpdir(), 'loonbrug-e2e-'));
  await chmod(folder, 0o755);
});

afterEach(async () => {
  for (const { child } of started) child.kill('SIGTERM');
  await Promise.all(started.map(({ exitCode }) => exitCode));
  await rm(folder, { recursive: true, force: true });
});

// Each start may take as long as the limit above; beside other tests the three of the second test take some minutes.
describe('the main job', () => {
  it('is done over HTTP by portal administrator, back office and employee, and every figure is as Loket served it', async () => {
    const file = path.join(folder, 'outcome.json');
    const once = start('--once', '--json', file);
    expect({ exitCode: await once.exitCode, output: once.output() }).toMatchObject({ exitCode: 0 });
    const outcome = JSON.parse(readFileSync(file, 'utf8')) as Outcome;
    const { administrations } = outcome;
    expect(outcome).toMatchObject({ isAsServed: true, differences: [], mails: { payslipNotices: 1, importFailed: 0 } });
    expect(administrations.map(({ clientNumber, differences }) => [clientNumber, differences])).toEqual(
      [70101, 70102, 70103, 70104, 70105, 5210, 70201, 70202].map((clientNumber) => [clientNumber, []]),
    );
    // What is compared must be there to be compared.
    const sumOf = (of: (one: Outcome['administrations'][number]) => number): number =>
      administrations.reduce((sum, one) => sum + of(one), 0);
    expect(sumOf((one) => one.runsBooked)).toBeGreaterThan(administrations.length);
    expect(sumOf((one) => one.runsBookedAutomatically)).toBeGreaterThan(0);
    expect(sumOf((one) => one.payslips)).toBeGreaterThan(8);
    expect(sumOf((one) => one.trialBalance.reduce((sum, year) => sum + year.accounts.length, 0))).toBeGreaterThan(8);
    expect(administrations.flatMap((one) => one.trialBalance).every((year) => year.debitCents === year.creditCents)).toBe(true);
    const causes = administrations.flatMap(({ waiting }) => waiting.flatMap((run) => run.causes.map(({ code }) => `${run.state} ${code}`)));
    expect(causes).toEqual(expect.arrayContaining(['blocked journal_run.not_balanced', 'to_review journal_run.possible_duplicate_booked']));
    expect(outcome.employee.payslips).toBeGreaterThan(0);
    expect(outcome.employee.pdfBytes).toBeGreaterThan(500);
    expect(outcome.employee.refusedAttempts).toBeGreaterThan(5);
    expect(once.output()).toContain('Every figure is as Loket served it.');
  }, 720_000);

  it('fills the demonstration firm at the first start, goes on where that was broken off, and leaves it alone afterwards', async () => {
    const port = await freePort();
    const brokenOff = start('--port', String(port));
    await untilSaid(brokenOff, 'The back office links the client numbers');
    brokenOff.child.kill('SIGINT');
    expect(await brokenOff.exitCode).toBe(130);

    const second = start('--port', String(port));
    await untilSaid(second, 'Ready in');
    expect(second.output()).toContain('An employee is invited by mail');
    const logins = [...second.output().matchAll(/^ {2}(portaalbeheerder|backoffice|directie|medewerker) +(\S+@\S+) +(\S+)$/gm)];
    expect(logins.map(([, role]) => role)).toEqual(['portaalbeheerder', 'backoffice', 'directie', 'medewerker']);
    const signIns = await Promise.all(logins.map(([, , email, password]) => signIn(port, { email, password })));
    expect(signIns).toEqual([201, 201, 201, 201]);
    second.child.kill('SIGINT');
    expect(await second.exitCode).toBe(0);

    const third = start('--port', String(port));
    await untilSaid(third, 'Ready in');
    expect(third.output()).not.toContain('The portal administrator');
    expect(third.output()).toContain(`${logins[0]![2]}`);
    expect(third.output()).not.toContain('"level":"error"');
    expect(await pressKoppel(third)).toMatchObject({ status: 200, body: expect.stringContaining('"outcome":"unchanged"') });
  }, 720_000);
});

/** As the simulator's page does it, for the run that was pushed at the first start. */
async function pressKoppel({ output }: Started): Promise<unknown> {
  const [, page = ''] = /Loket simulator +(\S+)/.exec(output()) ?? [];
  const summary = (await (await fetch(`${page}control/summary`)).json()) as Array<{
    clientNumber: number;
    employerNumber: number;
    eligibleJournalRuns: Array<{ journalRunId: string }>;
  }>;
  const served = summary.find(({ clientNumber }) => clientNumber === 5210)!;
  const coupling = { journalRunId: served.eligibleJournalRuns[0]!.journalRunId, number: served.employerNumber, subNumber: 0 };
  return (await fetch(`${page}control/couple`, { method: 'POST', body: JSON.stringify(coupling) })).json();
}

async function signIn(port: number, login: object): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(login),
  });
  return answer.status;
}
