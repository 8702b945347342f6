import { newId } from '@loonbrug/platform';
import type { CorrectionLineDto } from '../../libs/payroll/journal-run/journal-run-preview.dto';
import { JournalRunWorld, lineOf, type Said } from '../support/journal-runs';
import { signIn, type SignedInAgent } from '../support/sign-in';

const v1: Said = { '4000': 390_000, '1001': -390_000 };
const v2: Said = { '4000': 400_000, '4002': 1_000, '1001': -401_000 };

describe('showing and processing a journal run', () => {
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

  it('[Toon] shows the entry as it would be booked, the balances, and the change from the last period', async () => {
    await world.process((await world.arrive(v1, { month: 1 })).journalRunId);
    const { journalRunId } = await world.arrive(v2, { month: 2 });
    const { body } = await agent.get(`${inbox()}/${journalRunId}/preview`).expect(200);
    expect(body).toMatchObject({
      findings: [],
      mayBeProcessed: true,
      correction: null,
      run: { journalRunId, state: 'to_review', rowVersion: 2 },
    });
    expect(body.entry).toEqual({
      journal: { code: 'LON', name: 'Lonen' },
      belongsOn: '2026-02-28',
      bookedOn: '2026-02-28',
      description: 'Loonjournaal februari 2026',
      lines: [
        { account: { code: '1001', name: 'Rekening 1' }, costCentre: null, costUnit: null, description: 'Loon', amountCents: -401_000 },
        { account: { code: '4000', name: 'Rekening 0' }, costCentre: null, costUnit: null, description: 'Loon', amountCents: 400_000 },
        { account: { code: '4002', name: 'Rekening 2' }, costCentre: null, costUnit: null, description: 'Loon', amountCents: 1_000 },
      ],
    });
    const change = (code: string, name: string, cents: number[]) => {
      const [beforeCents, changeCents, afterCents, lastPeriodCents, sinceLastPeriodCents] = cents;
      return { account: { code, name }, beforeCents, changeCents, afterCents, lastPeriodCents, sinceLastPeriodCents };
    };
    expect(body.balances).toEqual([
      change('1001', 'Rekening 1', [-390_000, -401_000, -791_000, -390_000, -11_000]),
      change('4000', 'Rekening 0', [390_000, 400_000, 790_000, 390_000, 10_000]),
      change('4002', 'Rekening 2', [0, 1_000, 1_000, 0, 1_000]),
    ]);
    expect(await world.vouchers()).toEqual(['LON-2026-0001']);
  });

  it('[Toon] shows what is booked, what is new and the difference of a correction, in both ways of booking it', async () => {
    const loketPayrollRunId = newId();
    await world.process((await world.arrive(v1, { loketPayrollRunId })).journalRunId);
    const { journalRunId } = await world.arrive(v2, { loketPayrollRunId });
    const { body } = await agent.get(`${inbox()}/${journalRunId}/preview`).expect(200);
    const line = (code: string, name: string, [bookedCents, newCents, differenceCents]: number[]) => ({
      account: { code, name },
      bookedCents,
      newCents,
      differenceCents,
      costCentre: null,
      costUnit: null,
      belongsOn: '2026-01-31',
    });
    expect(body.correction).toEqual({
      mode: 'difference',
      vouchers: ['LON-2026-0001'],
      lines: [
        line('1001', 'Rekening 1', [-390_000, -401_000, -11_000]),
        line('4000', 'Rekening 0', [390_000, 400_000, 10_000]),
        line('4002', 'Rekening 2', [0, 1_000, 1_000]),
      ],
    });
    expect(body.entry.description).toBe('Loonjournaal januari 2026, verschil met versie 1');
    expect(body.entry.lines.map((each: { amountCents: number }) => each.amountCents)).toEqual([-11_000, 10_000, 1_000]);
    expect(body.findings).toEqual([
      {
        code: 'journal_run.correction',
        severity: 'warns',
        details: { vouchers: 'LON-2026-0001' },
        title: 'Dit is een nieuwe versie van een run die al geboekt is (LON-2026-0001).',
        remedy: 'Bekijk het verschil en kies: het verschil boeken, of tegenboeken en opnieuw boeken.',
      },
    ]);
    const anew = await agent.get(`${inbox()}/${journalRunId}/preview?correctionMode=reverse_and_book`).expect(200);
    expect(anew.body.entry.lines.map((each: { amountCents: number }) => each.amountCents)).toEqual([-401_000, 400_000, 1_000]);
    expect(anew.body.balances).toEqual(body.balances);
  });

  it('[Toon] shows the difference of a correction per cost centre and cost unit as well', async () => {
    const loketPayrollRunId = newId();
    const place = { costCentreCode: 'K1', costUnitCode: 'P1' };
    await world.process((await world.arrive([lineOf('4000', 100, place), lineOf('1001', -100)], { loketPayrollRunId })).journalRunId);
    const moved = [lineOf('4000', 60, place), lineOf('4000', 40), lineOf('1001', -100)];
    const { journalRunId } = await world.arrive(moved, { loketPayrollRunId });
    const { body } = await agent.get(`${inbox()}/${journalRunId}/preview`).expect(200);
    expect(
      body.correction.lines.map((line: CorrectionLineDto) => [
        line.account.code,
        line.costCentre?.code ?? null,
        line.costUnit?.code ?? null,
        line.bookedCents,
        line.newCents,
        line.differenceCents,
      ]),
    ).toEqual([
      ['1001', null, null, -100, -100, 0],
      ['4000', null, null, 0, 40, 40],
      ['4000', 'K1', 'P1', 100, 60, -40],
    ]);
  });

  it('names the version in the books that a difference is with, whatever came between', async () => {
    const loketPayrollRunId = newId();
    await world.process((await world.arrive(v1, { loketPayrollRunId })).journalRunId);
    await world.refuse((await world.arrive({ '4000': 1, '1001': -1 }, { loketPayrollRunId })).journalRunId);
    const { journalRunId } = await world.arrive(v2, { loketPayrollRunId });
    const { body } = await agent.get(`${inbox()}/${journalRunId}/preview`).expect(200);
    expect(body.entry.description).toBe('Loonjournaal januari 2026, verschil met versie 1');
  });

  it.each([
    ['difference', ['booked', 'booked'], ['LON-2026-0001', 'LON-2026-0002']],
    ['reverse_and_book', ['reversed', 'booked'], ['LON-2026-0001', 'LON-2026-0002', 'LON-2026-0003']],
  ] as const)('[Verwerken] books a correction as %s', async (correctionMode, states, vouchers) => {
    const loketPayrollRunId = newId();
    await world.process((await world.arrive(v1, { loketPayrollRunId })).journalRunId);
    const { journalRunId } = await world.arrive(v2, { loketPayrollRunId });
    const { rowVersion } = await world.run(journalRunId);
    const { body } = await agent.post(`${inbox()}/${journalRunId}/processing`).send({ rowVersion, correctionMode }).expect(200);
    expect(body.voucherNumber).toBe(vouchers.at(-1));
    expect(body.run.chain.map((run: { state: string }) => run.state)).toEqual(states);
    expect([await world.vouchers(), await world.balances()]).toEqual([vouchers, { '1001': -401_000, '4000': 400_000, '4002': 1_000 }]);
  });

  it('[Verwerken] books nothing and says so when a correction leads to the same in the books', async () => {
    const loketPayrollRunId = newId();
    await world.process((await world.arrive(v1, { loketPayrollRunId })).journalRunId);
    const { journalRunId } = await world.arrive([lineOf('4000', 390_000, { componentKey: 2 }), lineOf('1001', -390_000)], {
      loketPayrollRunId,
    });
    const { rowVersion } = await world.run(journalRunId);
    const { body } = await agent
      .post(`${inbox()}/${journalRunId}/processing`)
      .send({ rowVersion, correctionMode: 'difference' })
      .expect(200);
    expect([body.voucherNumber, body.run.state, body.run.voucherNumber]).toEqual([null, 'unchanged', 'LON-2026-0001']);
    expect(await world.vouchers()).toEqual(['LON-2026-0001']);
  });

  it('[Verwerken] answers 409 with what is there now when the run changed since it was seen', async () => {
    const { journalRunId } = await world.arrive(v1);
    const { body } = await agent.post(`${inbox()}/${journalRunId}/processing`).send({ rowVersion: 1 }).expect(409);
    expect(body).toMatchObject({ code: 'request.changed_meanwhile', details: { state: 'to_review', rowVersion: 2 } });
    expect(await world.vouchers()).toEqual([]);
  });

  it('[Verwerken] refuses an older version, a booked one and a blocked one, each with its own words', async () => {
    const loketPayrollRunId = newId();
    const first = await world.arrive(v1, { loketPayrollRunId });
    const second = await world.arrive(v2, { loketPayrollRunId });
    const older = await agent.post(`${inbox()}/${first.journalRunId}/processing`).send({ rowVersion: 1 }).expect(422);
    expect(older.body).toMatchObject({ code: 'journal_run.not_latest', details: { latestJournalRunId: second.journalRunId, revision: 2 } });
    await world.process(second.journalRunId);
    const booked = await agent.post(`${inbox()}/${second.journalRunId}/processing`).send({ rowVersion: 3 }).expect(422);
    expect(booked.body).toMatchObject({ code: 'journal_run.is_booked', title: 'Deze run is al geboekt.' });
    const unmapped = await world.arrive({ '4999': 5, '1001': -5 }, { month: 3 });
    const blocked = await agent.post(`${inbox()}/${unmapped.journalRunId}/processing`).send({ rowVersion: 2 }).expect(422);
    expect(blocked.body).toMatchObject({ code: 'journal_run.account_not_mapped', details: { loketCode: '4999' } });
    expect(await world.vouchers()).toEqual(['LON-2026-0001']);
  });
});
