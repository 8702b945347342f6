import type { ReconciledMonthDetailDto } from '../../libs/control/reconciliation/reconciliation.dto';
import type { ArrivedLine } from '../../libs/payroll/journal-run/arrival';
import { JournalRunIntake } from '../../libs/payroll/journal-run/journal-run-intake.service';
import { scopeOf } from '../support/builders';
import { arrivalOf } from '../support/journal-runs';
import { PayrollPeople } from '../support/payroll-people';
import { type ReconciledClient, reconciledClient } from '../support/reconciled-client';

interface Run {
  journalRunId: string;
  rowVersion: number;
  state: string;
}

/** May's premiums went to the account of the pension, which other wage codes stand on, too. */
describe('a wage code that was booked outside the accounts, and put right afterwards', () => {
  let people: PayrollPeople;
  let client: ReconciledClient;

  beforeAll(async () => {
    people = await PayrollPeople.start();
  });
  afterAll(() => people.stop());

  beforeEach(async () => {
    client = await reconciledClient(people, 70102);
    await sql(
      `update journal_line set account_id = $2 where administration_id = $1 and account_id = $3 and description = 'Afdr. premies'
         and entry_id in (select entry_id from journal_entry where administration_id = $1 and booked_on = '2026-05-31')`,
      client.accounts.get('1209110'),
      client.accounts.get('1206010'),
    );
  });

  const sql = <Row extends object>(statement: string, ...parameters: unknown[]) =>
    people.builders.sql<Row>(statement, [client.books.administration.administrationId, ...parameters]);
  const month = async (number: number): Promise<ReconciledMonthDetailDto> =>
    (await client.agent.get(`${client.at}/reconciliations/2026/${number}`).expect(200)).body;
  /** Causes other than rounding, and what nothing explains. */
  const told = async (number: number) => {
    const { items, unexplainedCents } = await month(number);
    return [items.filter(({ cause }) => cause !== 'rounding').map(({ cause, cents }) => [cause, cents]), unexplainedCents];
  };
  const may = async (): Promise<Run> =>
    (await client.agent.get(`${client.at}/journal-runs?periodNumber=5&year=2026`).expect(200)).body.items[0];
  const post = async (what: string, body: object) => {
    const { journalRunId, rowVersion } = await may();
    await client.agent
      .post(`${client.at}/journal-runs/${journalRunId}/${what}`)
      .send({ rowVersion, ...body })
      .expect(200);
  };
  /** The same run with other lines, as another version of it comes from Loket. */
  async function arriveAnew(change: (line: ArrivedLine) => ArrivedLine): Promise<void> {
    const [run] = await sql<{ journalRunId: string; loketPayrollRunId: string }>(
      `select run.journal_run_id as "journalRunId", payroll.loket_payroll_run_id as "loketPayrollRunId" from journal_run run
       join journal_run_chain using (portal_id, administration_id, chain_id) join payroll_run payroll using (portal_id, administration_id, payroll_run_id)
       where administration_id = $1 and run.period_number = 5 and run.state = 'booked'`,
    );
    const lines = await sql<ArrivedLine>(
      `select account_code as "accountCode", account_name as "accountName", amount_cents::int as "amountCents", cost_centre_code as "costCentreCode",
         cost_centre_name as "costCentreName", cost_unit_code as "costUnitCode", cost_unit_name as "costUnitName", component_key as "componentKey",
         component_name as "componentName"
       from journal_run_line where administration_id = $1 and journal_run_id = $2 order by line_number`,
      run!.journalRunId,
    );
    const arrival = arrivalOf(lines.map(change), { month: 5, loketPayrollRunId: run!.loketPayrollRunId });
    await people.app.get(JournalRunIntake).arrive(scopeOf(client.books.administration), arrival);
  }
  const plus = (cents: Readonly<Record<string, number>>) => (line: ArrivedLine) => ({
    ...line,
    amountCents: line.amountCents + (cents[`${line.accountCode} ${line.componentName}`] ?? 0),
  });

  const smallChange = plus({ '4001040 Salaris': 100, '1204010 Netto loon': -100, '4003010 Pensioen wg': 700, '1209110 Pensioen': -700 });

  it('is named until the run is reversed and booked anew', async () => {
    expect(await told(5)).toEqual([[['booked_outside', -488_441]], 0]);
    await post('reversal', { reason: 'Verkeerde rekening' });
    await post('processing', {});
    expect(await told(5)).toEqual([[], 0]);
  });

  it('is named until a difference brings it to the accounts, whatever else changes on those accounts', async () => {
    await arriveAnew(smallChange);
    expect(await told(5)).toEqual([[['booked_outside', -488_441]], 0]);
    await post('processing', { correctionMode: 'difference' });
    expect(await told(5)).toEqual([[], 0]);
  });

  it('is named with its new amount, where a difference leaves it on the wrong account', async () => {
    const map = (validFrom: string, code: string) =>
      client.agent
        .put(`${client.at}/account-mappings`)
        .send({ kind: 'component', loketCode: '902', accountId: client.accounts.get(code), validFrom })
        .expect(200);
    await map('2026-05-31', '1209110');
    await arriveAnew((line) => plus({ '4002010 Werkg.premies': 1_000, '1206010 Afdr. premies': -1_000 })(smallChange(line)));
    await post('processing', { correctionMode: 'difference' });
    await sql(
      'update wage_declaration set total_amount_cents = total_amount_cents + 1000 where administration_id = $1 and period_number = 5',
    );
    expect(await told(5)).toEqual([[['booked_outside', -489_441]], 0]);
  });

  it.each(['reversed', 'corrected'])('is no more, where the run is %s in a later month and booked anew there', async (way) => {
    const tax = (await month(5)).ledgerCents;
    await sql(`update period set state = 'closed' where administration_id = $1 and number = 5`);
    if (way === 'corrected') await arriveAnew(smallChange);
    else await post('reversal', { reason: 'Verkeerde rekening', bookedOn: '2026-06-30' });
    await post('processing', { correctionMode: 'reverse_and_book', bookedOn: '2026-06-30' });
    expect(await told(5)).toEqual([
      [
        ['other_period', tax],
        ['other_period', -tax - 488_441],
      ],
      0,
    ]);
    expect(await told(6)).toEqual([
      [
        ['manual_posting', -tax],
        ['other_period', tax + 488_441],
      ],
      0,
    ]);
  });

  it('stays what its month says, where the run is reversed in a later month and booked no more', async () => {
    const tax = (await month(5)).ledgerCents;
    await post('reversal', { reason: 'Verkeerde run', bookedOn: '2026-06-30' });
    expect(await told(5)).toEqual([[['booked_outside', -488_441]], 0]);
    expect(await told(6)).toEqual([[['manual_posting', -tax]], 0]);
  });
});
