import { readFile } from 'node:fs/promises';
import { BooksService, FiscalYearService, JournalService } from '@loonbrug/ledger';
import { scopeOf } from '../support/builders';
import { describeJourney, journeyTimeoutMs } from './support/journey';
import { addMember, type Member } from './support/people';
import { keepPicture } from './support/pictures';
import { screens } from './support/screens';
import type { Visitor } from './support/visitor';
import { startWorld, type World } from './support/world';

const thisYear = new Date().getFullYear();

const texts = {
  nl: {
    opening: 'Beginbalans',
    entries: 'Boekingen',
    newEntry: 'Boeking invoeren',
    entry: 'Boeking',
    book: 'Boeken',
    reverse: 'Terugdraaien',
    reason: 'Reden',
    account: 'Rekening',
    debit: 'Debet',
    credit: 'Credit',
    description: 'Omschrijving',
    balanced: 'In evenwicht',
    printout: 'Dagboekafdruk',
    trialBalance: 'Proef- en saldibalans',
    periods: 'Boekjaren en perioden',
    close: 'Afsluiten',
    history: 'Geschiedenis',
    download: 'Downloaden',
    csv: 'CSV-bestand',
    plainText: 'Platte tekst (hledger, ledger)',
    yearEnd: 'Jaarafsluiting controleren',
    ok: 'Sluiten',
    line: 'Regel',
    search: 'Zoek op boekstuk of omschrijving',
    voucher: 'Boekstuk',
    journal: 'Dagboek',
    nothingFound: 'Niets gevonden met deze filters.',
  },
  en: {
    opening: 'Opening balance',
    entries: 'Entries',
    newEntry: 'Enter an entry',
    entry: 'Entry',
    book: 'Book',
    reverse: 'Reverse',
    reason: 'Reason',
    account: 'Account',
    debit: 'Debit',
    credit: 'Credit',
    description: 'Description',
    balanced: 'In balance',
    printout: 'Journal printout',
    trialBalance: 'Trial balance',
    periods: 'Fiscal years and periods',
    close: 'Close',
    history: 'History',
    download: 'Download',
    csv: 'CSV file',
    plainText: 'Plain text (hledger, ledger)',
    yearEnd: 'Check the year-end',
    ok: 'Close',
    line: 'Line',
    search: 'Search by voucher or description',
    voucher: 'Voucher',
    journal: 'Journal',
    nothingFound: 'Nothing found with these filters.',
  },
} as const;

describeJourney('the ledger by hand', () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld();
  }, journeyTimeoutMs);

  afterAll(async () => world?.close(), journeyTimeoutMs);

  /** Books without an entry yet, and somebody of the back office. */
  async function arrange(language: 'nl' | 'en'): Promise<{ at: string; member: Member }> {
    const portal = await world.builders.portal({ name: 'Kantoor De Brug' });
    const administration = await world.builders.administration(await world.builders.domain(portal, { name: 'Voorbeeld' }));
    const scope = scopeOf(administration);
    await world.app.get(BooksService).setUpBooks(scope, { year: thisYear, periodKind: 'month' });
    await world.app.get(FiscalYearService).create(scope, { year: thisYear + 1, periodKind: 'four_weekly' });
    await world.app.get(JournalService).create(scope, { code: 'MEM2', name: 'Tweede memoriaal', kind: 'general' });
    const member = await addMember(world, portal, { name: 'Bea Back', role: 'back_office' });
    await world.builders.sql('update directory.user_account set language = $1 where user_id = $2', [language, member.userId]);
    return { at: `/portals/${portal.portalId}/administrations/${administration.administrationId}/ledger`, member };
  }

  it.each(screens)(
    'opens the books, books, reverses, closes and downloads in $language at $width',
    (screen) =>
      world.watch(async () => {
        const { language } = screen;
        const words = texts[language];
        const { at, member } = await arrange(language);
        const visitor = await world.visitor(screen);
        const picture = (name: string) => keepPicture(visitor, `ledger-${name}-${language}-${screen.width}`);
        await visitor.signIn(member);
        await visitor.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));

        await visitor.go(`${at}/opening-balance`);
        await visitor.arrive(words.opening);
        await fillLine(visitor, words, 1, { account: '1206010', debit: language === 'nl' ? '1.250,00' : '1,250.00' });
        await fillLine(visitor, words, 2, { account: '1204010', credit: '1250' });
        await visitor.see(words.balanced);
        await picture('opening');
        await visitor.button(words.book).click();
        await visitor.arrive(`${words.entry} BAL-${thisYear}-0001`);
        await visitor.go(`${at}/opening-balance`);
        await visitor.see(new RegExp(`BAL-${thisYear}-0001`));

        await visitor.go(`${at}/entries/new`);
        await visitor.arrive(words.newEntry);
        await visitor.field(words.description).first().fill('Correctie vakantiegeld');
        await fillLine(visitor, words, 1, { account: '4001070', debit: '100,5' });
        await fillLine(visitor, words, 2, { account: '1204010', credit: language === 'nl' ? '100,555' : '100.555' });
        await visitor.inspect('a wrong amount');
        await picture('new-entry');
        expect(await visitor.button(words.book).isDisabled()).toBe(true);
        await fillLine(visitor, words, 2, { credit: '100.50' });
        await visitor.button(words.book).click();
        await visitor.arrive(`${words.entry} MEM-${thisYear}-0001`);
        await visitor.see('Bea Back');
        await picture('entry');
        await visitor.button(words.reverse).click();
        await visitor.field(words.reason, visitor.dialog).fill('Dubbel geboekt');
        await visitor.inspect('the reversal');
        await picture('reversal');
        await visitor.button(words.reverse, visitor.dialog).click();
        await visitor.see(new RegExp(`MEM-${thisYear}-0002`));

        await visitor.go(`${at}/entries`);
        await visitor.arrive(words.entries);
        const vouchers = () => visitor.page.getByRole('link', { name: /^[A-Z]+-\d{4}-\d{4}$/ }).allInnerTexts();
        const listed = (...numbers: string[]) =>
          expectSoon(
            vouchers,
            numbers.map((number) => number.replace('-', `-${thisYear}-`)),
          );
        await listed('MEM-0002', 'MEM-0001', 'BAL-0001');
        await visitor.button(words.voucher).click();
        await listed('BAL-0001', 'MEM-0001', 'MEM-0002');
        await visitor.field(words.search).fill('mem-');
        await listed('MEM-0001', 'MEM-0002');
        await visitor.button(words.voucher).click();
        await listed('MEM-0002', 'MEM-0001');
        // In columns where there is room, below the number on a phone.
        await visitor.see(/Correctie vakantiegeld$/);
        await visitor.see(new RegExp(` MEM-${thisYear}-0002$`));
        await visitor.inspect('entries in an order');
        await picture('entries');
        await visitor.page.reload();
        await visitor.arrive(words.entries);
        await listed('MEM-0002', 'MEM-0001');
        await visitor.choose(words.journal, /^BAL /);
        await visitor.see(words.nothingFound);

        await visitor.go(`${at}/printout?year=${thisYear}`);
        await visitor.arrive(words.printout);
        await visitor.see(`BAL-${thisYear}-0001`);
        await picture('printout');
        expect(await downloaded(visitor, () => visitor.button(words.plainText).click())).toContain(
          'Balans:1204010 Netto lonen  -1250.00 EUR',
        );

        await visitor.go(`${at}/trial-balance?year=${thisYear}`);
        await visitor.arrive(words.trialBalance);
        await picture('trial-balance');
        await visitor.button(words.download).click();
        await visitor.inspect('the menu of files');
        const csv = await downloaded(visitor, () => visitor.page.getByRole('menuitem', { name: words.csv }).click());
        expect(csv).toContain(
          language === 'nl'
            ? '1204010;Netto lonen;Balans;BSchSalNet;-1250,00;100,50;100,50;-1250,00'
            : '1204010,Netto lonen,Balance,BSchSalNet,-1250.00,100.50,100.50,-1250.00',
        );
        await visitor.inspect('a file that is saved');

        await visitor.go(`${at}/periods`);
        await visitor.arrive(words.periods);
        await visitor.button(`${words.close} 3`).last().click();
        await visitor.field(words.reason, visitor.dialog).fill('Aangifte ingediend');
        await visitor.inspect('closing a period');
        await picture('close-period');
        await visitor.button(words.close, visitor.dialog).click();
        await visitor.button(`${words.history} 3`).click();
        await visitor.see('Aangifte ingediend', visitor.dialog);
        await visitor.inspect('the history of a period');
        await picture('period-history');
        await visitor.button(words.ok, visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        await visitor.button(words.yearEnd).last().click();
        await visitor.dialog.getByRole('listitem').first().waitFor();
        await visitor.inspect('the year-end check');
        await picture('year-end');
        await visitor.leave();
      }),
    2 * journeyTimeoutMs,
  );

  async function fillLine(
    visitor: Visitor,
    words: (typeof texts)['nl' | 'en'],
    number: number,
    { account, debit, credit }: { account?: string; debit?: string; credit?: string },
  ): Promise<void> {
    const line = visitor.page.getByRole('group', { name: `${words.line} ${number}` });
    if (account !== undefined) {
      await line.getByRole('combobox', { name: words.account }).fill(account);
      await visitor.page.getByRole('option', { name: new RegExp(`^${account} `) }).click();
    }
    if (debit !== undefined) await line.getByLabel(words.debit).fill(debit);
    if (credit !== undefined) await line.getByLabel(words.credit).fill(credit);
  }

  async function downloaded({ page }: Visitor, act: () => Promise<void>): Promise<string> {
    const [download] = await Promise.all([page.waitForEvent('download'), act()]);
    return readFile(await download.path(), 'utf8');
  }
});

/** What a list shows follows what was asked after a moment. */
async function expectSoon<Value>(read: () => Promise<Value>, expected: Value): Promise<void> {
  const end = Date.now() + 30_000;
  let seen = await read();
  while (JSON.stringify(seen) !== JSON.stringify(expected) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    seen = await read();
  }
  expect(seen).toEqual(expected);
}
