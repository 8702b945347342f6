import { newId } from '@loonbrug/platform';
import type { BuiltAdministration, BuiltPortal } from '../support/builders';
import { describeJourney, journeyTimeoutMs } from './support/journey';
import { addMember } from './support/people';
import type { Screen } from './support/visitor';
import { startWorld, type World } from './support/world';

const texts = {
  nl: {
    start: 'Kantoor De Brug',
    list: 'Nog uit te nodigen',
    search: 'Zoek op klant, administratie of naam',
    invite: 'Uitnodigen',
    results: /van 1 uitgenodigd/,
    close: 'Sluiten',
    inbox: 'Loonjournaalposten',
    mapping: 'Rekeningkoppeling',
    closed: 'Niet in contract',
    request: 'Aanvragen',
  },
  en: {
    start: 'Kantoor De Brug',
    list: 'Not invited yet',
    search: 'Search by client, administration or name',
    invite: 'Invite',
    results: /of 1 invited/,
    close: 'Close',
    inbox: 'Payroll journal entries',
    mapping: 'Account mapping',
    closed: 'Not in contract',
    request: 'Request',
  },
} as const;

describeJourney('ways in', () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld();
  }, journeyTimeoutMs);

  afterAll(async () => world?.close(), journeyTimeoutMs);

  const scriptsOf = async (address: string, title: RegExp): Promise<string[]> => {
    const visitor = await world.visitor();
    const scripts = new Set<string>();
    visitor.page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname);
    });
    await visitor.go(address);
    await visitor.arrive(title);
    await visitor.leave();
    return [...scripts].sort();
  };

  it(
    'sends nobody a script of the firm, and whoever signs in to the page that they came for',
    () =>
      world.watch(async () => {
        const portal = await world.builders.portal({ name: 'Kantoor De Brug' });
        const books = await world.builders.administration(await world.builders.domain(portal, { name: 'Voorbeeld' }), { name: 'Boeken' });
        const address = `/portals/${portal.portalId}/administrations/${books.administrationId}/employees?sort=name`;
        const welcome = /^Welkom bij Loonbrug$/;
        expect(await scriptsOf(address, welcome)).toEqual(await scriptsOf('/sign-in', welcome));
        const member = await addMember(world, portal, { name: 'Bea Back', role: 'back_office' });
        const visitor = await world.visitor();
        await visitor.go(address);
        await visitor.arrive(welcome);
        await visitor.field(/^E-mailadres/).fill(member.email);
        await visitor.field(/^Wachtwoord/).fill(member.password);
        await visitor.button('Inloggen').click();
        await visitor.arrive('Medewerkers');
        expect(visitor.page.url()).toContain(address);
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  /** Two who can be invited; one record lacks the birth date that an invitation needs. */
  async function addEmployees({ portalId, administrationId }: BuiltAdministration, names: readonly string[]): Promise<void> {
    for (const [index, name] of names.entries())
      await world.builders.sql(
        `insert into employee (portal_id, administration_id, employee_id, loket_employer_id, loket_employee_id, employee_number, name, email, birth_date_hash)
         values ($1, $2, $3, $3, $3, $4, $5, $6, $7)`,
        [portalId, administrationId, newId(), 10 + index, name, `persoon${index}@voorbeeld.example`, Buffer.alloc(32, index)],
      );
  }

  it.each<Required<Screen>>([
    { language: 'nl', width: 1440, colours: 'light' },
    { language: 'en', width: 390, colours: 'dark' },
  ])(
    'leads from the start page to whom nobody invited yet, and a deep link to asking for what the contract closes, in $language at $width',
    (screen) =>
      world.watch(async () => {
        const words = texts[screen.language];
        const portal: BuiltPortal = await world.builders.portal({ name: 'Kantoor De Brug' });
        const domain = await world.builders.domain(portal, { name: 'Voorbeeld' });
        await addEmployees(await world.builders.administration(domain, { name: 'Boeken' }), ['Piet Proef', 'Anna Voorbeeld']);
        const closed = await world.builders.administration(await world.builders.domain(portal, { name: 'Dicht', hasFeature: false }));
        const member = await addMember(world, portal, { name: 'Bea Back', role: 'back_office' });
        await world.builders.sql('update directory.user_account set language = $1 where user_id = $2', [screen.language, member.userId]);
        const visitor = await world.visitor(screen);
        await visitor.signIn(member);
        await visitor.arrive(words.start);
        await visitor.page.locator(`a[href$="/employees-to-invite"]`).filter({ visible: true }).last().click();
        await visitor.arrive(words.list);
        await visitor.see('Piet Proef');
        await visitor.field(words.search).fill('anna');
        await visitor.page.getByText('Piet Proef').waitFor({ state: 'detached' });
        await visitor.button(`${words.invite}: Anna Voorbeeld`).click();
        await visitor.see(words.results, visitor.dialog);
        await visitor.inspect('the result of an invitation');
        await visitor.button(words.close, visitor.dialog).click();
        await visitor.page.getByText('Anna Voorbeeld').waitFor({ state: 'detached' });

        for (const [path, title] of [
          ['journal-runs', words.inbox],
          ['account-mapping', words.mapping],
        ] as const) {
          await visitor.go(`/portals/${portal.portalId}/administrations/${closed.administrationId}/${path}`);
          await visitor.arrive(title);
          await visitor.see(words.closed);
          await visitor.button(words.request).waitFor();
        }
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );
});
