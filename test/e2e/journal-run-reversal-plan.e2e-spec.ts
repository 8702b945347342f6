import { newId } from '@loonbrug/platform';
import type { ReversalPlanDto } from '../../libs/payroll/journal-run/journal-run-preview.dto';
import { JournalRunWorld, type Said } from '../support/journal-runs';
import { signIn, type SignedInAgent } from '../support/sign-in';

const v1: Said = { '4000': 390_000, '1001': -390_000 };

describe('what a reversal meets of wage declarations, payments and reconciled months', () => {
  let world: JournalRunWorld;
  let agent: SignedInAgent;
  let loketLinkId: string;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });
  afterAll(() => world.stop());

  beforeEach(async () => {
    await world.newFirm();
    loketLinkId = await world.link();
    const user = await world.builders.user();
    await world.builders.membership(user, world.portal, 'back_office', { domainId: null });
    agent = await signIn(world.app, user);
  });

  /** A declaration of January as the fetch stores it, settled with the tax authority. */
  async function declaration(more: Record<string, unknown> = {}): Promise<string> {
    const id = newId();
    const row = {
      portal_id: world.administration.portalId,
      administration_id: world.administration.administrationId,
      wage_declaration_id: id,
      loket_link_id: loketLinkId,
      loket_payroll_tax_return_id: newId(),
      wage_tax_number: '111111110L29',
      year: 2026,
      period_number: 1,
      period_starts_on: '2026-01-01',
      period_ends_on: '2026-01-31',
      loket_status_key: 6,
      period_amount_cents: 100_000,
      correction_amount_cents: 0,
      total_amount_cents: 100_000,
      state: 'received',
      is_settled: true,
      ...more,
    };
    await world.builders.sql(
      `insert into wage_declaration (${Object.keys(row).join(', ')}) values (${Object.keys(row).map((_, index) => `$${index + 1}`)})`,
      Object.values(row),
    );
    return id;
  }

  /** Of another payroll administration in the same books. */
  async function secondLink(): Promise<string> {
    await world.builders.sql('update loket_link set is_primary = false where loket_link_id = $1', [loketLinkId]);
    return world.link();
  }

  async function planOf(journalRunId: string, query = ''): Promise<ReversalPlanDto> {
    const { portalId, administrationId } = world.administration;
    const at = `/api/portals/${portalId}/administrations/${administrationId}/journal-runs/${journalRunId}/reversal`;
    return (await agent.get(`${at}${query}`).expect(200)).body;
  }

  async function booked(said = v1, more: object = {}): Promise<string> {
    const { journalRunId } = await world.arrive(said, { loketLinkId, ...more });
    await world.process(journalRunId);
    return journalRunId;
  }

  it('counts the one that stands of the period, and none that was withdrawn, refused or replaced, or is of another period or payroll', async () => {
    const stands = await declaration({ is_settled: false });
    await declaration({ state: 'withdrawn' });
    await declaration({ state: 'refused' });
    await declaration({ replaced_by_id: stands });
    await declaration({ period_ends_on: '2026-01-28' });
    await declaration({ year: 2025, period_starts_on: '2025-01-01', period_ends_on: '2025-01-31' });
    await declaration({ loket_link_id: await secondLink() });
    const journalRunId = await booked();
    expect(await planOf(journalRunId)).toMatchObject({ wageDeclarationCount: 1, settledWageDeclarationCount: 0 });
  });

  it('counts those of every payroll where a push does not say which one the run is of', async () => {
    await declaration();
    await declaration({ loket_link_id: await secondLink(), is_settled: false });
    const journalRunId = await booked(v1, { loketLinkId: null, channel: 'push' });
    expect(await planOf(journalRunId)).toMatchObject({ wageDeclarationCount: 2, settledWageDeclarationCount: 1 });
  });

  it('names what was paid for the period, whatever became of the declaration that it was paid for', async () => {
    const pay = (wageDeclarationId: string, cents: number, { before = 0, state = 'paid' } = {}) =>
      world.builders.sql(
        `insert into wage_payable (portal_id, administration_id, wage_payable_id, wage_declaration_id, amount_cents, paid_before_cents, state, paid_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          world.administration.portalId,
          world.administration.administrationId,
          newId(),
          wageDeclarationId,
          cents,
          before,
          state,
          state === 'paid' ? '2026-02-20' : null,
        ],
      );
    await pay(await declaration({ state: 'withdrawn' }), 100_000);
    const stands = await declaration();
    await pay(stands, 120_000, { before: 100_000 });
    await pay(stands, 130_000, { before: 120_000, state: 'open' });
    await pay(await declaration({ period_ends_on: '2026-01-28' }), 7);
    await pay(await declaration({ loket_link_id: await secondLink() }), 7);
    expect(await planOf(await booked())).toMatchObject({ wageDeclarationCount: 1, wagePaymentCount: 2, wagePaidCents: 120_000 });
    expect(await planOf(await booked(v1, { month: 2 }))).toMatchObject({ wageDeclarationCount: 0, wagePaymentCount: 0, wagePaidCents: 0 });
  });

  it('names the months whose difference between declaration and books it changes, by as much as it then does', async () => {
    const { portalId, administrationId } = world.administration;
    const at = `/api/portals/${portalId}/administrations/${administrationId}`;
    const loketPayrollRunId = newId();
    await booked(v1, { loketPayrollRunId });
    const corrected = await booked({ '4000': 400_000, '1001': -395_000, '1003': -5_000 }, { loketPayrollRunId });
    expect((await planOf(corrected)).reconciledMonths).toEqual([]);
    await agent
      .put(`${at}/wage-tax-accounts`)
      .send({ accountIds: [world.books.accountIds[1]] })
      .expect(200);
    const january = { year: 2026, periodNumber: 1, startsOn: '2026-01-01', endsOn: '2026-01-31', changeCents: -395_000 };
    expect((await planOf(corrected)).reconciledMonths).toEqual([january]);
    expect((await planOf(corrected, '?bookedOn=2026-02-10')).reconciledMonths).toEqual([
      { ...january, periodNumber: 2, startsOn: '2026-02-01', endsOn: '2026-02-28' },
    ]);
    expect((await planOf(corrected, '?bookedOn=2027-02-10')).reconciledMonths).toEqual([]);
    const differences = async (): Promise<number[]> =>
      (await agent.get(`${at}/reconciliations?year=2026`).expect(200)).body.items.map(
        ({ differenceCents }: { differenceCents: number }) => differenceCents,
      );
    const before = await differences();
    await world.reverse(corrected);
    expect((await differences()).map((cents, index) => cents - before[index]!).filter((cents) => cents !== 0)).toEqual([
      january.changeCents,
    ]);
  });
});
