import { newId, TenantDatabase } from '@loonbrug/platform';
import type { Role } from '@loonbrug/tenancy';
import { WagePayableService } from '../../libs/payroll/wage-declaration/wage-payable.service';
import { JournalRunWorld } from '../support/journal-runs';
import { type SignedInAgent, signIn } from '../support/sign-in';

/** Whoever comes second is told what stands now, when that was said, and by whom. */
describe('who was first', () => {
  let world: JournalRunWorld;
  let first: SignedInAgent;
  let second: SignedInAgent;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });
  afterAll(() => world.stop());

  beforeEach(async () => {
    await world.newFirm();
    first = await person('Eerste Persoon');
    second = await person('Tweede Persoon');
  });

  async function person(name: string, role: Role = 'portal_admin'): Promise<SignedInAgent> {
    const user = await world.builders.user({ name });
    await world.builders.membership(user, world.portal, role);
    return signIn(world.app, user);
  }

  const portal = () => `/api/portals/${world.portal.portalId}`;
  const books = () => `${portal()}/administrations/${world.administration.administrationId}`;
  const told = { code: 'request.changed_meanwhile', details: { now: { changedByName: 'Eerste Persoon', changedAt: expect.any(String) } } };

  it.each<[string, () => string, () => object]>([
    ['a mapped code', () => `${books()}/account-mappings`, () => ({ loketCode: 'L70', accountId: world.books.accountIds[0] })],
    [
      'a mapped cost centre',
      () => `${books()}/dimension-mappings`,
      () => ({ kind: 'cost_centre', loketCode: 'L1', dimensionId: world.books.costCentreIds[0] }),
    ],
    ['a split', () => `${books()}/cost-splits`, () => ({ shares: [{ costCentreId: world.books.costCentreIds[0], weight: 1 }] })],
    ['the firm’s template', () => `${portal()}/mapping-templates`, () => ({ kind: 'account_code', loketCode: 'L70', rgs: 'WPerLesLon' })],
  ])('is told of %s', async (_, path, body) => {
    await world.builders.sql("update account set rgs = 'WPerLesLon' where account_id = $1", [world.books.accountIds[0]]);
    await first.put(path()).send(body()).expect(200);
    expect((await second.put(path()).send(body()).expect(409)).body).toMatchObject(told);
  });

  describe('of a payable', () => {
    const payables = async () => (await second.get(`${portal()}/wage-payables`).expect(200)).body.items;
    const mark = (agent: SignedInAgent, wagePayableId: string, rowVersion: number) =>
      agent.patch(`${books()}/wage-payables/${wagePayableId}`).send({ rowVersion, paidOn: '2026-03-10' });
    const keep = () =>
      world.app.get(TenantDatabase).transaction(world.scope, (tx) => world.app.get(WagePayableService).keepIn(tx, world.scope));

    beforeEach(async () => {
      await world.builders.sql(
        `insert into wage_declaration (portal_id, administration_id, wage_declaration_id, loket_link_id, loket_payroll_tax_return_id, year, period_number,
           period_starts_on, period_ends_on, loket_status_key, period_amount_cents, correction_amount_cents, total_amount_cents, state)
         values ($1, $2, $3, $4, $5, 2026, 1, '2026-01-01', '2026-01-31', 6, 100, 0, 100, 'received')`,
        [world.portal.portalId, world.administration.administrationId, newId(), await world.link(), newId()],
      );
      await keep();
    });

    it('is who marked it as paid', async () => {
      const [{ wagePayableId, rowVersion }] = await payables();
      await mark(first, wagePayableId, rowVersion).expect(200);
      expect((await mark(second, wagePayableId, rowVersion).expect(409)).body).toMatchObject(told);
    });

    it('is nobody where Loket changed it since', async () => {
      const [{ wagePayableId, rowVersion }] = await payables();
      await mark(first, wagePayableId, rowVersion).expect(200);
      await first
        .patch(`${books()}/wage-payables/${wagePayableId}`)
        .send({ rowVersion: rowVersion + 1, paidOn: null })
        .expect(200);
      await world.builders.sql('update wage_declaration set total_amount_cents = 250 where administration_id = $1', [
        world.administration.administrationId,
      ]);
      await keep();
      const { body } = await mark(second, wagePayableId, rowVersion).expect(409);
      expect(body.details.now).toMatchObject({ state: 'open', changedByName: null });
    });
  });

  it('is told to nobody of another portal', async () => {
    const path = `${books()}/account-mappings`;
    const body = { loketCode: 'L70', accountId: world.books.accountIds[0] };
    await first.put(path).send(body).expect(200);
    await world.newFirm();
    const stranger = await person('Vreemde');
    const refused = await stranger.put(path).send(body).expect(404);
    expect(JSON.stringify(refused.body)).not.toContain('Eerste');
  });
});
