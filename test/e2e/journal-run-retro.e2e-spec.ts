import fc from 'fast-check';
import type { LoketEmploymentResult } from '@loonbrug/loket';
import { newId } from '@loonbrug/platform';
import { JournalRunWorld, monthOf, type Said } from '../support/journal-runs';
import { LoketPass } from '../support/loket-pass';
import { type SignedInAgent, signIn } from '../support/sign-in';
import { timeLimit, times } from '../trials/scale';

const employmentResult = (perMonth: Record<number, string>): LoketEmploymentResult => ({
  loketEmploymentId: newId(),
  netCents: null,
  grossCents: null,
  results: Object.entries(perMonth).map(([month, value]) => ({
    period: { year: 2026, periodNumber: Number(month), ...monthOf(Number(month)), isTestYear: false, periodKind: 'month' },
    payslipKind: { key: 1, description: 'Normaal strook' },
    components: [
      { component: { key: 1, description: 'Loon' }, category: null, column: null, value, valueSpecialTariff: null },
      { component: { key: 2, description: 'Netto' }, category: null, column: null, value, valueSpecialTariff: null },
    ],
  })) as never,
});

describe('amounts of a run that belong to earlier periods', () => {
  let world: JournalRunWorld;
  let pass: LoketPass;
  let agent: SignedInAgent;
  let results: LoketEmploymentResult[];
  let resultCalls: number;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });

  afterAll(() => world.stop());

  beforeEach(async () => {
    await world.newFirm();
    await prepare();
    const user = await world.builders.user();
    await world.builders.membership(user, world.portal, 'back_office', { domainId: null });
    agent = await signIn(world.app, user);
  });

  async function prepare(): Promise<void> {
    pass = await LoketPass.of(world);
    resultCalls = 0;
    results = [employmentResult({ 1: '400', 2: '500', 3: '3000' })];
    Object.assign(pass.loket.client, {
      payrollRunResults: async () => {
        resultCalls += 1;
        return results;
      },
    });
    await world.set('retro_period', 'own');
    await chooseTransit(world.books.accountIds[3]!);
  }

  const sql = (statement: string, ...parameters: unknown[]) =>
    world.builders.sql(statement, [world.administration.administrationId, ...parameters]);
  const chooseTransit = (accountId: string | null) =>
    sql('update payroll_settings set transit_account_id = $2 where administration_id = $1', accountId);
  const periodIs = (number: number, state: 'open' | 'closed') =>
    sql('update period set state = $2 where administration_id = $1 and number = $3', state, number);

  /** Balances per month and account. */
  async function perMonth(): Promise<Record<string, Said>> {
    const rows = await world.builders.sql<{ month: string; code: string; cents: number }>(
      `select to_char(entry.booked_on, 'MM') as month, account.code, sum(line.amount_cents)::float8 as cents
       from journal_line line join journal_entry entry using (portal_id, administration_id, entry_id) join account using (portal_id, administration_id, account_id)
       where line.administration_id = $1 group by 1, 2 having sum(line.amount_cents) <> 0 order by 1, 2`,
      [world.administration.administrationId],
    );
    const months: Record<string, Record<string, number>> = {};
    for (const { month, code, cents } of rows) months[month] = { ...months[month], [code]: cents };
    return months;
  }

  const inbox = () => `/api/portals/${world.portal.portalId}/administrations/${world.administration.administrationId}/journal-runs`;

  async function march(said: Parameters<LoketPass['loket']['seen']>[0] = { '4000': 390_000, '1001': -390_000 }) {
    const run = await pass.payrollRun(3);
    const seen = pass.loket.seen(said);
    await pass.run([pass.showing(run, seen)]);
    const [arrived] = await world.runs();
    return { run, seen, journalRunId: arrived!.journalRunId };
  }

  async function retroCodes(journalRunId: string): Promise<string[]> {
    const { body } = await agent.get(`${inbox()}/${journalRunId}/preview`).expect(200);
    return body.findings.map(({ code }: { code: string }) => code).filter((code: string) => code.startsWith('journal_run.retro'));
  }

  it('are booked in their own periods, which balance through the transit account', async () => {
    const { journalRunId } = await march();
    const { body } = await agent.get(`${inbox()}/${journalRunId}/preview`).expect(200);
    expect(body.findings.map(({ code }: { code: string }) => code)).toEqual(['journal_run.retro_shared']);
    expect(
      [body.entry, ...body.otherEntries].map((entry: { belongsOn: string; bookedOn: string; description: string }) => [
        entry.belongsOn,
        entry.bookedOn,
        entry.description,
      ]),
    ).toEqual([
      ['2026-03-31', '2026-03-31', 'Loonjournaal maart 2026'],
      ['2026-01-31', '2026-01-31', 'Loonjournaal maart 2026, hoort bij januari 2026'],
      ['2026-02-28', '2026-02-28', 'Loonjournaal maart 2026, hoort bij februari 2026'],
    ]);
    await world.process(journalRunId);
    expect(await perMonth()).toEqual({
      '01': { '1003': -40_000, '4000': 40_000 },
      '02': { '1003': -50_000, '4000': 50_000 },
      '03': { '1001': -390_000, '1003': 90_000, '4000': 300_000 },
    });
    expect(await world.balances()).toEqual({ '1001': -390_000, '4000': 390_000 });
    expect(await world.vouchers()).toEqual(['LON-2026-0001', 'LON-2026-0002', 'LON-2026-0003']);
  });

  it('are read once for each content, and not at all where everything stays in the run’s period', async () => {
    const { run, seen } = await march();
    await pass.run([pass.showing(run, seen)], { rereadsContent: true });
    expect(resultCalls).toBe(1);
    await world.set('retro_period', 'run');
    await pass.run([pass.showing(run, seen, pass.loket.seen({ '4000': 5, '1001': -5 }, 4, 2))], { rereadsContent: true });
    expect(resultCalls).toBe(1);
  });

  it.each([
    ['reversed', async (id: string) => void (await world.process(id), await world.reverse(id))],
    ['refused', (id: string) => world.refuse(id)],
  ])('are read after all of a run that was %s before the settings asked for them, and then booked in their periods', async (_, undo) => {
    await world.set('retro_period', 'run');
    const { run, seen, journalRunId } = await march();
    await undo(journalRunId);
    await world.set('retro_period', 'own');
    expect(await retroCodes(journalRunId)).toEqual(['journal_run.retro_unknown']);
    for (let poll = 0; poll < 2; poll += 1) await pass.run([pass.showing(run, seen)]);
    expect(resultCalls).toBe(1);
    expect(await retroCodes(journalRunId)).toEqual(['journal_run.retro_shared']);
    await world.process(journalRunId);
    expect(await perMonth()).toEqual({
      '01': { '1003': -40_000, '4000': 40_000 },
      '02': { '1003': -50_000, '4000': 50_000 },
      '03': { '1001': -390_000, '1003': 90_000, '4000': 300_000 },
    });
  });

  it('are not read at each pass of an earlier version that Loket shows beside a newer one, whatever became of it', async () => {
    const { run, seen, journalRunId } = await march();
    await world.process(journalRunId);
    const newer = pass.loket.seen({ '4000': 350_000, '1001': -350_000 }, 4, 2);
    const poll = () => pass.run([pass.showing(run, seen, newer)]);
    for (const deed of [poll, poll, () => world.reverse(journalRunId), poll, poll]) await deed();
    expect(await world.states()).toEqual([
      [1, 'reversed'],
      [2, 'to_review'],
    ]);
    expect(resultCalls).toBe(2);
    expect(await retroCodes((await world.runs())[1]!.journalRunId)).toEqual(['journal_run.retro_shared']);
  });

  it('are not those of another version of the run', async () => {
    const { run, journalRunId } = await march();
    const head = { month: 3, loketPayrollRunId: run.loketPayrollRunId, sequenceNumber: 2, channel: 'push' as const };
    const newer = await world.arrive({ '4000': 350_000, '1001': -350_000 }, head);
    expect(await retroCodes(newer.journalRunId)).toEqual(['journal_run.retro_unknown']);
    expect(newer.journalRunId).not.toBe(journalRunId);
    await world.process(newer.journalRunId);
    expect(Object.keys(await perMonth())).toEqual(['03']);
  });

  it('keep sums and no persons', async () => {
    results = [employmentResult({ 1: '150.5', 3: '1000' }), employmentResult({ 1: '249.5', 3: '2000' })];
    await march();
    const sums = await sql(
      `select component_key as key, period_ends_on as day, value_units::float8 as units from payroll_result_sum where administration_id = $1
       order by component_key, period_ends_on`,
    );
    expect(sums).toEqual([
      { key: 1, day: '2026-01-31', units: 4_000_000 },
      { key: 1, day: '2026-03-31', units: 30_000_000 },
      { key: 2, day: '2026-01-31', units: 4_000_000 },
      { key: 2, day: '2026-03-31', units: 30_000_000 },
    ]);
  });

  it('are booked with the run where their own period is closed, refer to it, and say so', async () => {
    await periodIs(1, 'closed');
    const { journalRunId } = await march();
    const { findings } = await world.run(journalRunId);
    expect(findings.map(({ code, details }) => [code, details['endsOn']])).toEqual([
      ['journal_run.retro_shared', undefined],
      ['journal_run.own_period_closed', '2026-01-31'],
    ]);
    await world.process(journalRunId);
    expect(await perMonth()).toEqual({
      '02': { '1003': -50_000, '4000': 50_000 },
      '03': { '1001': -390_000, '1003': 50_000, '4000': 340_000 },
    });
    const entries = await sql('select description from journal_entry where administration_id = $1 and booked_on = $2', '2026-03-31');
    expect(entries).toContainEqual({ description: 'Loonjournaal maart 2026, hoort bij januari 2026' });
  });

  it('stop the run where no transit account is chosen, and go on when it is', async () => {
    await chooseTransit(null);
    const { journalRunId } = await march();
    expect((await world.run(journalRunId)).findings.map(({ code }) => code)).toContain('journal_run.no_transit_account');
    const settings = inbox().replace('journal-runs', 'payroll-settings');
    const [cost, balance] = world.books.accountIds as [string, string];
    await agent.put(settings).send({ transitAccountId: cost }).expect(422);
    await agent.put(settings).send({ transitAccountId: newId() }).expect(404);
    const { body } = await agent.put(settings).send({ transitAccountId: balance }).expect(200);
    expect(body).toMatchObject({ journalCode: 'LON', transitAccountId: balance, transitAccountCode: '1001' });
    expect((await world.run(journalRunId)).state).toBe('to_review');
  });

  it('are corrected per period, and a reversal takes all of them back', async () => {
    const { run, seen, journalRunId } = await march();
    await world.process(journalRunId);
    results = [employmentResult({ 2: '500', 3: '3000' })];
    await pass.run([pass.showing(run, seen, pass.loket.seen({ '4000': 350_000, '1001': -350_000 }, 4, 2))]);
    const second = (await world.runs())[1]!.journalRunId;
    const { body } = await agent.get(`${inbox()}/${second}/preview`).expect(200);
    expect(
      body.correction.lines.map((line: { belongsOn: string; account: { code: string }; bookedCents: number; newCents: number }) => [
        line.belongsOn,
        line.account.code,
        line.bookedCents,
        line.newCents,
      ]),
    ).toEqual([
      ['2026-01-31', '1003', -40_000, 0],
      ['2026-01-31', '4000', 40_000, 0],
      ['2026-02-28', '1003', -50_000, -50_000],
      ['2026-02-28', '4000', 50_000, 50_000],
      ['2026-03-31', '1001', -390_000, -350_000],
      ['2026-03-31', '1003', 90_000, 50_000],
      ['2026-03-31', '4000', 300_000, 300_000],
    ]);
    await world.process(second, { correctionMode: 'difference' });
    expect(await perMonth()).toEqual({
      '02': { '1003': -50_000, '4000': 50_000 },
      '03': { '1001': -350_000, '1003': 50_000, '4000': 300_000 },
    });
    await world.reverse(second);
    expect(await perMonth()).toEqual({});
    await world.vouchers();
  });

  const version = fc.record({
    cents: fc.integer({ min: -500_000, max: 500_000 }).filter((cents) => cents !== 0),
    months: fc.record({
      1: fc.integer({ min: -900, max: 900 }),
      2: fc.integer({ min: -900, max: 900 }),
      3: fc.integer({ min: 2_000, max: 9_000 }),
    }),
    choice: fc.constantFrom('run', 'own'),
    mode: fc.constantFrom('difference' as const, 'reverse_and_book' as const),
  });

  it(
    'lead to the books of the last version alone, per month and account, whatever came before and however it was corrected',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(version, { minLength: 2, maxLength: 5 }), async (versions) => {
          const books: Array<Record<string, Said>> = [];
          for (const chain of [versions, versions.slice(-1)]) {
            await world.newFirm();
            await prepare();
            const run = await pass.payrollRun(3);
            const seen: ReturnType<typeof pass.loket.seen>[] = [];
            for (const [index, { cents, months, choice, mode }] of chain.entries()) {
              await world.set('retro_period', choice);
              results = [employmentResult(Object.fromEntries(Object.entries(months).map(([month, value]) => [month, String(value)])))];
              seen.push(pass.loket.seen({ '4000': cents, '1001': 0 - cents - index, '1005': index }, 4, index + 1));
              await pass.run([pass.showing(run, ...seen)]);
              const last = (await world.runs()).at(-1)!;
              if (last.state === 'to_review') await world.process(last.journalRunId, { correctionMode: mode });
            }
            await world.vouchers();
            books.push(await perMonth());
          }
          // The chain's last version has a line more than the version alone; it is no part of the law.
          const { cents } = versions.at(-1)!;
          expect(sumOf(books[0]!, '4000')).toBe(cents);
          expect(sumOf(books[0]!, '1003')).toBe(0);
          expect(of(books[0]!, '4000')).toEqual(of(books[1]!, '4000'));
          expect(of(books[0]!, '1003')).toEqual(of(books[1]!, '1003'));
        }),
        { numRuns: times(12, 1_000) },
      );
    },
    timeLimit(180_000),
  );
});

const of = (months: Record<string, Said>, code: string): Array<[string, number]> =>
  Object.entries(months).flatMap(([month, said]): Array<[string, number]> => (said[code] ? [[month, said[code]]] : []));
const sumOf = (months: Record<string, Said>, code: string): number => of(months, code).reduce((sum, [, cents]) => sum + cents, 0);
