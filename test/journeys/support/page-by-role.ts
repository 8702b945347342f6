import type { PageOfScreens } from './screen-pages';
import type { Visitor } from './visitor';

/** What comes where somebody goes to a page: it, why their role does not open it, or that for them there is no such page. */
export type Outcome = 'shown' | 'closed' | 'missing';

/** Whoever comes to the firm's pages and is no administrator of its portal. */
export type Walker = 'back_office' | 'management' | 'hrm' | 'employee';

const ofPeople = ['people', 'domain-people', 'portal', 'portal-security'];
const ofTheFirm = [
  ...ofPeople,
  ...['incidents', 'fetches', 'fetch', 'contract-requests', 'loket-settings', 'mapping-templates', 'portal-settings', 'portal-rules'],
  ...['retention-terms', 'domain-contract', 'domain-loket-account', 'domain-settings', 'domain-rules'],
  ...['books-administration', 'books-loket-service', 'books-loket-account', 'books-settings', 'books-rules'],
  ...['books-account-mapping', 'books-mapping-components', 'books-mapping-cost-centres', 'books-mapping-split'],
];
const ofTheBooks = [
  ...['inbox', 'inbox-all', 'books-inbox', 'run-blocked', 'run-booked', 'run-superseded', 'run-to-review', 'run-offered'],
  ...['books-wage-cost', 'books-reconciliation', 'books-reconciled-month', 'books-trial-balance', 'books-printout'],
  ...['books-opening-balance', 'books-entries', 'books-entry', 'books-accounts', 'books-account', 'books-journals'],
  ...['books-cost-centres', 'books-cost-units', 'books-periods'],
];
/** What each role's grants don't open. */
const closedTo: Record<Walker, readonly string[]> = {
  back_office: ofPeople,
  management: [...ofTheFirm, 'employees-to-invite', 'books-entry-new'],
  hrm: [...ofTheFirm, ...ofTheBooks, 'books-entry-new'],
  employee: [],
};
const personal = /^\/my\//;

/** What is to come of each page, for somebody who reaches these administrations. */
export function outcomesOf(role: Walker, pages: readonly PageOfScreens[], reached: readonly string[]): Record<string, Outcome> {
  const outcomeOf = ({ name, address, isMissing }: PageOfScreens): Outcome => {
    if (personal.test(address)) return 'shown';
    const [, administrationId] = /\/administrations\/([^/]+)/.exec(address) ?? [];
    const isElsewhere = administrationId !== undefined && !reached.includes(administrationId);
    if (isMissing || isElsewhere || role === 'employee') return 'missing';
    return closedTo[role].includes(name) ? 'closed' : 'shown';
  };
  return Object.fromEntries(pages.map((page) => [page.name, outcomeOf(page)]));
}

const missing = /^(Deze pagina bestaat niet|This page does not exist)$/;
const closed = /^(Deze pagina is niet voor uw rol|This page is not for your role)$/;
const wayOn = /^(Naar het begin|To the start|Naar het overzicht|To the overview)$/;
/** What is stored or sent, not said: the parts of an id, a period as a key, a word without its text, or what is no value at all. */
const rawWords = /\b[\da-f]{8}-[\da-f]{4}-|(?<![-\w])20\d\d-\d\d(?![-\w])|\{\{|\[object |\b(undefined|NaN|null)\b/;

/**
 * Goes to pages one after another. What stands in the place of a page looks the same every time: it is inspected when it is first met. So are pages that
 * are shown, unless another walk inspects the same page with more on it: then it is seen that they fit.
 */
export class PageWalk {
  readonly outcomes: Record<string, Outcome> = {};
  readonly #met = new Set<Outcome>();

  constructor(
    private readonly visitor: Visitor,
    private readonly inspectsEach: boolean,
  ) {}

  async visit({ name, address }: PageOfScreens): Promise<void> {
    const { visitor } = this;
    await visitor.go(address);
    const heading = visitor.page.getByRole('heading', { level: 1 });
    await heading.waitFor();
    await visitor.settle();
    const outcome = await this.#outcome();
    this.outcomes[name] = outcome;
    if (outcome !== 'shown') await visitor.link(wayOn).first().waitFor();
    if (!this.#met.has(outcome) || (outcome === 'shown' && this.inspectsEach)) await visitor.arrive(/\S/);
    else await visitor.fits(name);
    this.#met.add(outcome);
    // That there is no such page is what the portal answered; else nothing was asked that it refuses.
    const refusals = visitor.complaints.filter((one) => !(outcome === 'missing' && one.endsWith(': 404')));
    visitor.complaints.splice(0);
    expect({ name, refusals }).toEqual({ name, refusals: [] });
    const words = await visitor.page.locator('main').innerText();
    expect({ name, raw: rawWords.exec(words)?.[0] }).toEqual({ name, raw: undefined });
  }

  /** Where the menu of this page and the gear lead to. */
  async menuAddresses(): Promise<string[]> {
    const { visitor } = this;
    const opener = visitor.button(/^Menu$/);
    if (await opener.isVisible()) await opener.click();
    await visitor.menu.waitFor();
    const inMenu = await addressesOf(visitor.menu.getByRole('link'));
    if (await opener.isVisible()) await visitor.page.keyboard.press('Escape');
    const gear = visitor.button(/^(Instellingen|Settings)$/);
    if ((await gear.count()) === 0) return inMenu;
    await gear.click();
    const behindGear = await addressesOf(visitor.page.getByRole('menuitem'));
    await visitor.page.keyboard.press('Escape');
    return [...inMenu, ...behindGear];
  }

  async #outcome(): Promise<Outcome> {
    const { page } = this.visitor;
    const is = (title: RegExp) => page.getByRole('heading', { name: title }).first().isVisible();
    if (await is(missing)) return 'missing';
    return (await is(closed)) ? 'closed' : 'shown';
  }
}

const addressesOf = async (links: ReturnType<Visitor['link']>): Promise<string[]> => {
  await links.first().waitFor();
  const all = await Promise.all((await links.all()).map((link) => link.getAttribute('href')));
  return all.filter((address) => address !== null);
};
