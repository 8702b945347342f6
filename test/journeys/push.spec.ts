import { publishedExampleClientNumber } from '../../apps/loket-simulator/src/data/demo';
import { bookingWords } from './support/booking-words';
import { arrangeBooks, arrangeFirm, type JourneyFirm } from './support/firm';
import { firmWords } from './support/firm-words';
import { describeJourney, journeyTimeoutMs } from './support/journey';
import { firstOfMonth } from './support/months';
import { signedIn } from './support/people';
import { screens } from './support/screens';
import type { Visitor } from './support/visitor';
import { startWorld, type World } from './support/world';

/** Each screen has a firm of its own; the payroll office pushes the same run to both. */
const firms = {
  nl: { portalName: 'Kantoor Rivierzicht', domainName: 'Voorbeeld', booksName: 'Voorbeeld Loonjournaal' },
  en: { portalName: 'Kantoor Bosrand', domainName: 'Proef', booksName: 'Proef Loonjournaal' },
} as const;

describeJourney('[Koppel]: the payroll office pushes', () => {
  let world: World;
  let journalRunId: string;

  beforeAll(async () => {
    world = await startWorld();
    const example = world.simulator.control.summary().find(({ clientNumber }) => clientNumber === publishedExampleClientNumber);
    journalRunId = example!.eligibleJournalRuns[0]!.journalRunId;
  }, journeyTimeoutMs);

  afterAll(async () => world?.close(), journeyTimeoutMs);

  describe.each(screens)('in $language at $width', (screen) => {
    const word = firmWords[screen.language];
    const booking = bookingWords[screen.language];
    const { portalName, domainName, booksName } = firms[screen.language];
    let ours: JourneyFirm;
    let visitor: Visitor;
    /** As they stood on the screen, for the payroll office. */
    let typedOver: { number: number; subNumber: number; url: string };

    beforeAll(async () => {
      ours = await arrangeFirm(world, {
        ...firms[screen.language],
        clientNumber: publishedExampleClientNumber,
        startsOn: firstOfMonth(),
      });
      await arrangeBooks(ours);
      visitor = await signedIn(world, ours.backOffice, screen);
      await visitor.arrive(portalName);
    }, journeyTimeoutMs);

    afterEach(() => visitor.expectNoComplaints());

    it(
      'shows the administration number and sub-number that are typed into Loket',
      () =>
        world.watch(async () => {
          await visitor.link(booksName).click();
          await visitor.arrive(booksName);
          await visitor.open(word.loketService);
          const push = visitor.section(word.push);
          await visitor.see(word.pushLead, push);
          typedOver = {
            number: Number(await copied(visitor, word.copyOf(word.number))),
            subNumber: Number(await copied(visitor, word.copyOf(word.subNumber))),
            url: await copied(visitor, word.copyOf(word.pushAddress)),
          };
          const { number, subNumber } = ours.books;
          expect(typedOver).toEqual({ number, subNumber, url: `${world.address}/api/loket/push/journal-runs` });
        }),
      journeyTimeoutMs,
    );

    async function openInbox(): Promise<void> {
      await visitor.link('Loonbrug').click();
      await visitor.pass(portalName);
      await visitor.follow(booking.inbox);
      await visitor.pass(booking.inbox);
    }

    async function makeKey(): Promise<string> {
      await visitor.open(word.domains);
      await visitor.link(domainName).click();
      await visitor.pass(domainName);
      await visitor.open(word.loketAccount);
      await visitor.button(word.makeKey).click();
      await visitor.see(word.keyMade);
      await visitor.inspect('a key that was made');
      return copied(visitor, word.copyOf(word.key));
    }

    it(
      'shows at once a run that the payroll office pushed with Koppel, and books it',
      () =>
        world.watch(async () => {
          await openInbox();
          await visitor.see(booking.nothingNew);
          await visitor.inspect('an inbox without a run');
          const key = await makeKey();

          const { control } = world.simulator;
          control.setPushTarget({ url: typedOver.url, key });
          const { number, subNumber } = typedOver;
          expect((await control.couple({ journalRunId, number, subNumber })).status).toBe(201);

          await openInbox();
          await visitor.see(booking.oneToReview);
          await visitor.see(booking.pushed, visitor.lines(booking.inbox, booksName));
          await visitor.inspect('an inbox with a pushed run');
          await visitor.link(booking.showOf(booksName)).click();
          await visitor.arrive(booking.runTitle);
          await visitor.see(
            screen.language === 'nl' ? '5.210,00' : '5,210.00',
            visitor.page.getByRole('table', { name: booking.runEntry }),
          );
          await visitor.button(booking.process).click();
          await visitor.see(booking.bookedAs);
          await visitor.inspect('a pushed run that is booked');
          await visitor.page.reload();
          await visitor.arrive(booking.runTitle);
          await visitor.see(booking.bookedAs);

          // The same once more books nothing more.
          expect((await control.couple({ journalRunId, number, subNumber })).status).toBe(200);
          await visitor.open(booking.inbox);
          await visitor.see(booking.nothingNew);
          await visitor.button(booking.bookedTab).click();
          await visitor.button(booking.bookedTab).and(visitor.page.locator('[aria-pressed="true"]')).waitFor();
          // One, for a locator that meets several is refused.
          await visitor.link(booking.showOf(booksName)).waitFor();
        }),
      journeyTimeoutMs,
    );
  });
});

/** A value as somebody takes it over with its copy button. The clipboard is emptied first: what was copied before must not be taken for it. */
async function copied(visitor: Visitor, button: string): Promise<string> {
  await visitor.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await visitor.page.evaluate("navigator.clipboard.writeText('')");
  await visitor.button(button).click();
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const text = await visitor.page.evaluate<string>('navigator.clipboard.readText()');
    if (text !== '') return text;
    await visitor.page.waitForTimeout(50);
  }
  throw new Error(`nothing was copied by the button “${button}”`);
}
