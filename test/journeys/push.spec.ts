import { publishedExampleClientNumber } from '../../apps/loket-simulator/src/data/demo';
import { arrangeBooks, arrangeFirm, firstOfMonth, type JourneyFirm } from './support/firm';
import { describeJourney, journeyTimeoutMs } from './support/journey';
import type { Visitor } from './support/visitor';
import { startWorld, type World } from './support/world';

const booksName = 'Voorbeeld Loonjournaal';

describeJourney('[Koppel]: the payroll office pushes', () => {
  let world: World;
  let ours: JourneyFirm;
  let visitor: Visitor;
  /** As they stood on the screen, for the payroll office. */
  let typedOver: { number: number; subNumber: number; url: string };

  beforeAll(async () => {
    world = await startWorld();
    ours = await arrangeFirm(world, {
      portalName: 'Kantoor Rivierzicht',
      domainName: 'Voorbeeld',
      booksName,
      clientNumber: publishedExampleClientNumber,
      startsOn: firstOfMonth(),
    });
    await arrangeBooks(ours);
    visitor = await world.visitor();
    await visitor.signIn(ours.backOffice);
    await visitor.arrive('Kantoor Rivierzicht');
  }, journeyTimeoutMs);

  afterEach(() => visitor.expectNoComplaints());

  afterAll(async () => world?.close(), journeyTimeoutMs);

  it(
    'shows the administration number and sub-number that are typed into Loket',
    () =>
      world.watch(async () => {
        await visitor.link(booksName).click();
        await visitor.arrive(booksName);
        await visitor.link('Loket service', visitor.menu).click();
        await visitor.arrive('Loket service');
        const push = visitor.section('Aanbieden vanuit Loket');
        await visitor.see('Deze nummers geeft u in Loket op bij Externe applicaties.', push);
        typedOver = {
          number: Number(await copied(visitor, 'Administratienummer')),
          subNumber: Number(await copied(visitor, 'Subadministratienummer')),
          url: await copied(visitor, 'Adres'),
        };
        const { number, subNumber } = ours.books;
        expect(typedOver).toEqual({ number, subNumber, url: `${world.address}/api/loket/push/journal-runs` });
      }),
    journeyTimeoutMs,
  );

  it(
    'shows at once a run that the payroll office pushed with Koppel, and books it',
    () =>
      world.watch(async () => {
        await visitor.link('Loonbrug').click();
        await visitor.link('Loonjournaalposten', visitor.menu).click();
        await visitor.arrive('Loonjournaalposten');
        await visitor.see('Er is niets nieuws: alles is verwerkt.');
        await visitor.link('Domeinen', visitor.menu).click();
        await visitor.link('Voorbeeld').click();
        await visitor.link('Loket-account', visitor.menu).click();
        await visitor.arrive('Loket-account');
        await visitor.button('Sleutel maken').click();
        await visitor.see('Neem deze sleutel nu over: u ziet hem maar één keer.');
        await visitor.inspect('a key that was made');
        const key = await copied(visitor, 'Sleutel');

        const { control } = world.simulator;
        control.setPushTarget({ url: typedOver.url, key });
        const [served] = control.summary().find(({ clientNumber }) => clientNumber === publishedExampleClientNumber)!.eligibleJournalRuns;
        const { number, subNumber } = typedOver;
        expect((await control.couple({ journalRunId: served!.journalRunId, number, subNumber })).status).toBe(201);

        await visitor.link('Loonbrug').click();
        await visitor.link('Loonjournaalposten', visitor.menu).click();
        await visitor.see('Er wacht één loonjournaalpost: 1 te controleren.');
        await visitor.see('Via Koppel', visitor.page.getByRole('row', { name: new RegExp(booksName) }));
        await visitor.inspect('an inbox with a pushed run');
        await visitor.link(new RegExp(`^Toon ${booksName}, `)).click();
        await visitor.arrive(/^Loonjournaalpost /);
        await visitor.see('5.210,00', visitor.page.getByRole('table', { name: 'Journaalpost' }));
        await visitor.button('Verwerken').click();
        await visitor.see(/^Geboekt als LON-/);
        await visitor.inspect('a pushed run that is booked');
        await visitor.page.reload();
        await visitor.arrive(/^Loonjournaalpost /);
        await visitor.see(/^Geboekt als LON-/);

        // The same once more books nothing more.
        expect((await control.couple({ journalRunId: served!.journalRunId, number, subNumber })).status).toBe(200);
        await visitor.link('Loonjournaalposten', visitor.menu).click();
        await visitor.arrive('Loonjournaalposten');
        await visitor.see('Er is niets nieuws: alles is verwerkt.');
        await visitor.button('Geboekt (1)').click();
        await visitor.button('Geboekt (1)').and(visitor.page.locator('[aria-pressed="true"]')).waitFor();
        // One, for a locator that meets several is refused.
        await visitor.link(/^Toon /).waitFor();
      }),
    journeyTimeoutMs,
  );
});

/** A value as somebody takes it over with its copy button. The clipboard is emptied first: what was copied before must not be taken for it. */
async function copied(visitor: Visitor, label: string): Promise<string> {
  await visitor.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await visitor.page.evaluate("navigator.clipboard.writeText('')");
  await visitor.button(`Kopiëren: ${label}`).click();
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const text = await visitor.page.evaluate<string>('navigator.clipboard.readText()');
    if (text !== '') return text;
    await visitor.page.waitForTimeout(50);
  }
  throw new Error(`nothing was copied by the button of ${label}`);
}
