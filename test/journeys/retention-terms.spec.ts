import type { BuiltPortal } from '../support/builders';
import { describeJourney, journeyTimeoutMs } from './support/journey';
import { addMember } from './support/people';
import type { Visitor } from './support/visitor';
import { startWorld, type World } from './support/world';

describeJourney('retention terms', () => {
  let world: World;
  let portal: BuiltPortal;

  beforeAll(async () => {
    world = await startWorld();
    portal = await world.builders.portal({ name: 'Kantoor De Meent' });
  }, journeyTimeoutMs);

  afterAll(async () => world?.close(), journeyTimeoutMs);

  const termOf = (kind: string) =>
    world.builders.sql('select term from retention_term where portal_id = $1 and kind = $2', [portal.portalId, kind]);

  it(
    'are told with their law and changed by the portal administrator, who is told first what will be erased',
    () =>
      world.watch(async () => {
        const administrator = await world.visitor();
        await administrator.signIn(await addMember(world, portal, { name: 'Beheer De Meent', role: 'portal_admin' }));
        await administrator.arrive('Kantoor De Meent');
        await administrator.button('Instellingen').click();
        await administrator.page.getByRole('menuitem', { name: 'Bewaartermijnen' }).click();
        await administrator.arrive('Bewaartermijnen');
        await administrator.see(/De volgende keer dat gewist wordt is/);
        const payslips = row(administrator, 'Loonstroken');
        await payslips.getByText('Ten minste 7 jaar (art. 52 AWR)').waitFor();

        await administrator.button('Wijzigen: Voortgang van het ophalen').click();
        await administrator.field('Bewaartermijn in dagen').fill('30');
        await administrator.inspect('the form of a term');
        await administrator.button('Verder').click();
        await administrator.see(/van 90 dagen naar 30 dagen/);
        await administrator.see(/definitief gewist/);
        await administrator.inspect('the question before a shorter term');
        // Nothing holds before it is confirmed.
        expect(await termOf('fetch')).toEqual([]);
        await administrator.button('Annuleren').click();
        await row(administrator, 'Voortgang van het ophalen').getByText('90 dagen').waitFor();

        await administrator.button('Wijzigen: Voortgang van het ophalen').click();
        await administrator.field('Bewaartermijn in dagen').fill('30');
        await administrator.button('Verder').click();
        await administrator.button('Korter bewaren').click();
        await administrator.see('Opgeslagen');
        await row(administrator, 'Voortgang van het ophalen').getByText('Gebruikelijk: 90 dagen.').waitFor();
        expect(await termOf('fetch')).toEqual([{ term: 30 }]);

        await administrator.button('Wijzigen: Loonstroken').click();
        await administrator.field('Bewaartermijn in jaren').fill('6');
        await administrator.button('Verder').click();
        // The browser itself asks for at least what the law asks.
        expect(await administrator.page.locator('input:invalid').count()).toBe(1);
        await administrator.field('Bewaartermijn in jaren').fill('10');
        await administrator.button('Verder').click();
        await administrator.see('Langer bewaren?');
        await administrator.button('Langer bewaren').click();
        await payslips.getByText('10 jaar').waitFor();
        expect(await termOf('payslip')).toEqual([{ term: 10 }]);
        await administrator.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'are shown on a phone to whoever works in the portal, without a way to change them',
    () =>
      world.watch(async () => {
        const colleague = await world.visitor({ width: 390, language: 'en' });
        const member = await addMember(world, portal, { name: 'Backoffice De Meent', role: 'back_office' });
        await world.builders.sql("update directory.user_account set language = 'en' where user_id = $1", [member.userId]);
        await colleague.signIn(member);
        await colleague.arrive('Kantoor De Meent');
        await colleague.go(`/portals/${portal.portalId}/retention-terms`);
        await colleague.arrive('Retention terms');
        await colleague.see('At least 7 years (art. 52 AWR)');
        expect(await colleague.button(/^Change/).count()).toBe(0);
        await colleague.leave();
      }),
    journeyTimeoutMs,
  );
});

const row = ({ page }: Visitor, name: string) => page.getByRole('row').filter({ hasText: name });
