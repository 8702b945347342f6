import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { JournalRunIntake } from '../../libs/payroll/journal-run/journal-run-intake.service';
import { JournalRunProcessing } from '../../libs/payroll/journal-run/journal-run-processing.service';
import { buildBooks } from '../support/books';
import { type BuiltAdministration, type BuiltPortal, scopeOf } from '../support/builders';
import { arrivalOf, lineOf } from '../support/journal-runs';
import { describeJourney, journeyTimeoutMs } from './support/journey';
import { addMember, type Member } from './support/people';
import type { Visitor } from './support/visitor';
import { startWorld, type World } from './support/world';

/** Where pictures go; without it the pages are only looked at. */
const folder = process.env['SCREENS_FOLDER'];
const year = new Date().getFullYear();

describeJourney('mapping at a screen', () => {
  let world: World;
  let portal: BuiltPortal;
  let administration: BuiltAdministration;
  let administrator: Member;

  beforeAll(async () => {
    world = await startWorld();
    portal = await world.builders.portal({ name: 'Kantoor Rivierzicht' });
    const domain = await world.builders.domain(portal, { name: 'Bakkerij Van der Korst' });
    administration = await world.builders.administration(domain, { name: 'Korst kantoor' });
    administrator = await addMember(world, portal, { name: 'Portaal Beheerder', role: 'portal_admin' });
    await arrangeRuns();
  }, journeyTimeoutMs);

  afterAll(async () => world?.close(), journeyTimeoutMs);

  /** Books of the year with two booked months, and one that waits for two codes. */
  async function arrangeRuns(): Promise<void> {
    const books = await buildBooks(world.builders, administration, { year });
    const { portalId, administrationId } = administration;
    await world.builders.sql('insert into payroll_settings (portal_id, administration_id, journal_id) values ($1, $2, $3)', [
      portalId,
      administrationId,
      books.payrollJournalId,
    ]);
    await world.builders.sql("update account set rgs = 'WPerLesLon', name = 'Lonen' where account_id = $1", [books.accountIds[0]]);
    await world.builders.sql("update account set rgs = 'WPerLesVag', name = 'Vakantiebijslag' where account_id = $1", [
      books.accountIds[2],
    ]);
    const scope = scopeOf(administration);
    const period = (month: number) => {
      const ends = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
      return { month, year, periodStartsOn: `${ends.slice(0, 8)}01`, periodEndsOn: ends };
    };
    for (const month of [1, 2]) {
      const { journalRunId } = await world.app
        .get(JournalRunIntake)
        .arrive(scope, arrivalOf({ '4000': 100_001, '1001': -100_001 }, period(month)));
      const [run] = await world.builders.sql<{ rowVersion: number }>(
        'select row_version as "rowVersion" from journal_run where journal_run_id = $1',
        [journalRunId],
      );
      await world.app.get(JournalRunProcessing).process(scope, journalRunId, { rowVersion: run!.rowVersion });
    }
    const waiting = [
      lineOf('L70', 5_000, {
        accountName: 'Vakantiebijslag',
        componentKey: 77,
        componentName: 'Vakantiebijslag',
        costCentreCode: 'WINKEL',
      }),
      lineOf('L71', 100_001, { accountName: 'Toeslag zondag', componentKey: 78, componentName: 'Zondagtoeslag' }),
      lineOf('1001', -105_001),
    ];
    await world.app.get(JournalRunIntake).arrive(scope, arrivalOf(waiting, period(3)));
  }

  async function signedIn(screen: { language: 'nl' | 'en'; width: number }): Promise<Visitor> {
    const visitor = await world.visitor(screen);
    await world.builders.sql('update directory.user_account set language = $1 where user_id = $2', [screen.language, administrator.userId]);
    await visitor.signIn(administrator);
    await visitor.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    return visitor;
  }

  async function look(visitor: Visitor, name: string): Promise<void> {
    await visitor.inspect(name);
    if (folder === undefined) return;
    await mkdir(folder, { recursive: true });
    await visitor.page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
  }

  const books = () => `/portals/${portal.portalId}/administrations/${administration.administrationId}/account-mapping`;

  it(
    'maps a code, a component, a cost centre and a split, after a look at what it would have done',
    () =>
      world.watch(async () => {
        const visitor = await signedIn({ language: 'nl', width: 1440 });
        await visitor.go(books());
        await visitor.arrive('Rekeningkoppeling');
        await visitor.see('2 rekeningen van Loket leiden nog nergens heen. Zij staan bovenaan.');
        await look(visitor, 'mapping-accounts-nl-1440');
        await visitor.button('Koppel aan 4002 Vakantiebijslag').click();
        await visitor.see('Eén rekening van Loket leidt nog nergens heen. Zij staat bovenaan.');

        await visitor.button('Wijzigen: 4000').click();
        await visitor.see(`Niets: in ${year} zou alles op dezelfde plaats staan.`, visitor.dialog);
        await visitor.field('Rekening in deze boeken', visitor.dialog).fill('4002');
        await visitor.page.getByRole('option', { name: '4002 Vakantiebijslag' }).click();
        await visitor.see(/2\.000,02 zou elders staan/, visitor.dialog);
        await look(visitor, 'mapping-replay-nl-1440');
        await visitor.field('Geldt vanaf', visitor.dialog).fill(`${year}-02-01`);
        await visitor.see(/1\.000,01 zou elders staan/, visitor.dialog);
        await visitor.button('Opslaan', visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        await visitor.see(/Eigen keuze · vanaf/);
        await visitor.button('Geschiedenis: 4000').click();
        await visitor.see('4002 Vakantiebijslag', visitor.dialog);
        await look(visitor, 'mapping-history-nl-1440');
        await visitor.button('Sluiten', visitor.dialog).click();

        await visitor.button('Kostenplaatsen').click();
        await visitor.see('Onbekend: de run wordt tegengehouden');
        await visitor.choose('Hier voor WINKEL', 'K1 Kantoor');
        await visitor.see('Eigen keuze: K1 Kantoor');
        await look(visitor, 'mapping-cost-centres-nl-1440');

        await visitor.button('Verdeling').click();
        await visitor.button('Verdeling toevoegen').click();
        await visitor.choose('Kostenplaats 1', 'K1 Kantoor', visitor.dialog);
        await visitor.field('Aandeel 1', visitor.dialog).fill('60');
        await visitor.see(/zou elders staan/, visitor.dialog);
        await look(visitor, 'mapping-split-nl-1440');
        await visitor.button('Opslaan', visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        await visitor.see('100 % K1 Kantoor');
        visitor.expectNoComplaints();
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'shows whom the firm’s template reaches before it is saved, on a phone and in English',
    () =>
      world.watch(async () => {
        const visitor = await signedIn({ language: 'en', width: 390 });
        await visitor.go(`/portals/${portal.portalId}/mapping-templates`);
        await visitor.arrive('Firm’s account template');
        await look(visitor, 'mapping-templates-en-390');
        await visitor.button('Set: L71').click();
        await visitor.field('RGS code', visitor.dialog).fill('WPerLesLon');
        await visitor.see('Reaches one administration; 0 with a choice of their own stay as they are.', visitor.dialog);
        await visitor.see(`What would this have done to ${year}?`, visitor.dialog);
        await look(visitor, 'mapping-template-dialog-en-390');
        await visitor.button('Save', visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        await visitor.button('Change: L71').waitFor();

        await visitor.go(books());
        await visitor.arrive('Account mapping');
        await visitor.see('Firm’s template (RGS WPerLesLon)');
        await look(visitor, 'mapping-accounts-en-390');
        await visitor.go(`${books()}?tab=component`);
        await visitor.see('Zondagtoeslag');
        await look(visitor, 'mapping-components-en-390');
        visitor.expectNoComplaints();
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );
});
