import { newId, TenantDatabase } from '@loonbrug/platform';
import { WagePayableService } from '../../libs/payroll/wage-declaration/wage-payable.service';
import type { DeclarationChainDto } from '../../libs/payroll/wage-declaration/wage-payable.dto';
import type { BuiltAdministration } from '../support/builders';
import { JournalRunWorld } from '../support/journal-runs';
import { signIn, type SignedInAgent } from '../support/sign-in';

describe('corrected wage declarations', () => {
  let world: JournalRunWorld;
  let agent: SignedInAgent;
  let link: string;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });
  afterAll(() => world.stop());

  beforeEach(async () => {
    await world.newFirm();
    link = await world.link();
    const user = await world.builders.user();
    await world.builders.membership(user, world.portal, 'back_office');
    agent = await signIn(world.app, user);
  });

  const at = ({ portalId, administrationId } = world.administration) =>
    `/api/portals/${portalId}/administrations/${administrationId}/wage-declarations`;
  const chainOf = async (id: string): Promise<DeclarationChainDto> => (await agent.get(`${at()}/${id}/chain`).expect(200)).body;
  const keep = () =>
    world.app.get(TenantDatabase).transaction(world.scope, (tx) => world.app.get(WagePayableService).keepIn(tx, world.scope));
  const days = (year: number, month: number) => ({
    startsOn: `${year}-${String(month).padStart(2, '0')}-01`,
    endsOn: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10),
  });
  /** A declaration as the fetch stores it; what corrections add is in its total. */
  async function declaration(
    [year, month]: [number, number],
    periodCents: number,
    more: { corrections?: Array<[number, number, number]>; priorYear?: boolean; madeAt?: string; state?: string; number?: string } = {},
  ): Promise<string> {
    const id = newId();
    const { startsOn, endsOn } = days(year, month);
    const corrections = (more.corrections ?? []).map(([y, m, balanceCents]) => ({ ...days(y, m), balanceCents }));
    const correctionCents = corrections.reduce((sum, { balanceCents }) => sum + balanceCents, 0);
    await world.builders.sql(
      `insert into wage_declaration (portal_id, administration_id, wage_declaration_id, loket_link_id, loket_payroll_tax_return_id, wage_tax_number, year,
         period_number, period_starts_on, period_ends_on, loket_status_key, is_prior_year_correction, period_amount_cents, correction_amount_cents,
         total_amount_cents, state, corrections, message_created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 6, $11, $12, $13, $14, $15, $16, $17)`,
      [
        world.administration.portalId,
        world.administration.administrationId,
        id,
        link,
        newId(),
        more.number ?? '111111110L29',
        year,
        month,
        startsOn,
        endsOn,
        more.priorYear ?? false,
        periodCents,
        correctionCents,
        periodCents + correctionCents,
        more.state ?? 'received',
        JSON.stringify(corrections),
        more.madeAt ?? `${endsOn}T12:00:00Z`,
      ],
    );
    return id;
  }

  it('are tied to the period that they change, from both sides, and add up', async () => {
    const january = await declaration([2026, 1], 100_000);
    const march = await declaration([2026, 3], 120_000, { corrections: [[2026, 1, 5_000]] });
    const may = await declaration([2026, 5], 130_000, {
      corrections: [
        [2026, 1, -2_000],
        [2026, 2, 700],
      ],
    });
    await keep();
    expect(await chainOf(january)).toMatchObject({
      corrects: [],
      correctedBy: [
        { wageDeclarationId: march, periodNumber: 3, amountCents: 5_000 },
        { wageDeclarationId: may, periodNumber: 5, amountCents: -2_000 },
      ],
      periodAmountCents: 100_000,
      correctedAmountCents: 103_000,
    });
    expect((await chainOf(may)).corrects).toEqual([
      expect.objectContaining({ wageDeclarationId: january, startsOn: '2026-01-01', amountCents: -2_000 }),
      // February's own declaration is not here: the period is named all the same.
      expect.objectContaining({ wageDeclarationId: null, startsOn: '2026-02-01', endsOn: '2026-02-28', year: null, amountCents: 700 }),
    ]);
  });

  it('of an earlier year are messages of their own, and no replacement of that year’s declaration', async () => {
    const december = await declaration([2025, 12], 90_000);
    const message = await declaration([2025, 12], 4_000, { priorYear: true, madeAt: '2026-03-10T12:00:00Z' });
    await keep();
    expect(await chainOf(december)).toMatchObject({
      correctedBy: [{ wageDeclarationId: message, amountCents: 4_000, isPriorYearCorrection: true }],
      replacedBy: null,
      correctedAmountCents: 94_000,
    });
    expect(await chainOf(message)).toMatchObject({
      corrects: [{ wageDeclarationId: december, amountCents: 4_000 }],
      correctedBy: [],
      replaces: [],
    });
    const { body } = await agent.get(`/api/portals/${world.portal.portalId}/wage-payables`).expect(200);
    expect(body.items.map(({ state, openCents }: { state: string; openCents: number }) => [state, openCents]).sort()).toEqual([
      ['open', 4_000],
      ['open', 90_000],
    ]);
  });

  it('replace the declaration of the same period and number, and what it corrected counts once', async () => {
    const january = await declaration([2026, 1], 100_000);
    const first = await declaration([2026, 3], 120_000, { corrections: [[2026, 1, 5_000]], madeAt: '2026-04-01T08:00:00Z' });
    const second = await declaration([2026, 3], 121_000, { corrections: [[2026, 1, 6_000]], madeAt: '2026-04-09T08:00:00Z' });
    const other = await declaration([2026, 3], 1_000, { number: '111111110L30' });
    await keep();
    expect((await chainOf(first)).replacedBy).toMatchObject({ wageDeclarationId: second, amountCents: 127_000 });
    expect((await chainOf(second)).replaces).toMatchObject([{ wageDeclarationId: first, amountCents: 125_000 }]);
    expect(await chainOf(january)).toMatchObject({ correctedBy: [{ wageDeclarationId: second }], correctedAmountCents: 106_000 });
    expect(await chainOf(other)).toMatchObject({ replaces: [], replacedBy: null });
    // Withdrawn at Loket: the first one stands again.
    await world.builders.sql("update wage_declaration set state = 'withdrawn' where wage_declaration_id = $1", [second]);
    await keep();
    expect((await chainOf(first)).replacedBy).toBeNull();
    expect(await chainOf(january)).toMatchObject({ correctedAmountCents: 105_000 });
  });

  it('are shown to nobody of another firm, client or sibling administration', async () => {
    const id = await declaration([2026, 1], 100_000);
    const member = async (of: BuiltAdministration, more: object = {}) => {
      const user = await world.builders.user();
      await world.builders.membership(user, of, 'back_office', { domainId: of.domainId, ...more });
      return signIn(world.app, user);
    };
    const sibling = await world.builders.administration(world.domain, { isStandard: false });
    const strange = await world.builders.administration(await world.builders.domain(await world.builders.portal()));
    for (const outsider of [await member(strange), await member(sibling, { administrationIds: [sibling.administrationId] })])
      await outsider.get(`${at()}/${id}/chain`).expect(404);
    await agent.get(`${at(sibling)}/${id}/chain`).expect(404);
    await agent.get(`${at()}/${newId()}/chain`).expect(404);
  });
});
