import { newId } from '@loonbrug/platform';
import { arrangeBooks, arrangeFirm, arrangeLink, type JourneyFirm } from './support/firm';
import { describeJourney, journeyTimeoutMs } from './support/journey';
import { firstOfMonth } from './support/months';
import { addMember, type Member, signedIn } from './support/people';
import { look } from './support/pictures';
import type { Screen, Visitor } from './support/visitor';
import { startWorld, type World } from './support/world';

const booksName = 'De Lelie webwinkel';
const phone: Screen = { width: 390, colours: 'dark' };

/** What is shown leads on to what mends it, and is not offered to whoever may not do it. */
describeJourney('the way on', () => {
  let world: World;
  let ours: JourneyFirm;
  let management: Member;
  let firm: string;
  let books: string;

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
    management = await addMember(world, ours.portal, { name: 'Directie De Lelie', role: 'management', domainId: ours.domain.domainId });
    firm = `/portals/${ours.portal.portalId}`;
    books = `${firm}/administrations/${ours.books.administrationId}`;
    await bookLastPeriod();
  }, journeyTimeoutMs);

  /** The run of the month before the last: beside it the last one is shown. */
  async function bookLastPeriod(): Promise<void> {
    const [run] = await sql<{ id: string; rowVersion: number }>(
      `select journal_run_id as id, row_version as "rowVersion" from journal_run where portal_id = $1 and state = 'to_review'
       order by period_ends_on desc offset 1 limit 1`,
    );
    const { rowVersion } = run!;
    await ours.worker.visitor.post(`/api${books}/journal-runs/${run!.id}/processing`, { rowVersion });
  }

  afterAll(async () => world?.close(), journeyTimeoutMs);

  const sql = <Row extends object = never>(statement: string, ...more: unknown[]): Promise<Row[]> =>
    world.builders.sql<Row>(statement, [ours.portal.portalId, ...more]);

  const at = async (person: Member, address: string, title: string | RegExp, screen: Screen = {}): Promise<Visitor> => {
    const visitor = await signedIn(world, person, screen);
    await visitor.go(address);
    await visitor.arrive(title);
    return visitor;
  };

  /** Something to look at, of one set of books, of its client as a whole, or (neither) of the whole portal. */
  const plantIncident = (code: string, details: object, place: { administrationId?: string; domainId?: string } = {}) =>
    sql(
      `insert into incident (portal_id, incident_id, cause_key, code, domain_id, administration_id, details) values ($1, $2, 'test:' || $3::text, $3::text, $4, $5, $6)`,
      newId(),
      code,
      place.domainId ?? null,
      place.administrationId ?? null,
      JSON.stringify(details),
    );

  it(
    'leads from an incident to the employee, and from a count to the rows of one administration',
    () =>
      world.watch(async () => {
        const place = { domainId: ours.domain.domainId, administrationId: ours.books.administrationId };
        const [employee] = await sql<{ number: number; name: string }>(
          `select employee_number as number, name from employee where portal_id = $1 order by employee_number limit 1`,
        );
        await plantIncident('employee.email_changed', { employeeNumber: employee!.number }, place);
        await plantIncident('loket.client_refused', {});
        const visitor = await at(ours.administrator, firm, 'Kantoor Waterzicht');
        await visitor.link(new RegExp(`^Het e-mailadres van werknemer ${employee!.number} is`)).click();
        await visitor.arrive('Medewerkers');
        await visitor.see(employee!.name);
        expect(new URL(visitor.page.url()).searchParams.get('search')).toBe(String(employee!.number));

        await visitor.page.goBack();
        await visitor.arrive('Kantoor Waterzicht');
        await visitor.link(`Open meldingen: ${booksName}`).click();
        await visitor.arrive('Meldingen');
        const cards = visitor.page.getByRole('article');
        expect(await cards.count()).toBe(1);
        await look(visitor, 'incidents-of-books-nl-1440');
        await visitor.button(`Alleen ${booksName}. Alles tonen`).click();
        await cards.nth(1).waitFor();
        await visitor.link('Hele portaal').click();
        await visitor.arrive('Loket-instellingen');
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it.each([
    ['nl', 1440, /^Vorige periode/],
    ['en', 390, /^Last period/],
  ] as const)(
    'unfolds an account of a run to the lines of Loket behind it, by keys too, in %s at %s',
    (language, width, lastPeriod) =>
      world.watch(async () => {
        const [run] = await sql<{ id: string }>(
          `select journal_run_id as id from journal_run where portal_id = $1 and state in ('to_review', 'blocked') order by period_ends_on desc limit 1`,
        );
        const visitor = await at(ours.backOffice, `${books}/journal-runs/${run!.id}`, /2026|20\d\d/, { language, width });
        const table = visitor.page.getByRole('table', { name: /^(Journaalpost|Journal entry)$/ });
        const rows = table.locator('tbody tr');
        const before = await rows.count();
        const unfolds = table.getByRole('button', { name: '4001040 Lonen' });
        expect(await unfolds.getAttribute('aria-expanded')).toBe('false');
        await unfolds.focus();
        await visitor.page.keyboard.press('Enter');
        await visitor.see(/^Loket \S+/, table);
        expect(await unfolds.getAttribute('aria-expanded')).toBe('true');
        expect(await rows.count()).toBeGreaterThan(before);
        await look(visitor, `run-unfolded-${language}-${width}`);
        // Where there is no room for columns, what they say stands below the account.
        await visitor.see(lastPeriod, width < 600 ? rows.first() : table.getByRole('columnheader'));
        await visitor.page.keyboard.press('Enter');
        await table
          .getByText(/^Loket \S+/)
          .first()
          .waitFor({ state: 'detached' });
        expect(await rows.count()).toBe(before);
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'offers nothing of booking to the management of a client, who may read only',
    () =>
      world.watch(async () => {
        const [run] = await sql<{ id: string }>(
          `select journal_run_id as id from journal_run where portal_id = $1 and state = 'to_review' limit 1`,
        );
        const readers = await at(management, `${books}/journal-runs`, 'Loonjournaalposten');
        await readers
          .link(/^Toon /)
          .first()
          .waitFor();
        expect(await readers.page.locator('main').getByRole('checkbox').count()).toBe(0);
        await readers.go(`${books}/journal-runs/${run!.id}`);
        await readers.arrive(/^Loonjournaalpost /);
        expect(await readers.page.getByLabel('Boekdatum').count()).toBe(0);
        await readers.leave();
        const clerks = await at(ours.backOffice, `${books}/journal-runs`, 'Loonjournaalposten');
        await clerks.page.locator('main').getByRole('checkbox').first().waitFor();
        await clerks.go(`${books}/journal-runs/${run!.id}`);
        await clerks.arrive(/^Loonjournaalpost /);
        await clerks.page.getByLabel('Boekdatum').waitFor();
        await clerks.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'tells who asked for a contract line, and with which note, where it is decided on a phone',
    () =>
      world.watch(async () => {
        await sql(
          `insert into contract_line (portal_id, contract_line_id, contract_id, domain_id, feature, kind, state, requested_by, request_note)
           select portal_id, $2, contract_id, domain_id, 'payroll_link_loket', 'all_administrations', 'requested', $3, 'Ook voor de holding, graag voor juli.'
           from contract where portal_id = $1`,
          newId(),
          ours.backOffice.userId,
        );
        const visitor = await at(ours.administrator, `${firm}/contract-requests`, 'Contractaanvragen', phone);
        await visitor.button('Toekennen').click();
        await visitor.see(/^Backoffice van het kantoor, /, visitor.dialog);
        await visitor.see('Ook voor de holding, graag voor juli.', visitor.dialog);
        await look(visitor, 'contract-decision-nl-390');
        await visitor.button('Annuleren', visitor.dialog).click();
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'says that an invitation was sent again, and asks before it is withdrawn',
    () =>
      world.watch(async () => {
        const visitor = await at(ours.administrator, `${firm}/people`, 'Gebruikers', phone);
        await visitor.button('Uitnodigen').click();
        await visitor.field('E-mailadres', visitor.dialog).fill('nieuw@example.test');
        await visitor.button('Uitnodiging sturen', visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        await visitor.see(/^Geldig tot: /);
        await visitor.button('Opnieuw sturen: nieuw@example.test').click();
        await visitor.see(/^De uitnodiging is opnieuw gestuurd naar nieuw@example\.test/);
        await look(visitor, 'invitation-sent-again-nl-390');
        await visitor.button('Intrekken: nieuw@example.test').click();
        await visitor.see('De link die nieuw@example.test heeft gekregen, werkt dan niet meer.', visitor.dialog);
        await look(visitor, 'invitation-withdrawal-nl-390');
        await visitor.button('Annuleren', visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        await visitor.button('Intrekken: nieuw@example.test').click();
        await visitor.button('Intrekken', visitor.dialog).click();
        await visitor.miss('nieuw@example.test');
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'reads a wage declaration again from its finding, and leads to the number that is missing',
    () =>
      world.watch(async () => {
        const [declaration] = await sql<{ id: string }>(
          `update wage_declaration set findings = $2 where portal_id = $1 and wage_declaration_id =
             (select wage_declaration_id from wage_declaration where portal_id = $1 and period_number > 0 order by period_starts_on desc limit 1)
           returning wage_declaration_id as id`,
          JSON.stringify([
            { code: 'wage_declaration.wage_tax_number_unknown', severity: 'warns', details: { declared: '123456789L01' } },
            { code: 'wage_declaration.total_missing', severity: 'blocks', details: {} },
          ]),
        );
        const visitor = await at(ours.backOffice, `${books}/wage-declarations/${declaration!.id}`, /^Loonaangifte /);
        const findings = visitor.section('Wat er gevonden is');
        expect(await findings.locator('[data-code]').first().getAttribute('data-code')).toBe('wage_declaration.total_missing');
        await visitor.link('Naar de administratie', findings).waitFor();
        await look(visitor, 'declaration-findings-nl-1440');
        await visitor.button('Opnieuw ophalen', findings).click();
        await visitor.see('Opnieuw gelezen uit Loket.');
        await visitor.miss('Het bericht noemt geen totaal.');
        await look(visitor, 'declaration-read-again-nl-1440');
        await visitor.link('Ophalen bekijken').click();
        await visitor.arrive(/^Ophalen van /);
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'shows at once what a test of the connection found, and says when the portal was never set up',
    () =>
      world.watch(async () => {
        const { username, password, environmentCode } = ours.domain.account;
        await ours.worker.visitor.put(`/api${firm}/domains/${ours.domain.domainId}/loket-credential`, {
          username,
          password,
          environmentCode,
        });
        const visitor = await at(ours.backOffice, `${books}/loket-service`, 'Loket service');
        const steps = visitor.section('Stap voor stap');
        await visitor.see('Verbinding getest', steps.locator('[aria-current=step]'));
        await visitor.button('Test verbinding').click();
        await visitor.see('De verbinding werkt.');
        await visitor.see('Alles is ingericht.', steps);
        await visitor.see('Werkt', visitor.section('Loket-account'));

        await sql(`delete from loket_settings where portal_id = $1`);
        await visitor.page.reload();
        await visitor.arrive('Loket service');
        await visitor.see(/^Het portaal is nog niet bij Loket ingesteld/, visitor.section('Ophalen'));
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'says that it can’t be told who is signed in, and goes on when it can',
    () =>
      world.watch(async () => {
        const visitor = await signedIn(world, ours.backOffice);
        const problem = { title: 'Er ging iets mis.', remedy: 'Probeer het opnieuw.', status: 500, code: 'request.failed', details: {} };
        await visitor.page.route('**/api/session', (route) => route.fulfill({ status: 500, json: problem }));
        await visitor.go(firm);
        await visitor.see('Er ging iets mis.');
        await look(visitor, 'session-unknown-nl-1440');
        for (const complaint of visitor.complaints.splice(0)) expect(complaint).toBe('GET /api/session: 500');
        await visitor.page.unroute('**/api/session');
        await visitor.button('Opnieuw proberen').click();
        await visitor.arrive('Kantoor Waterzicht');
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );
});
