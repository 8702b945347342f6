import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Locator, Page, Response } from 'playwright-core';

export interface Screen {
  width?: number;
  language?: 'nl' | 'en';
  colours?: 'light' | 'dark';
}

export interface SignInWords {
  email: string;
  password: string;
}

/** How long anything on a screen may take before it counts as not coming; a busy machine needs some. */
const patienceMs = 60_000;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

// What the browser computes is text here: these tests are compiled for Node, which knows no document.
const motionsEnd = `Promise.allSettled(
  document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity).map((one) => one.finished),
).then(() => undefined)`;
const tooWideBy = 'Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)';

/**
 * Somebody at a screen, who clicks and types. Whatever the browser complains about is remembered; a page that is arrived at is looked at as a whole:
 * accessible, not wider than the screen.
 */
export class Visitor {
  /** Errors in the console, and requests that failed or were refused. */
  readonly complaints: string[] = [];
  #isSignedIn = false;

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly address: string,
  ) {
    page.setDefaultTimeout(patienceMs);
    page.on('pageerror', (error) => this.complaints.push(`error in the page: ${error.message}`));
    page.on('console', (message) => {
      // Refused requests are judged where they are answered.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) this.complaints.push(message.text());
    });
    page.on('response', (response) => this.#judge(response));
    page.on('requestfailed', (request) => {
      // Leaving a page ends what it was still waiting for.
      const reason = request.failure()?.errorText ?? '';
      if (reason !== 'net::ERR_ABORTED') this.complaints.push(`${request.method()} ${request.url()}: ${reason}`);
    });
  }

  static async at(browser: Browser, address: string, { width = 1440, language = 'nl', colours = 'light' }: Screen = {}): Promise<Visitor> {
    const context = await browser.newContext({
      viewport: { width, height: width < 600 ? 844 : 900 },
      locale: language === 'nl' ? 'nl-NL' : 'en-GB',
      timezoneId: 'Europe/Amsterdam',
      colorScheme: colours,
      reducedMotion: 'reduce',
      acceptDownloads: true,
    });
    return new Visitor(await context.newPage(), context, address);
  }

  /** Types an address, or follows a link from elsewhere. */
  async go(address: string): Promise<void> {
    await this.page.goto(address.startsWith('http') ? address : `${this.address}${address}`);
  }

  /** Comes in by the front door. */
  async signIn({ email, password }: SignInWords): Promise<void> {
    await this.go('/sign-in');
    await this.arrive(/^(Welkom bij Loonbrug|Welcome to Loonbrug)$/);
    await this.field(/^(E-mailadres|E-mail address)/).fill(email);
    await this.field(/^(Wachtwoord|Password)/).fill(password);
    this.#isSignedIn = true;
    await this.button(/^(Inloggen|Sign in)$/).click();
  }

  async signOut(): Promise<void> {
    await this.button(/^(Mijn account|My account)$/).click();
    await this.page.getByRole('menuitem', { name: /^(Uitloggen|Sign out)$/ }).click();
    await this.arrive(/^(Welkom bij Loonbrug|Welcome to Loonbrug)$/);
    this.#isSignedIn = false;
  }

  /** Waits for the page of that title to be complete, and looks at it as a whole. */
  async arrive(title: string | RegExp): Promise<void> {
    await this.inspect(await this.pass(title));
  }

  /** Waits for the page of that title to be complete, on the way to another; returns the title. */
  async pass(title: string | RegExp): Promise<string> {
    const heading = this.page.getByRole('heading', { level: 1, name: title, exact: true });
    await heading.waitFor();
    await this.settle();
    const text = (await heading.innerText()).trim();
    expect(await this.page.title()).toBe(`${text} – Loonbrug`);
    return text;
  }

  /** Nothing is being loaded or moving any more. */
  async settle(): Promise<void> {
    await this.page.locator('[role="progressbar"], .MuiSkeleton-root').first().waitFor({ state: 'detached' });
    await this.page.evaluate(motionsEnd);
  }

  /** What is on the screen now has no accessibility problem that a machine can find, and is not wider than the screen. */
  async inspect(what: string): Promise<void> {
    await this.settle();
    // Legacy: without a page of its own for the result, which only frames of other origins need. What is in order need not be described.
    const axe = new AxeBuilder({ page: this.page }).setLegacyMode().options({ resultTypes: ['violations'] });
    const { violations } = await axe.analyze();
    const found = violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html, failureSummary }) => [html, failureSummary]) }));
    expect({ what, violations: found }).toEqual({ what, violations: [] });
    await this.fits(what);
  }

  /** What is on the screen now is not wider than it. */
  async fits(what: string): Promise<void> {
    expect({ what, tooWideBy: await this.page.evaluate<number>(tooWideBy) }).toEqual({ what, tooWideBy: 0 });
  }

  /** A field by its label, with or without the star of what is required. */
  field(label: string | RegExp, within: Page | Locator = this.page): Locator {
    return within.getByLabel(typeof label === 'string' ? new RegExp(`^${escaped(label)}\\s*\\*?$`) : label);
  }

  button(name: string | RegExp, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name, exact: true });
  }

  link(name: string | RegExp, within: Page | Locator = this.page): Locator {
    return within.getByRole('link', { name, exact: true });
  }

  /** The left menu. */
  get menu(): Locator {
    return this.page.getByRole('navigation', { name: /^Menu$/ });
  }

  /** Opens the left menu where it is behind a button, as on a phone. */
  async openMenu(): Promise<void> {
    const opener = this.button('Menu');
    if (await opener.isVisible()) await opener.click();
  }

  /** Closes the left menu again where it covers the page. */
  async closeMenu(): Promise<void> {
    // While it is open, nothing else is there for those who are told what is on the screen.
    if (await this.page.getByRole('main').isVisible()) return;
    await this.page.keyboard.press('Escape');
    await this.page.getByRole('main').waitFor();
  }

  /** Goes where a line of the left menu leads. */
  async follow(item: string | RegExp): Promise<void> {
    await this.openMenu();
    await this.link(item, this.menu).click();
  }

  /** Goes to a page by the left menu, and looks at it; its title is what the menu says where no other is given. */
  async open(item: string | RegExp, title: string | RegExp = item): Promise<void> {
    await this.follow(item);
    await this.arrive(title);
  }

  /** The lines of a list that say something: rows of a table where there is room, cards on a phone. */
  lines(list: string, words: string | RegExp): Locator {
    const named = { name: list, exact: true };
    const rows = this.page.getByRole('table', named).getByRole('row');
    const cards = this.page.getByRole('list', named).getByRole('listitem');
    return rows.or(cards).filter({ hasText: words });
  }

  /** A titled part of the page. */
  section(title: string | RegExp): Locator {
    return this.page.locator('section', { has: this.page.getByRole('heading', { name: title, exact: true }) });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Chooses from a list that opens below a field. */
  async choose(label: string, option: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within.getByRole('combobox', { name: label }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** Waits for words to be on the screen. */
  async see(words: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within.getByText(words).filter({ visible: true }).first().waitFor();
  }

  /** Waits for words to be gone from it. */
  async miss(words: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within.getByText(words).first().waitFor({ state: 'detached' });
  }

  expectNoComplaints(): void {
    expect(this.complaints).toEqual([]);
  }

  /** Takes back the one complaint that was meant to come. */
  expectComplaint(pattern: RegExp): void {
    const [complaint = 'none', ...others] = this.complaints.splice(0);
    expect(complaint).toMatch(pattern);
    expect(others).toEqual([]);
  }

  /** Closes the screen; nothing may have gone wrong on it. */
  async leave(): Promise<void> {
    await this.context.close();
    this.expectNoComplaints();
  }

  #judge(response: Response): void {
    if (response.status() < 400) return;
    const { pathname } = new URL(response.url());
    const method = response.request().method();
    // The first question of every page before sign-in is whether there is a session.
    if (!this.#isSignedIn && response.status() === 401 && method === 'GET' && pathname === '/api/session') return;
    this.complaints.push(`${method} ${pathname}: ${response.status()}`);
  }
}
