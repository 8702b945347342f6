import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { LoketEmploymentResult } from '@loonbrug/loket';
import { newId } from '@loonbrug/platform';
import { JournalRunWorld, monthOf } from '../support/journal-runs';
import { LoketPass } from '../support/loket-pass';
import { describeJourney, journeyTimeoutMs } from './support/journey';
import { addMember, type Member } from './support/people';
import type { Screen, Visitor } from './support/visitor';
import { startWorld, type World } from './support/world';

/** Where pictures go; without it the screens are only looked at. */
const folder = process.env['SCREENS_FOLDER'];

const screens: Required<Screen>[] = [
  { language: 'nl', width: 1440, colours: 'light' },
  { language: 'nl', width: 390, colours: 'light' },
  { language: 'en', width: 1440, colours: 'dark' },
  { language: 'en', width: 390, colours: 'light' },
];

const words = {
  nl: {
    process: 'Verwerken',
    reverse: 'Terugdraaien',
    cancel: 'Annuleren',
    onNextDay: /^Tegenboeken op /,
    reason: /^Reden/,
    reportAgain: 'Opnieuw melden',
    next: /^Boeken in periode 4 van 2026/,
    undone: /hier geboekt als LON-2026-/,
    withdraw: /^Trek de loonstrook in/,
    reported: 'Wordt aan Loket gemeld',
    paid: /1\.234,56 als betaald gemarkeerd, in één betaling/,
    changes: /boeken van maart 2026 verandert met €\s-?3\.512,50/,
  },
  en: {
    process: 'Process',
    reverse: 'Reverse',
    cancel: 'Cancel',
    onNextDay: /^Reverse on /,
    reason: /^Reason/,
    reportAgain: 'Report again',
    next: /^Book in period 4 of 2026/,
    undone: /booked here as LON-2026-/,
    withdraw: /^Withdraw the payslip/,
    reported: 'Being reported to Loket',
    paid: /1,234\.56 is marked as paid for the declaration of this period, in one payment/,
    changes: /books of March 2026 changes by -?€\s?3,512\.50/,
  },
} as const;

const resultsOf = (perMonth: Record<number, string>): LoketEmploymentResult[] => [
  {
    loketEmploymentId: newId(),
    netCents: null,
    grossCents: null,
    results: Object.entries(perMonth).map(([month, value]) => ({
      period: { year: 2026, periodNumber: Number(month), ...monthOf(Number(month)) },
      payslipKind: { key: 1, description: 'Normaal strook' },
      components: [{ component: { key: 1, description: 'Loon' }, category: null, column: null, value, valueSpecialTariff: null }],
    })) as never,
  },
];

describeJourney('a correction', () => {
  let world: World;
  let runs: JournalRunWorld;
  let pass: LoketPass;
  let person: Member;

  beforeAll(async () => {
    world = await startWorld();
    runs = JournalRunWorld.around(world.app, world.database, world.builders);
  }, journeyTimeoutMs);

  afterAll(async () => world?.close(), journeyTimeoutMs);

  /** A client whose March was booked with back pay, and a corrected March that waits. */
  async function prepare(): Promise<{ first: string; second: string; march: Awaited<ReturnType<LoketPass['payrollRun']>> }> {
    await runs.newFirm();
    pass = await LoketPass.of(runs);
    person = await addMember(world, runs.portal, { name: 'Noor Voorbeeld', role: 'portal_admin' });
    await runs.set('retro_period', 'own');
    await runs.builders.sql('update payroll_settings set transit_account_id = $2 where administration_id = $1', [
      runs.administration.administrationId,
      runs.books.accountIds[3],
    ]);
    const results = [resultsOf({ 1: '400', 2: '500', 3: '3000' }), resultsOf({ 2: '500', 3: '3000' })];
    Object.assign(pass.loket.client, { payrollRunResults: async () => results.shift() ?? resultsOf({ 3: '3000' }) });
    const march = await pass.payrollRun(3);
    const seen = pass.loket.seen({ '4000': 390_000, '1001': -390_000 }, 4, 1);
    await pass.run([pass.showing(march, seen)]);
    await runs.process((await runs.runs())[0]!.journalRunId);
    await pass.run([pass.showing(march, seen, pass.loket.seen({ '4000': 350_000, '4002': 1_250, '1001': -351_250 }, 4, 2))]);
    const [first, second] = await runs.runs();
    await runs.builders.sql(
      `insert into payslip (portal_id, administration_id, payslip_id, payroll_run_id, loket_employment_id, loket_payroll_run_id, state, waiting_cause)
       values ($1, $2, $3, $4, $5, $6, 'waiting', 'payslip.not_fetched')`,
      [runs.portal.portalId, runs.administration.administrationId, newId(), march.payrollRunId, newId(), newId()],
    );
    await declareMarch();
    return { first: first!.journalRunId, second: second!.journalRunId, march };
  }

  /** March is declared and paid, and the books hold it on the account of the net wages. */
  async function declareMarch(): Promise<void> {
    const { portalId, administrationId } = runs.administration;
    const wageDeclarationId = newId();
    await runs.builders.sql(
      `insert into wage_declaration (portal_id, administration_id, wage_declaration_id, loket_link_id, loket_payroll_tax_return_id, year, period_number,
         period_starts_on, period_ends_on, loket_status_key, period_amount_cents, correction_amount_cents, total_amount_cents, state)
       values ($1, $2, $3, $4, $5, 2026, 3, '2026-03-01', '2026-03-31', 6, 123456, 0, 123456, 'received')`,
      [portalId, administrationId, wageDeclarationId, pass.loketLinkId, newId()],
    );
    await runs.builders.sql(
      `insert into wage_payable (portal_id, administration_id, wage_payable_id, wage_declaration_id, amount_cents, state, paid_on)
       values ($1, $2, $3, $4, 123456, 'paid', '2026-04-20')`,
      [portalId, administrationId, newId(), wageDeclarationId],
    );
    await runs.builders.sql('insert into wage_tax_account (portal_id, administration_id, account_id) values ($1, $2, $3)', [
      portalId,
      administrationId,
      runs.books.accountIds[1],
    ]);
  }

  const setPeriod = (number: number, state: 'open' | 'closed') =>
    runs.builders.sql('update period set state = $2 where administration_id = $1 and number = $3', [
      runs.administration.administrationId,
      state,
      number,
    ]);

  /** In a closed period nothing is reversed on its own day; whoever only looks gets out again, also with a reason typed. */
  async function leaveReversal(visitor: Visitor, word: (typeof words)['nl' | 'en'], leave: () => Promise<void>): Promise<void> {
    await visitor.button(word.reverse).first().click();
    await visitor.button(word.onNextDay, visitor.dialog).first().waitFor();
    await visitor.field(word.reason, visitor.dialog).fill('Verkeerde verloning');
    expect(await visitor.button(word.reverse, visitor.dialog).isDisabled()).toBe(true);
    await leave();
    await visitor.dialog.waitFor({ state: 'detached' });
  }

  it.each(screens)(
    'is shown per period, booked, undone and reversed, in $language at $width',
    (screen) =>
      world.watch(async () => {
        const { second, march } = await prepare();
        const word = words[screen.language];
        const visitor = await world.visitor(screen);
        await runs.builders.sql('update directory.user_account set language = $1 where email = $2', [screen.language, person.email]);
        await visitor.signIn(person);
        await visitor.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
        const page = `/portals/${runs.portal.portalId}/administrations/${runs.administration.administrationId}/journal-runs/${second}`;

        await setPeriod(3, 'closed');
        await visitor.go(page);
        await visitor.arrive(/2026/);
        await picture(screen, 'correction-closed', visitor);
        await visitor.button(word.next).click();
        await visitor.page.waitForURL(/bookedOn=2026-04-01/);
        await setPeriod(3, 'open');
        await visitor.go(page);
        await visitor.arrive(/2026/);
        await picture(screen, 'correction', visitor);
        await visitor.button(word.process).click();
        await visitor.see(/LON-2026-0004|LON-2026-0005/);

        await runs.builders.sql(`update journal_run set report_state = 'given_up' where journal_run_id = $1`, [second]);
        await pass.run([], { removedPayrollRunIds: [march.payrollRunId] });
        await visitor.go(page);
        await visitor.arrive(/2026/);
        await visitor.see(word.undone);
        await picture(screen, 'undone', visitor);
        await visitor.button(word.reportAgain).click();
        await visitor.miss(word.reportAgain);

        await setPeriod(3, 'closed');
        await leaveReversal(visitor, word, () => visitor.button(word.cancel, visitor.dialog).click());
        await leaveReversal(visitor, word, () => visitor.page.keyboard.press('Escape'));
        await setPeriod(3, 'open');
        await visitor.button(word.reverse).first().click();
        await visitor.see(/LON-2026-0001/, visitor.dialog);
        await visitor.see(word.paid, visitor.dialog);
        await visitor.see(word.changes, visitor.dialog);
        await visitor.inspect('the dialog');
        await picture(screen, 'reversal', visitor, false);
        await visitor.dialog.getByLabel(word.withdraw).check();
        await visitor.field(word.reason, visitor.dialog).fill('Verkeerde verloning');
        await visitor.button(word.reverse, visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        await visitor.arrive(/2026/);
        await picture(screen, 'chain', visitor);
        expect(await runs.balances()).toEqual({});
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );
});

async function picture({ language, width }: Required<Screen>, name: string, { page }: Visitor, isWhole = true): Promise<void> {
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}-${language}-${width}.png`), fullPage: isWhole });
}
