import { FetchItemRunner } from '@loonbrug/payroll';
import { MailSender, OutboxWorker } from '@loonbrug/platform';
import { factsOf, fetchNow, linked, systemOf, work } from '../support/fetches';
import { connect, type Firm, firm, type LoketStage, loketStage, pathsOf, tokenRequests } from '../support/loket';

describe('fetching, when Loket fails', () => {
  let stage: LoketStage;
  let ours: Firm;
  const clientNumber = 70102;
  const others = { fourWeekly: 70103, second: 70104 };

  beforeAll(async () => {
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
  afterEach(() => jest.restoreAllMocks());

  const { runs, count, open } = factsOf(() => ({ stage, ours }));

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
    const sent = jest.spyOn(stage.app.get(MailSender), 'send').mockResolvedValue(undefined);
    await stage.app.get(OutboxWorker).workOff(systemOf(ours));
    const failures = sent.mock.calls.map(([mail]) => mail).filter(({ subject }) => subject.includes('lukt niet'));
    expect(failures).toEqual([
      {
        to: 'lonen@example.test',
        subject: expect.any(String),
        text: expect.stringContaining('GetPayrollTaxReturnsByPayrollAdministrationId'),
      },
    ]);
    expect(failures[0]!.text).not.toMatch(/\{\w+\}|undefined|null/);
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
    const items = await stage.builders.sql('select state, problem_code from loket_fetch_item where portal_id = $1', [ours.portal.portalId]);
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
