import { factsOf, fetchNow, linked, work } from '../support/fetches';
import { connect, type Firm, firm, type LoketStage, loketStage, pathsOf } from '../support/loket';
import { signIn } from '../support/sign-in';

describe('fetching from Loket', () => {
  let stage: LoketStage;
  let ours: Firm;
  const clientNumber = 70102;
  const others = { second: 70104 };

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

  const { runs, count } = factsOf(() => ({ stage, ours }));
  const summary = () => stage.simulator.control.summary().find((one) => one.clientNumber === clientNumber)!;

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

  /** Approved runs, the newest first: only in that order can Loket undo them. */
  const approved = () =>
    stage.builders.sql<{ id: string; periodNumber: number }>(
      `select loket_payroll_run_id as id, period_number as "periodNumber" from payroll_run where portal_id = $1 and loket_status_key = 9
         and not is_test_year order by period_starts_on desc, sequence_number desc`,
      [ours.portal.portalId],
    );
  const removed = async () => (await runs()).filter((run) => run.removed_upstream_at !== null).length;
  const undo = ({ id }: { id: string }) => stage.simulator.control.runs.undoRun({ payrollRunId: id, disappears: true });

  it('marks a run that Loket undid, or has no longer, until it is back', async () => {
    stage.simulator.control.runs.approveCorrectionRun({ clientNumber });
    await linked(stage, ours, clientNumber, '2026-08-01');
    expect(await removed()).toBe(0);
    undo((await approved())[0]!);
    await fetchNow(stage, ours, ours.at.administration);
    expect(await removed()).toBe(1);
    await fetchNow(stage, ours, ours.at.administration);
    expect(await removed()).toBe(1);
  });

  it('of one period finds what vanished of it, with its journal and payslips, and says nothing of others', async () => {
    await linked(stage, ours, clientNumber, '2026-07-01');
    const all = await approved();
    const newest = all.filter(({ periodNumber }) => periodNumber === all[0]!.periodNumber);
    const before = all.find(({ periodNumber }) => periodNumber !== all[0]!.periodNumber)!;
    const fetchOf = ({ periodNumber }: { periodNumber: number }) =>
      fetchNow(stage, ours, ours.at.administration, { year: 2026, periodNumber });
    const gone = async () => [
      await removed(),
      await count('journal_run', "state = 'removed_upstream'"),
      await count('payslip', "state = 'withdrawn'"),
    ];
    const payslips = await count('payslip', `loket_payroll_run_id in (${newest.map(({ id }) => `'${id}'`).join()})`);
    expect(payslips).toBeGreaterThan(0);
    newest.forEach(undo);
    await fetchOf(before);
    expect(await gone()).toEqual([0, 0, 0]);
    // Loket shows the period without any run.
    expect(await fetchOf(newest[0]!)).toMatchObject({ failed: 0, links: [{ state: 'done', counts: { payrollRuns: 0 }, problems: [] }] });
    expect(await gone()).toEqual([newest.length, newest.length, payslips]);
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
