import type { SeenPayrollRun } from '../../libs/payroll/connection/link-import';
import { JournalRunSweep } from '../../libs/payroll/journal-run/journal-run-sweep';
import { JournalRunWorld, type Said } from '../support/journal-runs';
import { LoketPass } from '../support/loket-pass';
import { signIn } from '../support/sign-in';

const withBonus: Said = { '4000': 200_000, '1001': -200_000 };
const corrected: Said = { '4000': 201_000, '1001': -201_000 };

/** Undone in Loket after it was booked, corrected, and approved as another payroll run. */
describe('a payroll run that takes the place of one that is booked', () => {
  let world: JournalRunWorld;
  let pass: LoketPass;
  let undone: SeenPayrollRun;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });
  afterAll(() => world.stop());

  beforeEach(async () => {
    await world.newFirm();
    await world.set('auto_process', true);
    pass = await LoketPass.of(world);
    const run = await pass.payrollRun(12);
    undone = pass.showing(run, pass.loket.seen(withBonus));
    await pass.run([undone]);
    expect(await found()).toEqual([['booked']]);
  });

  const found = async () => (await world.runs()).map(({ state, findings }) => [state, ...findings.map(({ code }) => code)]);
  const look = () => world.app.get(JournalRunSweep).sweep({ portalId: world.portal.portalId, actor: { kind: 'system' } }, 'to_review');
  const idOf = async (index: number) => (await world.runs())[index]!.journalRunId;

  /** One poll brings both. */
  async function replace(): Promise<SeenPayrollRun> {
    await pass.undo(undone);
    const successor = pass.showing(await pass.payrollRun(12), pass.loket.seen(corrected));
    await pass.run([successor], { removedPayrollRunIds: [undone.payrollRunId] });
    return successor;
  }

  it('waits, and both say what stands against what', async () => {
    await replace();
    const [first, second] = await world.runs();
    expect(second).toMatchObject({ state: 'to_review', isBookedAutomatically: false, voucherNumber: null });
    expect(second!.findings).toEqual([
      { code: 'journal_run.replaces_undone', severity: 'warns', details: { journalRunId: first!.journalRunId, vouchers: 'LON-2026-0001' } },
    ]);
    expect(first!.findings).toEqual([
      {
        code: 'journal_run.undone_and_replaced',
        severity: 'warns',
        details: {
          revision: 1,
          voucherNumber: 'LON-2026-0001',
          total: '2000.00',
          journalRunId: second!.journalRunId,
          newRevision: 1,
          newTotal: '2010.00',
        },
      },
    ]);
    await look();
    expect(await found()).toEqual([
      ['booked', 'journal_run.undone_and_replaced'],
      ['to_review', 'journal_run.replaces_undone'],
    ]);
    expect(await world.balances()).toEqual(withBonus);
  });

  it('is not booked as one of many, and tells cause and way out in both languages', async () => {
    await replace();
    const user = await world.builders.user();
    await world.builders.membership(user, world.portal, 'back_office', { domainId: null });
    const agent = await signIn(world.app, user);
    const { administrationId } = world.administration;
    const { journalRunId: runId, rowVersion } = (await world.runs())[1]!;
    const { body } = await agent
      .post(`/api/portals/${world.portal.portalId}/journal-run-processing`)
      .send({ items: [{ administrationId, runId, rowVersion }] })
      .expect(200);
    expect(body.results[0].problem.code).toBe('journal_run.needs_review');
    const preview = `/api/portals/${world.portal.portalId}/administrations/${administrationId}/journal-runs/${runId}/preview`;
    const [dutch, english] = [await agent.get(preview), await agent.get(preview).set('accept-language', 'en')];
    expect([dutch.body.findings[0].title, english.body.findings[0].title]).toEqual([
      'In de boeken staat nog LON-2026-0001 van dezelfde periode, in Loket teruggedraaid; deze run lijkt daarvoor in de plaats te komen.',
      'The books still hold LON-2026-0001 of the same period, undone in Loket; this run seems to take its place.',
    ]);
    expect(await world.balances()).toEqual(withBonus);
  });

  it('books itself once the other is reversed', async () => {
    await replace();
    await world.reverse(await idOf(0), 'In Loket teruggedraaid');
    await look();
    expect(await found()).toEqual([['reversed'], ['booked']]);
    expect((await world.runs())[1]).toMatchObject({ isBookedAutomatically: true });
    expect(await world.balances()).toEqual(corrected);
  });

  it('may be booked by a person who has looked at it', async () => {
    await replace();
    expect(await world.process(await idOf(1))).toBe('LON-2026-0002');
  });

  it('is named when it comes a pass later, and no more when somebody refuses it', async () => {
    const removed = { removedPayrollRunIds: [undone.payrollRunId] };
    await pass.undo(undone);
    await pass.run([], removed);
    expect(await found()).toEqual([['booked', 'journal_run.undone_after_booking']]);
    const successor = pass.showing(await pass.payrollRun(12), pass.loket.seen(corrected));
    await pass.run([successor], removed);
    await pass.run([successor], removed);
    expect(await found()).toEqual([
      ['booked', 'journal_run.undone_and_replaced'],
      ['to_review', 'journal_run.replaces_undone'],
    ]);
    await world.refuse(await idOf(1));
    await pass.run([successor], removed);
    expect((await found())[0]).toEqual(['booked', 'journal_run.undone_after_booking']);
  });

  it('is free again when Loket has the other back, which forgets it', async () => {
    const successor = await replace();
    await pass.undo(undone, false);
    await pass.run([undone, successor]);
    await look();
    expect(await found()).toEqual([['booked'], ['booked']]);
  });

  it('is none where the other is still at Loket, is of another period, or of another payroll', async () => {
    await pass.run([undone, pass.showing(await pass.payrollRun(12), pass.loket.seen({ '4000': 5_000, '1001': -5_000 }))]);
    await pass.undo(undone);
    const removed = { removedPayrollRunIds: [undone.payrollRunId] };
    await pass.run([pass.showing(await pass.payrollRun(11), pass.loket.seen({ '4000': 1_000, '1001': -1_000 }))], removed);
    await world.builders.sql('update loket_link set is_primary = false where administration_id = $1', [
      world.administration.administrationId,
    ]);
    const other = await LoketPass.of(world);
    await other.run([other.showing(await other.payrollRun(12), other.loket.seen({ '4000': 3_000, '1001': -3_000 }))]);
    await pass.run([], removed);
    expect(await found()).toEqual([['booked', 'journal_run.undone_after_booking'], ['booked'], ['booked'], ['booked']]);
  });
});
