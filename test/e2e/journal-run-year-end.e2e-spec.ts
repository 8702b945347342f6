import { FiscalYearService } from '@loonbrug/ledger';
import type { ArrivedHead } from '../../libs/payroll/journal-run/arrival';
import { JournalRunWorld, type Said } from '../support/journal-runs';
import { signIn } from '../support/sign-in';

const said: Said = { '4000': 390_000, '1001': -390_000 };
const week53: Partial<ArrivedHead> = {
  year: 2026,
  periodNumber: 53,
  periodKind: 'week',
  periodStartsOn: '2026-12-28',
  periodEndsOn: '2027-01-03',
};

describe('a payroll period that ends in the next calendar year', () => {
  let world: JournalRunWorld;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });
  afterAll(() => world.stop());

  beforeEach(async () => {
    await world.newFirm();
    await world.set('auto_process', true);
    await world.app.get(FiscalYearService).create(world.scope, { year: 2027, periodKind: 'month' });
  });

  it('is not booked by itself, and is booked in its own year by a person who chooses the last day', async () => {
    const { journalRunId } = await world.arrive(said, week53);
    const { state, findings, rowVersion } = await world.run(journalRunId);
    const details = { year: 2026, bookedOn: '2027-01-03', lastDay: '2026-12-31' };
    expect([state, findings]).toEqual(['to_review', [{ code: 'journal_run.booked_in_next_year', severity: 'warns', details }]]);
    const user = await world.builders.user();
    await world.builders.membership(user, world.portal, 'back_office', { domainId: null });
    const agent = await signIn(world.app, user);
    const { portalId, administrationId } = world.administration;
    const run = `/api/portals/${portalId}/administrations/${administrationId}/journal-runs/${journalRunId}`;
    expect((await agent.get(`${run}/preview`).expect(200)).body.findings[0].title).toContain('2027-01-03');
    expect((await agent.get(`${run}/preview?bookedOn=2026-12-31`).expect(200)).body.findings).toEqual([]);
    await agent.post(`${run}/processing`).send({ rowVersion, bookedOn: '2026-12-31' }).expect(200);
    expect(await world.vouchers()).toEqual(['LON-2026-0001']);
  });

  it('is an ordinary one where it only begins in the year before, or its year’s number is that of its end', async () => {
    const first = await world.arrive(said, { ...week53, year: 2027, periodNumber: 1 });
    expect(await world.run(first.journalRunId)).toMatchObject({ state: 'booked', findings: [] });
    const december = await world.arrive({ '4000': 5, '1001': -5 }, { month: 12 });
    expect(await world.run(december.journalRunId)).toMatchObject({ state: 'booked', findings: [] });
  });
});
