import { describeJourney, journeyTimeoutMs } from './support/journey';
import { arrangeLargeFirm, type LargeFirm } from './support/large-firm';
import { addMember } from './support/people';
import type { Visitor } from './support/visitor';
import { startWorld, type World } from './support/world';

describeJourney('what somebody types', () => {
  let world: World;
  let firm: LargeFirm;

  beforeAll(async () => {
    world = await startWorld();
    firm = await arrangeLargeFirm(world);
  }, journeyTimeoutMs);

  afterAll(async () => world?.close(), journeyTimeoutMs);

  const domainField = (visitor: Visitor) => visitor.dialog.getByRole('combobox', { name: 'Domein' });

  it(
    'changes the rights of somebody whose domain is not among the first, and finds another domain by typing over it',
    () =>
      world.watch(async () => {
        const member = await addMember(world, firm.portal, { name: 'Dirk Directie', role: 'management', domainId: firm.domain.domainId });
        const visitor = await firm.arrivedAt(firm.at('/people'), 'Gebruikers');
        const row = visitor.page.getByRole('row', { name: /^Dirk Directie/ });
        await visitor.button('Wijzigen: Dirk Directie').click();
        expect(await domainField(visitor).inputValue()).toBe('Zonnehof');
        await visitor.inspect('the rights of somebody in a domain');
        await visitor.dialog.getByRole('combobox', { name: 'Rol' }).click();
        await visitor.page.getByRole('option', { name: 'HRM' }).click();
        await visitor.button('Opslaan', visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        await visitor.see('HRM', row);

        await visitor.button('Wijzigen: Dirk Directie').click();
        await domainField(visitor).fill('Klant 4');
        await visitor.page.getByRole('option', { name: /^Klant 42 / }).waitFor();
        expect(await domainField(visitor).inputValue()).toBe('Klant 4');
        await visitor.page.getByRole('option', { name: /^Klant 42 / }).click();
        await visitor.button('Opslaan', visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        await visitor.see('Klant 42', row);
        const [{ name }] = (await world.builders.sql<{ name: string }>(
          'select domain.name from membership join domain using (portal_id, domain_id) where user_id = $1',
          [member.userId],
        )) as [{ name: string }];
        expect(name).toBe('Klant 42');
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'invites from the page of a domain, for that domain',
    () =>
      world.watch(async () => {
        const visitor = await firm.arrivedAt(firm.inDomain('/people'), 'Gebruikers');
        await visitor.button('Uitnodigen').click();
        expect(await domainField(visitor).inputValue()).toMatch(/^Zonnehof \(D\d+\)$/);
        await visitor.field('E-mailadres', visitor.dialog).fill('hanna@zonnehof.example');
        await visitor.choose('Rol', 'HRM', visitor.dialog);
        await visitor.dialog.getByRole('combobox', { name: 'Alleen deze administraties' }).fill('zorg');
        await visitor.page.getByRole('option', { name: 'Zonnehof zorg' }).click();
        await visitor.button('Uitnodiging sturen', visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        const invited = visitor.page.getByRole('row', { name: /^hanna@zonnehof.example/ });
        await visitor.see('Zonnehof zorg', invited);
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'says which fields are wrong, and marks them',
    () =>
      world.watch(async () => {
        const visitor = await firm.arrivedAt(firm.inDomain('/administrations'), 'Administraties');
        await visitor.button('Administratie toevoegen').first().click();
        await visitor.field('Naam', visitor.dialog).fill('Zonnehof thuis');
        await visitor.field('Administratienummer', visitor.dialog).fill('4711');
        const wageTaxNumber = visitor.field('Loonheffingennummer', visitor.dialog);
        const kvk = visitor.field('KvK-nummer', visitor.dialog);
        await wageTaxNumber.fill('123456789');
        await kvk.fill('1234567');
        // The browser holds it back and says why.
        await visitor.button('Opslaan', visitor.dialog).click();
        const wrong = visitor.dialog.locator('input:invalid');
        expect(await wrong.count()).toBe(2);
        await wageTaxNumber.fill('1234.56.789 l01');
        expect(await wrong.count()).toBe(1);
        await wageTaxNumber.fill('123456789');
        // What the browser lets pass, the portal names.
        await visitor.page.evaluate(`document.querySelectorAll('[pattern]').forEach((one) => one.removeAttribute('pattern'))`);
        await visitor.button('Opslaan', visitor.dialog).click();
        await visitor.see('Verbeter de genoemde velden.', visitor.dialog);
        const named = visitor.dialog.getByRole('alert').getByRole('listitem');
        expect(await named.allInnerTexts()).toEqual(['Loonheffingennummer', 'KvK-nummer']);
        expect(await wageTaxNumber.getAttribute('aria-invalid')).toBe('true');
        expect(await kvk.getAttribute('aria-invalid')).toBe('true');
        expect(await visitor.field('Naam', visitor.dialog).getAttribute('aria-invalid')).toBe('false');
        await visitor.see(/^Controleer dit veld\./, visitor.dialog);
        await visitor.inspect('fields that are refused');
        visitor.expectComplaint(/administrations: 400$/);
        await wageTaxNumber.fill('123456789L01');
        await kvk.fill('12345678');
        await visitor.button('Opslaan', visitor.dialog).click();
        await visitor.arrive('Zonnehof thuis');

        await visitor.go(firm.inDomain('/contract'));
        await visitor.arrive('Contract');
        await visitor.button('Contractregel toevoegen').click();
        await visitor.choose('Contractregel', 'Verdere administratie', visitor.dialog);
        const add = visitor.button('Contractregel toevoegen', visitor.dialog);
        expect(await add.isDisabled()).toBe(true);
        await visitor.choose('Administratie', /Zonnehof thuis$/, visitor.dialog);
        await add.click();
        await visitor.dialog.waitFor({ state: 'detached' });
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'keeps what was typed when one clicks beside a form',
    () =>
      world.watch(async () => {
        const visitor = await firm.arrivedAt(firm.at('/domains'), 'Domeinen');
        await visitor.button('Domein toevoegen').first().click();
        await visitor.page.mouse.click(5, 400);
        await visitor.dialog.waitFor({ state: 'detached' });
        await visitor.button('Domein toevoegen').first().click();
        await visitor.field('Naam', visitor.dialog).fill('Molen De Hoop');
        await visitor.page.mouse.click(5, 400);
        await visitor.settle();
        expect(await visitor.field('Naam', visitor.dialog).inputValue()).toBe('Molen De Hoop');
        await visitor.button('Annuleren', visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'keeps what was typed where there is no connection, says so, and can be left or tried again',
    () =>
      world.watch(async () => {
        const visitor = await firm.arrivedAt(firm.at('/domains'), 'Domeinen');
        await visitor.button('Domein toevoegen').first().click();
        await visitor.field('Naam', visitor.dialog).fill('Molen De Hoop');
        await visitor.field('Code', visitor.dialog).fill('MOLEN');
        await visitor.settle();
        await visitor.page.context().setOffline(true);
        await visitor.button('Opslaan', visitor.dialog).click();
        await visitor.see('Het portaal is niet bereikbaar.', visitor.dialog);
        visitor.expectComplaint(/^POST .*domains: net::ERR_INTERNET_DISCONNECTED$/);
        expect(await visitor.button('Annuleren', visitor.dialog).isEnabled()).toBe(true);
        expect(await visitor.field('Naam', visitor.dialog).inputValue()).toBe('Molen De Hoop');
        await visitor.page.context().setOffline(false);
        await visitor.miss(/^U hebt geen verbinding\./);
        await visitor.button('Opslaan', visitor.dialog).click();
        await visitor.arrive('Molen De Hoop');
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'asks before somebody signs out of an entry that was typed',
    () =>
      world.watch(async () => {
        const visitor = await firm.arrivedAt(firm.inBooks('/ledger/entries/new'), 'Boeking invoeren');
        const signOut = async () => {
          await visitor.button('Mijn account').click();
          await visitor.page.getByRole('menuitem', { name: 'Uitloggen' }).click();
          await visitor.see('Wat u hebt ingevuld, is nog niet geboekt en gaat verloren.', visitor.dialog);
        };
        const field = visitor.field('Omschrijving').first();
        await field.fill('Correctie');
        await signOut();
        await visitor.inspect('the question before signing out');
        await visitor.button('Annuleren', visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        expect(await field.inputValue()).toBe('Correctie');
        await signOut();
        await visitor.button('Weggaan', visitor.dialog).click();
        await visitor.arrive('Welkom bij Loonbrug');
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'asks before an entry that was typed is left',
    () =>
      world.watch(async () => {
        for (const [path, title, label] of [
          ['/ledger/entries/new', 'Boeking invoeren', 'Omschrijving'],
          ['/ledger/opening-balance', 'Beginbalans', 'Debet'],
        ] as const) {
          const visitor = await firm.arrivedAt(firm.inBooks(path), title);
          const field = visitor.field(label).first();
          // Nothing was typed: nothing is asked.
          await visitor.link('Dagboeken', visitor.menu).click();
          await visitor.arrive('Dagboeken');
          await visitor.page.goBack();
          await visitor.arrive(title);
          await field.fill('100');
          await visitor.link('Dagboeken', visitor.menu).click();
          await visitor.see('Wat u hebt ingevuld, is nog niet geboekt en gaat verloren.', visitor.dialog);
          await visitor.inspect('the question before leaving');
          await visitor.button('Annuleren', visitor.dialog).click();
          await visitor.dialog.waitFor({ state: 'detached' });
          expect(await field.inputValue()).toBe('100');
          const asked: string[] = [];
          visitor.page.once('dialog', (dialog) => {
            asked.push(dialog.type());
            void dialog.accept();
          });
          await visitor.page.reload();
          await visitor.arrive(title);
          expect(asked).toEqual(['beforeunload']);
          await field.fill('100');
          await visitor.link('Dagboeken', visitor.menu).click();
          await visitor.button('Weggaan', visitor.dialog).click();
          await visitor.arrive('Dagboeken');
          await visitor.leave();
        }
      }),
    journeyTimeoutMs,
  );
});
