import { awaitFetches } from '../../apps/demo/main-job/link-administrations';
import { arrangeFirm, firstOfMonth, type JourneyFirm } from './support/firm';
import { describeJourney, journeyTimeoutMs } from './support/journey';
import type { Visitor } from './support/visitor';
import { startWorld, type World } from './support/world';

const domainName = 'Bakkerij Van der Korst';
const booksName = 'Korst kantoor';
const furtherName = 'Korst winkels';
const clientNumber = 70104;
/** Of an employer in the care of another Loket account. */
const othersClientNumber = 70201;

describeJourney('linking books with Loket, and booking', () => {
  let world: World;
  let ours: JourneyFirm;
  let visitor: Visitor;

  beforeAll(async () => {
    world = await startWorld();
    ours = await arrangeFirm(world, {
      portalName: 'Kantoor Rivierzicht',
      domainName,
      booksName,
      clientNumber,
      startsOn: firstOfMonth(1),
    });
    await world.builders.administration({ ...ours.portal, domainId: ours.domain.domainId }, { name: furtherName, isStandard: false });
    visitor = await world.visitor();
    await visitor.signIn(ours.backOffice);
    await visitor.arrive('Kantoor Rivierzicht');
  }, journeyTimeoutMs);

  afterEach(() => visitor.expectNoComplaints());

  afterAll(async () => world?.close(), journeyTimeoutMs);

  async function openDomain(): Promise<void> {
    await visitor.link('Loonbrug').click();
    await visitor.link('Domeinen', visitor.menu).click();
    await visitor.link(domainName).click();
    await visitor.arrive(domainName);
  }

  async function openBooks(name: string): Promise<void> {
    await openDomain();
    await visitor.link('Administraties', visitor.menu).click();
    await visitor.arrive('Administraties');
    await visitor.link(name).click();
    await visitor.arrive(name);
  }

  async function open(menuItem: string | RegExp, title: string): Promise<void> {
    await visitor.link(menuItem, visitor.menu).click();
    await visitor.arrive(title);
  }

  it(
    'gives a domain its user name, password and environment code',
    () =>
      world.watch(async () => {
        const { username, password, environmentCode } = ours.domain.account;
        await openDomain();
        await open('Loket-account', 'Loket-account');
        await visitor.see('Er is nog geen Loket-account ingesteld, ook niet bij een niveau hierboven.');
        await visitor.button('Account instellen').click();
        await visitor.field('Gebruikersnaam', visitor.dialog).fill(username);
        await visitor.field('Wachtwoord', visitor.dialog).fill(password);
        await visitor.field('Omgevingscode', visitor.dialog).fill(environmentCode);
        await visitor.inspect('the dialog for the Loket account');
        await visitor.button('Opslaan', visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        await visitor.see(username);
        await visitor.see(environmentCode);
        await visitor.button('Test verbinding').click();
        await visitor.see('De verbinding werkt.');
        await visitor.see('Alles is ingericht.', visitor.section('Stap voor stap'));
        await visitor.inspect('the test of the account');
        await visitor.page.reload();
        await visitor.arrive('Loket-account');
        await visitor.see('Werkt');
        expect(await visitor.page.content()).not.toContain(password);
      }),
    journeyTimeoutMs,
  );

  it(
    'opens the Loket service of an administration below Personeel',
    () =>
      world.watch(async () => {
        await openBooks(booksName);
        const personnel = visitor.menu.getByRole('group', { name: 'Personeel' });
        await visitor.link('Loket service', personnel).click();
        await visitor.arrive('Loket service');
        await visitor.see('Nog geen cliëntnummer gekoppeld');
        const now = visitor.section('Stap voor stap').locator('[aria-current=step]');
        await visitor.see('Kies hieronder bij Relatiecode het cliëntnummer uit Loket.', now);
        const switched = (isOn: boolean) =>
          world.builders.sql('update loket_settings set is_enabled = $1 where portal_id = $2', [isOn, ours.portal.portalId]);
        await switched(false);
        await visitor.page.reload();
        await visitor.see('De portaalbeheerder zet de koppeling aan bij het tandwiel, Loket-instellingen.', now);
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
        await open('Administratie', 'Administratie');
        await visitor.link('Naar Loket service').click();
        await visitor.arrive('Loket service');
        await visitor.button('Cliëntnummer kiezen').click();
        await visitor.button(/^70104 – Bakkerij Van der Korst B\.V\./, visitor.dialog).click();
        expect(await visitor.field('Cliëntnummer', visitor.dialog).inputValue()).toBe(String(clientNumber));
        await visitor.inspect('the dialog for the client number');
        await visitor.button('Annuleren', visitor.dialog).click();

        await open('Administratie', 'Administratie');
        await visitor.field('Relatiecode').fill(String(othersClientNumber));
        await visitor.button('Koppelen').click();
        await visitor.page.getByRole('alert').waitFor();
        await visitor.inspect('a client number that the account does not reach');
        visitor.expectComplaint(/^POST \/api\/portals\/.*\/loket-links: 4\d\d$/);
        await visitor.field('Relatiecode').fill(String(clientNumber));
        await visitor.button('Koppelen').click();
        await visitor.field('Relatiecode').waitFor({ state: 'detached' });
        await visitor.see(String(clientNumber), visitor.section('Relatiecode'));

        await open('Loket service', 'Loket service');
        await visitor.see(String(clientNumber), visitor.page.getByRole('table', { name: 'Relatiecode' }));
        await awaitFetches(ours.worker, ours.firm);
        await visitor.page.reload();
        await visitor.arrive('Loket service');
        await visitor.miss('Nog nooit');
        await visitor.see('Alles is ingericht.', visitor.section('Stap voor stap'));
        await visitor.button('Nu ophalen').click();
        await visitor.see('Klaar: 1 van 1, waarvan 0 mislukt');
        await visitor.inspect('a Loket service that has fetched');
      }),
    journeyTimeoutMs,
  );

  it(
    'asks for a contract line where a second administration has none',
    () =>
      world.watch(async () => {
        await openBooks(furtherName);
        await open(/^Loket service Niet in contract – aanvragen$/, 'Loket service');
        await visitor.see(/Voor deze administratie is een contractregel nodig\./);
        await visitor.button('Aanvragen').click();
        await visitor.field('Toelichting (niet verplicht)', visitor.dialog).fill('De winkels worden ook door ons verloond.');
        await visitor.inspect('the dialog that asks for a contract line');
        await visitor.button('Aanvragen', visitor.dialog).click();
        await visitor.see(/^Aangevraagd: Verdere administratie, door Backoffice van het kantoor, .*De portaalbeheerder besluit\.$/);
        await visitor.inspect('what was asked for');

        const decider = await world.visitor();
        await decider.signIn(ours.administrator);
        await decider.arrive('Kantoor Rivierzicht');
        await decider.link(/^Contractaanvragen/, decider.menu).click();
        await decider.arrive('Contractaanvragen');
        await decider.see('De winkels worden ook door ons verloond.', decider.page.getByRole('row', { name: /Korst winkels/ }));
        await decider.button('Toekennen').click();
        await decider.button('Toekennen', decider.dialog).click();
        await decider.see('Er zijn geen open aanvragen.');
        await decider.leave();

        await visitor.page.reload();
        await visitor.arrive('Loket service');
        await visitor.miss(/Voor deze administratie is een contractregel nodig\./);
        await visitor.link('Loket service', visitor.menu).waitFor();
        await visitor.button('Cliëntnummer kiezen').click();
        const taken = visitor.button(/^70104 – .*gekoppeld aan Korst kantoor$/, visitor.dialog);
        await taken.waitFor();
        expect(await taken.isDisabled()).toBe(true);
        await visitor.button('Annuleren', visitor.dialog).click();
      }),
    journeyTimeoutMs,
  );

  it(
    'shows a run with Toon and books it with Verwerken',
    () =>
      world.watch(async () => {
        await openBooks(booksName);
        await setUpLedger(visitor, open);

        await open('Loonjournaalposten', 'Loonjournaalposten');
        const show = visitor.link(/^Toon Korst kantoor, /);
        expect(await show.count()).toBe(2);
        await show.last().click();
        await visitor.arrive(/^Loonjournaalpost /);
        await visitor.see('Verhelp eerst de bevinding hieronder.');
        expect(await visitor.button('Verwerken').isDisabled()).toBe(true);
        await visitor.choose('Dagboek voor loonjournaalposten', 'LON Memoriaal Lonen');
        await visitor.miss('Verhelp eerst de bevinding hieronder.');
        await visitor.see('Journaalpost zoals die geboekt wordt');
        await visitor.see('Saldi na deze boeking');
        await visitor.inspect('a run that can be booked');

        const total = await visitor.page
          .getByRole('table', { name: 'Journaalpost' })
          .getByRole('row')
          .last()
          .getByRole('cell')
          .allInnerTexts();
        expect(total[1]).toMatch(/\d/);
        expect(total[1]).toBe(total[2]);
        await visitor.button('Verwerken').click();
        await visitor.see(/^Geboekt als LON-/);
        await visitor.see(/Door u, /);
        await visitor.inspect('a run that is booked');
        await visitor.link('Naar de boeking').click();
        await visitor.arrive(/^Boeking LON-/);
        for (const side of [4, 5]) expect(await columnTotal(visitor, side)).toBe(centsOf(total[1]!));

        await open('Proef- en saldibalans', 'Proef- en saldibalans');
        await visitor.see('Netto lonen');
        await open('Loonjournaalposten', 'Loonjournaalposten');
        await visitor.see(/^Er wacht één loonjournaalpost:/);
        await expectMailAboutRun(world, ours.backOffice.email);
      }),
    journeyTimeoutMs,
  );
});

/** '1.234,56' in cents; nothing counts as none. */
const centsOf = (amount: string): number => Number(amount.replace(/\D/g, ''));

async function columnTotal(visitor: Visitor, column: number): Promise<number> {
  const rows = await visitor.page.getByRole('table').locator('tbody tr').all();
  const cells = await Promise.all(rows.map((row) => row.getByRole('cell').nth(column).innerText()));
  return cells.reduce((sum, cell) => sum + centsOf(cell), 0);
}

/** Starter chart, a journal of kind Memoriaal Lonen, and this year, as the back office of a new client does. */
async function setUpLedger(visitor: Visitor, open: (menuItem: string, title: string) => Promise<void>): Promise<void> {
  await open('Rekeningschema', 'Rekeningschema');
  await visitor.button('RGS-startschema laden').click();
  await visitor.inspect('the question before a chart is loaded');
  await visitor.button('Laden', visitor.dialog).click();
  await visitor.see(/^Rekeningen toegevoegd: [1-9]\d*\. Er waren er al: 0\.$/);
  await visitor.see(/Netto lonen/);
  await visitor.inspect('a chart of accounts');
  await open('Dagboeken', 'Dagboeken');
  await visitor.button('Dagboek toevoegen').click();
  await visitor.inspect('the dialog for a journal');
  await visitor.button('Opslaan', visitor.dialog).click();
  await visitor.see('LON', visitor.page.getByRole('table', { name: 'Dagboeken' }));
  await open('Boekjaren en perioden', 'Boekjaren en perioden');
  await visitor.button('Boekjaar toevoegen').click();
  await visitor.button('Opslaan', visitor.dialog).click();
  await visitor.see('12 maanden');
  await visitor.dialog.waitFor({ state: 'detached' });
  await visitor.inspect('a fiscal year');
}

async function expectMailAboutRun({ mails, address }: World, email: string): Promise<void> {
  const mail = await mails.expect(email, 'that a run stands ready', ({ subject }) => subject.startsWith('Loonjournaalpost staat klaar'));
  expect(mail.text).toContain(address);
}
