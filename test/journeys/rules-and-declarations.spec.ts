import { arrangeBooks, arrangeFirm, arrangeLink, firstOfMonth, type JourneyFirm } from './support/firm';
import { describeJourney, journeyTimeoutMs } from './support/journey';
import type { Screen, Visitor } from './support/visitor';
import { startWorld, type World } from './support/world';

const booksName = 'De Lelie webwinkel';
const screens: Screen[] = [
  { language: 'nl', width: 1440, colours: 'light' },
  { language: 'nl', width: 390, colours: 'dark' },
];

describeJourney('rules, declarations to be paid, and the reconciliation', () => {
  let world: World;
  let ours: JourneyFirm;
  let base: string;

  beforeAll(async () => {
    world = await startWorld();
    ours = await arrangeFirm(world, {
      portalName: 'Kantoor Waterzicht',
      domainName: 'De Lelie',
      booksName,
      clientNumber: 70102,
      startsOn: firstOfMonth(4),
    });
    await arrangeBooks(ours);
    await arrangeLink(ours);
    base = `/portals/${ours.portal.portalId}`;
  }, journeyTimeoutMs);

  afterAll(async () => world?.close(), journeyTimeoutMs);

  const at = async (screen: Screen, address: string, title: string): Promise<Visitor> => {
    const visitor = await world.visitor(screen);
    await visitor.signIn(ours.backOffice);
    await visitor.arrive('Kantoor Waterzicht');
    await visitor.go(address);
    await visitor.arrive(title);
    return visitor;
  };

  it.each(screens)(
    'lets a rule be changed where it stands, says first what it would have done, and goes back to what is inherited ($width)',
    (screen) =>
      world.watch(async () => {
        const address = `${base}/administrations/${ours.books.administrationId}/processing-rules`;
        const visitor = await at(screen, address, 'Verwerkingsregels');
        await visitor.button('Wijzigen: Totaal van de periode').click();
        await visitor.field('Procent', visitor.dialog).fill('5');
        await visitor.see(/Van \d+ runs in \d{4} zouden er \d+ automatisch zijn geboekt; nu \d+\./, visitor.dialog);
        await visitor.inspect('a rule that is changed');
        await visitor.button('Opslaan', visitor.dialog).click();
        await visitor.see('Afwijking hoogstens 5 %');
        await visitor.see('Hier ingesteld');
        await visitor.button('Wijzigen: Totaal van de periode').click();
        await visitor.button('Eigen waarde loslaten: Afwijking hoogstens 20 % (Standaard)', visitor.dialog).click();
        await visitor.see('Afwijking hoogstens 20 %');
        await visitor.miss('Hier ingesteld');
        const stopped = visitor.page
          .getByRole('table', { name: 'Runs die op een mens wachten' })
          .or(visitor.page.getByRole('list', { name: 'Runs die op een mens wachten' }));
        // What the rules would do is asked anew after the change.
        await stopped.getByRole('link').first().waitFor();
        const periods = await stopped.getByRole('link').allInnerTexts();
        for (const one of periods) expect(one).toMatch(/^[a-z]+ \d{4}$/);
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it.each(screens)(
    'marks a declaration as paid in the list over all clients ($width)',
    (screen) =>
      world.watch(async () => {
        const visitor = await at(screen, `${base}/wage-payables`, 'Te betalen aangiften');
        const marks = visitor.page.getByRole('button', { name: new RegExp(`^Markeer als betaald: ${booksName}, `) });
        await marks.first().waitFor();
        const before = await marks.count();
        await marks.first().click();
        await visitor.see(new RegExp(`voor ${booksName}\\.`), visitor.dialog);
        await visitor.inspect('the day of payment');
        // Somebody else marked them as paid, and as not paid after all.
        await world.builders.sql('update wage_payable set row_version = row_version + 2, changed_at = now() where portal_id = $1', [
          ours.portal.portalId,
        ]);
        await visitor.button('Markeer als betaald', visitor.dialog).click();
        await visitor.see('Iemand anders heeft dit intussen gewijzigd.', visitor.dialog);
        visitor.expectComplaint(/wage-payables\/.*: 409/);
        await visitor.see('De ander', visitor.dialog);
        await visitor.see('Open', visitor.dialog);
        await visitor.inspect('what somebody else made of it');
        await visitor.button('Bewaar toch de mijne', visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        await marks.nth(before - 1).waitFor({ state: 'detached' });
        await visitor.choose('Status', 'Betaald');
        await visitor.see('Betaald');
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'asks about the declaration as it was when it was set to, also when a colleague marks it as paid meanwhile',
    () =>
      world.watch(async () => {
        const [payable] = await world.builders.sql<{ id: string }>(
          `select wage_declaration_id as id from wage_payable where portal_id = $1 and state = 'open' order by due_on, wage_payable_id limit 1`,
          [ours.portal.portalId],
        );
        const visitor = await world.visitor();
        await visitor.signIn(ours.backOffice);
        await visitor.arrive('Kantoor Waterzicht');
        await visitor.go(`${base}/administrations/${ours.books.administrationId}/wage-declarations/${payable!.id}`);
        await visitor.button('Markeer als betaald').click();
        const question = visitor.dialog.getByText(new RegExp(`voor ${booksName}\\.`));
        const asked = await question.innerText();
        expect(asked).toMatch(/€\s*[1-9]/);
        await world.builders.sql(
          `update wage_payable set state = 'paid', paid_on = '2026-01-15', row_version = row_version + 1, changed_at = now() where wage_declaration_id = $1`,
          [payable!.id],
        );
        await visitor.button('Markeer als betaald', visitor.dialog).click();
        await visitor.see('Iemand anders heeft dit intussen gewijzigd.', visitor.dialog);
        visitor.expectComplaint(/wage-payables\/.*: 409/);
        // What is below the dialog has been read anew by now.
        await visitor.page.getByText('15 jan 2026', { exact: true }).nth(1).waitFor();
        expect(await question.innerText()).toBe(asked);
        await visitor.field('Betaald op', visitor.dialog).fill('');
        await visitor.button('Bewaar toch de mijne', visitor.dialog).click();
        await visitor.field('Betaald op', visitor.dialog).fill('2026-01-16');
        await visitor.button('Bewaar toch de mijne', visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        await visitor.see('16 jan 2026');
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it.each(screens)(
    'holds the declarations beside the books, and lets the accounts be chosen ($width)',
    (screen) =>
      world.watch(async () => {
        const address = `${base}/administrations/${ours.books.administrationId}/reconciliation`;
        const visitor = await at(screen, address, 'Aansluiting loonaangifte');
        await visitor.see('Vergeleken met: 1206010 Loonheffing');
        await visitor.button('Rekeningen kiezen').click();
        await visitor.see('Zonder keuze: de rekeningen met RGS-code BSchBepLhe.', visitor.dialog);
        await visitor.inspect('the accounts of the wage tax');
        await visitor.button('Annuleren', visitor.dialog).click();
        await visitor.page.getByRole('link', { name: /^oktober \d{4}: / }).click();
        await visitor.arrive(/^Aansluiting oktober \d{4}$/);
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );
});
