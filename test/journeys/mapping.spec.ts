import type { BuiltAdministration, BuiltPortal } from '../support/builders';
import { describeJourney, journeyTimeoutMs } from './support/journey';
import { arrangeMappedBooks } from './support/mapped-books';
import { lookedBackYear } from './support/months';
import { addMember, type Member, signedIn } from './support/people';
import { look } from './support/pictures';
import { startWorld, type World } from './support/world';

const year = lookedBackYear;

describeJourney('mapping at a screen', () => {
  let world: World;
  let portal: BuiltPortal;
  let administration: BuiltAdministration;
  let administrator: Member;

  beforeAll(async () => {
    world = await startWorld();
    ({ portal, administration } = await arrangeMappedBooks(world));
    administrator = await addMember(world, portal, { name: 'Portaal Beheerder', role: 'portal_admin' });
  }, journeyTimeoutMs);

  afterAll(async () => world?.close(), journeyTimeoutMs);

  const books = () => `/portals/${portal.portalId}/administrations/${administration.administrationId}/account-mapping`;

  it(
    'maps a code, a component, a cost centre and a split, after a look at what it would have done',
    () =>
      world.watch(async () => {
        const visitor = await signedIn(world, administrator, { language: 'nl', width: 1440 });
        await visitor.go(books());
        await visitor.arrive('Rekeningkoppeling');
        await visitor.see('2 rekeningen van Loket leiden nog nergens heen. Zij staan bovenaan.');
        await look(visitor, 'mapping-accounts-nl-1440');
        await visitor.button('Koppel aan 4002 Vakantiebijslag').click();
        await visitor.see('Eén rekening van Loket leidt nog nergens heen. Zij staat bovenaan.');

        await visitor.button('Wijzigen: 4000').click();
        await visitor.see(`Niets: in ${year} zou alles op dezelfde plaats staan.`, visitor.dialog);
        await visitor.field('Rekening in deze boeken', visitor.dialog).fill('4002');
        await visitor.page.getByRole('option', { name: '4002 Vakantiebijslag' }).click();
        await visitor.see(/2\.000,02 zou elders staan/, visitor.dialog);
        await look(visitor, 'mapping-replay-nl-1440');
        await visitor.field('Geldt vanaf', visitor.dialog).fill(`${year}-02-01`);
        await visitor.see(/1\.000,01 zou elders staan/, visitor.dialog);
        await visitor.button('Opslaan', visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        await visitor.see(/Eigen keuze · vanaf/);
        await visitor.button('Geschiedenis: 4000').click();
        await visitor.see('4002 Vakantiebijslag', visitor.dialog);
        await look(visitor, 'mapping-history-nl-1440');
        await visitor.button('Sluiten', visitor.dialog).click();

        await visitor.button('Kostenplaatsen').click();
        await visitor.see('Onbekend: de run wordt tegengehouden');
        await visitor.choose('Hier voor WINKEL', 'K1 Kantoor');
        await visitor.see('Eigen keuze');
        await look(visitor, 'mapping-cost-centres-nl-1440');

        await visitor.button('Verdeling').click();
        await visitor.button('Verdeling toevoegen').click();
        await visitor.choose('Kostenplaats 1', 'K1 Kantoor', visitor.dialog);
        await visitor.field('Aandeel 1', visitor.dialog).fill('60');
        await visitor.see(/zou elders staan/, visitor.dialog);
        await look(visitor, 'mapping-split-nl-1440');
        await visitor.button('Opslaan', visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        await visitor.see('100 % K1 Kantoor');
        visitor.expectNoComplaints();
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'shows whom the firm’s template reaches before it is saved, on a phone and in English',
    () =>
      world.watch(async () => {
        const visitor = await signedIn(world, administrator, { language: 'en', width: 390 });
        await visitor.go(`/portals/${portal.portalId}/mapping-templates`);
        await visitor.arrive('Firm’s account template');
        await look(visitor, 'mapping-templates-en-390');
        await visitor.button('Set: L71').click();
        await visitor.field('RGS code', visitor.dialog).fill('WPerLesLon');
        await visitor.see('Reaches one administration.', visitor.dialog);
        await visitor.see(`What would this have done to ${year}?`, visitor.dialog);
        await look(visitor, 'mapping-template-dialog-en-390');
        await visitor.button('Save', visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        await visitor.button('Change: L71').waitFor();

        await visitor.go(books());
        await visitor.arrive('Account mapping');
        await visitor.see('Firm’s template (RGS WPerLesLon)');
        await look(visitor, 'mapping-accounts-en-390');
        await visitor.go(`${books()}?tab=component`);
        await visitor.see('Zondagtoeslag');
        await look(visitor, 'mapping-components-en-390');
        visitor.expectNoComplaints();
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'finds one of many cost centres by typing, and none that is blocked',
    () =>
      world.watch(async () => {
        await world.builders.sql(
          `insert into cost_centre (portal_id, administration_id, cost_centre_id, code, name, is_blocked)
           select $1, $2, gen_random_uuid(), 'P' || lpad(number::text, 3, '0'), 'Project ' || number, number % 2 = 0 from generate_series(1, 499) number`,
          [portal.portalId, administration.administrationId],
        );
        const visitor = await signedIn(world, administrator, { language: 'nl', width: 390 });
        await visitor.go(`${books()}?tab=split`);
        await visitor.button('Verdeling toevoegen').click();
        const field = visitor.field('Kostenplaats 1', visitor.dialog);
        await field.fill('Project 498');
        await visitor.see('Niets gevonden met deze filters.');
        await field.fill('Project 499');
        await visitor.page.getByRole('option', { name: 'P499 Project 499' }).click();
        await visitor.field('Aandeel 1', visitor.dialog).fill('1');
        await look(visitor, 'split-of-many-nl-390');
        await visitor.button('Opslaan', visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        await visitor.see('100 % P499 Project 499');
        await visitor.go(`/portals/${portal.portalId}/administrations/${administration.administrationId}/ledger/entries/new`);
        await visitor.field('Kostenplaats').first().fill('Project 497');
        await visitor.page.getByRole('option', { name: 'P497 Project 497' }).click();
        await look(visitor, 'entry-new-nl-390');
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );
});
