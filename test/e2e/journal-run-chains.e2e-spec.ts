import { newId } from '@loonbrug/platform';
import { JournalRunWorld, type Said } from '../support/journal-runs';
import { LoketPass } from '../support/loket-pass';

const v1: Said = { '4000': 390_000, '1001': -390_000 };
const v2: Said = { '4000': 400_000, '4002': 1_000, '1001': -401_000 };
const v3: Said = { '4002': 7, '1003': -7 };
describe('versions whose payroll run becomes known late', () => {
  let world: JournalRunWorld;
  let pass: LoketPass;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });

  afterAll(() => world.stop());

  beforeEach(async () => {
    await world.newFirm();
    pass = await LoketPass.of(world);
  });

  describe('in two chains that turn out to be one', () => {
    it.each([
      ['the older', 1, 2, ['superseded', 'to_review']],
      ['the newer', 3, 2, ['to_review', 'superseded']],
    ] as const)('leave the newer waiting when %s was pushed without its payroll run', async (_, pushedNumber, pulledNumber, states) => {
      const run = await pass.payrollRun(1);
      const pushed = pass.loket.seen(v1, 4, pushedNumber);
      const pulled = pass.loket.seen(v2, 4, pulledNumber);
      await world.arrive(v1, { loketJournalRunId: pushed.loketJournalRunId, loketPayrollRunId: null, channel: 'push' });
      await pass.run([pass.showing(run, pulled)]);
      await pass.run([pass.showing(run, pushed, pulled)]);
      const runs = await world.runs();
      expect(runs.map(({ state }) => state)).toEqual(states);
      expect(runs.map(({ revision }) => revision)).toEqual(pushedNumber < pulledNumber ? [1, 2] : [2, 1]);
      const waiting = runs.find(({ state }) => state === 'to_review')!;
      await world.process(waiting.journalRunId);
      expect(await world.balances()).toEqual(pushedNumber < pulledNumber ? v2 : v1);
    });

    it('make a correction of the newer when the older is booked', async () => {
      const run = await pass.payrollRun(1);
      const [pushed, pulled] = [pass.loket.seen(v1, 4, 1), pass.loket.seen(v2, 4, 2)];
      const { journalRunId } = await world.arrive(v1, {
        loketJournalRunId: pushed.loketJournalRunId,
        loketPayrollRunId: null,
        channel: 'push',
      });
      await world.process(journalRunId);
      await pass.run([pass.showing(run, pulled)]);
      await pass.run([pass.showing(run, pushed, pulled)]);
      expect(await world.states()).toEqual([
        [1, 'booked'],
        [2, 'to_review'],
      ]);
      await world.process(await world.idOf(1));
      expect(await world.balances()).toEqual(v2);
    });

    it('still say that both are booked when they were gone and are back', async () => {
      const run = await pass.payrollRun(1);
      const [pushed, pulled] = [pass.loket.seen(v1, 4, 1), pass.loket.seen(v2, 4, 2)];
      const early = { loketJournalRunId: pushed.loketJournalRunId, loketPayrollRunId: null, channel: 'push' as const };
      await world.process((await world.arrive(v1, early)).journalRunId);
      await pass.run([pass.showing(run, pulled)]);
      await world.process(await world.idOf(1));
      await pass.run([pass.showing(run, pushed, pulled)]);
      const codes = async () => (await world.run(await world.idOf(0))).findings.map(({ code }) => code);
      expect(await codes()).toEqual(['journal_run.counted_twice']);
      await pass.run([], { removedPayrollRunIds: [run.payrollRunId] });
      expect(await codes()).toEqual(['journal_run.counted_twice', 'journal_run.undone_after_booking']);
      await pass.run([pass.showing(run, pushed, pulled)]);
      expect(await codes()).toEqual(['journal_run.counted_twice']);
    });
  });

  describe('that a message named under another payroll run', () => {
    const push = (said: Said, loketJournalRunId: string, loketPayrollRunId: string) =>
      world.arrive(said, { loketJournalRunId, loketPayrollRunId, channel: 'push' });

    it('wait where they belong, also when they had given way where they were', async () => {
      const run = await pass.payrollRun(1);
      const seen = pass.loket.seen(v1);
      const wrong = newId();
      await push(v1, seen.loketJournalRunId, wrong);
      await push(v2, newId(), wrong);
      await pass.run([pass.showing(run, seen)]);
      const waiting = (await world.runs()).filter(({ state }) => state === 'to_review');
      expect(waiting.map(({ lines }) => lines)).toEqual([3, 2]);
      for (const { journalRunId } of waiting) await world.process(journalRunId);
      expect(await world.balances()).toEqual({ '4000': 790_000, '4002': 1_000, '1001': -791_000 });
    });

    it('wait again when what they gave way to belongs elsewhere', async () => {
      const [run, other] = [await pass.payrollRun(1), await pass.payrollRun(2)];
      const [old, moved] = [pass.loket.seen(v1), pass.loket.seen(v2)];
      await push(v1, old.loketJournalRunId, run.loketPayrollRunId);
      await push(v2, moved.loketJournalRunId, run.loketPayrollRunId);
      for (let passes = 0; passes < 2; passes += 1) await pass.run([pass.showing(run, old), pass.showing(other, moved)]);
      const waiting = (await world.runs()).filter(({ state }) => state === 'to_review');
      expect(waiting.map(({ lines }) => lines)).toEqual([3, 2]);
    });

    it('are taken in where they belong when another said there what they say', async () => {
      const [run, other] = [await pass.payrollRun(1), await pass.payrollRun(2)];
      const [first, again] = [pass.loket.seen(v1, 4, 1), pass.loket.seen(v1, 4, 2)];
      await push(v1, first.loketJournalRunId, run.loketPayrollRunId);
      await push(v1, again.loketJournalRunId, run.loketPayrollRunId);
      await world.arrive(v3, { loketPayrollRunId: other.loketPayrollRunId, month: 2, sequenceNumber: 1 });
      await pass.run([pass.showing(run, first), pass.showing(other, again)]);
      expect((await world.runs()).map(({ state, lines }) => [state, lines])).toEqual([
        ['to_review', 2],
        ['to_review', 2],
        ['superseded', 2],
      ]);
    });

    it('can be booked after they were renumbered, under a number that another booking had', async () => {
      const [run, other] = [await pass.payrollRun(1), await pass.payrollRun(1)];
      const seen = pass.loket.seen(v1);
      await push(v3, newId(), run.loketPayrollRunId);
      await push(v1, seen.loketJournalRunId, run.loketPayrollRunId);
      await world.process(await world.idOf(1));
      await world.reverse(await world.idOf(1));
      // Revision 2 there becomes revision 1 here; the next reading is revision 2 of the same journal run.
      await pass.run([pass.showing(other, seen)]);
      pass.loket.contents.set(seen.loketJournalRunId, v2);
      await pass.run([pass.showing(other, seen)]);
      await world.process(await world.idOf(2));
      expect(await world.balances()).toEqual(v2);
    });
  });
});
