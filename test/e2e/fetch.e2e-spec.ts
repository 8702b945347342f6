import { FetchItemRunner } from '@loonbrug/payroll';
import { fetchNow, linked, systemOf, work } from '../support/fetches';
import { connect, type Firm, firm, type LoketStage, loketStage, pathsOf, tokenRequests } from '../support/loket';
import { signIn } from '../support/sign-in';

describe('fetching from Loket', () => {
  let stage: LoketStage;
  let ours: Firm;
  const clientNumber = 70102;
  const others = { fourWeekly: 70103, second: 70104 };

  beforeAll(async () => {
    // In the middle of a year, whatever today is: eight months have been run by then, and a test year lies before them.
    stage = await loketStage({ clock: () => new Date('2026-09-20T10:00:00Z') });
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    stage.simulator.control.clearFaults();
    stage.simulator.control.people.restoreRights({ username: 'kantoor', employerNumber: 30101 });
    ours = await firm(stage);
    await connect(stage, ours);
    stage.simulator.control.resetRequestCounts();
  });

  const runs = () =>
    stage.builders.sql<{
      year: number;
      period_number: number;
      is_test_year: boolean;
      loket_status_key: number;
      removed_upstream_at: Date | null;
      available_for_employee_on: string | null;
    }>('select * from payroll_run where portal_id = $1 order by period_starts_on, sequence_number', [ours.portal.portalId]);
  const count = async (table: string, condition = 'true'): Promise<number> =>
    Number(
      (
        await stage.builders.sql<{ n: string }>(`select count(*) as n from ${table} where portal_id = $1 and (${condition})`, [
          ours.portal.portalId,
        ])
      )[0]!.n,
    );
  const summary = () => stage.simulator.control.summary().find((one) => one.clientNumber === clientNumber)!;
  const open = async () =>
    (await ours.admin.get(`${ours.at.portal}/incidents?isOpen=true`).expect(200)).body.items as { code: string; occurrences: number }[];

  it('takes over all periods from the start date on, and never a test year', async () => {
    await linked(stage, ours, clientNumber, '2025-01-01');
    const stored = await runs();
    expect(stored.filter((run) => run.is_test_year).length).toBeGreaterThan(0);
    const eligible = summary().eligibleJournalRuns;
    expect(eligible.length).toBeGreaterThan(6);
    expect(await count('journal_run')).toBe(eligible.length);
    expect(await count('payslip')).toBe(summary().payslips.total);
    expect(
      await count('payslip', 'exists (select 1 from payroll_run r where r.payroll_run_id = payslip.payroll_run_id and r.is_test_year)'),
    ).toBe(0);
    const [latest] = (await ours.admin.get(`${ours.at.portal}/fetches`).expect(200)).body.items;
    expect(latest).toMatchObject({ cause: 'link_made', state: 'finished', items: 1, done: 1, failed: 0 });
    const screen = await ours.admin.get(`${ours.at.administration}/loket-service`).expect(200);
    expect(screen.body).toMatchObject({ lastSuccessAt: expect.any(String), lastAttemptAt: expect.any(String), runningFetchId: null });
  });

  it('leaves alone what ends before the start date, and takes it when the date moves', async () => {
    const loketLinkId = await linked(stage, ours, clientNumber, '2026-07-15');
    expect([...new Set((await runs()).map((run) => run.period_number))]).toEqual(expect.arrayContaining([7, 8]));
    expect((await runs()).every((run) => run.is_test_year || run.period_number >= 7)).toBe(true);
    await ours.admin.patch(`${ours.at.administration}/loket-links/${loketLinkId}`).send({ startsOn: '2026-05-01' }).expect(200);
    await fetchNow(stage, ours, ours.at.administration);
    expect((await runs()).map((run) => run.period_number)).toEqual(expect.arrayContaining([5, 6, 7, 8]));
    expect((await runs()).every((run) => run.removed_upstream_at === null)).toBe(true);
  });

  it('finds a late run and a correction of an earlier month by itself', async () => {
    await linked(stage, ours, clientNumber, '2026-08-01');
    const before = (await runs()).length;
    stage.simulator.control.runs.approveCorrectionRun({ clientNumber });
    const { counts } = (await fetchNow(stage, ours, ours.at.administration)).links[0];
    expect((await runs()).length).toBe(before + 1);
    expect(counts).toMatchObject({ journalRuns: 1, payslips: 1 });
    expect(await fetchNow(stage, ours, ours.at.administration)).toMatchObject({
      state: 'finished',
      done: 1,
      links: [{ state: 'done', counts: { journalRuns: 0, payslips: 0 } }],
    });
  });

  it('marks a run that Loket undid, or has no longer, until it is back', async () => {
    stage.simulator.control.runs.approveCorrectionRun({ clientNumber });
    await linked(stage, ours, clientNumber, '2026-08-01');
    const [row] = await stage.builders.sql<{ id: string }>(
      'select loket_payroll_run_id as id from payroll_run where portal_id = $1 and loket_status_key = 9 order by sequence_number desc limit 1',
      [ours.portal.portalId],
    );
    const removed = async () => (await runs()).filter((run) => run.removed_upstream_at !== null).length;
    expect(await removed()).toBe(0);
    stage.simulator.control.runs.undoRun({ payrollRunId: row!.id, disappears: true });
    await fetchNow(stage, ours, ours.at.administration, { year: 2026, periodNumber: 8 });
    expect(await removed()).toBe(0);
    await fetchNow(stage, ours, ours.at.administration);
    expect(await removed()).toBe(1);
    await fetchNow(stage, ours, ours.at.administration);
    expect(await removed()).toBe(1);
  });

  it('fetches one period when it is asked for one, and says so when Loket has no such period', async () => {
    await linked(stage, ours, clientNumber, '2026-07-01');
    stage.simulator.control.resetRequestCounts();
    const one = await fetchNow(stage, ours, ours.at.administration, { year: 2026, periodNumber: 8 });
    expect(one).toMatchObject({ year: 2026, periodNumber: 8, state: 'finished', done: 1 });
    expect(stage.simulator.control.requestCounts()['GetJournalRunResultsByJournalRunId']).toBeGreaterThan(0);
    const none = await fetchNow(stage, ours, ours.at.administration, { year: 2031, periodNumber: 3 });
    expect(none).toMatchObject({
      failed: 1,
      links: [{ state: 'failed', problems: [{ part: 'runs', code: 'fetch.period_not_at_loket', title: expect.stringContaining('2031') }] }],
    });
  });

  it.each([
    { year: 1999 },
    { year: '2026' },
    { periodNumber: 3 },
    { year: 2026, periodNumber: 0 },
    { year: 2026, periodNumber: 54 },
    { year: null, periodNumber: 1 },
    { all: true },
  ])('refuses %j as a wish', async (wish) => {
    await ours.admin.post(`${ours.at.administration}/fetches`).send(wish).expect(400);
  });

  it('reaches every link of a domain and of the portal, and says when there is none', async () => {
    const nothing = await ours.admin.post(`${ours.at.portal}/fetches`).send({}).expect(422);
    expect(nothing.body).toMatchObject({ code: 'fetch.nothing_linked' });
    expect(await count('loket_fetch')).toBe(0);
    await linked(stage, ours, clientNumber, '2026-08-01');
    const otherDomain = await stage.builders.domain(ours.portal);
    const otherBooks = await stage.builders.administration(otherDomain);
    const at = pathsOf(otherBooks);
    const { username, password, environmentCode } = stage.simulator;
    await ours.admin.put(`${at.domain}/loket-credential`).send({ username, password, environmentCode }).expect(200);
    await ours.admin.post(`${at.administration}/loket-links`).send({ clientNumber: others.second, startsOn: '2026-08-01' }).expect(201);
    await work(stage, ours);
    expect(await fetchNow(stage, ours, ours.at.domain)).toMatchObject({ items: 1, done: 1, links: [{ clientNumber }] });
    expect(await fetchNow(stage, ours, ours.at.portal)).toMatchObject({ items: 2, done: 2 });
    const byDomain = await ours.admin.get(`${ours.at.portal}/fetches?domainId=${otherDomain.domainId}`).expect(200);
    expect(byDomain.body.total).toBe(2);
  });

  it('is closed without the contract, and says so when the contract closed while an item waited', async () => {
    await linked(stage, ours, clientNumber, '2026-08-01');
    const { body } = await ours.admin.post(`${ours.at.administration}/fetches`).send({}).expect(202);
    await stage.builders.sql("update contract_line set state = 'ended' where portal_id = $1", [ours.portal.portalId]);
    await work(stage, ours);
    const fetch = await ours.admin.get(`${ours.at.portal}/fetches/${body.fetchId}`).expect(200);
    expect(fetch.body).toMatchObject({ failed: 1, links: [{ problems: [{ code: 'fetch.contract_closed' }] }] });
    await ours.admin.post(`${ours.at.administration}/fetches`).send({}).expect(403);
    await ours.admin.post(`${ours.at.domain}/fetches`).send({}).expect(403);
    expect((await ours.admin.post(`${ours.at.portal}/fetches`).send({}).expect(422)).body.code).toBe('fetch.nothing_linked');
  });

  describe('when Loket fails', () => {
    it.each([
      ['answers 500 once', { kind: 'server_error', target: 'GetPayrollPeriodsByPayrollAdministrationId', count: 1 }],
      ['cuts a body off', { kind: 'cut_off', target: 'GetPayrollPeriodsByPayrollAdministrationId', count: 1 }],
      ['gives invalid JSON once', { kind: 'invalid_json', target: 'GetJournalRunResultsByJournalRunId', count: 1 }],
      ['gives a page of HTML once', { kind: 'html', target: 'GetEmploymentsByEmployerId', count: 1 }],
      ['gives unknown fields', { kind: 'unknown_fields', target: '*' }],
      ['refuses the token in the middle', { kind: 'unauthorized', target: 'GetPayslipsByEmploymentIdAndPayrollRunId', count: 1, after: 2 }],
    ] as const)('and %s, the pass succeeds all the same', async (_, fault) => {
      await ours.admin.post(`${ours.at.administration}/loket-links`).send({ clientNumber, startsOn: '2026-08-01' }).expect(201);
      stage.simulator.control.addFault({ ...fault });
      await work(stage, ours);
      const [fetch] = (await ours.admin.get(`${ours.at.portal}/fetches`)).body.items;
      expect(fetch).toMatchObject({ done: 1, failed: 0 });
      expect(await open()).toEqual([]);
    });

    it('waits as long as Retry-After asks', async () => {
      await ours.admin.post(`${ours.at.administration}/loket-links`).send({ clientNumber, startsOn: '2026-08-01' }).expect(201);
      const asked: number[] = [];
      const stop = stage.simulator.onRequest(({ operationId }) => {
        if (operationId === 'GetPayrollPeriodsByPayrollAdministrationId') asked.push(Date.now());
      });
      stage.simulator.control.addFault({
        kind: 'too_many_requests',
        target: 'GetPayrollPeriodsByPayrollAdministrationId',
        count: 1,
        retryAfterSeconds: 2,
      });
      await work(stage, ours);
      stop();
      expect(asked).toHaveLength(2);
      expect(asked[1]! - asked[0]!).toBeGreaterThanOrEqual(1990);
    });

    it('to give one part, the others go on; one incident and one mail tell it, and it closes by itself', async () => {
      stage.simulator.control.people.revokeRights({
        username: 'kantoor',
        employerNumber: 30101,
        activities: ['GetPayrollTaxReturnsByPayrollAdministrationId'],
      });
      await stage.builders.sql(
        `insert into link_setting (portal_id, link_setting_id, key, value) values ($1, gen_random_uuid(), 'notice_email', '"lonen@example.test"')`,
        [ours.portal.portalId],
      );
      await linked(stage, ours, clientNumber, '2026-08-01');
      const failed = await fetchNow(stage, ours, ours.at.administration);
      expect(failed).toMatchObject({
        failed: 1,
        links: [
          {
            state: 'failed',
            problems: [
              {
                part: 'wage_declarations',
                code: 'loket.right_missing',
                details: { activity: 'GetPayrollTaxReturnsByPayrollAdministrationId' },
              },
            ],
          },
        ],
      });
      expect(await count('journal_run')).toBeGreaterThan(0);
      expect(await count('payslip')).toBeGreaterThan(0);
      expect(await open()).toEqual([
        expect.objectContaining({ code: 'loket.right_missing', occurrences: 2, administrationId: ours.administration.administrationId }),
      ]);
      expect(await count('outbox', "kind = 'mail.notice' and payload->>'template' = 'import_failed'")).toBe(1);
      const screen = await ours.admin.get(`${ours.at.administration}/loket-service`).expect(200);
      expect(screen.body).toMatchObject({ lastSuccessAt: null, lastAttemptAt: expect.any(String) });
      stage.simulator.control.people.restoreRights({ username: 'kantoor', employerNumber: 30101 });
      // One period proves nothing about the others.
      expect(await fetchNow(stage, ours, ours.at.administration, { year: 2026, periodNumber: 8 })).toMatchObject({ done: 1 });
      expect(await open()).toHaveLength(1);
      expect(await fetchNow(stage, ours, ours.at.administration)).toMatchObject({ done: 1, failed: 0 });
      expect(await open()).toEqual([]);
      expect((await ours.admin.get(`${ours.at.administration}/loket-service`)).body.lastSuccessAt).not.toBeNull();
    });

    it('to say when employees may see a run, nobody sees it yet, and the books go on', async () => {
      stage.simulator.control.people.revokeRights({
        username: 'kantoor',
        employerNumber: 30101,
        activities: ['GetPayrollRunByPayrollRunId'],
      });
      await linked(stage, ours, clientNumber, '2026-08-01');
      expect(await count('journal_run')).toBeGreaterThan(0);
      expect(await count('payslip')).toBeGreaterThan(0);
      expect(await count('payslip', "available_on is null or available_on < '9999-12-31'")).toBe(0);
      expect(await open()).toEqual([expect.objectContaining({ code: 'loket.right_missing' })]);
      stage.simulator.control.people.restoreRights({ username: 'kantoor', employerNumber: 30101 });
      await fetchNow(stage, ours, ours.at.administration);
      expect(await count('payslip', "available_on = '9999-12-31'")).toBe(0);
      expect(
        (await runs())
          .filter((run) => run.loket_status_key === 9 && !run.is_test_year)
          .every((run) => run.available_for_employee_on !== null),
      ).toBe(true);
    });

    it('for all links by one wrong credential: one attempt, one incident, the same cause on each', async () => {
      await stage.builders.sql(
        `insert into contract_line (portal_id, contract_line_id, contract_id, domain_id, feature, kind, state, requested_by, decided_by, decided_at)
         select portal_id, gen_random_uuid(), contract_id, domain_id, 'payroll_link_loket', 'all_administrations', 'granted', gen_random_uuid(), gen_random_uuid(), now() from contract where portal_id = $1`,
        [ours.portal.portalId],
      );
      await ours.admin.post(`${ours.at.administration}/loket-links`).send({ clientNumber, startsOn: '2026-08-01' }).expect(201);
      for (const number of [others.fourWeekly, others.second, 70105]) {
        const books = await stage.builders.administration(ours.domain, { isStandard: false });
        await ours.admin
          .post(`${pathsOf(books).administration}/loket-links`)
          .send({ clientNumber: number, startsOn: '2026-08-01' })
          .expect(201);
      }
      await ours.admin
        .put(`${ours.at.domain}/loket-credential`)
        .send({ username: 'kantoor', password: 'wrong', environmentCode: 'VT01' })
        .expect(200);
      stage.simulator.control.resetRequestCounts();
      await work(stage, ours);
      expect(stage.simulator.control.requestCounts()).toEqual({ token: 1 });
      const items = await stage.builders.sql('select state, problem_code from loket_fetch_item where portal_id = $1', [
        ours.portal.portalId,
      ]);
      expect(items).toEqual(Array(4).fill({ state: 'failed', problem_code: 'loket.credentials_refused' }));
      expect(await open()).toEqual([expect.objectContaining({ code: 'loket.credentials_refused', occurrences: 1 })]);
      expect(await count('outbox', "kind = 'mail.notice'")).toBe(1);
      await fetchNow(stage, ours, ours.at.domain);
      expect(tokenRequests(stage)).toBe(1);
    });

    it('to answer anybody: one incident for all links, closed when the last of them works again', async () => {
      await linked(stage, ours, clientNumber, '2026-08-01');
      await linked(stage, ours, others.second, '2026-08-01');
      stage.simulator.control.addFault({ kind: 'server_error', target: 'GetPayrollPeriodsByPayrollAdministrationId' });
      const failed = await fetchNow(stage, ours, ours.at.portal);
      expect(failed).toMatchObject({
        failed: 2,
        links: [{ problems: [{ code: 'loket.unreachable' }] }, { problems: [{ code: 'loket.unreachable' }] }],
      });
      const one = expect.objectContaining({ code: 'loket.unreachable', occurrences: 2, domainId: null });
      expect(await open()).toEqual([one]);
      expect(await count('outbox', "kind = 'mail.notice' and payload->>'template' = 'import_failed'")).toBe(1);
      stage.simulator.control.clearFaults();
      const { body } = await ours.admin.post(`${ours.at.portal}/fetches`).send({}).expect(202);
      const [first, second] = failed.links as { loketLinkId: string }[];
      const runner = stage.app.get(FetchItemRunner);
      await runner.run(systemOf(ours), { fetchId: body.fetchId, loketLinkId: first!.loketLinkId });
      expect(await open()).toEqual([one]);
      await runner.run(systemOf(ours), { fetchId: body.fetchId, loketLinkId: second!.loketLinkId });
      expect(await open()).toEqual([]);
    });

    it('and asks for a long pause, nothing more is sent for that account, and it is said at once', async () => {
      const { username, password, environmentCode } = stage.simulator.accounts[1]!;
      await ours.admin.put(`${ours.at.domain}/loket-credential`).send({ username, password, environmentCode }).expect(200);
      await linked(stage, ours, 70201, '2026-08-01');
      stage.simulator.control.addFault({
        kind: 'too_many_requests',
        target: 'GetPayrollPeriodsByPayrollAdministrationId',
        count: 1,
        retryAfterSeconds: 600,
      });
      stage.simulator.control.resetRequestCounts();
      expect(await fetchNow(stage, ours, ours.at.administration)).toMatchObject({ failed: 1 });
      expect(await fetchNow(stage, ours, ours.at.administration)).toMatchObject({ failed: 1 });
      expect(stage.simulator.control.requestCounts()).toEqual({ GetPayrollPeriodsByPayrollAdministrationId: 1 });
    });
  });

  describe('who may see it', () => {
    it('is who reaches the books: of a fetch over many, their own part only', async () => {
      await linked(stage, ours, clientNumber, '2026-08-01');
      const otherBooks = await stage.builders.administration(await stage.builders.domain(ours.portal));
      const at = pathsOf(otherBooks);
      const { username, password, environmentCode } = stage.simulator;
      await ours.admin.put(`${at.domain}/loket-credential`).send({ username, password, environmentCode }).expect(200);
      await ours.admin.post(`${at.administration}/loket-links`).send({ clientNumber: others.second, startsOn: '2026-08-01' }).expect(201);
      await work(stage, ours);
      const whole = await fetchNow(stage, ours, ours.at.portal);
      const linkOnly = await fetchNow(stage, ours, ours.at.administration);
      const user = await stage.builders.user();
      await stage.builders.membership(user, ours.portal, 'back_office', { administrationIds: [otherBooks.administrationId] });
      const limited = await signIn(stage.app, user);
      const seen = await limited.get(`${ours.at.portal}/fetches/${whole.fetchId}`).expect(200);
      expect(seen.body).toMatchObject({ items: 1, done: 1, links: [{ clientNumber: others.second }] });
      expect(seen.body.links).toHaveLength(1);
      await limited.get(`${ours.at.portal}/fetches/${linkOnly.fetchId}`).expect(404);
      await limited.get(`${ours.at.portal}/fetches/${linkOnly.fetchId}/events`).expect(404);
      const list = await limited.get(`${ours.at.portal}/fetches`).expect(200);
      expect(list.body.items.map((one: { fetchId: string }) => one.fetchId)).not.toContain(linkOnly.fetchId);
      await limited.post(`${ours.at.administration}/fetches`).send({}).expect(404);
      await limited.post(`${ours.at.portal}/fetches`).send({}).expect(403);
      const theirs = await firm(stage);
      for (const path of [`/fetches/${whole.fetchId}`, `/fetches/${whole.fetchId}/events`, '/fetches']) {
        await theirs.admin.get(`${ours.at.portal}${path}`).expect(404);
        if (path !== '/fetches') await theirs.admin.get(`${theirs.at.portal}${path}`).expect(404);
      }
      await theirs.admin.post(`${ours.at.administration}/fetches`).send({}).expect(404);
      await theirs.admin.post(`${ours.at.domain}/fetches`).send({}).expect(404);
      await theirs.admin.post(`${ours.at.portal}/fetches`).send({}).expect(404);
      const management = await stage.builders.user();
      await stage.builders.membership(management, ours.portal, 'management', { domainId: ours.domain.domainId });
      await (await signIn(stage.app, management)).post(`${ours.at.administration}/fetches`).send({}).expect(403);
    });
  });
});
