import { JournalRunIntake } from '../../libs/payroll/journal-run/journal-run-intake.service';
import { JournalRunPreview } from '../../libs/payroll/journal-run/journal-run-preview.service';
import { JournalRunSettlement } from '../../libs/payroll/journal-run/journal-run-settlement.service';
import { arrivalOf, JournalRunWorld, type Said } from '../support/journal-runs';
import { LoketPass } from '../support/loket-pass';
import { loketLine } from '../support/loket-journals';

const v1: Said = { '4000': 390_000, '1001': -390_000 };
const v2: Said = { '4000': 400_000, '4002': 1_000, '1001': -401_000 };
/** Says of every account what v1 says, of another wage component. */
const v1Elsewhere = Object.entries(v1).map(([code, cents], index) => ({
  ...loketLine(code, cents, index + 1),
  component: { key: 2, description: 'Toeslag' },
}));

describe('the versions of one payroll run', () => {
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

  describe('refused, and gone at Loket', () => {
    it('let what they replaced be booked', async () => {
      const run = await pass.payrollRun(1);
      const [old, refused] = [pass.loket.seen(v1, 4, 1), pass.loket.seen(v2, 4, 2)];
      await pass.run([pass.showing(run, old, refused)]);
      await world.refuse(await world.idOf(1));
      await pass.run([pass.showing(run, old)]);
      await pass.run([pass.showing(run, old)]);
      expect(await world.states()).toEqual([
        [1, 'superseded'],
        [2, 'refused'],
        [3, 'to_review'],
      ]);
      await world.process(await world.idOf(2));
      expect(await world.balances()).toEqual(v1);
    });

    it('let what was withdrawn before them wait when it comes back', async () => {
      const run = await pass.payrollRun(1);
      const [old, refused] = [pass.loket.seen(v1, 4, 1), pass.loket.seen(v2, 4, 2)];
      await pass.run([pass.showing(run, old)]);
      await pass.run([pass.showing(run)]);
      await pass.run([pass.showing(run, refused)]);
      await world.refuse(await world.idOf(1));
      await pass.run([pass.showing(run)]);
      await pass.run([pass.showing(run, old)]);
      expect(await world.states()).toEqual([
        [1, 'to_review'],
        [2, 'refused'],
      ]);
    });

    it('let what was booked and reversed be booked again', async () => {
      const run = await pass.payrollRun(1);
      const [old, refused] = [pass.loket.seen(v1, 4, 1), pass.loket.seen(v2, 4, 2)];
      await pass.run([pass.showing(run, old)]);
      await world.process(await world.idOf(0));
      await pass.run([pass.showing(run, old, refused)]);
      await world.refuse(await world.idOf(1));
      await world.reverse(await world.idOf(0));
      await pass.run([pass.showing(run, old)]);
      await world.process(await world.idOf(0));
      expect(await world.balances()).toEqual(v1);
    });

    it('stay refused when they are back, and what they replaced stays replaced', async () => {
      const run = await pass.payrollRun(1);
      const [old, refused] = [pass.loket.seen(v1, 4, 1), pass.loket.seen(v2, 4, 2)];
      await pass.run([pass.showing(run, old, refused)]);
      await world.refuse(await world.idOf(1));
      await pass.run([pass.showing(run, old)]);
      expect((await world.run(await world.idOf(1))).removedUpstreamAt).not.toBeNull();
      await pass.run([pass.showing(run, old, refused)]);
      expect((await world.run(await world.idOf(1))).removedUpstreamAt).toBeNull();
      expect(await world.states()).toEqual([
        [1, 'superseded'],
        [2, 'refused'],
      ]);
    });
  });

  describe('without a difference to what is booked', () => {
    it('wait when that is reversed, and can be booked', async () => {
      const run = await pass.payrollRun(1);
      const seen = pass.loket.seen(v1);
      await pass.run([pass.showing(run, seen)]);
      await world.process(await world.idOf(0));
      pass.loket.contents.set(seen.loketJournalRunId, v1Elsewhere);
      await pass.run([pass.showing(run, seen)]);
      expect(await world.process(await world.idOf(1))).toBeNull();
      await world.reverse(await world.idOf(0));
      expect(await world.states()).toEqual([
        [1, 'reversed'],
        [2, 'to_review'],
      ]);
      await world.process(await world.idOf(1));
      expect(await world.balances()).toEqual(v1);
    });

    it('are withdrawn by the reversal when Loket has lost them, and wait when it has them again', async () => {
      const run = await pass.payrollRun(1);
      const seen = pass.loket.seen(v1);
      await pass.run([pass.showing(run, seen)]);
      await world.process(await world.idOf(0));
      pass.loket.contents.set(seen.loketJournalRunId, v1Elsewhere);
      await pass.run([pass.showing(run, seen)]);
      await world.process(await world.idOf(1));
      await pass.run([], { removedPayrollRunIds: [run.payrollRunId] });
      await world.reverse(await world.idOf(0));
      expect(await world.states()).toEqual([
        [1, 'reversed'],
        [2, 'removed_upstream'],
      ]);
      await pass.run([pass.showing(run, seen)]);
      expect(await world.states()).toEqual([
        [1, 'reversed'],
        [2, 'to_review'],
      ]);
      expect((await world.run(await world.idOf(1))).removedUpstreamAt).toBeNull();
    });

    it('are not booked by themselves after a reversal, whatever blocks them meanwhile', async () => {
      const run = await pass.payrollRun(1);
      const seen = pass.loket.seen(v1);
      await pass.run([pass.showing(run, seen)]);
      await world.process(await world.idOf(0));
      pass.loket.contents.set(seen.loketJournalRunId, v1Elsewhere);
      await pass.run([pass.showing(run, seen)]);
      await world.process(await world.idOf(1));
      await world.reverse(await world.idOf(0));
      await world.set('auto_process', true);
      await blockedAndMended();
      expect((await world.states())[1]).toEqual([2, 'to_review']);
    });

    it('let Loket hear of another run that says the same, by the voucher of what is booked', async () => {
      const run = await pass.payrollRun(1);
      const [seen, again] = [pass.loket.seen(v1, 4, 1), pass.loket.seen(v1Elsewhere, 4, 2)];
      await pass.run([pass.showing(run, seen)]);
      await world.process(await world.idOf(0));
      pass.loket.contents.set(seen.loketJournalRunId, v1Elsewhere);
      await pass.run([pass.showing(run, seen)]);
      await world.process(await world.idOf(1));
      await pass.run([pass.showing(run, seen, again)]);
      const [, , same] = await world.runs();
      expect([same!.state, same!.revision, same!.reportState]).toEqual(['unchanged', null, 'waiting']);
    });
  });

  it('are not older than one that is gone: what Loket mended since is taken in', async () => {
    const run = await pass.payrollRun(1);
    const [failed, newer] = [pass.loket.seen(v1, 2, 1), pass.loket.seen(v2, 4, 2)];
    await pass.run([pass.showing(run, failed)]);
    await pass.run([pass.showing(run, failed, newer)]);
    await pass.run([pass.showing(run, failed)]);
    await pass.run([pass.showing(run, { ...failed, statusKey: 4 })]);
    const runs = await world.runs();
    expect(runs.map(({ state, revision, lines }) => [state, revision, lines])).toEqual([
      ['to_review', 2, 2],
      ['removed_upstream', 1, 3],
    ]);
  });

  describe('that somebody refused before they had content', () => {
    it('are not booked by themselves when they were blocked since, and are mended', async () => {
      await refusedWithoutContent();
      await world.set('auto_process', true);
      await blockedAndMended();
      expect([await world.states(), await world.vouchers()]).toEqual([[[1, 'to_review']], []]);
    });

    it('are not booked by themselves when they were gone since, and are back', async () => {
      const arrival = await refusedWithoutContent();
      await world.builders.sql("update journal_run set state = 'removed_upstream' where administration_id = $1", [
        world.administration.administrationId,
      ]);
      await world.set('auto_process', true);
      await world.app.get(JournalRunIntake).arrive(world.scope, arrival);
      expect([await world.states(), await world.vouchers()]).toEqual([[[1, 'to_review']], []]);
    });

    async function refusedWithoutContent() {
      const arrival = arrivalOf(v1);
      const finding = { code: 'loket.unexpected_answer', severity: 'blocks' as const, details: {} };
      const { journalRunId } = await world.app.get(JournalRunIntake).refuse(world.scope, arrival.head, [finding]);
      await world.refuse(journalRunId);
      await world.app.get(JournalRunIntake).arrive(world.scope, arrival);
      return arrival;
    }
  });

  /** Everything that waits meets a closed period, which is opened again. */
  async function blockedAndMended(): Promise<void> {
    for (const state of ['closed', 'open']) {
      await world.builders.sql('update period set state = $2 where administration_id = $1', [world.administration.administrationId, state]);
      await world.app.get(JournalRunSettlement).settleWaiting(world.scope);
      if (state === 'closed') expect((await world.states()).map(([, now]) => now)).toContain('blocked');
    }
  }

  it('that are left behind in an old period are read again, and are news', async () => {
    const recent = await Promise.all([2, 3, 4, 5].map((month) => pass.payrollRun(month)));
    const run = await pass.payrollRun(1);
    const [old, newer] = [pass.loket.seen(v1, 4, 1), pass.loket.seen(v2, 4, 2)];
    const others = recent.map((each) => pass.showing(each));
    await pass.run([pass.showing(run, old, newer)]);
    await pass.run([pass.showing(run, old), ...others]);
    await pass.run([pass.showing(run, old), ...others]);
    expect(await world.states()).toEqual([
      [1, 'superseded'],
      [2, 'removed_upstream'],
      [3, 'to_review'],
    ]);
    pass.loket.read = [];
    await pass.run([pass.showing(run, old), ...others]);
    expect(pass.loket.read).toEqual([]);
  });

  it('leave the newer counting when both are back, in one pass', async () => {
    const run = await pass.payrollRun(1);
    const [old, newer] = [pass.loket.seen(v1, 4, 1), pass.loket.seen(v2, 4, 2)];
    await pass.run([pass.showing(run, old, newer)]);
    await pass.run([pass.showing(run)]);
    await pass.run([pass.showing(run, old, newer)]);
    const waiting = (await world.runs()).filter(({ state }) => state === 'to_review');
    expect(waiting.map(({ lines }) => lines)).toEqual([3]);
    const before = await world.states();
    await pass.run([pass.showing(run, old, newer)]);
    expect(await world.states()).toEqual(before);
  });

  it('are offered for booking only where they count', async () => {
    const run = await pass.payrollRun(1);
    const [old, newer] = [pass.loket.seen(v1, 4, 1), pass.loket.seen(v2, 4, 2)];
    await pass.run([pass.showing(run, old)]);
    await world.process(await world.idOf(0));
    await world.reverse(await world.idOf(0));
    await pass.run([pass.showing(run, old, newer)]);
    const preview = async (index: number) =>
      (await world.app.get(JournalRunPreview).preview(world.scope, await world.idOf(index), { language: 'nl' })).mayBeProcessed;
    expect([await preview(0), await preview(1)]).toEqual([false, true]);
    await expect(world.process(await world.idOf(0))).rejects.toMatchObject({ code: 'journal_run.not_latest' });
  });
});
