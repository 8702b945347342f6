import type { LoketEmploymentResult } from '@loonbrug/loket';
import { newId } from '@loonbrug/platform';
import type { MappingReplayDto } from '../../libs/payroll/account-mapping/mapping-replay.dto';
import { JournalRunWorld, monthOf } from '../support/journal-runs';
import { loketLine } from '../support/loket-journals';
import { LoketPass } from '../support/loket-pass';
import { signIn, type SignedInAgent } from '../support/sign-in';

/** Cents per period and component key. */
type Results = Readonly<Record<number, Readonly<Record<number, string>>>>;

const said = [
  loketLine('4000', 390_000, 1),
  { ...loketLine('4000', 10_001, 2), component: { key: 2, description: 'Toeslag' } },
  loketLine('1001', -400_001, 3),
];
const results: Results = { 1: { 1: '400', 2: '1' }, 2: { 1: '500', 2: '1' }, 3: { 1: '3000', 2: '1' } };

describe('the replay of a mapping over runs with amounts of earlier periods', () => {
  let world: JournalRunWorld;
  let pass: LoketPass;
  let agent: SignedInAgent;
  let given: Results;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });
  afterAll(() => world.stop());

  beforeEach(async () => {
    await world.newFirm();
    pass = await LoketPass.of(world);
    given = results;
    Object.assign(pass.loket.client, {
      payrollRunResults: async (): Promise<LoketEmploymentResult[]> =>
        [{ loketEmploymentId: newId(), netCents: null, grossCents: null, results: Object.entries(given).map(resultOf) }] as never,
    });
    await world.set('retro_period', 'own');
    await chooseTransit(3);
    const user = await world.builders.user();
    await world.builders.membership(user, world.portal, 'portal_admin', { domainId: null });
    agent = await signIn(world.app, user);
    await split();
  });

  const resultOf = ([month, components]: [string, Readonly<Record<number, string>>]) => ({
    period: { year: 2026, periodNumber: Number(month), ...monthOf(Number(month)), isTestYear: false, periodKind: 'month' },
    payslipKind: { key: 1, description: 'Normaal strook' },
    components: Object.entries(components).map(([key, value]) => ({
      component: { key: Number(key), description: 'Loon' },
      category: null,
      column: null,
      value,
      valueSpecialTariff: null,
    })),
  });

  const at = (what: string) => `/api/portals/${world.portal.portalId}/administrations/${world.administration.administrationId}/${what}`;
  const chooseTransit = (index: number) =>
    world.builders.sql('update payroll_settings set transit_account_id = $2 where administration_id = $1', [
      world.administration.administrationId,
      world.books.accountIds[index],
    ]);

  /** The wages go to two cost centres by thirds, so that every period has a cent to round. */
  async function split(): Promise<void> {
    const centre = async (code: string): Promise<string> =>
      (await agent.post(at('cost-centres')).send({ code, name: code }).expect(201)).body.id;
    const shares = [
      { costCentreId: await centre('S1'), weight: 1 },
      { costCentreId: await centre('S2'), weight: 2 },
    ];
    await agent.put(at('cost-splits')).send({ accountId: world.books.accountIds[0], shares }).expect(200);
  }

  async function replay(proposed: object = {}): Promise<MappingReplayDto['months']> {
    const { body } = await agent
      .post(at('mapping-replay'))
      .send({ year: 2026, ...proposed })
      .expect(200);
    expect(body.runCount).toBe(1);
    return body.months;
  }

  /** Shifts per month and account. */
  async function shifts(proposed: object = {}): Promise<Record<string, number>> {
    const sums: Record<string, number> = {};
    for (const month of await replay(proposed))
      for (const { account, shiftCents } of month.shifts) {
        const place = `${month.month} ${account?.code}`;
        sums[place] = (sums[place] ?? 0) + shiftCents;
      }
    return sums;
  }

  /** March booked, of which a part belongs to January and February where the settings say so. */
  async function march(entries = 3) {
    const run = await pass.payrollRun(3);
    const seen = pass.loket.seen(said);
    await pass.run([pass.showing(run, seen)]);
    await world.process(await world.idOf(0));
    expect(await world.vouchers()).toHaveLength(entries);
    return { run, seen };
  }

  /** A second version with other results waits. */
  async function correct({ run, seen }: Awaited<ReturnType<typeof march>>): Promise<void> {
    given = { 2: { 1: '500', 2: '5' }, 3: { 1: '3000' } };
    await pass.run([pass.showing(run, seen, pass.loket.seen({ '4000': 350_000, '1001': -350_000 }, 4, 2))]);
    expect(await world.states()).toEqual([
      [1, 'booked'],
      [2, 'to_review'],
    ]);
  }

  it('is what is booked, whatever the results and settings have become since', async () => {
    const first = await march();
    expect(await replay()).toEqual([]);
    await correct(first);
    expect(await replay()).toEqual([]);
    await chooseTransit(1);
    expect(await replay()).toEqual([]);
    await world.set('retro_period', 'run');
    expect(await replay()).toEqual([]);
  });

  it('is what is booked of a run that was booked whole, where amounts have gone to their own periods since', async () => {
    await world.set('retro_period', 'run');
    const first = await march(1);
    await world.set('retro_period', 'own');
    expect(await replay()).toEqual([]);
    await correct(first);
    expect(await replay()).toEqual([]);
  });

  it('moves an account in every period that it was booked in, with the results that it was booked by or without', async () => {
    const first = await march();
    const proposed = { account: { loketCode: '4000', accountId: world.books.accountIds[2] } };
    const everything = {
      '2026-01 4000': -43_334,
      '2026-01 4002': 43_334,
      '2026-02 4000': -53_334,
      '2026-02 4002': 53_334,
      '2026-03 4000': -303_333,
      '2026-03 4002': 303_333,
    };
    expect(await shifts(proposed)).toEqual(everything);
    await world.set('retro_period', 'run');
    expect(await shifts(proposed)).toEqual(everything);
    await world.set('retro_period', 'own');
    await correct(first);
    expect(await shifts(proposed)).toEqual(everything);
  });

  it('moves one component as a whole, by months as near as the books tell', async () => {
    const first = await march();
    const proposed = { account: { kind: 'component', loketCode: '2', accountId: world.books.accountIds[2] } };
    const exact = await shifts(proposed);
    expect([exact['2026-01 4002'], exact['2026-02 4002'], exact['2026-03 4002']]).toEqual([3_334, 3_334, 3_333]);
    await correct(first);
    const near = Object.entries(await shifts(proposed)).filter(([place]) => place.endsWith('4002'));
    expect(near.reduce((sum, [, cents]) => sum + cents, 0)).toBe(10_001);
    expect(await shifts({ account: { kind: 'component', loketCode: '2', accountId: world.books.accountIds[0] } })).toEqual({});
  });

  it('leaves in the run’s own period what a balance account would get', async () => {
    const first = await march();
    const proposed = { account: { loketCode: '4000', accountId: world.books.accountIds[1] } };
    const exact = await shifts(proposed);
    expect(exact['2026-03 1001']).toBe(400_001);
    await correct(first);
    expect(await shifts(proposed)).toEqual(exact);
  });
});
