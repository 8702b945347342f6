import type { LoketEmploymentResult } from '@loonbrug/loket';
import { newId } from '@loonbrug/platform';
import type { AccountChangeDto } from '../../libs/payroll/journal-run/journal-run-preview.dto';
import { JournalRunWorld, monthOf, type Said } from '../support/journal-runs';
import { LoketPass } from '../support/loket-pass';
import { signIn, type SignedInAgent } from '../support/sign-in';

const wages: Said = { '4000': 390_000, '1001': -390_000 };

describe('the change from the last period', () => {
  let world: JournalRunWorld;
  let agent: SignedInAgent;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });
  afterAll(() => world.stop());

  beforeEach(async () => {
    await world.newFirm();
    const user = await world.builders.user();
    await world.builders.membership(user, world.portal, 'back_office', { domainId: null });
    agent = await signIn(world.app, user);
  });

  /** Per account what the last period put on it, and the change since; null where there is no last period. */
  async function since(journalRunId: string): Promise<Record<string, [number | null, number | null]>> {
    const { portalId, administrationId } = world.administration;
    const at = `/api/portals/${portalId}/administrations/${administrationId}/journal-runs/${journalRunId}/preview`;
    const { body } = await agent.get(at).expect(200);
    return Object.fromEntries(
      (body.balances as AccountChangeDto[]).map(({ account, lastPeriodCents, sinceLastPeriodCents }) => [
        account.code,
        [lastPeriodCents, sinceLastPeriodCents],
      ]),
    );
  }

  async function booked(said: Said, head: Parameters<JournalRunWorld['arrive']>[1]): Promise<string> {
    const { journalRunId } = await world.arrive(said, head);
    await world.process(journalRunId);
    return journalRunId;
  }

  it('counts what was booked in the periods that amounts belong to, so that equal wages differ by nothing', async () => {
    const pass = await LoketPass.of(world);
    let month = 3;
    const result = (of: number, value: string) => ({
      period: { year: 2026, periodNumber: of, ...monthOf(of), isTestYear: false, periodKind: 'month' },
      payslipKind: { key: 1, description: 'Normaal strook' },
      components: [{ component: { key: 1, description: 'Loon' }, category: null, column: null, value, valueSpecialTariff: null }],
    });
    const results = () => [result(month - 2, '400'), result(month - 1, '500'), result(month, '3000')];
    Object.assign(pass.loket.client, {
      payrollRunResults: async (): Promise<LoketEmploymentResult[]> =>
        [{ loketEmploymentId: newId(), netCents: null, grossCents: null, results: results() }] as never,
    });
    await world.set('retro_period', 'own');
    await world.builders.sql('update payroll_settings set transit_account_id = $2 where administration_id = $1', [
      world.administration.administrationId,
      world.books.accountIds[3],
    ]);
    const arrive = async (): Promise<string> => {
      await pass.run([pass.showing(await pass.payrollRun(month), pass.loket.seen(wages))]);
      return (await world.runs()).at(-1)!.journalRunId;
    };
    await world.process(await arrive());
    expect(await world.vouchers()).toHaveLength(3);
    month = 4;
    expect(await since(await arrive())).toEqual({ '1001': [-390_000, 0], '1003': [0, 0], '4000': [390_000, 0] });
  });

  it('counts every difference that was booked of the last period, and nothing that was taken back', async () => {
    const loketPayrollRunId = newId();
    await booked(wages, { month: 1, loketPayrollRunId });
    await booked({ '4000': 400_000, '1001': -400_000 }, { month: 1, loketPayrollRunId });
    const second = await booked({ '4000': 7, '1001': -7 }, { month: 1 });
    const { journalRunId } = await world.arrive(wages, { month: 2 });
    expect(await since(journalRunId)).toEqual({ '1001': [-400_007, 10_007], '4000': [400_007, -10_007] });
    await world.reverse(second);
    expect(await since(journalRunId)).toEqual({ '1001': [-400_000, 10_000], '4000': [400_000, -10_000] });
  });

  it('is since the same payroll, and since all where a push does not say which one a run is of', async () => {
    const loketLinkId = await world.link();
    await world.builders.sql('update loket_link set is_primary = false where loket_link_id = $1', [loketLinkId]);
    const other = await world.link();
    await booked(wages, { month: 1, loketLinkId });
    await booked({ '4000': 5_000, '1001': -5_000 }, { month: 1, loketLinkId: other });
    await booked({ '4000': 6_000, '1001': -6_000 }, { month: 2, loketLinkId: other });
    const { journalRunId } = await world.arrive(wages, { month: 3, loketLinkId });
    expect(await since(journalRunId)).toEqual({ '1001': [-390_000, 0], '4000': [390_000, 0] });
    const pushed = await world.arrive({ '4000': 6_100, '1001': -6_100 }, { month: 3, channel: 'push' });
    expect(await since(pushed.journalRunId)).toEqual({ '1001': [-6_000, -100], '4000': [6_000, 100] });
  });
});
