import { AuditTrail, DocumentStore, newId, TenantDatabase } from '@loonbrug/platform';
import { JournalRunWorld, lineOf, type Said } from '../support/journal-runs';

const v1: Said = { '4000': 390_000, '1001': -390_000 };
const v2: Said = { '4000': 400_000, '4002': 1_000, '1001': -401_000 };
const v3: Said = { '4002': 7, '1003': -7 };

describe('a journal run, exactly once', () => {
  let world: JournalRunWorld;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });

  afterAll(async () => {
    await world.stop();
  });

  beforeEach(async () => {
    await world.newFirm();
  });

  it.each([
    ['pull', 'push'],
    ['push', 'pull'],
  ] as const)('is one run when it comes by %s and then by %s', async (first, second) => {
    const run = { loketJournalRunId: newId(), loketPayrollRunId: newId() };
    const arrived = await world.arrive(v1, { ...run, channel: first });
    expect(arrived.outcome).toBe('new');
    expect(await world.arrive(v1, { ...run, channel: second })).toEqual({ outcome: 'unchanged', journalRunId: arrived.journalRunId });
    expect(await world.states()).toEqual([[1, 'to_review']]);
  });

  it('is another run in another administration, though Loket’s id is the same', async () => {
    const run = { loketJournalRunId: newId(), loketPayrollRunId: newId() };
    const sibling = await world.builders.administration(world.domain, { isStandard: false });
    await world.booksFor(sibling);
    await world.arrive(v1, run);
    const scope = { ...world.scope, administrationId: sibling.administrationId };
    expect((await world.arrive(v1, run, scope)).outcome).toBe('new');
    expect(await world.runs(sibling)).toHaveLength(1);
    expect(await world.runs()).toHaveLength(1);
  });

  it('keeps its lines in Loket’s order and its answer sealed', async () => {
    const lines = [lineOf('1001', -5), lineOf('4000', 3), lineOf('4002', 2)];
    const { journalRunId } = await world.arrive(lines);
    const stored = await world.builders.sql<{ code: string; cents: string }>(
      'select account_code as code, amount_cents::text as cents from journal_run_line where journal_run_id = $1 order by line_number',
      [journalRunId],
    );
    expect(stored).toEqual(lines.map((line) => ({ code: line.accountCode, cents: String(line.amountCents) })));
    const [{ documentId, sealed }] = (await world.builders.sql<{ documentId: string; sealed: Buffer }>(
      `select segment.document_id as "documentId", sealed from document_segment segment join journal_run run on run.raw_document_id = segment.document_id
       where run.journal_run_id = $1`,
      [journalRunId],
    )) as [{ documentId: string; sealed: Buffer }];
    expect(sealed.includes('accountCode')).toBe(false);
    const opened = await world.app.get(TenantDatabase).read(world.scope, (tx) => world.app.get(DocumentStore).content(tx, documentId));
    expect(JSON.parse(opened.toString('utf8'))).toEqual(lines);
  });

  it('is a new revision when another journal run of the payroll run says something else', async () => {
    const loketPayrollRunId = newId();
    await world.arrive(v1, { loketPayrollRunId });
    expect((await world.arrive(v2, { loketPayrollRunId })).outcome).toBe('revision');
    expect(await world.states()).toEqual([
      [1, 'superseded'],
      [2, 'to_review'],
    ]);
  });

  it('is a new revision when its content changes under the same id', async () => {
    const run = { loketJournalRunId: newId(), loketPayrollRunId: newId() };
    await world.arrive(v1, run);
    expect((await world.arrive(v2, run)).outcome).toBe('revision');
    expect(await world.states()).toEqual([
      [1, 'superseded'],
      [2, 'to_review'],
    ]);
  });

  it('goes from v1 to v2 and back to v1 as three revisions, and the books end where they began', async () => {
    const run = { loketJournalRunId: newId(), loketPayrollRunId: newId() };
    for (const said of [v1, v2, v1]) await world.process((await world.arrive(said, run)).journalRunId);
    expect(await world.states()).toEqual([
      [1, 'booked'],
      [2, 'booked'],
      [3, 'booked'],
    ]);
    expect(await world.balances()).toEqual(v1);
    expect(await world.vouchers()).toEqual(['LON-2026-0001', 'LON-2026-0002', 'LON-2026-0003']);
  });

  it('is unchanged when another journal run says what the latest revision says, and names the voucher', async () => {
    const loketPayrollRunId = newId();
    const first = await world.arrive(v1, { loketPayrollRunId });
    await world.process(first.journalRunId);
    const second = await world.arrive(v1, { loketPayrollRunId });
    expect(second.outcome).toBe('unchanged');
    expect(await world.states()).toEqual([
      [1, 'booked'],
      [null, 'unchanged'],
    ]);
    const third = await world.arrive(v1, {
      loketPayrollRunId,
      loketJournalRunId: (await world.run(second.journalRunId)).loketJournalRunId,
    });
    expect(third).toEqual(second);
    expect(await world.balances()).toEqual(v1);
  });

  it('reads an old run of the chain again without making it news', async () => {
    const loketPayrollRunId = newId();
    const old = newId();
    await world.arrive(v1, { loketPayrollRunId, loketJournalRunId: old, sequenceNumber: 1 });
    await world.arrive(v2, { loketPayrollRunId, sequenceNumber: 2 });
    expect((await world.arrive(v1, { loketPayrollRunId, loketJournalRunId: old, sequenceNumber: 1 })).outcome).toBe('unchanged');
    expect(await world.states()).toEqual([
      [1, 'superseded'],
      [2, 'to_review'],
    ]);
  });

  it('does not let an older run that comes late take the place of a newer one', async () => {
    const loketPayrollRunId = newId();
    await world.arrive(v2, { loketPayrollRunId, sequenceNumber: 2 });
    expect((await world.arrive(v1, { loketPayrollRunId, sequenceNumber: 1 })).outcome).toBe('older');
    expect(await world.states()).toEqual([
      [1, 'to_review'],
      [null, 'superseded'],
    ]);
  });

  it('adds up with another approved payroll run of the same period, and is never a version of it', async () => {
    await world.set('auto_process', true);
    await world.arrive(v1);
    await world.arrive(v3);
    expect(await world.states()).toEqual([
      [1, 'booked'],
      [1, 'booked'],
    ]);
    expect(await world.balances()).toEqual({ ...v1, ...v3 });
  });

  it('waits as a possible duplicate when another payroll run of the period says exactly the same, also where runs book themselves', async () => {
    await world.set('auto_process', true);
    const first = await world.arrive(v1);
    const second = await world.arrive(v1);
    const duplicate = await world.run(second.journalRunId);
    expect([duplicate.state, duplicate.findings]).toEqual([
      'to_review',
      [
        {
          code: 'journal_run.possible_duplicate_booked',
          severity: 'warns',
          details: { journalRunId: first.journalRunId, voucherNumber: 'LON-2026-0001' },
        },
      ],
    ]);
    expect(await world.balances()).toEqual(v1);
    await world.process(second.journalRunId);
    expect(await world.balances()).toEqual({ '4000': 780_000, '1001': -780_000 });
  });

  it('is no duplicate of the month before that says exactly the same', async () => {
    await world.set('auto_process', true);
    await world.arrive(v1, { month: 1 });
    await world.arrive(v1, { month: 2 });
    expect(await world.states()).toEqual([
      [1, 'booked'],
      [1, 'booked'],
    ]);
  });

  it('finds the duplicate among runs that arrive at the same moment', async () => {
    await world.set('auto_process', true);
    await Promise.all(Array.from({ length: 8 }, () => world.arrive(v1)));
    const states = (await world.states()).map(([, state]) => state).sort();
    expect(states).toEqual(['booked', ...Array.from({ length: 7 }, () => 'to_review')]);
    expect(await world.balances()).toEqual(v1);
  });

  it('takes the chain of a pushed run along when its payroll run becomes known', async () => {
    const loketJournalRunId = newId();
    const loketPayrollRunId = newId();
    const { journalRunId } = await world.arrive(v1, { loketJournalRunId, loketPayrollRunId: null, channel: 'push' });
    await world.process(journalRunId);
    expect((await world.arrive(v1, { loketJournalRunId, loketPayrollRunId })).outcome).toBe('unchanged');
    expect((await world.arrive(v2, { loketPayrollRunId })).outcome).toBe('revision');
    await expect(world.arrive(v1, { loketJournalRunId, loketPayrollRunId: newId(), channel: 'push' })).rejects.toMatchObject({
      code: 'journal_run.payroll_run_differs',
    });
    expect(await world.states()).toEqual([
      [1, 'booked'],
      [2, 'to_review'],
    ]);
  });

  it('joins two chains that turn out to be of one payroll run, and says what was booked twice', async () => {
    const loketPayrollRunId = newId();
    const pushed = newId();
    await world.process((await world.arrive(v1, { loketJournalRunId: pushed, loketPayrollRunId: null, channel: 'push' })).journalRunId);
    await world.process((await world.arrive(v2, { loketPayrollRunId })).journalRunId);
    await world.arrive(v1, { loketJournalRunId: pushed, loketPayrollRunId });
    const runs = await world.runs();
    expect(runs.map(({ revision, state }) => [revision, state])).toEqual([
      [2, 'booked'],
      [1, 'booked'],
    ]);
    expect(runs[0]!.findings).toEqual([{ code: 'journal_run.counted_twice', severity: 'warns', details: {} }]);
  });

  it('books nothing when a run is unbalanced, and can be tried again', async () => {
    const run = { loketJournalRunId: newId(), loketPayrollRunId: newId() };
    const refused = await world.arrive({ '4000': 100, '1001': -99 }, run);
    expect(refused.outcome).toBe('refused');
    const before = await world.run(refused.journalRunId);
    expect(await world.arrive({ '4000': 100, '1001': -99 }, run)).toEqual(refused);
    // Reading it again is no news: no mail, and nobody's screen is out of date.
    expect((await world.run(refused.journalRunId)).rowVersion).toBe(before.rowVersion);
    expect(await world.audited('journal_run.content_refused')).toBe(1);
    expect(await world.runs()).toEqual([
      expect.objectContaining({
        revision: null,
        state: 'blocked',
        lines: 0,
        findings: [{ code: 'journal_run.not_balanced', severity: 'blocks', details: { differenceCents: 1, difference: '0.01' } }],
      }),
    ]);
    expect(await world.arrive(v1, run)).toEqual({ outcome: 'new', journalRunId: refused.journalRunId });
    expect(await world.states()).toEqual([[1, 'to_review']]);
  });

  it('books entry, lines, totals, state, record and report in one transaction: what fails at the end leaves nothing', async () => {
    const loketLinkId = await world.link();
    const { journalRunId } = await world.arrive(v1, { loketLinkId });
    const audit = world.app.get(AuditTrail);
    const record = audit.record.bind(audit);
    const spy = jest.spyOn(audit, 'record').mockImplementation((tx, ...events) => {
      if (events.some(({ action }) => action === 'journal_run.booked')) throw new Error('the machine stops here');
      return record(tx, ...events);
    });
    await expect(world.process(journalRunId)).rejects.toThrow('the machine stops here');
    spy.mockRestore();
    expect([await world.states(), await world.balances(), await world.vouchers()]).toEqual([[[1, 'to_review']], {}, []]);
    const reports = () =>
      world.builders.sql(`select 1 from outbox where portal_id = $1 and kind = 'loket.report'`, [world.portal.portalId]);
    expect(await reports()).toHaveLength(0);
    expect(await world.process(journalRunId)).toBe('LON-2026-0001');
    expect([await reports(), await world.audited('journal_run.booked')]).toEqual([[expect.anything()], 1]);
  });
});
