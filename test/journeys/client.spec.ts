import { fetchNow } from '../../apps/demo/main-job/link-administrations';
import { type ClientWords, clientWords } from './support/client-words';
import { arrangeBooks, arrangeFirm, arrangeLink, type JourneyFirm } from './support/firm';
import { describeJourney, journeyTimeoutMs } from './support/journey';
import { firstOfMonth } from './support/months';
import { addMember, type Member, signedIn } from './support/people';
import { look } from './support/pictures';
import { screens } from './support/screens';
import type { Visitor } from './support/visitor';
import { startWorld, type World } from './support/world';

const portalName = 'Kantoor Waterzicht';
const domainName = 'De Lelie';
const booksName = 'De Lelie webwinkel';
const startsOn = firstOfMonth(3);
/** The first period is booked: in the first months of a year it is of the one before. */
const yearBooked = startsOn.slice(0, 4);

/** How much of an element has to be scrolled to, sideways. These tests are compiled for Node, which knows no element. */
const hiddenWidth = (element: unknown): number => {
  const { scrollWidth, clientWidth } = element as Record<'scrollWidth' | 'clientWidth', number>;
  return scrollWidth - clientWidth;
};

/** Management and HRM of a client do their work, and see of the firm's what is theirs. */
describeJourney('the client’s own people', () => {
  let world: World;
  let ours: JourneyFirm;
  let management: Member;
  let hrm: Member;

  beforeAll(async () => {
    world = await startWorld();
    ours = await arrangeFirm(world, { portalName, domainName, booksName, clientNumber: 70102, startsOn });
    await arrangeBooks(ours);
    await arrangeLink(ours);
    management = await addMember(world, ours.portal, { name: 'Directie De Lelie', role: 'management', domainId: ours.domain.domainId });
    hrm = await addMember(world, ours.portal, { name: 'Personeelszaken De Lelie', role: 'hrm', domainId: ours.domain.domainId });
    await bookFirstPeriod();
  }, journeyTimeoutMs);

  afterAll(async () => world?.close(), journeyTimeoutMs);

  const sql = <Row extends object = never>(statement: string, ...more: unknown[]): Promise<Row[]> =>
    world.builders.sql<Row>(statement, [ours.portal.portalId, ...more]);
  const books = () => `/portals/${ours.portal.portalId}/administrations/${ours.books.administrationId}`;

  async function bookFirstPeriod(): Promise<void> {
    const [run] = await sql<{ id: string; rowVersion: number }>(
      `select journal_run_id as id, row_version as "rowVersion" from journal_run where portal_id = $1 and state = 'to_review' order by period_ends_on limit 1`,
    );
    await ours.worker.visitor.post(`/api${books()}/journal-runs/${run!.id}/processing`, { rowVersion: run!.rowVersion });
  }

  /** The first of the rows, which are a table where there is room and cards on a phone. */
  const inMain = (visitor: Visitor, list: string) => visitor.page.getByRole('main').locator(`a[href*="/${list}/"]`).first();

  async function openBooks(visitor: Visitor): Promise<void> {
    await visitor.link('Loonbrug').click();
    await visitor.arrive(portalName);
    await visitor.link(booksName, visitor.section(/^(Administraties|Administrations)$/)).click();
    await visitor.arrive(booksName);
  }

  /** What their role does not open is in no menu and is not found by the quick way; whoever types its address is told, and led back. */
  async function expectClosed(visitor: Visitor, word: ClientWords, closed: Readonly<Record<string, string>>): Promise<void> {
    for (const [path, title] of Object.entries(closed)) {
      await visitor.go(`${books()}${path}`);
      await visitor.arrive(title);
      await visitor.see(word.closed);
    }
    await visitor.link(word.toOverview).click();
    await visitor.arrive(booksName);
    const opener = visitor.button('Menu');
    if (await opener.isVisible()) await opener.click();
    for (const title of Object.values(closed))
      expect({ title, count: await visitor.link(title, visitor.menu).count() }).toEqual({ title, count: 0 });
    if (await opener.isVisible()) await visitor.page.keyboard.press('Escape');
  }

  /** A document over the page, asked for by a button. */
  async function readDocument(visitor: Visitor, word: ClientWords, button: string | RegExp): Promise<void> {
    await visitor.button(button).first().click();
    await visitor.dialog.getByRole('figure').first().waitFor();
    await visitor.inspect('a document');
    await visitor.button(word.close, visitor.dialog).click();
    await visitor.dialog.waitFor({ state: 'detached' });
  }

  it.each(screens)(
    'lets management see a run as it will be booked, the books, what wages cost and what is to be paid, in $language at $width',
    (screen) =>
      world.watch(async () => {
        const word = clientWords[screen.language];
        const visitor = await signedIn(world, management, screen);
        await visitor.arrive(portalName);

        await openBooks(visitor);
        await visitor.open(word.inbox);
        await inMain(visitor, 'journal-runs').click();
        await visitor.arrive(word.runTitle);
        await visitor.see(word.asBooked);
        await visitor.see(word.needsRight);
        for (const deed of word.deeds) expect({ deed, count: await visitor.button(deed).count() }).toEqual({ deed, count: 0 });

        await visitor.open(word.trialBalance);
        await visitor.choose(word.fiscalYear, yearBooked);
        const balances = visitor.page.getByRole('region', { name: word.trialBalance });
        expect(await balances.evaluate(hiddenWidth)).toBe(0);
        await visitor.link(/Lonen/).first().click();
        await visitor.arrive(word.accountCard);
        await visitor
          .link(/^LON-\d{4}-\d{4}$/)
          .first()
          .click();
        await visitor.arrive(word.entryTitle);
        expect(await visitor.button(word.deeds[2]!).count()).toBe(0);
        await visitor.open(word.wageCost);
        await visitor.choose(word.costYear, yearBooked);
        await visitor.see(word.wagesGroup);

        await payDeclaration(visitor, word);
        await openBooks(visitor);
        await visitor.open(word.payslips);
        await readDocument(visitor, word, word.openPayslip);
        await visitor.open(word.employees);
        expect(await visitor.page.getByRole('button', { name: word.invite }).count()).toBe(0);
        await expectClosed(visitor, word, { '/ledger/entries/new': word.newEntry, '/account-mapping': word.accountMapping });
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  /** The declaration of the newest period, from its overview to the mark that it is paid, which is taken back. */
  async function payDeclaration(visitor: Visitor, word: ClientWords): Promise<void> {
    await visitor.open(word.declarations);
    await inMain(visitor, 'wage-declarations').click();
    await visitor.arrive(word.declarationTitle);
    await readDocument(visitor, word, word.overview);
    await visitor.button(word.markPaid).click();
    await visitor.button(word.markPaid, visitor.dialog).click();
    await visitor.dialog.waitFor({ state: 'detached' });
    await visitor.button(word.markUnpaid).click();
    await visitor.button(word.markPaid).waitFor();
  }

  /** Somebody whose payslip of the last run is held back: their birth date was changed in Loket. */
  async function plantDoubt(): Promise<{ name: string }> {
    const [doubted] = await sql<{ employeeId: string; name: string }>(
      `with newest as (
         select payslip_id, employee_id from payslip join payroll_run using (portal_id, administration_id, payroll_run_id)
         where portal_id = $1 and state = 'ready' order by payroll_run.period_ends_on desc, payslip_id limit 1),
       held as (
         update payslip set state = 'waiting', employee_id = null, waiting_cause = 'payslip.identity_doubt', waiting_details = '{}'
         from newest where payslip.portal_id = $1 and payslip.payslip_id = newest.payslip_id)
       update employee set identity_doubt_code = 'employee.birth_date_changed', identity_doubt_at = now() from newest
       where employee.portal_id = $1 and employee.employee_id = newest.employee_id returning employee.employee_id as "employeeId", employee.name`,
    );
    return doubted!;
  }

  /** The count of whom nobody invited yet leads to just as many, and inviting one leaves one less. */
  async function inviteFromStart(visitor: Visitor, word: ClientWords): Promise<void> {
    const way = visitor.link(word.toInviteAt(booksName));
    const count = Number(await way.locator('xpath=..').locator('p').innerText());
    await way.click();
    await visitor.arrive(word.toInvite);
    const buttons = visitor.page.getByRole('button', { name: new RegExp(`^${word.invite}: `) });
    await buttons.first().waitFor();
    expect(await buttons.count()).toBe(count);
    await buttons.first().click();
    await visitor.dialog.getByRole('heading', { name: word.invited }).waitFor();
    await visitor.inspect('the outcome of an invitation');
    await visitor.button(word.close, visitor.dialog).click();
    // While the dialog goes, what is behind it has no roles yet.
    await visitor.dialog.waitFor({ state: 'detached' });
    await buttons.nth(count - 1).waitFor({ state: 'detached' });
    expect(await buttons.count()).toBe(count - 1);
  }

  /** The back office has looked in Loket, and the next pass gives the payslips again. */
  async function confirmIdentity(name: string): Promise<void> {
    const backOffice = await signedIn(world, ours.backOffice);
    await backOffice.go(`${books()}/employees?search=${encodeURIComponent(name)}`);
    await backOffice.arrive('Medewerkers');
    await backOffice.button(`Bevestigen: ${name}`).click();
    await backOffice.button('Bevestigen', backOffice.dialog).click();
    await backOffice.dialog.waitFor({ state: 'detached' });
    await backOffice.leave();
    await fetchNow(ours.worker, ours.firm);
  }

  it.each(screens)(
    'lets HRM invite, find a payslip in doubt, and open it when the firm has confirmed whose it is, in $language at $width',
    (screen) =>
      world.watch(async () => {
        const word = clientWords[screen.language];
        const visitor = await signedIn(world, hrm, screen);
        await visitor.arrive(portalName);
        await inviteFromStart(visitor, word);
        const { name } = await plantDoubt();

        await visitor.open(word.pending);
        await visitor.link(word.toEmployee).first().click();
        await visitor.arrive(word.employees);
        await visitor.see(name);
        await visitor.see(word.doubt);
        await visitor.see(word.doubtElsewhere);
        expect(await visitor.button(`${word.confirm}: ${name}`).count()).toBe(0);
        await look(visitor, `doubt-for-hrm-${screen.language}-${screen.width}`);
        await confirmIdentity(name);
        await visitor.page.reload();
        await visitor.arrive(word.employees);
        await visitor.miss(word.doubt);

        await visitor.open(word.payslips);
        await readDocument(visitor, word, new RegExp(`${word.openPayslip.source}${name}`));
        const { inbox, trialBalance, wageCost, settings } = word;
        await expectClosed(visitor, word, {
          '/journal-runs': inbox,
          '/ledger/trial-balance': trialBalance,
          '/wage-cost': wageCost,
          '/settings': settings,
        });
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );
});
