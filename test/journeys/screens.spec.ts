import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { DemonstrationFirm } from '../../apps/demo/seed/logins';
import { fillFirm } from './support/filled-firm';
import { describeJourney, journeyTimeoutMs } from './support/journey';
import { employeePages, entryPages, firmPages, type PageOfScreens, placesOf } from './support/screen-pages';
import { outcomesOf, PageWalk, type Walker } from './support/page-by-role';
import { addMember } from './support/people';
import type { Screen, SignInWords, Visitor } from './support/visitor';
import { startWorld, type World } from './support/world';

/** Where pictures of all pages go; without it the pages are only looked at. */
const folder = process.env['SCREENS_FOLDER'];

/** Only pages whose names hold one of these words, for looking again at what was mended; without it all of them. */
const only = process.env['SCREENS_PAGES']?.split(',');
const isWanted = ({ name }: PageOfScreens): boolean => only === undefined || only.some((word) => name.includes(word));

/** Each language, width and colours is looked at; pictures are made of every combination that owners want to see. */
const screens: Required<Screen>[] =
  folder === undefined
    ? [
        { language: 'nl', width: 1440, colours: 'light' },
        { language: 'en', width: 390, colours: 'dark' },
      ]
    : [
        { language: 'nl', width: 1440, colours: 'light' },
        { language: 'nl', width: 390, colours: 'light' },
        { language: 'en', width: 1440, colours: 'dark' },
        { language: 'en', width: 390, colours: 'light' },
      ];

/** Pages of books are the same for the back office, who is looked at below at the same screen as the administrator's second. */
const isLookedAt =
  ({ language }: Screen) =>
  ({ name }: PageOfScreens): boolean =>
    folder !== undefined || language === 'nl' || !/^(books|run)-/.test(name);

/** Everybody else comes to every page of the firm at one screen: with those above, in each language at each width. */
const walkers: Array<Required<Screen> & { role: Walker }> = [
  { role: 'back_office', language: 'en', width: 390, colours: 'dark' },
  { role: 'management', language: 'en', width: 1440, colours: 'light' },
  { role: 'hrm', language: 'nl', width: 390, colours: 'light' },
  { role: 'employee', language: 'nl', width: 1440, colours: 'dark' },
];

/** These are also kept as a person first sees them, without what one scrolls to. */
const firstSights = ['inbox', 'my-payslips'];

describeJourney('every page of a firm at work', () => {
  let world: World;
  let firm: DemonstrationFirm;

  beforeAll(async () => {
    world = await startWorld();
    firm = await fillFirm(world);
  }, 2 * journeyTimeoutMs);

  afterAll(async () => world?.close(), journeyTimeoutMs);

  it.each(screens)(
    'is accessible and fits in $language at $width, $colours',
    (screen) =>
      world.watch(async () => {
        const places = await placesOf(world, firm.portalId!);
        await look(screen, entryPages);
        await look(screen, firmPages(places).filter(isLookedAt(screen)), firm.logins.portalAdministrator);
        await look(screen, await employeePages(world), firm.logins.employee);
      }),
    2 * journeyTimeoutMs,
  );

  it.each(walkers)(
    'shows the $role each page, or says why not and leads on, in $language at $width, $colours',
    ({ role, ...screen }) =>
      world.watch(async () => {
        const places = await placesOf(world, firm.portalId!);
        const visitor = await arrived(screen, await personOf(role, places.domainId));
        const walk = new PageWalk(visitor, role === 'back_office');
        const pages = firmPages(places);
        const addresses = new Set<string>();
        for (const page of pages) {
          await walk.visit(page);
          if (role !== 'employee' && ['start', 'domain', 'books'].includes(page.name)) {
            for (const address of await walk.menuAddresses()) addresses.add(address);
          }
        }
        const inReach = await world.builders.sql<{ administrationId: string }>(
          `select administration_id as "administrationId" from administration where portal_id = $1 and (domain_id = $2 or $3)`,
          [places.portalId, places.domainId, role === 'back_office'],
        );
        expect(walk.outcomes).toEqual(
          outcomesOf(
            role,
            pages,
            inReach.map(({ administrationId }) => administrationId),
          ),
        );
        const offered = pages.filter(({ address }) => addresses.has(address.replace(/\?.*/, '')));
        expect(offered.map(({ name }) => [name, walk.outcomes[name]])).toEqual(offered.map(({ name }) => [name, 'shown']));
        expect(addresses.size === 0).toBe(role === 'employee');
        await visitor.leave();
      }),
    2 * journeyTimeoutMs,
  );

  async function personOf(role: Walker, domainId: string): Promise<SignInWords> {
    if (role === 'back_office') return firm.logins.backOffice;
    if (role === 'hrm') return addMember(world, { portalId: firm.portalId! }, { name: 'Personeelszaken', role, domainId });
    return firm.logins[role];
  }

  async function arrived(screen: Required<Screen>, person: SignInWords): Promise<Visitor> {
    const visitor = await world.visitor(screen);
    await world.builders.sql('update directory.user_account set language = $1 where email = $2', [screen.language, person.email]);
    await visitor.signIn(person);
    await visitor.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    return visitor;
  }

  async function look(screen: Required<Screen>, pages: readonly PageOfScreens[], person?: SignInWords): Promise<void> {
    const visitor = person ? await arrived(screen, person) : await world.visitor(screen);
    for (const { name, address, isMissing = false } of pages.filter(isWanted)) {
      await visitor.go(address);
      await visitor.arrive(/\S/);
      const title = await visitor.page.title();
      expect({ name, isMissing: /bestaat niet|does not exist/.test(title) }).toEqual({ name, isMissing });
      await takePictures(screen, name, visitor);
    }
    await visitor.leave();
  }
});

async function takePictures({ language, width }: Required<Screen>, name: string, { page }: Visitor): Promise<void> {
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${name}-${language}-${width}`);
  if (firstSights.includes(name)) await page.screenshot({ path: `${file}-first.png` });
  // As high as what is on it, so that what stays in place while one scrolls is where it belongs.
  const before = page.viewportSize()!;
  await page.setViewportSize({
    width,
    height: Math.max(before.height, await page.evaluate<number>('document.documentElement.scrollHeight')),
  });
  await page.screenshot({ path: `${file}.png` });
  await page.setViewportSize(before);
}
