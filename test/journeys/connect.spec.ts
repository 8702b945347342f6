import { describeJourney, journeyTimeoutMs } from './support/journey';
import { addMember, type Member } from './support/people';
import type { Visitor } from './support/visitor';
import { startWorld, type World } from './support/world';

describeJourney('connecting a firm with Loket', () => {
  let world: World;
  let administrator: Member;

  beforeAll(async () => {
    world = await startWorld();
    const portal = await world.builders.portal({ name: 'Kantoor Rivierzicht' });
    administrator = await addMember(world, portal, { name: 'Beheer Rivierzicht', role: 'portal_admin' });
  }, journeyTimeoutMs);

  afterAll(async () => world?.close(), journeyTimeoutMs);

  it(
    'lets the portal administrator set Loket up at portal level, and test it',
    () =>
      world.watch(async () => {
        const visitor = await world.visitor();
        await visitor.signIn(administrator);
        await visitor.arrive('Kantoor Rivierzicht');
        await openLoketSettings(visitor);

        await visitor.choose('Loket-omgeving', 'Ingesteld adres (simulator)');
        await visitor.field('Client-id').fill(world.simulator.clientId);
        await visitor.field('Client secret').fill('a secret with a typing error');
        await visitor.button('Opslaan').click();
        await visitor.see('Opgeslagen');
        await visitor.button('Test verbinding').click();
        await visitor.see('De verbinding werkt nog niet. Hieronder staat wat er ontbreekt.');
        await visitor.inspect('a test of the connection that fails');

        await visitor.field('Client secret').fill(world.simulator.clientSecret);
        await visitor.button('Opslaan').click();
        await visitor.see(/^Ingesteld door Beheer Rivierzicht, .* Leeg laten: blijft zoals het is\.$/);
        await visitor.button('Test verbinding').click();
        await visitor.see('De verbinding werkt.');
        await visitor.inspect('a test of the connection that works');

        await visitor.page.reload();
        await visitor.arrive('Loket-instellingen');
        expect(await visitor.field('Client-id').inputValue()).toBe(world.simulator.clientId);
        expect(await visitor.field('Client secret').inputValue()).toBe('');
        expect(await visitor.page.content()).not.toContain(world.simulator.clientSecret);
        await visitor.signOut();
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'opens the link on the contract of a domain',
    () =>
      world.watch(async () => {
        const visitor = await world.visitor();
        await visitor.signIn(administrator);
        await visitor.link('Domeinen', visitor.menu).click();
        await visitor.arrive('Domeinen');
        await addDomain(visitor, { name: 'Bloemenhof', code: 'BLOEM' });
        await visitor.arrive('Bloemenhof');
        await visitor.link('Administraties', visitor.menu).click();
        await visitor.arrive('Administraties');
        await addAdministration(visitor, { name: 'Kwekerij', number: '30101', subNumber: '0' });
        await visitor.arrive('Kwekerij');
        await visitor.link('Loket service Niet in contract – aanvragen', visitor.menu).waitFor();

        await visitor.link('Bloemenhof').click();
        await visitor.arrive('Bloemenhof');
        await visitor.link('Contract', visitor.menu).click();
        await visitor.arrive('Contract');
        await visitor.button('Contractregel toevoegen').click();
        await visitor.inspect('the dialog for a contract line');
        await visitor.button('Contractregel toevoegen', visitor.dialog).click();
        const lines = visitor.page.getByRole('table', { name: 'Contractregels' });
        await visitor.see('Salariskoppeling met Loket', lines);
        await visitor.see('Toegekend', lines);
        await visitor.inspect('a contract with the feature');

        await visitor.link('Administraties', visitor.menu).click();
        await visitor.arrive('Administraties');
        await visitor.see('In contract', visitor.page.getByRole('row', { name: /Kwekerij/ }));
        await visitor.link('Kwekerij').click();
        await visitor.arrive('Kwekerij');
        await visitor.link('Loket service', visitor.menu).waitFor();
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'works in English as well',
    () =>
      world.watch(async () => {
        const visitor = await world.visitor();
        await visitor.go('/');
        await visitor.arrive('Welkom bij Loonbrug');
        await visitor.button('English').click();
        await visitor.arrive('Welcome to Loonbrug');
        await visitor.signIn(administrator);
        // The account itself still says Dutch, and is believed.
        await visitor.arrive('Kantoor Rivierzicht');
        await visitor.button('Mijn account').click();
        await visitor.page.getByRole('menuitem', { name: 'Mijn account' }).click();
        await visitor.arrive('Mijn account');
        await visitor.button('English').click();
        await arriveInEnglish(visitor, 'My account');

        await visitor.link('Loonbrug').click();
        await arriveInEnglish(visitor, 'Kantoor Rivierzicht');
        for (const title of ['Payroll journal entries', 'Incidents', 'Contract requests', 'Users', 'Domains']) {
          await visitor.link(title, visitor.menu).click();
          await arriveInEnglish(visitor, title);
        }
        for (const title of ['Loket settings', 'Settings of the link', 'Portal details']) {
          await visitor.button('Settings').click();
          await visitor.page.getByRole('menuitem', { name: title }).click();
          await arriveInEnglish(visitor, title);
        }
        await visitor.link('Domains', visitor.menu).click();
        await visitor.link('Bloemenhof').click();
        await arriveInEnglish(visitor, 'Bloemenhof');
        for (const title of ['Contract', 'Loket account', 'Administrations']) {
          await visitor.link(title, visitor.menu).click();
          await arriveInEnglish(visitor, title);
        }
        await visitor.link('Kwekerij').click();
        await arriveInEnglish(visitor, 'Kwekerij');
        for (const title of administrationTitles) {
          await visitor.link(title, visitor.menu).click();
          await arriveInEnglish(visitor, title);
        }
        await visitor.page.reload();
        await arriveInEnglish(visitor, administrationTitles.at(-1)!);
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );
});

const administrationTitles = [
  'Loket service',
  'Employees',
  'Payslips',
  'Wage declarations',
  'Payroll journal entries',
  'Account mapping',
  'Trial balance',
  'Entries',
  'Chart of accounts',
  'Journals',
  'Fiscal years and periods',
  'Administration',
  'Settings',
];

/** Words that no English sentence has, and hardly any Dutch one lacks. */
const dutchWords = /\b(het|een|niet|nog|deze|voor|wordt|worden|zijn|geen|bij)\b/gi;

async function arriveInEnglish(visitor: Visitor, title: string): Promise<void> {
  await visitor.arrive(title);
  const dutch = (await visitor.page.locator('body').innerText()).match(dutchWords) ?? [];
  expect({ title, dutch }).toEqual({ title, dutch: [] });
  expect(await visitor.page.locator('html').getAttribute('lang')).toBe('en');
}

async function openLoketSettings(visitor: Visitor): Promise<void> {
  await visitor.button('Instellingen').click();
  await visitor.page.getByRole('menuitem', { name: 'Loket-instellingen' }).click();
  await visitor.arrive('Loket-instellingen');
}

async function addDomain(visitor: Visitor, { name, code }: { name: string; code: string }): Promise<void> {
  await visitor.button('Domein toevoegen').first().click();
  await visitor.field('Naam', visitor.dialog).fill(name);
  await visitor.field('Code', visitor.dialog).fill(code);
  await visitor.inspect('the dialog for a domain');
  await visitor.button('Opslaan', visitor.dialog).click();
  await visitor.dialog.waitFor({ state: 'detached' });
}

async function addAdministration(
  visitor: Visitor,
  { name, number, subNumber }: { name: string; number: string; subNumber: string },
): Promise<void> {
  await visitor.button('Administratie toevoegen').first().click();
  await visitor.field('Naam', visitor.dialog).fill(name);
  await visitor.field('Administratienummer', visitor.dialog).fill(number);
  await visitor.field('Subadministratienummer', visitor.dialog).fill(subNumber);
  await visitor.inspect('the dialog for an administration');
  await visitor.button('Opslaan', visitor.dialog).click();
  await visitor.dialog.waitFor({ state: 'detached' });
}
