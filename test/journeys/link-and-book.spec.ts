import { awaitFetches } from '../../apps/demo/main-job/link-administrations';
import { bookingWords } from './support/booking-words';
import { setUpBooksByHand } from './support/books-by-hand';
import { arrangeFirm, type JourneyFirm } from './support/firm';
import { firmWords } from './support/firm-words';
import { describeJourney, journeyTimeoutMs } from './support/journey';
import { firstOfMonth } from './support/months';
import { signedIn } from './support/people';
import { screens } from './support/screens';
import type { Visitor } from './support/visitor';
import { startWorld, type World } from './support/world';

/** Each screen has a firm and a client of its own. */
const firms = {
  nl: {
    portalName: 'Kantoor Rivierzicht',
    domainName: 'Bakkerij Van der Korst',
    booksName: 'Korst kantoor',
    furtherName: 'Korst winkels',
    clientNumber: 70104,
    employer: 'Bakkerij Van der Korst B.V.',
  },
  en: {
    portalName: 'Kantoor Bosrand',
    domainName: 'Bloemenhof De Lelie',
    booksName: 'De Lelie webwinkel',
    furtherName: 'De Lelie kwekerij',
    clientNumber: 70102,
    employer: 'Bloemenhof De Lelie B.V.',
  },
} as const;

/** Of an employer in the care of another Loket account. */
const othersClientNumber = 70201;
const requestNote = 'Ook deze administratie wordt door ons verloond.';

describeJourney('linking books with Loket, and booking', () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld();
  }, journeyTimeoutMs);

  afterAll(async () => world?.close(), journeyTimeoutMs);

  describe.each(screens)('in $language at $width', (screen) => {
    const word = { ...firmWords[screen.language], ...bookingWords[screen.language] };
    const { portalName, domainName, booksName, furtherName, clientNumber, employer } = firms[screen.language];
    let ours: JourneyFirm;
    let visitor: Visitor;

    beforeAll(async () => {
      ours = await arrangeFirm(world, { ...firms[screen.language], startsOn: firstOfMonth(1) });
      const { portalId } = ours.portal;
      // Mails of the firm are in the firm's language.
      await world.builders.sql('update portal set language = $1 where portal_id = $2', [screen.language, portalId]);
      await world.builders.administration({ portalId, domainId: ours.domain.domainId }, { name: furtherName, isStandard: false });
      visitor = await signedIn(world, ours.backOffice, screen);
      await visitor.arrive(portalName);
    }, journeyTimeoutMs);

    afterEach(() => visitor.expectNoComplaints());

    async function openDomain(): Promise<void> {
      await visitor.link('Loonbrug').click();
      await visitor.pass(portalName);
      await visitor.follow(word.domains);
      await visitor.pass(word.domains);
      await visitor.link(domainName).click();
      await visitor.arrive(domainName);
    }

    async function openBooks(name: string): Promise<void> {
      await openDomain();
      await visitor.open(word.administrations);
      await visitor.link(name).click();
      await visitor.arrive(name);
    }

    it(
      'gives a domain its user name, password and environment code',
      () =>
        world.watch(async () => {
          const { username, password, environmentCode } = ours.domain.account;
          await openDomain();
          await visitor.open(word.loketAccount);
          await visitor.see(word.noAccount);
          await visitor.button(word.setAccount).click();
          await visitor.field(word.username, visitor.dialog).fill(username);
          await visitor.field(word.password, visitor.dialog).fill(password);
          await visitor.field(word.environmentCode, visitor.dialog).fill(environmentCode);
          await visitor.inspect('the dialog for the Loket account');
          await visitor.button(word.save, visitor.dialog).click();
          await visitor.dialog.waitFor({ state: 'detached' });
          await visitor.see(username);
          await visitor.see(environmentCode);
          await visitor.button(word.test).click();
          await visitor.see(word.works);
          await visitor.see(word.allSetUp, visitor.section(word.steps));
          await visitor.inspect('the test of the account');
          await visitor.page.reload();
          await visitor.arrive(word.loketAccount);
          await visitor.see(word.working);
          expect(await visitor.page.content()).not.toContain(password);
        }),
      journeyTimeoutMs,
    );

    it(
      'opens the Loket service of an administration below Personeel',
      () =>
        world.watch(async () => {
          await openBooks(booksName);
          await visitor.openMenu();
          const personnel = visitor.menu.getByRole('group', { name: word.personnel });
          await visitor.link(word.loketService, personnel).click();
          await visitor.arrive(word.loketService);
          await visitor.see(word.notLinked);
          const now = visitor.section(word.steps).locator('[aria-current=step]');
          await visitor.see(word.clientNumberStep, now);
          const switched = (isOn: boolean) =>
            world.builders.sql('update loket_settings set is_enabled = $1 where portal_id = $2', [isOn, ours.portal.portalId]);
          await switched(false);
          await visitor.page.reload();
          await visitor.see(word.enabledStep, now);
          await visitor.inspect('the steps while the link of the portal is off');
          await switched(true);
        }),
      journeyTimeoutMs,
    );

    it(
      'gives an administration its Loket client number in Relatiecode',
      () =>
        world.watch(async () => {
          await openBooks(booksName);
          await visitor.open(word.details);
          await visitor.link(word.toLoketService).click();
          await visitor.arrive(word.loketService);
          await visitor.button(word.chooseClientNumber).click();
          await visitor.button(new RegExp(`^${clientNumber} – ${employer}`), visitor.dialog).click();
          expect(await visitor.field(word.clientNumber, visitor.dialog).inputValue()).toBe(String(clientNumber));
          await visitor.inspect('the dialog for the client number');
          await visitor.button(word.cancel, visitor.dialog).click();
          await visitor.dialog.waitFor({ state: 'detached' });

          await visitor.open(word.details);
          await visitor.field(word.contactCode).fill(String(othersClientNumber));
          await visitor.button(word.link).click();
          await visitor.page.getByRole('alert').waitFor();
          await visitor.inspect('a client number that the account does not reach');
          visitor.expectComplaint(/^POST \/api\/portals\/.*\/loket-links: 4\d\d$/);
          await visitor.field(word.contactCode).fill(String(clientNumber));
          await visitor.button(word.link).click();
          await visitor.field(word.contactCode).waitFor({ state: 'detached' });
          await visitor.see(String(clientNumber), visitor.section(word.contactCode));

          await visitor.open(word.loketService);
          const linked = visitor.lines(word.contactCode, String(clientNumber));
          await linked.waitFor();
          await awaitFetches(ours.worker, ours.firm);
          await visitor.page.reload();
          await visitor.arrive(word.loketService);
          await linked.waitFor();
          await visitor.miss(word.never);
          await visitor.see(word.allSetUp, visitor.section(word.steps));
          await visitor.button(word.fetchNow).click();
          await visitor.see(word.fetched);
          await visitor.inspect('a Loket service that has fetched');
        }),
      journeyTimeoutMs,
    );

    /** The portal administrator reads why, and grants. */
    async function grantRequest(): Promise<void> {
      const decider = await signedIn(world, ours.administrator, screen);
      await decider.arrive(portalName);
      await decider.open(new RegExp(`^${word.contractRequests}`), word.contractRequests);
      await decider.see(requestNote, decider.lines(word.contractRequests, furtherName));
      await decider.button(word.grant).click();
      await decider.button(word.grant, decider.dialog).click();
      await decider.see(word.noRequests);
      await decider.leave();
    }

    it(
      'asks for a contract line where a second administration has none',
      () =>
        world.watch(async () => {
          await openBooks(furtherName);
          await visitor.open(word.loketServiceClosed, word.loketService);
          await visitor.see(word.lineMissing);
          await visitor.button(word.request).click();
          await visitor.field(word.note, visitor.dialog).fill(requestNote);
          await visitor.inspect('the dialog that asks for a contract line');
          await visitor.button(word.request, visitor.dialog).click();
          await visitor.see(word.requested);
          await visitor.inspect('what was asked for');
          await grantRequest();

          await visitor.page.reload();
          await visitor.arrive(word.loketService);
          await visitor.miss(word.lineMissing);
          await visitor.openMenu();
          await visitor.link(word.loketService, visitor.menu).waitFor();
          await visitor.closeMenu();
          await visitor.button(word.chooseClientNumber).click();
          const taken = visitor.button(new RegExp(`^${clientNumber} – .*${word.linkedTo} ${booksName}$`), visitor.dialog);
          await taken.waitFor();
          expect(await taken.isDisabled()).toBe(true);
          await visitor.button(word.cancel, visitor.dialog).click();
        }),
      journeyTimeoutMs,
    );

    it(
      'shows a run with Toon and books it with Verwerken',
      () =>
        world.watch(async () => {
          await openBooks(booksName);
          await setUpBooksByHand(visitor, word, firstOfMonth(1).slice(0, 4));

          await visitor.open(word.inbox);
          const shown = visitor.link(word.showOf(booksName));
          await shown.first().waitFor();
          expect(await shown.count()).toBe(2);
          await shown.last().click();
          await visitor.arrive(word.runTitle);
          await visitor.see(word.mendFirst);
          expect(await visitor.button(word.process).isDisabled()).toBe(true);
          await visitor.choose(word.payrollJournal, `LON ${word.journalKind}`);
          await visitor.miss(word.mendFirst);
          await visitor.see(word.asBooked);
          await visitor.see(word.balancesAfter);
          await visitor.inspect('a run that can be booked');

          const total = await visitor.page
            .getByRole('table', { name: word.runEntry })
            .getByRole('row')
            .last()
            .getByRole('cell')
            .allInnerTexts();
          expect(total[1]).toMatch(/\d/);
          expect(total[1]).toBe(total[2]);
          await visitor.button(word.process).click();
          await visitor.see(word.bookedAs);
          await visitor.see(word.byYou);
          await visitor.inspect('a run that is booked');
          await visitor.link(word.toEntry).click();
          await visitor.arrive(word.entryTitle);
          expect(await sidesOf(visitor)).toEqual([centsOf(total[1]!), centsOf(total[1]!)]);

          await visitor.open(word.trialBalance);
          await visitor.see('Netto lonen');
          await visitor.open(word.inbox);
          await visitor.see(word.oneWaits);
          await expectMailAboutRun(world, ours.backOffice.email, word.mailSubject);
          await visitor.leave();
        }),
      journeyTimeoutMs,
    );
  });
});

/** '1.234,56' or '1,234.56' in cents; nothing counts as none. */
const centsOf = (amount: string): number => Number(amount.replace(/\D/g, ''));

/** What debit and credit, the last columns of an entry, add up to. */
async function sidesOf(visitor: Visitor): Promise<number[]> {
  const rows = await visitor.page.getByRole('table').locator('tbody tr').all();
  const cells = await Promise.all(rows.map((row) => row.getByRole('cell').allInnerTexts()));
  return [-2, -1].map((column) => cells.reduce((sum, row) => sum + centsOf(row.at(column)!), 0));
}

async function expectMailAboutRun({ mails, address }: World, email: string, begin: string): Promise<void> {
  const mail = await mails.expect(email, 'that a run stands ready', ({ subject }) => subject.startsWith(begin));
  expect(mail.text).toContain(address);
}
