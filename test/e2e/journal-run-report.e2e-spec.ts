import { LoketRefused, LoketUnreachable } from '@loonbrug/loket';
import { newId, OutboxWorker } from '@loonbrug/platform';
import { LoketConnection } from '../../libs/payroll/connection/loket-connection';
import { JournalRunProcessing } from '../../libs/payroll/journal-run/journal-run-processing.service';
import { JournalRunWorld, type Said } from '../support/journal-runs';

const v1: Said = { '4000': 390_000, '1001': -390_000 };
const v2: Said = { '4000': 400_000, '1001': -400_000 };

describe('reporting back to Loket', () => {
  let world: JournalRunWorld;
  let told: Array<[string, string, string]>;
  let failure: Error | null;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
    const tell = (what: string) => async (loketJournalRunId: string, message: string) => {
      if (failure) throw failure;
      told.push([what, loketJournalRunId, message]);
    };
    const client = { reportProcessed: tell('processed'), reportFailed: tell('failed') };
    jest.spyOn(world.app.get(LoketConnection), 'open').mockImplementation(async () => ({ client }) as never);
  });

  afterAll(async () => {
    jest.restoreAllMocks();
    await world.stop();
  });

  beforeEach(async () => {
    await world.newFirm();
    told = [];
    failure = null;
  });

  const work = () => world.app.get(OutboxWorker).workOff({ portalId: world.portal.portalId, actor: { kind: 'system' } });
  const itemsAreDue = () =>
    world.builders.sql(`update outbox set available_at = now() where portal_id = $1 and state = 'waiting'`, [world.portal.portalId]);
  const reportStates = async () => (await world.runs()).map(({ reportState }) => reportState);

  it('tells the voucher number of a booked run, once', async () => {
    const run = { loketLinkId: await world.link(), loketJournalRunId: newId() };
    const { journalRunId } = await world.arrive(v1, run);
    await work();
    expect(told).toEqual([]);
    await world.process(journalRunId);
    expect(await reportStates()).toEqual(['waiting']);
    await work();
    await work();
    expect([told, await reportStates()]).toEqual([[['processed', run.loketJournalRunId, 'Geboekt als LON-2026-0001']], ['reported']]);
  });

  it('tells the reason of a refusal, and that it was booked after all', async () => {
    const run = { loketLinkId: await world.link(), loketJournalRunId: newId() };
    const { journalRunId } = await world.arrive(v1, run);
    await world.app.get(JournalRunProcessing).refuse(world.scope, journalRunId, { rowVersion: 2, reason: 'Verkeerde maand' });
    await work();
    await world.process(journalRunId);
    await work();
    expect(told).toEqual([
      ['failed', run.loketJournalRunId, 'Verkeerde maand'],
      ['processed', run.loketJournalRunId, 'Geboekt als LON-2026-0001'],
    ]);
  });

  it('tells of runs that say the same as a booked one, whichever came first', async () => {
    const loketLinkId = await world.link();
    const loketPayrollRunId = newId();
    const [first, before, after] = [newId(), newId(), newId()];
    const { journalRunId } = await world.arrive(v1, { loketLinkId, loketPayrollRunId, loketJournalRunId: first });
    await world.arrive(v1, { loketLinkId, loketPayrollRunId, loketJournalRunId: before });
    await world.process(journalRunId);
    await world.arrive(v1, { loketLinkId, loketPayrollRunId, loketJournalRunId: after });
    await work();
    expect(told.map(([, id]) => id).sort()).toEqual([first, before, after].sort());
    expect(new Set(told.map(([, , message]) => message))).toEqual(new Set(['Geboekt als LON-2026-0001']));
  });

  it('tells nothing of a run that waits, or that came by push without a link', async () => {
    const pushed = await world.arrive(v1, { channel: 'push', month: 1 });
    await world.process(pushed.journalRunId);
    expect((await world.run(pushed.journalRunId)).reportState).toBe('none');
    await world.arrive(v1, { loketLinkId: await world.link(), month: 2 });
    await work();
    expect(told).toEqual([]);
  });

  it('tells of a pushed run once it shows through a link', async () => {
    const run = { loketJournalRunId: newId(), loketPayrollRunId: newId() };
    await world.process((await world.arrive(v1, { ...run, channel: 'push' })).journalRunId);
    await world.arrive(v1, { ...run, loketLinkId: await world.link() });
    await work();
    expect([told.length, await reportStates()]).toEqual([1, ['reported']]);
  });

  it('never stands in the way of booking, tries again, and converges after an outage', async () => {
    failure = new LoketUnreachable('timeout');
    const { journalRunId } = await world.arrive(v1, { loketLinkId: await world.link() });
    expect(await world.process(journalRunId)).toBe('LON-2026-0001');
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await work();
      await itemsAreDue();
    }
    expect(await reportStates()).toEqual(['waiting']);
    failure = null;
    await work();
    expect([told.length, await reportStates()]).toEqual([1, ['reported']]);
  });

  it('is given up in the end, says why, and is done when a person asks again', async () => {
    failure = new LoketUnreachable('timeout');
    const { journalRunId } = await world.arrive(v1, { loketLinkId: await world.link() });
    await world.process(journalRunId);
    for (let attempt = 0; attempt < 21; attempt += 1) {
      await work();
      await itemsAreDue();
    }
    expect(await reportStates()).toEqual(['given_up']);
    const [row] = await world.builders.sql('select report_error_code as code from journal_run where journal_run_id = $1', [journalRunId]);
    expect(row).toEqual({ code: 'loket.unreachable' });
    const incidents = () =>
      world.builders.sql('select code, closed_at is null as "isOpen" from incident where administration_id = $1', [
        world.administration.administrationId,
      ]);
    expect(await incidents()).toEqual([{ code: 'journal_run.report_given_up', isOpen: true }]);
    failure = null;
    await world.app.get(JournalRunProcessing).reportAgain(world.scope, journalRunId);
    await work();
    expect([await reportStates(), await incidents()]).toEqual([['reported'], [{ code: 'journal_run.report_given_up', isOpen: false }]]);
  });

  const markRemoved = (journalRunId: string) =>
    world.builders.sql('update journal_run set removed_upstream_at = now() where journal_run_id = $1', [journalRunId]);

  it('tells of a run that was made anew with the same content, and never again of the one that it replaced', async () => {
    const run = { loketLinkId: await world.link(), loketPayrollRunId: newId() };
    const [first, again] = [newId(), newId()];
    const { journalRunId } = await world.arrive(v1, { ...run, loketJournalRunId: first });
    await world.process(journalRunId);
    await work();
    await markRemoved(journalRunId);
    await world.arrive(v1, { ...run, loketJournalRunId: again });
    await work();
    expect(told.map(([, id]) => id)).toEqual([first, again]);
    expect(await reportStates()).toEqual(['reported', 'reported']);
  });

  it('has nothing to tell of a run that Loket no longer has, and says so where Loket still has it', async () => {
    failure = new LoketRefused('PatchJournalRun', 409, [84]);
    const { journalRunId } = await world.arrive(v1, { loketLinkId: await world.link() });
    await world.process(journalRunId);
    await work();
    expect(await reportStates()).toEqual(['waiting']);
    await markRemoved(journalRunId);
    await itemsAreDue();
    await work();
    expect(await reportStates()).toEqual(['none']);
    const open = await world.builders.sql('select 1 from incident where administration_id = $1', [world.administration.administrationId]);
    expect(open).toEqual([]);
  });

  it('tells that a run was taken out of the books, by the counter-entry alone, and of the next booking', async () => {
    const run = { loketLinkId: await world.link(), loketJournalRunId: newId() };
    const { journalRunId } = await world.arrive(v1, run);
    await world.process(journalRunId);
    await work();
    await world.reverse(journalRunId, 'Loon van Jansen was fout');
    await work();
    await world.process(journalRunId);
    await work();
    expect(told.map(([what, , message]) => `${what}: ${message}`)).toEqual([
      'processed: Geboekt als LON-2026-0001',
      'failed: Teruggeboekt als LON-2026-0002',
      'processed: Geboekt als LON-2026-0003',
    ]);
  });

  it('tells of one journal run of Loket what its newest version became, however many versions it has', async () => {
    const run = { loketLinkId: await world.link(), loketPayrollRunId: newId(), loketJournalRunId: newId() };
    await world.process((await world.arrive(v1, run)).journalRunId);
    const { journalRunId } = await world.arrive(v2, run);
    await world.process(journalRunId, { correctionMode: 'difference' });
    await work();
    expect([told, await reportStates()]).toEqual([
      [['processed', run.loketJournalRunId, 'Geboekt als LON-2026-0002']],
      ['none', 'reported'],
    ]);
    await world.reverse(journalRunId);
    await world.process(journalRunId);
    told = [];
    await work();
    expect([told, await reportStates()]).toEqual([
      [['processed', run.loketJournalRunId, 'Geboekt als LON-2026-0005']],
      ['none', 'reported'],
    ]);
  });

  it('lets no late word of a version stand that was replaced meanwhile', async () => {
    failure = new LoketUnreachable('timeout');
    const run = { loketLinkId: await world.link(), loketPayrollRunId: newId(), loketJournalRunId: newId() };
    await world.process((await world.arrive(v1, run)).journalRunId);
    await work();
    await world.process((await world.arrive(v2, run)).journalRunId, { correctionMode: 'reverse_and_book' });
    failure = null;
    await itemsAreDue();
    await work();
    expect([told, await reportStates()]).toEqual([
      [['processed', run.loketJournalRunId, 'Geboekt als LON-2026-0003']],
      ['none', 'reported'],
    ]);
  });

  it('tells of a run that says the same as a booked one what becomes of that', async () => {
    const loketLinkId = await world.link();
    const loketPayrollRunId = newId();
    const [first, again] = [newId(), newId()];
    const { journalRunId } = await world.arrive(v1, { loketLinkId, loketPayrollRunId, loketJournalRunId: first });
    await world.process(journalRunId);
    await world.arrive(v1, { loketLinkId, loketPayrollRunId, loketJournalRunId: again });
    await work();
    const last = () => Object.fromEntries(told.map(([what, id, message]) => [id, `${what}: ${message}`]));
    await world.reverse(journalRunId);
    await work();
    const countered = 'failed: Teruggeboekt als LON-2026-0002';
    expect(last()).toEqual({ [first]: countered, [again]: countered });
    await world.process(journalRunId);
    await work();
    const booked = 'processed: Geboekt als LON-2026-0003';
    expect(last()).toEqual({ [first]: booked, [again]: booked });
  });

  it('can be asked for again of a run that was reversed while Loket was out of reach', async () => {
    const { journalRunId } = await world.arrive(v1, { loketLinkId: await world.link() });
    await world.process(journalRunId);
    await work();
    await world.reverse(journalRunId);
    failure = new LoketUnreachable('timeout');
    for (let attempt = 0; attempt < 21; attempt += 1) {
      await work();
      await itemsAreDue();
    }
    expect(await reportStates()).toEqual(['given_up']);
    failure = null;
    await world.app.get(JournalRunProcessing).reportAgain(world.scope, journalRunId);
    await work();
    const incidents = await world.builders.sql(
      `select closed_at is null as "isOpen", details ->> 'journalRunId' as "journalRunId" from incident where administration_id = $1`,
      [world.administration.administrationId],
    );
    expect([await reportStates(), incidents]).toEqual([['reported'], [{ isOpen: false, journalRunId }]]);
  });

  it('tells what was decided last when that changes while Loket is called', async () => {
    const run = { loketLinkId: await world.link(), loketJournalRunId: newId() };
    const { journalRunId } = await world.arrive(v1, run);
    await world.app.get(JournalRunProcessing).refuse(world.scope, journalRunId, { rowVersion: 2, reason: 'Verkeerd' });
    const { client } = await world.app.get(LoketConnection).open(world.scope);
    const spy = jest.spyOn(client, 'reportFailed').mockImplementation(async (id, message) => {
      await world.process(journalRunId);
      told.push(['failed', id, message]);
    });
    await work();
    spy.mockRestore();
    expect(told.map(([what]) => what)).toEqual(['failed', 'processed']);
    expect(await reportStates()).toEqual(['reported']);
  });
});
