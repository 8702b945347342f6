import { BooksService, FiscalYearService } from '@loonbrug/ledger';
import { scopeOf } from '../support/builders';
import { describeJourney, journeyTimeoutMs } from './support/journey';
import { arrangeLargeFirm, type LargeFirm } from './support/large-firm';
import { addMember, signedIn } from './support/people';
import { startWorld, type World } from './support/world';

const thisYear = new Date().getFullYear();

describeJourney('lists and pages that somebody comes to', () => {
  let world: World;
  let firm: LargeFirm;

  beforeAll(async () => {
    world = await startWorld();
    firm = await arrangeLargeFirm(world);
  }, journeyTimeoutMs);

  afterAll(async () => world?.close(), journeyTimeoutMs);

  it(
    'goes to the last page of a list that became shorter, and begins a page at its top',
    () =>
      world.watch(async () => {
        const visitor = await firm.arrivedAt(firm.at('/domains?page=3'), 'Domeinen');
        await visitor.link('Zonnehof').waitFor();
        expect(new URL(visitor.page.url()).searchParams.get('page')).toBe('2');
        await visitor.page.getByRole('button', { name: /page 1|pagina 1/i }).click();
        await visitor.link('Klant 01').waitFor();
        await visitor.page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
        expect(await visitor.page.evaluate<number>('window.scrollY')).toBeGreaterThan(100);
        await visitor.page.getByRole('button', { name: /page 2|pagina 2/i }).click();
        await visitor.link('Zonnehof').waitFor();
        await visitor.page.waitForFunction('window.scrollY === 0');

        // A shorter list that stands there until the page has come is not taken for the page's own.
        await visitor.link('Domeinen', visitor.menu).click();
        await visitor.link('Klant 01').waitFor();
        await visitor.page.reload();
        await visitor.arrive('Domeinen');
        await visitor.page.getByRole('searchbox').fill('zonne');
        await visitor.link('Klant 01').waitFor({ state: 'detached' });
        await visitor.page.goBack();
        await visitor.link('Klant 55').waitFor();
        expect(new URL(visitor.page.url()).searchParams.get('page')).toBe('2');
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'shows in the search field what the list is searched by, also after Back and a click in the menu',
    () =>
      world.watch(async () => {
        const visitor = await firm.arrivedAt(firm.at('/domains'), 'Domeinen');
        const field = visitor.page.getByRole('searchbox');
        await field.fill('zonne');
        await visitor.link('Klant 01').waitFor({ state: 'detached' });
        await visitor.link('Domeinen', visitor.menu).click();
        await visitor.link('Klant 01').waitFor();
        expect(await field.inputValue()).toBe('');
        await visitor.page.goBack();
        await visitor.link('Klant 01').waitFor({ state: 'detached' });
        expect(await field.inputValue()).toBe('zonne');
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'begins every page at its top, says its title, and goes back to where one was',
    () =>
      world.watch(async () => {
        const visitor = await firm.arrivedAt(firm.at('/domains'), 'Domeinen');
        await visitor.link('Klant 50').scrollIntoViewIfNeeded();
        const scrolled = await visitor.page.evaluate<number>('window.scrollY');
        expect(scrolled).toBeGreaterThan(100);
        await visitor.link('Klant 50').click();
        await visitor.arrive('Klant 50');
        expect(await visitor.page.evaluate<number>('window.scrollY')).toBe(0);
        expect(await visitor.page.evaluate<string>('document.activeElement.id')).toBe('content');
        expect(await visitor.page.locator('[aria-live].announcer').innerText()).toBe('Klant 50');
        await visitor.page.goBack();
        await visitor.arrive('Domeinen');
        await visitor.page.waitForFunction(`Math.abs(window.scrollY - ${scrolled}) < 5`);
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'asks the ledger for whole days of the year only, and keeps its filters whatever is typed',
    () =>
      world.watch(async () => {
        const [account] = await world.builders.sql<{ account_id: string }>(
          'select account_id from account where administration_id = $1 order by code limit 1',
          [firm.books.administrationId],
        );
        for (const [path, title] of [
          [`/ledger/accounts/${account!.account_id}`, /^Rekeningkaart/],
          ['/ledger/trial-balance', /^Proef- en saldibalans$/],
          ['/ledger/printout', /^Dagboekafdruk$/],
        ] as const) {
          const visitor = await signedIn(world, firm.administrator);
          await visitor.go(firm.inBooks(path));
          await visitor.arrive(title);
          const day = visitor.field('Tot en met dag');
          // A field for a day tells every digit of a year.
          for (const typed of ['0002-03-31', '0020-03-31', '0202-03-31', `${thisYear}-03-31`]) await day.fill(typed);
          await visitor.page.waitForURL((url) => url.searchParams.get('day') === `${thisYear}-03-31`);
          await day.fill(`${thisYear - 30}-03-31`);
          await day.blur();
          await visitor.see(`Kies een dag in boekjaar ${thisYear}.`);
          await visitor.inspect('a day outside the year');
          expect(new URL(visitor.page.url()).searchParams.get('day')).toBe(`${thisYear}-03-31`);
          // An address of somewhere else.
          await visitor.go(firm.inBooks(`${path}?day=1999-01-01`));
          await visitor.arrive(title);
          expect(await day.inputValue()).toBe('');
          await visitor.leave();
        }
      }),
    journeyTimeoutMs,
  );

  it(
    'forgets a day that was typed for another fiscal year, and a period with its year',
    () =>
      world.watch(async () => {
        const books = await world.builders.administration(firm.domain, { name: 'Zonnehof thuis', isStandard: false });
        await world.app.get(BooksService).setUpBooks(scopeOf(books), { year: thisYear, periodKind: 'month' });
        await world.app.get(FiscalYearService).create(scopeOf(books), { year: thisYear + 1, periodKind: 'four_weekly' });
        const ledger = firm.at(`/administrations/${books.administrationId}/ledger`);
        const visitor = await firm.arrivedAt(`${ledger}/trial-balance?year=${thisYear}`, 'Proef- en saldibalans');
        const day = visitor.field('Tot en met dag');
        await day.fill(`${thisYear + 1}-06-30`);
        await day.blur();
        await visitor.see(`Kies een dag in boekjaar ${thisYear}.`);
        await visitor.choose('Boekjaar', String(thisYear + 1));
        await visitor.page
          .getByRole('combobox', { name: 'Boekjaar' })
          .filter({ hasText: String(thisYear + 1) })
          .waitFor();
        expect(await day.inputValue()).toBe('');
        await day.fill(`${thisYear + 1}-06-30`);
        await visitor.page.waitForURL((url) => url.searchParams.get('day') === `${thisYear + 1}-06-30`);

        // Only the year after has a thirteenth period.
        await visitor.go(`${ledger}/entries?year=${thisYear + 1}&period=13`);
        await visitor.arrive('Boekingen');
        await visitor.choose('Boekjaar', String(thisYear));
        await visitor.page.waitForURL((url) => url.search === `?year=${thisYear}`);
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'keeps the place in a word while the accounts are searched',
    () =>
      world.watch(async () => {
        const visitor = await firm.arrivedAt(firm.inBooks('/ledger/accounts'), 'Rekeningschema');
        const field = visitor.page.getByRole('searchbox');
        await field.pressSequentially('lonen');
        await field.press('Home');
        await field.pressSequentially('netto ');
        expect(await field.inputValue()).toBe('netto lonen');
        await visitor.page.waitForURL((url) => url.searchParams.get('search') === 'netto lonen');
        await visitor.link('1204010 Netto lonen').waitFor();
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'says what is empty, and does not say that all is done where a filter hides it',
    () =>
      world.watch(async () => {
        const visitor = await firm.arrivedAt(firm.at('/incidents'), 'Meldingen');
        await visitor.see('Er zijn geen open meldingen.');
        await visitor.choose('Status', 'Gesloten');
        await visitor.see('Er zijn nog geen gesloten meldingen.');
        await visitor.miss('Er is nu niets waar iemand naar moet kijken.');
        await visitor.go(firm.at('/wage-payables'));
        await visitor.see('Er is niets te betalen');
        await visitor.choose('Status', 'Betaald');
        await visitor.see('Niets gevonden met deze filters.');
        await visitor.go(firm.at('/journal-runs'));
        await visitor.see('Er is niets nieuws: alles is verwerkt.');
        await visitor.go(firm.at('/journal-runs?search=nergens'));
        await visitor.see('Niets gevonden met deze filters.');
        expect(await visitor.page.getByText('alles is verwerkt').count()).toBe(0);
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'says at the start of a firm whose domains have no books yet that they are still to be made',
    () =>
      world.watch(async () => {
        const young = await world.builders.portal({ name: 'Kantoor Pril' });
        await world.builders.domain(young, { name: 'Eerste klant' });
        const visitor = await signedIn(world, await addMember(world, young, { name: 'Beheer Pril', role: 'portal_admin' }));
        await visitor.arrive('Kantoor Pril');
        await visitor.see('Er zijn nog geen administraties.');
        expect(await visitor.page.getByText('nog geen domeinen').count()).toBe(0);
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );
});
