import { arrangeBooks, arrangeFirm, arrangeLink, type JourneyFirm } from './support/firm';
import { describeJourney, journeyTimeoutMs } from './support/journey';
import { firstOfMonth } from './support/months';
import type { Visitor } from './support/visitor';
import { startWorld, type World } from './support/world';

const domainName = 'Bakkerij Van der Korst';
const booksName = 'Korst kantoor';
/** As they are called where they are found: with what tells them from others. */
const ofDomain = /^Bakkerij Van der Korst D/;
const ofBooks = /^Korst kantoor Bakkerij Van der Korst/;

describeJourney('finding one’s way', () => {
  let world: World;
  let ours: JourneyFirm;

  beforeAll(async () => {
    world = await startWorld();
    ours = await arrangeFirm(world, {
      portalName: 'Kantoor Rivierzicht',
      domainName,
      booksName,
      clientNumber: 70104,
      startsOn: firstOfMonth(1),
    });
    await arrangeBooks(ours);
    await arrangeLink(ours);
    // Another firm, whose client has the same name.
    const other = await world.builders.portal({ name: 'Kantoor Overkant' });
    await world.builders.administration(await world.builders.domain(other, { name: `${domainName} overkant` }), { name: 'Korst overkant' });
  }, journeyTimeoutMs);

  afterAll(async () => world?.close(), journeyTimeoutMs);

  const today = (visitor: Visitor) => visitor.page.getByRole('region', { name: /^(Vandaag te doen|To do today)$/ });

  it(
    'shows the back office what waits, and leads from a count to the very rows',
    () =>
      world.watch(async () => {
        const visitor = await world.visitor();
        await visitor.signIn(ours.backOffice);
        await visitor.arrive('Kantoor Rivierzicht');
        const card = today(visitor).getByRole('listitem').filter({ hasText: 'Te controleren' }).first();
        const count = Number(await card.locator('span').first().innerText());
        expect(count).toBeGreaterThan(0);
        await visitor.link(`Te controleren: ${booksName}`, card).click();
        await visitor.arrive('Loonjournaalposten');
        expect(new URL(visitor.page.url()).search).toBe('?show=review');
        await visitor.see(new RegExp(`Te controleren \\(?${count}`));
        await visitor.page.goBack();
        await visitor.arrive('Kantoor Rivierzicht');
        await visitor.button('Alles tonen: Te controleren', card).or(visitor.link('Alles tonen: Te controleren', card)).click();
        await visitor.arrive('Loonjournaalposten');
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'jumps by keys to a client, its books and a run, and finds nothing of another firm',
    () =>
      world.watch(async () => {
        const visitor = await world.visitor();
        await visitor.signIn(ours.backOffice);
        await visitor.arrive('Kantoor Rivierzicht');
        await visitor.page.keyboard.press('Control+k');
        const field = visitor.page.getByRole('combobox', { name: 'Naar een klant, administratie, boeking of pagina' });
        await field.waitFor();
        await visitor.inspect('the palette before anything was typed');
        await field.fill('korst');
        const option = (name: string | RegExp) => visitor.page.getByRole('option', { name });
        await option(ofDomain).waitFor();
        await visitor.inspect('the palette with what was found');
        expect(await visitor.page.getByRole('listbox').innerText()).not.toContain('overkant');
        expect(await option(ofDomain).getAttribute('aria-selected')).toBe('true');
        await visitor.page.keyboard.press('ArrowDown');
        expect(await option(ofBooks).getAttribute('aria-selected')).toBe('true');
        expect(await field.getAttribute('aria-activedescendant')).toBe(await option(ofBooks).getAttribute('id'));
        await visitor.page.keyboard.press('Enter');
        await visitor.arrive(booksName);

        await visitor.page.keyboard.press('Control+k');
        await field.fill('proef- en');
        await option(/^Proef- en saldibalans/).waitFor();
        await visitor.page.keyboard.press('Enter');
        await visitor.arrive('Proef- en saldibalans');

        await visitor.page.keyboard.press('Control+k');
        await field.fill('overkant');
        await visitor.see('Niets gevonden voor “overkant”.');
        await visitor.page.keyboard.press('Escape');
        await field.waitFor({ state: 'detached' });
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'works on a phone and in English, by touch',
    () =>
      world.watch(async () => {
        await world.builders.sql("update directory.user_account set language = 'en' where user_id = $1", [ours.administrator.userId]);
        const visitor = await world.visitor({ width: 390, language: 'en', colours: 'dark' });
        await visitor.signIn(ours.administrator);
        await visitor.arrive('Kantoor Rivierzicht');
        await today(visitor).getByText('To review').waitFor();
        await visitor.button('Jump to…').click();
        await visitor.page.getByRole('combobox', { name: 'To a client, administration, entry or page' }).fill('korst kantoor');
        await visitor.page.getByRole('option', { name: ofBooks }).waitFor();
        await visitor.inspect('the palette on a phone');
        await visitor.page.getByRole('option', { name: ofBooks }).click();
        await visitor.arrive(booksName);
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'says that there is no connection, and goes on when it is back',
    () =>
      world.watch(async () => {
        const visitor = await world.visitor();
        await visitor.signIn(ours.backOffice);
        await visitor.arrive('Kantoor Rivierzicht');
        await visitor.page.context().setOffline(true);
        await visitor.see(/^U hebt geen verbinding\./);
        await visitor.inspect('a page without a connection');
        await visitor.page.context().setOffline(false);
        await visitor.miss(/^U hebt geen verbinding\./);
        await visitor.link('Domeinen', visitor.menu).click();
        await visitor.arrive('Domeinen');
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'says so where signing out does not work, and signs out when it is tried again',
    () =>
      world.watch(async () => {
        const visitor = await world.visitor({ width: 390 });
        await visitor.signIn(ours.backOffice);
        await visitor.arrive('Kantoor Rivierzicht');
        await visitor.button('Mijn account').click();
        const leave = visitor.page.getByRole('menuitem', { name: 'Uitloggen' });
        await leave.waitFor();
        await visitor.page.context().setOffline(true);
        await leave.click();
        const failed = visitor.page.getByRole('dialog', { name: 'U bent nog ingelogd' });
        await failed.waitFor();
        await visitor.inspect('signing out without a connection');
        visitor.expectComplaint(/^DELETE .*\/api\/session: net::ERR_INTERNET_DISCONNECTED$/);
        await visitor.button('Annuleren', failed).click();
        await failed.waitFor({ state: 'detached' });
        await visitor.button('Mijn account').click();
        await leave.click();
        await failed.waitFor();
        visitor.complaints.splice(0);
        await visitor.page.context().setOffline(false);
        await visitor.button('Opnieuw proberen', failed).click();
        await visitor.arrive('Welkom bij Loonbrug');
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'goes to the front door also where the session had ended before somebody signs out',
    () =>
      world.watch(async () => {
        const visitor = await world.visitor();
        await visitor.signIn(ours.backOffice);
        await visitor.arrive('Kantoor Rivierzicht');
        await world.builders.sql('delete from directory.session where user_id = $1', [ours.backOffice.userId]);
        await visitor.signOut();
        visitor.expectComplaint(/^DELETE \/api\/session: 401$/);
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'keeps what was typed when the session ends, and sends it after signing in again',
    () =>
      world.watch(async () => {
        await world.builders.sql("update directory.user_account set language = 'nl' where user_id = $1", [ours.administrator.userId]);
        const visitor = await world.visitor();
        await visitor.signIn(ours.administrator);
        await visitor.arrive('Kantoor Rivierzicht');
        await visitor.link('Domeinen', visitor.menu).click();
        await visitor.arrive('Domeinen');
        await visitor.button('Domein toevoegen').click();
        await visitor.field('Naam', visitor.dialog).fill('Molen De Hoop');
        await visitor.field('Code', visitor.dialog).fill('MOLEN');
        await world.builders.sql('delete from directory.session where user_id = $1', [ours.administrator.userId]);
        await visitor.button('Opslaan', visitor.dialog).click();
        const again = visitor.page.getByRole('dialog', { name: 'Inloggen' });
        await visitor.field('Wachtwoord', again).fill(ours.administrator.password);
        await visitor.inspect('signing in again over a form');
        await visitor.button('Inloggen', again).click();
        await again.waitFor({ state: 'detached' });
        for (const complaint of visitor.complaints.splice(0)) expect(complaint).toMatch(/: 401$/);
        expect(await visitor.field('Naam', visitor.dialog).inputValue()).toBe('Molen De Hoop');
        await visitor.button('Opslaan', visitor.dialog).click();
        await visitor.link('Molen De Hoop').waitFor();
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'fetches no more script before somebody signs in than is weighed',
    () =>
      world.watch(async () => {
        const visitor = await world.visitor();
        const scripts: Promise<number>[] = [];
        visitor.page.on('requestfinished', (request) => {
          if (request.resourceType() === 'script') scripts.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
        });
        await visitor.go('/sign-in');
        await visitor.arrive('Welkom bij Loonbrug');
        await visitor.field('E-mailadres').fill('iemand@example.test');
        await visitor.page.waitForLoadState('networkidle');
        const sizes = await Promise.all(scripts);
        expect(sizes.length).toBeGreaterThan(1);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(200_000);
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  // In the page itself: the pause is shorter than a busy machine takes from one step of a journey to the next.
  const typeAndChoose = (text: string, filter: string) => `(async () => {
    const field = document.querySelector('input[type=search]');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, ${JSON.stringify(text)});
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise(requestAnimationFrame);
    [...document.querySelectorAll('main button')].find((one) => one.textContent === ${JSON.stringify(filter)}).click();
  })()`;

  it(
    'keeps a filter that is chosen right after typing',
    () =>
      world.watch(async () => {
        const visitor = await world.visitor();
        await visitor.signIn(ours.administrator);
        await visitor.arrive('Kantoor Rivierzicht');
        await visitor.go(`/portals/${ours.portal.portalId}/mapping-templates`);
        await visitor.arrive('Kantoorsjabloon rekeningen');
        await visitor.page.evaluate(typeAndChoose('loon', 'Looncomponenten'));
        await visitor.page.waitForURL((url) => url.searchParams.get('search') === 'loon');
        expect(new URL(visitor.page.url()).searchParams.get('kind')).toBe('component');
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );
});
