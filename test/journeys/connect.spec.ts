import { type FirmWords, firmWords } from './support/firm-words';
import { describeJourney, journeyTimeoutMs } from './support/journey';
import { addMember, type Member, signedIn } from './support/people';
import { screens } from './support/screens';
import type { Screen, Visitor } from './support/visitor';
import { startWorld, type World } from './support/world';

/** Each screen has a firm of its own. */
const firms = {
  nl: { portal: 'Kantoor Rivierzicht', domain: 'Bloemenhof', code: 'BLOEM', books: 'Kwekerij', number: '30101' },
  en: { portal: 'Kantoor Bosrand', domain: 'Boomgaard', code: 'BOOM', books: 'Fruitveiling', number: '40101' },
} as const;

const administratorName = 'Beheer Vecht en Bos';

/** The menu is beside the page on the one, and behind a button on the other. */
const englishScreens: Required<Screen>[] = [
  { language: 'nl', width: 1440, colours: 'light' },
  { language: 'nl', width: 390, colours: 'light' },
];

describeJourney('connecting a firm with Loket', () => {
  let world: World;
  const administrators = new Map<string, Member>();

  beforeAll(async () => {
    world = await startWorld();
    for (const { portal: name } of Object.values(firms)) {
      const portal = await world.builders.portal({ name });
      administrators.set(name, await addMember(world, portal, { name: administratorName, role: 'portal_admin' }));
    }
  }, journeyTimeoutMs);

  afterAll(async () => world?.close(), journeyTimeoutMs);

  describe.each(screens)('in $language at $width', (screen) => {
    const word = firmWords[screen.language];
    const firm = firms[screen.language];

    it(
      'lets the portal administrator set Loket up at portal level, and test it',
      () =>
        world.watch(async () => {
          const visitor = await signedIn(world, administrators.get(firm.portal)!, screen);
          await visitor.arrive(firm.portal);
          await chooseSettings(visitor, word.gear, word.loketSettings);
          await visitor.arrive(word.loketSettings);

          await visitor.choose(word.environment, word.simulator);
          await visitor.field(word.clientId).fill(world.simulator.clientId);
          await visitor.field(word.clientSecret).fill('a secret with a typing error');
          await visitor.button(word.save).click();
          await visitor.see(word.saved);
          await visitor.button(word.test).click();
          await visitor.see(word.fails);
          await visitor.inspect('a test of the connection that fails');

          await visitor.field(word.clientSecret).fill(world.simulator.clientSecret);
          const save = await heldSave(visitor, '**/loket-settings');
          await visitor.button(word.save).click();
          await save.isHeld;
          // The page says so a moment after it sent what is held.
          await visitor.button(word.test).and(visitor.page.locator(':disabled')).waitFor();
          save.letGo();
          await visitor.miss(word.fails);
          await visitor.see(word.secretSetBy(administratorName));
          await visitor.button(word.test).click();
          await visitor.see(word.works);
          await visitor.inspect('a test of the connection that works');

          await visitor.page.reload();
          await visitor.arrive(word.loketSettings);
          expect(await visitor.field(word.clientId).inputValue()).toBe(world.simulator.clientId);
          expect(await visitor.field(word.clientSecret).inputValue()).toBe('');
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
          const visitor = await signedIn(world, administrators.get(firm.portal)!, screen);
          await visitor.pass(firm.portal);
          await visitor.open(word.domains);
          await addDomain(visitor, word, firm.domain, firm.code);
          await visitor.arrive(firm.domain);
          await visitor.open(word.administrations);
          await addAdministration(visitor, word, firm.books, firm.number);
          await visitor.arrive(firm.books);
          await expectInMenu(visitor, word.loketServiceClosed);

          await visitor.link(firm.domain).click();
          await visitor.arrive(firm.domain);
          await visitor.open(word.contract);
          await visitor.button(word.addLine).click();
          await visitor.inspect('the dialog for a contract line');
          await visitor.button(word.addLine, visitor.dialog).click();
          await visitor.see(word.granted, visitor.lines(word.contractLines, word.feature));
          await visitor.inspect('a contract with the feature');

          await visitor.open(word.administrations);
          await visitor.see(word.inContract, visitor.lines(word.administrations, firm.books));
          await visitor.link(firm.books).click();
          await visitor.arrive(firm.books);
          await expectInMenu(visitor, word.loketService);
          await visitor.leave();
        }),
      journeyTimeoutMs,
    );
  });

  it.each(englishScreens)(
    'works in English as well, at $width',
    (screen) =>
      world.watch(async () => {
        const { portal, domain, books } = firms.nl;
        const administrator = administrators.get(portal)!;
        await world.builders.sql("update directory.user_account set language = 'nl' where user_id = $1", [administrator.userId]);
        const visitor = await world.visitor(screen);
        await visitor.go('/');
        await visitor.arrive('Welkom bij Loonbrug');
        await visitor.button('English').click();
        await visitor.arrive('Welcome to Loonbrug');
        await visitor.signIn(administrator);
        // The account itself still says Dutch, and is believed.
        await visitor.arrive(portal);
        await visitor.button('Mijn account').click();
        await visitor.page.getByRole('menuitem', { name: 'Mijn account' }).click();
        await visitor.arrive('Mijn account');
        await visitor.button('English').click();
        await arriveInEnglish(visitor, 'My account');

        await visitor.link('Loonbrug').click();
        await arriveInEnglish(visitor, portal);
        for (const title of ['Payroll journal entries', 'Incidents', 'Contract requests', 'Users', 'Domains'])
          await openInEnglish(visitor, title);
        for (const title of ['Loket settings', 'Settings of the link', 'Portal details']) {
          await chooseSettings(visitor, 'Settings', title);
          await arriveInEnglish(visitor, title);
        }
        await openInEnglish(visitor, 'Domains');
        await visitor.link(domain).click();
        await arriveInEnglish(visitor, domain);
        for (const title of ['Contract', 'Loket account', 'Administrations']) await openInEnglish(visitor, title);
        await visitor.link(books).click();
        await arriveInEnglish(visitor, books);
        for (const title of administrationTitles) await openInEnglish(visitor, title);
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
  await visitor.pass(title);
  // What a machine finds on these pages on a phone is found by `screens.spec.ts`, in English too.
  await (visitor.page.viewportSize()!.width < 600 ? visitor.fits(title) : visitor.inspect(title));
  const dutch = (await visitor.page.locator('body').innerText()).match(dutchWords) ?? [];
  expect({ title, dutch }).toEqual({ title, dutch: [] });
  expect(await visitor.page.locator('html').getAttribute('lang')).toBe('en');
}

async function openInEnglish(visitor: Visitor, title: string): Promise<void> {
  await visitor.follow(title);
  await arriveInEnglish(visitor, title);
}

/** The next thing that is saved there gets no answer until it is let go; what is only read does. */
async function heldSave({ page }: Visitor, address: string): Promise<{ isHeld: Promise<unknown>; letGo: () => void }> {
  let letGo = (): void => undefined;
  const isLetGo = new Promise<void>((resolve) => (letGo = resolve));
  const isHeld = page.waitForRequest((request) => request.method() === 'PUT');
  await page.route(address, async (route) => {
    if (route.request().method() === 'PUT') await isLetGo;
    await route.continue();
  });
  return { isHeld, letGo: () => letGo() };
}

/** By the gear. */
async function chooseSettings(visitor: Visitor, gear: string, title: string): Promise<void> {
  await visitor.button(gear).click();
  await visitor.page.getByRole('menuitem', { name: title }).click();
}

/** Also looks at the menu, which covers the page on a phone, and closes it there. */
async function expectInMenu(visitor: Visitor, item: string): Promise<void> {
  await visitor.openMenu();
  await visitor.link(item, visitor.menu).waitFor();
  await visitor.inspect('the menu');
  await visitor.closeMenu();
}

async function addDomain(visitor: Visitor, word: FirmWords, name: string, code: string): Promise<void> {
  await visitor.button(word.addDomain).first().click();
  await visitor.field(word.name, visitor.dialog).fill(name);
  await visitor.field(word.code, visitor.dialog).fill(code);
  await visitor.inspect('the dialog for a domain');
  await visitor.button(word.save, visitor.dialog).click();
  await visitor.dialog.waitFor({ state: 'detached' });
}

async function addAdministration(visitor: Visitor, word: FirmWords, name: string, number: string): Promise<void> {
  await visitor.button(word.addAdministration).first().click();
  await visitor.field(word.name, visitor.dialog).fill(name);
  await visitor.field(word.number, visitor.dialog).fill(number);
  await visitor.field(word.subNumber, visitor.dialog).fill('0');
  await visitor.inspect('the dialog for an administration');
  await visitor.button(word.save, visitor.dialog).click();
  await visitor.dialog.waitFor({ state: 'detached' });
}
