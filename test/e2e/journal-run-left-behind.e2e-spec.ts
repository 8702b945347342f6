import { newId } from '@loonbrug/platform';
import { JournalRunIntake } from '../../libs/payroll/journal-run/journal-run-intake.service';
import { arrivalOf, JournalRunWorld, type Said } from '../support/journal-runs';
import { signIn } from '../support/sign-in';

const v1: Said = { '4000': 390_000, '1001': -390_000 };
const v2: Said = { '4000': 400_000, '1001': -400_000 };

describe('journal runs that gave way or were refused', () => {
  let world: JournalRunWorld;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });

  afterAll(() => world.stop());
  beforeEach(() => world.newFirm());

  const goneAtLoket = (journalRunId: string) =>
    world.builders.sql("update journal_run set state = 'removed_upstream' where journal_run_id = $1", [journalRunId]);

  it('can be booked again when what they gave way to is gone at Loket', async () => {
    const loketPayrollRunId = newId();
    const old = { loketPayrollRunId, loketJournalRunId: newId(), sequenceNumber: 1 };
    await world.arrive(v1, old);
    await goneAtLoket((await world.arrive(v2, { loketPayrollRunId, sequenceNumber: 2 })).journalRunId);
    const back = await world.arrive(v1, old);
    expect(back.outcome).toBe('revision');
    expect((await world.arrive(v1, old)).journalRunId).toBe(back.journalRunId);
    await world.process(back.journalRunId);
    expect(await world.states()).toEqual([
      [1, 'superseded'],
      [2, 'removed_upstream'],
      [3, 'booked'],
    ]);
    expect(await world.balances()).toEqual(v1);
  });

  it('are not booked by themselves when they come back beside a newer one', async () => {
    const loketPayrollRunId = newId();
    const old = { loketPayrollRunId, loketJournalRunId: newId(), sequenceNumber: 1 };
    await goneAtLoket((await world.arrive(v1, old)).journalRunId);
    await world.arrive(v2, { loketPayrollRunId, sequenceNumber: 2 });
    await world.set('auto_process', true);
    await world.arrive(v1, old);
    expect(await world.vouchers()).toEqual([]);
  });

  it('are not booked by themselves when somebody refused them before their content came', async () => {
    const arrival = arrivalOf(v1, { loketJournalRunId: newId(), loketPayrollRunId: newId() });
    const finding = { code: 'loket.unexpected_answer', severity: 'blocks' as const, details: {} };
    const { journalRunId } = await world.app.get(JournalRunIntake).refuse(world.scope, arrival.head, [finding]);
    await world.refuse(journalRunId);
    await world.set('auto_process', true);
    await world.app.get(JournalRunIntake).arrive(world.scope, arrival);
    expect(await world.states()).toEqual([[1, 'to_review']]);
    expect(await world.vouchers()).toEqual([]);
  });

  it('can not be shown or booked for a day that does not exist', async () => {
    const { journalRunId } = await world.arrive(v1);
    const user = await world.builders.user();
    await world.builders.membership(user, world.portal, 'back_office', { domainId: null });
    const agent = await signIn(world.app, user);
    const run = `/api/portals/${world.portal.portalId}/administrations/${world.administration.administrationId}/journal-runs/${journalRunId}`;
    for (const day of ['2026-02-31', '2026-13-01', '0000-01-01']) {
      const shown = await agent.get(`${run}/preview?bookedOn=${day}`).expect(400);
      expect(shown.body).toMatchObject({ code: 'request.invalid', details: { fields: [{ field: 'bookedOn', rules: ['isDay'] }] } });
      const { rowVersion } = await world.run(journalRunId);
      await agent.post(`${run}/processing`).send({ rowVersion, bookedOn: day }).expect(400);
    }
    const declarations = `/api/portals/${world.portal.portalId}/administrations/${world.administration.administrationId}/wage-declarations`;
    await agent.get(`${declarations}?dueUntil=2026-W05-1`).expect(400);
  });
});
