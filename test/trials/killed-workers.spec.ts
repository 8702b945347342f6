import fc from 'fast-check';
import { setTimeout as wait } from 'node:timers/promises';
import { ImportingFirm } from '../support/importing-firm';
import { WorkerProcess } from '../support/worker-process';
import { seed, timeLimit, times } from './scale';

/** Of the generated office: paid by the month or by four weeks, none with a trial year. */
const clientNumbers = [100_011, 100_021, 100_031, 100_041, 100_061, 100_071, 100_081, 100_091].slice(0, times(4, 8));
const rounds = times(5, 10);
const firms = times(1, 20);

/** When a worker dies: some time after the work began, or as soon as so many runs have come in. */
interface Kill {
  moment: 'at work' | 'at a run';
  runs: number;
  afterMs: number;
}

const kill: fc.Arbitrary<Kill> = fc.oneof(
  fc.record({ moment: fc.constant('at work' as const), runs: fc.constant(0), afterMs: fc.nat(1_000) }),
  fc.record({ moment: fc.constant('at a run' as const), runs: fc.integer({ min: 1, max: clientNumbers.length }), afterMs: fc.nat(40) }),
);
/** One, and then the other while the one that follows the first is still starting. */
const deaths = fc.record({ first: fc.constantFrom(0, 1), kills: fc.tuple(kill, kill) });

/** Two workers that die now and then. */
class Shift {
  readonly #workers: Array<Promise<WorkerProcess>>;
  readonly complaints: string[] = [];
  deaths = 0;
  deathsAtWork = 0;

  constructor(private readonly firm: ImportingFirm) {
    this.#workers = [0, 1].map(() => WorkerProcess.start(firm.variables));
  }

  /** Kills one at its moment, and starts another in its place. */
  async lose(place: number, { moment, runs, afterMs }: Kill): Promise<void> {
    const dying = await this.#workers[place]!;
    const before = await this.#count('journal_run where revision is not null');
    const isNow = async (): Promise<boolean> =>
      moment === 'at work'
        ? (await this.#count("loket_fetch_item where state = 'running'")) > 0
        : (await this.#count('journal_run where revision is not null')) >= before + runs;
    while (!(await isNow()) && !(await this.firm.isQuiet())) await wait(5);
    await wait(afterMs);
    await dying.kill();
    this.deaths += 1;
    if (!(await this.firm.isQuiet())) this.deathsAtWork += 1;
    this.complaints.push(dying.complaints);
    // What it had sent is still done by the database, and may take hold of something after its death.
    await wait(200);
    await this.firm.letTimePass();
    this.#workers[place] = WorkerProcess.start(this.firm.variables);
  }

  async ready(): Promise<void> {
    await Promise.all(this.#workers);
  }

  async end(): Promise<void> {
    for (const worker of await Promise.all(this.#workers.splice(0))) {
      await worker.stop();
      this.complaints.push(worker.complaints);
    }
  }

  async #count(rows: string): Promise<number> {
    const [row] = await this.firm.stage.builders.sql<{ n: number }>(`select count(*)::integer as n from ${rows}`);
    return row!.n;
  }
}

/** R1: what a worker leaves in the middle is finished by others, once. */
describe('workers that are killed in the middle of imports', () => {
  const opened: ImportingFirm[] = [];
  let shift: Shift | undefined;

  afterEach(async () => {
    await shift?.end();
    for (const firm of opened.splice(0)) await firm.close();
  }, 120_000);

  it.each(Array.from({ length: firms }, (_, index) => seed + index))(
    'leave the books of an import that nobody disturbed (seed %d)',
    async (ofThisFirm) => {
      const disturbed = await ImportingFirm.start(clientNumbers);
      const undisturbed = await ImportingFirm.start(clientNumbers);
      opened.push(disturbed, undisturbed);
      shift = new Shift(disturbed);
      await undisturbed.importUndisturbed();
      let askedAgain = await disturbed.untilSettled();
      for (const [round, { first, kills }] of fc.sample(deaths, { seed: ofThisFirm, numRuns: rounds }).entries()) {
        await shift.ready();
        for (const firm of opened) {
          firm.pay(round);
          await firm.ask();
        }
        await shift.lose(first, kills[0]);
        await shift.lose(1 - first, kills[1]);
        await undisturbed.importUndisturbed();
        askedAgain += await disturbed.untilSettled();
        for (const firm of opened) await firm.processWaiting();
      }
      await undisturbed.importUndisturbed();
      askedAgain += await disturbed.untilSettled();
      await compare(disturbed, undisturbed);
      const { deaths: kills, deathsAtWork } = shift;
      process.stdout.write(
        `killed workers: seed ${ofThisFirm}, ${kills} kills, ${deathsAtWork} with work under way, asked again ${askedAgain} times\n`,
      );
      expect(deathsAtWork).toBeGreaterThanOrEqual(rounds);
      await shift.end();
      expect(shift.complaints.join('')).toBe('');
    },
    timeLimit(600_000),
  );

  async function compare(disturbed: ImportingFirm, undisturbed: ImportingFirm): Promise<void> {
    const [left, expected] = [await disturbed.states(), await undisturbed.states()];
    expect(left).toEqual(expected);
    for (const { clientNumber, eligibleJournalRuns, expectedTotals } of disturbed.summaries()) {
      const { runs, voucherNumbers, totals } = left[clientNumber]!;
      expect(runs).toHaveLength(eligibleJournalRuns.length);
      // Nothing doubled, nothing lost, no hole: each run one voucher, numbered from 1.
      expect(voucherNumbers).toEqual(eligibleJournalRuns.map((_, index) => index + 1));
      expect(sumOf(totals as Total[])).toEqual(
        sumOf(expectedTotals.map(({ accountCode: code, debitCents, creditCents }) => ({ code, debit: debitCents, credit: creditCents }))),
      );
    }
  }
});

interface Total {
  code: string;
  debit: number | string;
  credit: number | string;
}

/** Cents per account, debit positive; without zeros. */
function sumOf(totals: readonly Total[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { code, debit, credit } of totals) sums[code] = (sums[code] ?? 0) + Number(debit) - Number(credit);
  return Object.fromEntries(Object.entries(sums).filter(([, cents]) => cents !== 0));
}
