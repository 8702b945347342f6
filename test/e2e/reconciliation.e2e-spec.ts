import { type EntryDraft, JournalEntryService } from '@loonbrug/ledger';
import { newId } from '@loonbrug/platform';
import type { ReconciledMonthDetailDto, ReconciledMonthDto, ReconciliationDto } from '../../libs/control/reconciliation/reconciliation.dto';
import { type BuiltAdministration, scopeOf } from '../support/builders';
import { type LinkedBooks, PayrollPeople } from '../support/payroll-people';
import { reconciledClient } from '../support/reconciled-client';
import { signIn, type SignedInAgent } from '../support/sign-in';

/** The books of a client of the simulator, as they are when every run is booked and every declaration taken over. */
describe('the declaration beside the books', () => {
  let people: PayrollPeople;
  let books: LinkedBooks;
  let agent: SignedInAgent;
  let at: string;
  let accounts: Map<string, string>;
  let generalJournalId: string;

  beforeAll(async () => {
    people = await PayrollPeople.start();
  });
  afterAll(() => people.stop());

  // The webshop of the demonstration: five people, no raise, no second run.
  beforeEach(() => take(70102));

  /** A client's books with all that the simulated office has of it. */
  async function take(clientNumber: number): Promise<void> {
    ({ books, agent, at, accounts, generalJournalId } = await reconciledClient(people, clientNumber));
  }

  const year = async (who = agent): Promise<ReconciliationDto> => (await who.get(`${at}/reconciliations?year=2026`).expect(200)).body;
  const month = async (number: number): Promise<ReconciledMonthDetailDto> =>
    (await agent.get(`${at}/reconciliations/2026/${number}`).expect(200)).body;
  const sums = ({ causes }: ReconciledMonthDto) => Object.fromEntries(causes.map(({ cause, cents }) => [cause, cents]));
  const declaredMonths = () =>
    people.simulator.control
      .summary()
      .find(({ clientNumber }) => clientNumber === 70102)!
      .wageDeclarations.filter(({ statusKey }) => statusKey >= 5);
  const bookByHand = async (cents: number, description: string, bookedOn = '2026-03-15'): Promise<string> => {
    const draft: EntryDraft = {
      journalId: generalJournalId,
      bookedOn,
      description,
      source: { kind: 'manual', key: newId() },
      lines: [
        { accountId: accounts.get('1206010')!, amountCents: -cents },
        { accountId: accounts.get('4002010')!, amountCents: cents },
      ],
    };
    const [result] = await people.app.get(JournalEntryService).post(scopeOf(books.administration), [draft]);
    if (!result || !('entry' in result)) throw result?.problem ?? new Error('no result');
    return result.entry.voucherNumber;
  };
  /** Changes a stored declaration, as if Loket had said so. */
  const change = (periodNumber: number, set: string, ...values: unknown[]) =>
    people.builders.sql(`update wage_declaration set ${set} where administration_id = $1 and period_number = $2`, [
      books.administration.administrationId,
      periodNumber,
      ...values,
    ]);

  it('differs by the rounding to whole euros alone in every declared month, and the accounts are those of the reference code', async () => {
    const { accounts: chosen, isDefault, items } = await year();
    expect([chosen.map(({ code }) => code), isDefault]).toEqual([['1206010'], true]);
    expect(items).toHaveLength(12);
    const declared = items.filter(({ declarationCount }) => declarationCount > 0);
    expect(declared.map(({ number, declaredCents }) => [number, declaredCents])).toEqual(
      declaredMonths().map(({ periodNumber, totalCents }) => [periodNumber, totalCents]),
    );
    for (const { number, declaredCents, ledgerCents, differenceCents, unexplainedCents, causes } of declared) {
      expect({ number, unexplainedCents, difference: ledgerCents - declaredCents }).toEqual({
        number,
        unexplainedCents: 0,
        difference: differenceCents,
      });
      expect(differenceCents).toBeGreaterThanOrEqual(0);
      expect(differenceCents).toBeLessThan(600);
      expect(causes.every(({ cause }) => cause === 'rounding')).toBe(true);
    }
    // A month that was run and not declared yet: its run is missing in the declaration.
    const running = items.find(({ declarationCount, ledgerCents }) => declarationCount === 0 && ledgerCents !== 0)!;
    expect([sums(running), running.unexplainedCents]).toEqual([{ run_missing: running.ledgerCents }, 0]);
    const { postings, declarations } = await month(3);
    expect([postings.length, declarations.length]).toEqual([1, 1]);
    expect(postings[0]!.cents).toBe(items[2]!.ledgerCents);
  });

  it.each([70101, 70201])(
    'is explained in every month of client %d, with a raise paid afterwards, second and undone runs',
    async (clientNumber) => {
      await take(clientNumber);
      const { items } = await year();
      const corrected = await people.builders.sql(
        'select 1 from wage_declaration where administration_id = $1 and correction_amount_cents <> 0',
        [books.administration.administrationId],
      );
      expect(corrected.length).toBeGreaterThan(0);
      expect(items.map(({ number, unexplainedCents }) => [number, unexplainedCents])).toEqual(items.map(({ number }) => [number, 0]));
      expect(items.flatMap(({ causes }) => causes.map(({ cause }) => cause)).filter((cause) => cause !== 'rounding')).toEqual([
        'run_missing',
      ]);
    },
  );

  it('names a posting by hand, of whatever amount, and the account it stands on', async () => {
    const before = sums((await year()).items[2]!)['rounding'] ?? 0;
    const voucherNumber = await bookByHand(37, 'Correctie loonheffing');
    const { items, unexplainedCents, differenceCents } = await month(3);
    expect(items.filter(({ cause }) => cause === 'manual_posting')).toEqual([
      expect.objectContaining({ cents: 37, voucherNumber, description: 'Correctie loonheffing', entryId: expect.any(String) }),
    ]);
    expect([unexplainedCents, differenceCents]).toEqual([0, before + 37]);
  });

  it('names a run that was approved after the declaration was made', async () => {
    await change(4, "message_created_at = '2026-04-01T00:00:00Z', total_amount_cents = 0, period_amount_cents = 0");
    const april = (await year()).items[3]!;
    expect([sums(april), april.unexplainedCents]).toEqual([{ run_missing: april.ledgerCents }, 0]);
  });

  it('names a correction of an earlier period that is declared and not booked here', async () => {
    const corrections = JSON.stringify([{ startsOn: '2026-02-01', endsOn: '2026-02-28', balanceCents: 50_000 }]);
    await change(4, 'corrections = $3, correction_amount_cents = 50000, total_amount_cents = total_amount_cents + 50000', corrections);
    const { items, unexplainedCents } = await month(4);
    expect(items.filter(({ cause }) => cause === 'correction')).toEqual([
      { cause: 'correction', cents: -50_000, entryId: null, voucherNumber: null, description: '2026-02' },
    ]);
    expect(unexplainedCents).toBe(0);
  });

  it('names a wage code that was booked outside the accounts, and one more manual entry beside it', async () => {
    // May's premiums went to the pension account.
    await people.builders.sql(
      `update journal_line set account_id = $2 where administration_id = $1 and account_id = $3 and description = 'Afdr. premies'
         and entry_id in (select entry_id from journal_entry where administration_id = $1 and booked_on = '2026-05-31')`,
      [books.administration.administrationId, accounts.get('1209110'), accounts.get('1206010')],
    );
    await bookByHand(-12_345, 'Met de hand', '2026-05-20');
    const { items, unexplainedCents } = await month(5);
    const outside = items.filter(({ cause }) => cause === 'booked_outside');
    expect(outside).toEqual([
      expect.objectContaining({ description: 'Afdr. premies → 1209110', voucherNumber: expect.stringMatching(/^LON-2026-/) }),
    ]);
    expect(outside[0]!.cents).toBeLessThan(0);
    expect(items.find(({ cause }) => cause === 'manual_posting')).toMatchObject({ cents: -12_345 });
    expect(unexplainedCents).toBe(0);
  });

  it('names a run that was reversed after it was declared', async () => {
    const { body } = await agent.get(`${at}/journal-runs?periodNumber=6&year=2026`).expect(200);
    const run = body.items[0];
    await agent
      .post(`${at}/journal-runs/${run.runId ?? run.journalRunId}/reversal`)
      .send({ rowVersion: run.rowVersion, reason: 'Verkeerde run', bookedOn: '2026-06-30' })
      .expect(({ status }) => expect([200, 201]).toContain(status));
    const june = (await year()).items[5]!;
    expect([june.ledgerCents, june.unexplainedCents, Object.keys(sums(june)).includes('run_reversed')]).toEqual([0, 0, true]);
  });

  it('counts the runs that are not booked yet beside what they leave unexplained', async () => {
    await people.builders.sql(
      `update journal_run set state = 'to_review', entry_id = null where administration_id = $1 and period_number = 7`,
      [books.administration.administrationId],
    );
    const { items } = await year();
    expect(items.map(({ number, waitingRuns }) => [number, waitingRuns]).filter(([, count]) => count !== 0)).toEqual([[7, 1]]);
  });

  it('leaves the rest unexplained', async () => {
    await change(2, 'total_amount_cents = total_amount_cents - 123456');
    expect((await year()).items[1]).toMatchObject({ unexplainedCents: expect.any(Number) });
    expect((await year()).items[1]!.unexplainedCents).toBeGreaterThanOrEqual(123_456);
  });

  it('takes the accounts that a person chooses, of these books only, and the default again when none is', async () => {
    const choose = (accountIds: unknown) => agent.put(`${at}/wage-tax-accounts`).send({ accountIds });
    await choose([accounts.get('1209110')]).expect(200);
    const pension = await year();
    expect([pension.accounts.map(({ code }) => code), pension.isDefault]).toEqual([['1209110'], false]);
    await choose([newId()]).expect(404);
    // One that is no list is refused, whether or not it would be right in a list.
    for (const one of ['x', accounts.get('1209110'), null, { 0: accounts.get('1209110') }]) await choose(one).expect(400);
    expect((await choose([accounts.get('1206010'), accounts.get('1209110')]).expect(200)).body.accounts).toHaveLength(2);
    expect((await choose([]).expect(200)).body).toMatchObject({ isDefault: true, accounts: [{ code: '1206010' }] });
  });

  it('is for back office and management, and for nobody of another firm, client or sibling', async () => {
    const member = async (
      role: 'hrm' | 'management' | 'back_office',
      of: BuiltAdministration = books.administration,
      more: object = {},
    ) => {
      const user = await people.builders.user();
      await people.builders.membership(user, of, role, { domainId: of.domainId, ...more });
      return signIn(people.app, user);
    };
    expect((await year(await member('management'))).items).toHaveLength(12);
    await (await member('hrm')).get(`${at}/reconciliations?year=2026`).expect(403);
    await (await member('management')).put(`${at}/wage-tax-accounts`).send({ accountIds: [] }).expect(403);
    const sibling = await people.builders.administration(books.administration, { isStandard: false });
    const strange = await people.builders.administration(await people.builders.domain(await people.builders.portal()));
    for (const outsider of [
      await member('back_office', strange),
      await member('back_office', sibling, { administrationIds: [sibling.administrationId] }),
    ]) {
      await outsider.get(`${at}/reconciliations?year=2026`).expect(404);
      await outsider.get(`${at}/reconciliations/2026/3`).expect(404);
      await outsider.get(`${at}/wage-tax-accounts`).expect(404);
      await outsider.put(`${at}/wage-tax-accounts`).send({ accountIds: [] }).expect(404);
    }
    await agent.get(`${at}/reconciliations/2026/13`).expect(404);
    for (const wrong of ['2026/x', '2026/9007199254740993', '9007199254740993/1', '2026/54', '20260/1'])
      await agent.get(`${at}/reconciliations/${wrong}`).expect(400);
    await agent.get(`${at}/reconciliations?year=x`).expect(400);
    expect((await agent.get(`${at}/reconciliations?year=2025`).expect(200)).body.items).toEqual([]);
  });
});
