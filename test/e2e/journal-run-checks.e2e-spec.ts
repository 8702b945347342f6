import { JournalRunWorld, lineOf, type Said } from '../support/journal-runs';
import { signIn, type SignedInAgent } from '../support/sign-in';

const v1: Said = { '4000': 390_000, '1001': -390_000 };
const v2: Said = { '4000': 400_000, '4002': 1_000, '1001': -401_000 };

describe('the checks before a journal run is booked', () => {
  let world: JournalRunWorld;
  let agent: SignedInAgent;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });

  afterAll(async () => {
    await world.stop();
  });

  beforeEach(async () => {
    await world.newFirm();
    agent = await personWith('back_office');
  });

  async function personWith(role: 'back_office' | 'management' | 'hrm', more: object = {}): Promise<SignedInAgent> {
    const user = await world.builders.user();
    const domainId = role === 'back_office' ? null : world.domain.domainId;
    await world.builders.membership(user, world.portal, role, { domainId, ...more });
    return signIn(world.app, user);
  }

  const inbox = (at = world.administration) => `/api/portals/${at.portalId}/administrations/${at.administrationId}/journal-runs`;

  it.each<[string, () => Promise<void>, string]>([
    ['no journal is chosen', () => clearJournal(), 'journal_run.no_journal'],
    [
      'the journal is of another kind',
      () => world.chooseJournal(world.administration, world.books.generalJournalId),
      'journal_run.journal_not_payroll',
    ],
    [
      'the journal is blocked',
      () => sql(`update journal set is_blocked = true where administration_id = $1`),
      'journal_run.journal_blocked',
    ],
    ['the period is closed', () => sql(`update period set state = 'closed' where administration_id = $1`), 'journal_run.period_closed'],
    ['there is no period', () => sql(`delete from period where administration_id = $1`), 'journal_run.period_missing'],
    [
      'an account is blocked',
      () => sql(`update account set is_blocked = true where code = '4000' and administration_id = $1`),
      'journal_run.account_blocked',
    ],
  ])('blocks a run while %s, and books nothing', async (_, spoil, code) => {
    await world.set('auto_process', true);
    await spoil();
    const { journalRunId } = await world.arrive(v1);
    expect(await world.run(journalRunId)).toMatchObject({ state: 'blocked', findings: [{ code, severity: 'blocks' }] });
    const { body } = await agent.post(`${inbox()}/${journalRunId}/processing`).send({ rowVersion: 2 }).expect(422);
    expect([body.code, await world.vouchers()]).toEqual([code, []]);
  });

  const sql = async (statement: string): Promise<void> =>
    void (await world.builders.sql(statement, [world.administration.administrationId]));
  const clearJournal = () => sql('delete from payroll_settings where administration_id = $1');

  it('books on the day that a person chooses when the period itself is closed', async () => {
    await world.builders.sql(`update period set state = 'closed' where administration_id = $1 and number = 1`, [
      world.administration.administrationId,
    ]);
    const { journalRunId } = await world.arrive(v1);
    await agent.post(`${inbox()}/${journalRunId}/processing`).send({ rowVersion: 2, bookedOn: '2026-02-01' }).expect(200);
    const [entry] = await world.builders.sql<{ day: string }>(
      `select booked_on::text as day from journal_entry where administration_id = $1`,
      [world.administration.administrationId],
    );
    expect(entry!.day).toBe('2026-02-01');
  });

  it('refuses an unknown cost centre or drops it, as the settings say', async () => {
    const lines = [
      lineOf('4000', 10, { costCentreCode: 'K9', costCentreName: 'Nieuw' }),
      lineOf('4000', 5, { costCentreCode: 'K1', costUnitCode: 'P1' }),
      lineOf('1001', -15),
    ];
    const refused = await world.arrive(lines, { month: 1 });
    expect((await world.run(refused.journalRunId)).findings.map(({ code }) => code)).toEqual(['journal_run.cost_centre_unknown']);
    await world.set('unknown_cost_centre', 'drop');
    await world.set('auto_process', true);
    const dropped = await world.arrive(lines, { month: 2 });
    expect(await world.run(dropped.journalRunId)).toMatchObject({
      state: 'booked',
      isBookedAutomatically: true,
      findings: [{ code: 'journal_run.cost_centre_dropped' }],
    });
    const booked = await world.builders.sql(
      `select cost_centre_id as "costCentreId", cost_unit_id as "costUnitId" from journal_line where administration_id = $1 order by line_number`,
      [world.administration.administrationId],
    );
    expect(booked).toEqual([
      { costCentreId: null, costUnitId: null },
      { costCentreId: world.books.costCentreIds[0], costUnitId: world.books.costUnitIds[0] },
      { costCentreId: null, costUnitId: null },
    ]);
  });

  it('mails that a run stands ready when it does not book itself, and mails nothing when it does', async () => {
    const mails = () =>
      world.builders.sql<{ payload: object }>(`select payload from outbox where portal_id = $1 and kind = 'mail.notice'`, [
        world.portal.portalId,
      ]);
    const { journalRunId } = await world.arrive(v1);
    expect(await mails()).toEqual([
      { payload: expect.objectContaining({ template: 'run_ready', details: { year: 2026, periodNumber: 1, findings: 0 } }) },
    ]);
    expect((await world.run(journalRunId)).state).toBe('to_review');
    await world.set('auto_process', true);
    await world.arrive(v2, { month: 2 });
    expect(await mails()).toHaveLength(1);
  });

  it('takes automatic processing from domain or portal where the administration says nothing', async () => {
    await world.set('auto_process', true, { ...world.administration, domainId: null as never, administrationId: null as never });
    await world.arrive(v1, { month: 1 });
    await world.set('auto_process', false, { ...world.administration, administrationId: null as never });
    await world.arrive(v1, { month: 2 });
    await world.set('auto_process', true);
    await world.arrive(v1, { month: 3 });
    expect((await world.states()).map(([, state]) => state)).toEqual(['booked', 'to_review', 'booked']);
  });
});
