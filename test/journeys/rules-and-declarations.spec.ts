import { arrangeBooks, arrangeFirm, arrangeLink, type JourneyFirm } from './support/firm';
import { describeJourney, journeyTimeoutMs } from './support/journey';
import { firstOfMonth, monthName } from './support/months';
import { signedIn } from './support/people';
import { keepPicture, look } from './support/pictures';
import { rulesWords } from './support/rules-words';
import { screens } from './support/screens';
import type { Screen, Visitor } from './support/visitor';
import { startWorld, type World } from './support/world';

const booksName = 'De Lelie webwinkel';

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
    const visitor = await signedIn(world, ours.backOffice, screen);
    await visitor.arrive('Kantoor Waterzicht');
    await visitor.go(address);
    await visitor.arrive(title);
    return visitor;
  };

  it.each(screens)(
    'lets a rule be changed where it stands, says first what it would have done, and goes back to what is inherited, in $language at $width',
    (screen) =>
      world.watch(async () => {
        const word = rulesWords[screen.language];
        const address = `${base}/administrations/${ours.books.administrationId}/processing-rules`;
        const visitor = await at(screen, address, word.rules);
        await visitor.button(word.change).click();
        await visitor.field(word.perCent, visitor.dialog).fill('5');
        await visitor.see(word.effect, visitor.dialog);
        await look(visitor, `rule-${screen.language}-${screen.width}`);
        await visitor.button(word.save, visitor.dialog).click();
        await visitor.see(word.atMost(5));
        await visitor.see(word.own);
        await visitor.button(word.change).click();
        await visitor.button(word.letGo, visitor.dialog).click();
        await visitor.see(word.atMost(20));
        await visitor.miss(word.own);
        const named = { name: word.waiting };
        const stopped = visitor.page.getByRole('table', named).or(visitor.page.getByRole('list', named));
        // What the rules would do is asked anew after the change.
        await stopped.getByRole('link').first().waitFor();
        const periods = await stopped.getByRole('link').allInnerTexts();
        for (const one of periods) expect(one).toMatch(word.month);
        await keepPicture(visitor, `rules-${screen.language}-${screen.width}`);
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it.each(screens)(
    'marks a declaration as paid in the list over all clients, in $language at $width',
    (screen) =>
      world.watch(async () => {
        const word = rulesWords[screen.language];
        const visitor = await at(screen, `${base}/wage-payables`, word.payables);
        const marks = visitor.page.getByRole('button', { name: new RegExp(`^${word.markPaid}: ${booksName}, `) });
        await marks.first().waitFor();
        const before = await marks.count();
        await marks.first().click();
        await visitor.see(word.payableOf(booksName), visitor.dialog);
        await visitor.inspect('the day of payment');
        // Somebody else marked them as paid, and as not paid after all.
        await world.builders.sql('update wage_payable set row_version = row_version + 2, changed_at = now() where portal_id = $1', [
          ours.portal.portalId,
        ]);
        await visitor.button(word.markPaid, visitor.dialog).click();
        await visitor.see(word.changedMeanwhile, visitor.dialog);
        visitor.expectComplaint(/wage-payables\/.*: 409/);
        await visitor.see(word.theirs, visitor.dialog);
        await visitor.see(word.open, visitor.dialog);
        await look(visitor, `declaration-of-another-${screen.language}-${screen.width}`);
        await visitor.button(word.keepMine, visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        await marks.nth(before - 1).waitFor({ state: 'detached' });
        await visitor.choose(word.state, word.paid);
        await marks.first().waitFor({ state: 'detached' });
        await visitor.page.getByText(word.paid, { exact: true }).nth(1).waitFor();
        // What has nothing to be done has no line for it on a phone.
        expect(await visitor.page.getByRole('term').filter({ hasText: word.actions }).count()).toBe(0);
        await look(visitor, `declarations-paid-${screen.language}-${screen.width}`);
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
        const word = rulesWords.nl;
        const visitor = await signedIn(world, ours.backOffice);
        await visitor.arrive('Kantoor Waterzicht');
        await visitor.go(`${base}/administrations/${ours.books.administrationId}/wage-declarations/${payable!.id}`);
        await visitor.button(word.markPaid).click();
        const question = visitor.dialog.getByText(word.payableOf(booksName));
        const asked = await question.innerText();
        expect(asked).toMatch(/€\s*[1-9]/);
        await world.builders.sql(
          `update wage_payable set state = 'paid', paid_on = '2026-01-15', row_version = row_version + 1, changed_at = now() where wage_declaration_id = $1`,
          [payable!.id],
        );
        await visitor.button(word.markPaid, visitor.dialog).click();
        await visitor.see(word.changedMeanwhile, visitor.dialog);
        visitor.expectComplaint(/wage-payables\/.*: 409/);
        // What is below the dialog has been read anew by now.
        await visitor.page.getByText('15 jan 2026', { exact: true }).nth(1).waitFor();
        expect(await question.innerText()).toBe(asked);
        await visitor.field(word.paidOn, visitor.dialog).fill('');
        await visitor.button(word.keepMine, visitor.dialog).click();
        await visitor.field(word.paidOn, visitor.dialog).fill('2026-01-16');
        await visitor.button(word.keepMine, visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        await visitor.see('16 jan 2026');
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it.each(screens)(
    'holds the declarations beside the books, and lets the accounts be chosen, in $language at $width',
    (screen) =>
      world.watch(async () => {
        const word = rulesWords[screen.language];
        const day = firstOfMonth(1);
        const address = `${base}/administrations/${ours.books.administrationId}/reconciliation?year=${day.slice(0, 4)}`;
        const visitor = await at(screen, address, word.reconciliation);
        await visitor.see(word.compared);
        await visitor.button(word.chooseAccounts).click();
        await visitor.see(word.withoutChoice, visitor.dialog);
        await look(visitor, `reconciled-accounts-${screen.language}-${screen.width}`);
        await visitor.button(word.cancel, visitor.dialog).click();
        await visitor.page.getByRole('link', { name: word.compareMonth(monthName(day, screen.language)) }).click();
        await visitor.arrive(word.reconciled(monthName(day, screen.language)));
        await keepPicture(visitor, `reconciled-month-${screen.language}-${screen.width}`);
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );
});
