import { newId } from '@loonbrug/platform';
import { JournalRunSettlement } from '../../libs/payroll/journal-run/journal-run-settlement.service';
import { JournalRunSweep } from '../../libs/payroll/journal-run/journal-run-sweep';
import type { BuiltAdministration } from '../support/builders';
import { JournalRunWorld, type Said } from '../support/journal-runs';
import { signIn, type SignedInAgent } from '../support/sign-in';

const ordinary: Said = { '4000': 100_000, '1001': -100_000 };
const times = (percent: number): Said => ({ '4000': percent * 1_000, '1001': percent * -1_000 });

describe('rules of automatic processing', () => {
  let world: JournalRunWorld;
  let agent: SignedInAgent;
  const place = { portal: '', domain: '', books: '' };

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });
  afterAll(() => world.stop());

  beforeEach(async () => {
    await world.newFirm();
    const user = await world.builders.user();
    await world.builders.membership(user, world.portal, 'portal_admin');
    agent = await signIn(world.app, user);
    place.portal = `/api/portals/${world.portal.portalId}`;
    place.domain = `${place.portal}/domains/${world.domain.domainId}`;
    place.books = `${place.portal}/administrations/${world.administration.administrationId}`;
    await agent.put(`${place.books}/link-settings/auto_process`).send({ value: true }).expect(204);
    // Runs that a test lets arrive bring no results; what the rule makes of those has a file of its own.
    await setRule(place.books, 'no_retro', false).expect(204);
  });

  const setRule = (at: string, key: string, value: unknown) => agent.put(`${at}/processing-rules/${key}`).send({ value });
  const shown = async (at: string, key: string) =>
    (await agent.get(`${at}/processing-rules`).expect(200)).body.items.find((rule: { key: string }) => rule.key === key);
  /** Months that were looked at and booked by a person: what later ones are compared with. */
  const history = async (...months: number[]) => {
    for (const month of months) await world.process((await world.arrive(ordinary, { month })).journalRunId);
  };
  const arrived = async (said: Said, month: number, more: object = {}) => {
    const { journalRunId } = await world.arrive(said, { month, ...more });
    const { state, findings, isBookedAutomatically } = await world.run(journalRunId);
    return { journalRunId, state, findings, isBookedAutomatically };
  };
  const codes = (run: { findings: Array<{ code: string }> }) => run.findings.map(({ code }) => code);

  it('stand at three levels: the lowest holds, and says where it comes from and who set it', async () => {
    expect(await shown(place.books, 'gross_change')).toEqual({
      key: 'gross_change',
      value: 20,
      level: 'default',
      isOwn: false,
      changedBy: null,
      changedByName: null,
      changedAt: null,
      without: null,
    });
    await setRule(place.portal, 'gross_change', 15).expect(204);
    await setRule(place.domain, 'gross_change', null).expect(204);
    expect(await shown(place.books, 'gross_change')).toMatchObject({
      value: null,
      level: 'domain',
      isOwn: false,
      changedBy: agent.userId,
      without: { value: 15, level: 'portal' },
    });
    await setRule(place.books, 'gross_change', 5).expect(204);
    expect(await shown(place.books, 'gross_change')).toMatchObject({ value: 5, level: 'administration', isOwn: true });
    await agent.delete(`${place.books}/processing-rules/gross_change`).expect(204);
    await agent.delete(`${place.domain}/processing-rules/gross_change`).expect(204);
    await agent.delete(`${place.domain}/processing-rules/gross_change`).expect(204);
    expect(await shown(place.books, 'gross_change')).toMatchObject({ value: 15, level: 'portal' });
    expect((await agent.get(`${place.books}/processing-rules`).expect(200)).body.fixed).toEqual([
      'balanced',
      'accounts_mapped',
      'period_open',
    ]);
  });

  it.each([
    ['gross_change', '15'],
    ['gross_change', 1.5],
    ['gross_change', -1],
    ['gross_change', 1_001],
    ['no_retro', null],
    ['no_retro', 1],
    ['history_needed', null],
    ['history_needed', 4],
    ['maximum_total', 0],
    ['season_allowance', true],
  ])('refuse %s = %j', async (key, value) => {
    await setRule(place.books, key, value).expect(400);
    await agent.put(`${place.books}/processing-rules/${key}`).send({}).expect(400);
  });

  it('of no such name are not found', async () => {
    for (const key of ['balanced', 'constructor', 'nonsense']) await setRule(place.books, key, true).expect(404);
  });

  it('let the first runs of a new client wait for a person, and book the rest', async () => {
    const first = await arrived(ordinary, 1);
    expect(first).toMatchObject({ state: 'to_review', isBookedAutomatically: false });
    expect(first.findings).toEqual([{ code: 'processing_rule.history_too_short', severity: 'warns', details: { limit: 3, found: 0 } }]);
    await world.process(first.journalRunId);
    await history(2, 3);
    expect(await arrived(ordinary, 4)).toMatchObject({ state: 'booked', isBookedAutomatically: true, findings: [] });
    await setRule(place.domain, 'history_needed', 0).expect(204);
    const sibling = await world.builders.administration(world.domain, { isStandard: false });
    await world.builders.contractLine(sibling);
    await world.booksFor(sibling);
    await world.set('auto_process', true, sibling);
    await world.arrive(ordinary, { month: 1 }, { ...world.scope, administrationId: sibling.administrationId });
    expect(await world.runs(sibling)).toMatchObject([{ state: 'booked', isBookedAutomatically: true }]);
  });

  it('hold the total of the whole period against the last ones, at the limit and a cent above', async () => {
    await history(1, 2, 3);
    expect(await arrived(times(120), 4)).toMatchObject({ state: 'booked' });
    const above = await arrived({ '4000': 120_001, '1001': -120_001 }, 6);
    expect(above.state).toBe('to_review');
    expect(above.findings).toEqual([
      {
        code: 'processing_rule.gross_median',
        severity: 'warns',
        details: { limit: 20, found: '1200.01', lowest: '800.00', highest: '1200.00' },
      },
    ]);
  });

  it('add the runs of a period up: a small second run is fine, the same amount once more is not', async () => {
    await history(1, 2, 3);
    expect(await arrived(ordinary, 4)).toMatchObject({ state: 'booked' });
    expect(await arrived(times(5), 4)).toMatchObject({ state: 'booked' });
    expect(codes(await arrived({ '4000': 99_000, '1001': -99_000 }, 4))).toEqual(['processing_rule.gross_median']);
  });

  it('count a month that was corrected by difference once, as its newest version says it', async () => {
    for (const month of [1, 2]) {
      const loketPayrollRunId = newId();
      await world.process((await world.arrive(ordinary, { month, loketPayrollRunId })).journalRunId);
      const corrected = await world.arrive({ '4000': 100_100, '1001': -100_100 }, { month, loketPayrollRunId });
      await world.process(corrected.journalRunId, { correctionMode: 'difference' });
    }
    await history(3);
    const doubled = await arrived(times(200), 4);
    expect(doubled.findings).toEqual([
      {
        code: 'processing_rule.gross_median',
        severity: 'warns',
        details: { limit: 20, found: '2000.00', lowest: '800.80', highest: '1201.20' },
      },
    ]);
    await world.refuse(doubled.journalRunId);
    expect(await arrived(ordinary, 4)).toMatchObject({ state: 'booked', isBookedAutomatically: true });
  });

  it('tell rule, limit and finding in both languages, in list and preview', async () => {
    await history(1, 2, 3);
    await arrived(times(300), 4);
    const stopped = (await world.runs()).at(-1)!;
    const dutch = await agent.get(`${place.books}/journal-runs/${stopped.journalRunId}/preview`).expect(200);
    expect(dutch.body.findings).toMatchObject([
      { title: expect.stringMatching(/€ 3000\.00; volgens de laatste gewone perioden wordt € 800\.00 tot € 1200\.00 verwacht \(20 %\)/) },
    ]);
    const english = await agent.get(`${place.books}/journal-runs/${stopped.journalRunId}/preview`).set('accept-language', 'en').expect(200);
    expect(english.body.findings[0].title).toContain('Not by itself: the total of the period is € 3000.00');
    expect(english.body.mayBeProcessed).toBe(true);
    // One of many is not looked at: it stays for somebody who does.
    const { body } = await agent
      .post(`${place.portal}/journal-run-processing`)
      .send({
        items: [{ administrationId: world.administration.administrationId, runId: stopped.journalRunId, rowVersion: stopped.rowVersion }],
      })
      .expect(200);
    expect(body.results[0].problem.code).toBe('journal_run.needs_review');
    expect(await world.process(stopped.journalRunId)).toBe('LON-2026-0004');
  });

  it('say nothing where runs do not book themselves anyway', async () => {
    await agent.put(`${place.books}/link-settings/auto_process`).send({ value: false }).expect(204);
    expect(await arrived(ordinary, 1)).toMatchObject({ state: 'to_review', findings: [] });
  });

  it('wait for the head count and the declaration, and book the run once they are there', async () => {
    await setRule(place.books, 'declaration_present', true).expect(204);
    const link = await world.link();
    const withHeads = async (month: number, heads: number | null) => {
      const loketPayrollRunId = newId();
      const payrollRunId = await world.payrollRun(loketPayrollRunId, { periodNumber: month });
      await world.builders.sql('update payroll_run set head_count = $2, loket_link_id = $3 where payroll_run_id = $1', [
        payrollRunId,
        heads,
        link,
      ]);
      return { loketPayrollRunId, payrollRunId };
    };
    for (const month of [1, 2, 3]) {
      const { loketPayrollRunId } = await withHeads(month, 12);
      await world.process((await world.arrive(ordinary, { month, loketPayrollRunId, loketLinkId: link })).journalRunId);
    }
    const { loketPayrollRunId, payrollRunId } = await withHeads(4, null);
    const waiting = await arrived(ordinary, 4, { loketPayrollRunId, loketLinkId: link });
    expect(codes(waiting)).toEqual(['processing_rule.head_count_unknown', 'processing_rule.declaration_missing']);
    await world.builders.sql('update payroll_run set head_count = 15 where payroll_run_id = $1', [payrollRunId]);
    const { portalId } = world.portal;
    const look = () => world.app.get(JournalRunSweep).sweep({ portalId, actor: { kind: 'system' } }, 'to_review');
    await look();
    expect(codes(await world.run(waiting.journalRunId))).toEqual(['processing_rule.declaration_missing']);
    await declaration(4, link);
    await look();
    expect(await world.run(waiting.journalRunId)).toMatchObject({ state: 'booked', isBookedAutomatically: true });

    const many = await withHeads(5, 19);
    await declaration(5, link);
    const stopped = await arrived(ordinary, 5, { loketPayrollRunId: many.loketPayrollRunId, loketLinkId: link });
    expect(stopped.findings).toEqual([
      { code: 'processing_rule.head_count_change', severity: 'warns', details: { limit: 3, found: 4, headCount: 19, before: 15 } },
    ]);
    await look();
    expect((await world.run(stopped.journalRunId)).state).toBe('to_review');
  });

  it('see amounts of earlier periods in what the declaration of the period corrects', async () => {
    await history(1, 2, 3);
    await setRule(place.books, 'no_retro', true).expect(204);
    const link = await world.link();
    await declaration(6, link, [{ startsOn: '2026-03-01', endsOn: '2026-03-31', balanceCents: 100 }]);
    expect((await arrived(ordinary, 6)).findings).toEqual([
      { code: 'processing_rule.retro', severity: 'warns', details: { periods: '2026-03' } },
    ]);
    await setRule(place.books, 'no_retro', false).expect(204);
    await declaration(7, link, [{ startsOn: '2026-03-01', endsOn: '2026-03-31', balanceCents: 100 }]);
    expect((await arrived(ordinary, 7)).state).toBe('booked');
  });

  it('decide one at a time: of twenty runs of one month that are settled at once only so many book themselves as the month may hold', async () => {
    await history(1, 2, 3);
    await setRule(place.books, 'gross_change', 70).expect(204);
    const closing = (state: string) =>
      world.builders.sql('update period set state = $2 where administration_id = $1 and number = 4', [
        world.administration.administrationId,
        state,
      ]);
    await closing('closed');
    for (let index = 0; index < 20; index += 1) await world.arrive({ '4000': 40_100 + index, '1001': -40_100 - index }, { month: 4 });
    const april = (await world.runs()).slice(3);
    expect(april.map(({ state }) => state)).toEqual(april.map(() => 'blocked'));
    await closing('open');
    await Promise.all(april.map(({ journalRunId }) => world.app.get(JournalRunSettlement).settle(world.scope, journalRunId)));
    const settled = (await world.runs()).slice(3);
    expect(settled.filter(({ isBookedAutomatically }) => isBookedAutomatically)).toHaveLength(4);
    expect(settled.filter(({ state }) => state === 'to_review')).toHaveLength(16);
  });

  it('are out of reach for another firm, another client and a sibling administration, though they have rules', async () => {
    await setRule(place.portal, 'gross_change', 15).expect(204);
    await setRule(place.domain, 'gross_change', 14).expect(204);
    await setRule(place.books, 'gross_change', 13).expect(204);
    const sibling = await world.builders.administration(world.domain, { isStandard: false });
    const strange = await world.builders.administration(await world.builders.domain(await world.builders.portal()));
    const person = async (at: BuiltAdministration, more: object) => {
      const user = await world.builders.user();
      await world.builders.membership(user, at, 'back_office', more);
      return signIn(world.app, user);
    };
    const limited = await person(sibling, { domainId: sibling.domainId, administrationIds: [sibling.administrationId] });
    const outsider = await person(strange, {});
    // The limited person is of this firm: its own level is forbidden to them, the other books are not there.
    for (const [who, at, status] of [
      [limited, place.portal, 403],
      [limited, place.books, 404],
      [outsider, place.portal, 404],
      [outsider, place.domain, 404],
      [outsider, place.books, 404],
    ] as const) {
      await who.get(`${at}/processing-rules`).expect(status);
      await who.get(`${at}/processing-rules/try-out?year=2026`).expect(status);
      await who.put(`${at}/processing-rules/gross_change`).send({ value: 1 }).expect(status);
      await who.delete(`${at}/processing-rules/gross_change`).expect(status);
    }
    expect(await shown(place.books, 'gross_change')).toMatchObject({ value: 13 });
  });

  async function declaration(month: number, link: string, corrections: object[] = []): Promise<void> {
    const start = `2026-${String(month).padStart(2, '0')}-01`;
    await world.builders.sql(
      `insert into wage_declaration (portal_id, administration_id, wage_declaration_id, loket_link_id, loket_payroll_tax_return_id, year, period_number,
         period_starts_on, period_ends_on, loket_status_key, period_amount_cents, correction_amount_cents, total_amount_cents, state, corrections)
       values ($1, $2, $3, $4, $5, 2026, $6, $7::date, ($7::date + interval '1 month - 1 day')::date, 6, 0, 0, 0, 'received', $8)`,
      [world.portal.portalId, world.administration.administrationId, newId(), link, newId(), month, start, JSON.stringify(corrections)],
    );
  }
});
