import request from 'supertest';
import { AuditTrail, DocumentStore } from '@loonbrug/platform';
import { pathOf } from '../support/employee-office';
import { type LinkedBooks, PayrollPeople } from '../support/payroll-people';
import { signIn, type SignedInAgent } from '../support/sign-in';

interface Slip {
  payslipId: string;
  portalId: string;
  administrationId: string;
  loketEmploymentId: string;
  loketPayrollRunId: string;
  availableOn: string;
  periodEndsOn: string;
}

const reason = 'Vraag van de werknemer over de inhouding';

describe('reading a payslip', () => {
  let people: PayrollPeople;
  let first: LinkedBooks;
  let second: LinkedBooks;
  let elsewhere: LinkedBooks;
  let me: SignedInAgent;
  let colleague: SignedInAgent;
  let mine: Slip[];

  beforeAll(async () => {
    people = await PayrollPeople.start();
    first = await people.books(70104);
    const sibling = await people.builders.administration(first.administration, { isStandard: false });
    second = await people.books(70102, sibling);
    elsewhere = await people.books(70202);
    for (const books of [first, second, elsewhere]) await people.importPayslips(books);
    const [user, other] = [await people.builders.user(), await people.builders.user()];
    // One person with a record in two administrations of one firm, and at a client of another firm.
    for (const books of [first, second, elsewhere]) await people.linkEmployee(books, numberOf(books, 0), user.userId);
    await people.linkEmployee(first, numberOf(first, 1), other.userId);
    [me, colleague] = [await signIn(people.app, user), await signIn(people.app, other)];
    mine = await slipsOf(user.userId);
  });
  afterAll(() => people.stop());
  beforeEach(() => people.at('2026-11-20T10:00:00Z'));

  const numberOf = (books: LinkedBooks, index: number): number =>
    [...new Set(people.payroll(books.link.clientNumber).employments.map((one) => one.employeeNumber))].sort((one, other) => one - other)[
      index
    ]!;
  const slipsOf = (userId: string): Promise<Slip[]> =>
    people.builders.sql<Slip>(
      `select p.payslip_id as "payslipId", p.portal_id as "portalId", p.administration_id as "administrationId", p.loket_employment_id as "loketEmploymentId",
         p.loket_payroll_run_id as "loketPayrollRunId", p.available_on::text as "availableOn", r.period_ends_on::text as "periodEndsOn"
       from payslip p join employee e on e.employee_id = p.employee_id join payroll_run r on r.payroll_run_id = p.payroll_run_id
       where e.user_id = $1 order by r.period_ends_on desc, p.payslip_id desc`,
      [userId],
    );
  const member = async (books: LinkedBooks, role: 'back_office' | 'portal_admin' | 'hrm' | 'management', mayOpenPayslips = false) => {
    const user = await people.builders.user();
    const domainId = role === 'portal_admin' ? null : books.administration.domainId;
    await people.builders.membership(user, books.administration, role, { domainId, mayOpenPayslips });
    return signIn(people.app, user);
  };
  const documentOf = (slip: Slip) => `/api/me/payslips/${slip.portalId}/${slip.payslipId}/document`;
  const officeDocumentOf = (slip: Slip) => `${pathOf(first.administration)}/payslips/${slip.payslipId}`;
  const recordsOf = (payslipId: string) =>
    people.builders.sql<{ action: string; actorId: string; details: Record<string, unknown> }>(
      'select action, actor_id as "actorId", details from audit_entry where subject_id = $1 order by audit_entry_id',
      [payslipId],
    );
  const served = async (books: LinkedBooks, slip: Slip): Promise<Buffer> => {
    const chunks: Buffer[] = [];
    const client = await people.client(books.link.clientNumber);
    for await (const chunk of client.payslipPdf(slip.loketEmploymentId, slip.loketPayrollRunId)) chunks.push(chunk);
    return Buffer.concat(chunks);
  };
  const ofFirst = (slip: Slip) => slip.administrationId === first.administration.administrationId;
  const released = (slip: Slip) => slip.availableOn <= '2026-11-20';

  it('lists the own released payslips of all employers and firms together, newest first, and nobody else’s', async () => {
    const { body } = await me.get('/api/me/payslips?pageSize=200').expect(200);
    const expected = mine.filter(released);
    expect(new Set(expected.map((slip) => slip.portalId)).size).toBe(2);
    expect(new Set(expected.map((slip) => slip.administrationId)).size).toBe(3);
    expect(mine.length).toBeGreaterThan(expected.length);
    expect(body.total).toBe(expected.length);
    expect(body.items.map((item: Slip) => item.payslipId)).toEqual(expected.map((slip) => slip.payslipId));
    expect(Object.keys(body.items[0]).sort()).toEqual([
      'administrationId',
      'administrationName',
      'availableOn',
      'netCents',
      'numberOfPayslips',
      'payslipId',
      'periodEndsOn',
      'periodKind',
      'periodNumber',
      'periodStartsOn',
      'portalId',
      'portalName',
      'year',
    ]);
    const theirs = await colleague.get('/api/me/payslips?pageSize=200').expect(200);
    expect(theirs.body.total).toBeGreaterThan(0);
    const own = new Set(expected.map((slip) => slip.payslipId));
    expect(theirs.body.items.filter((item: Slip) => own.has(item.payslipId))).toEqual([]);
  });

  it('pages over the merged list without losing or repeating one', async () => {
    const ids: string[] = [];
    for (let page = 1; ; page += 1) {
      const { body } = await me.get(`/api/me/payslips?page=${page}&pageSize=7`).expect(200);
      if (body.items.length === 0) break;
      ids.push(...body.items.map((item: Slip) => item.payslipId));
    }
    expect(ids).toEqual(mine.filter(released).map((slip) => slip.payslipId));
    expect((await me.get('/api/me/payslips?year=2025').expect(200)).body).toEqual({ items: [], total: 0 });
    await me.get('/api/me/payslips?pageSize=201').expect(400);
  });

  it('gives the employee the very bytes that Loket has, safe to show, and recorded first', async () => {
    const slip = mine.find((one) => ofFirst(one) && released(one))!;
    const answer = await me.get(documentOf(slip)).buffer(true).expect(200);
    expect(answer.body).toEqual(await served(first, slip));
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(answer.body.length),
      'content-disposition': expect.stringMatching(/^attachment; filename="loonstrook-2026-\d\d\.pdf"$/),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(await recordsOf(slip.payslipId)).toEqual([{ action: 'payslip.read_by_employee', actorId: me.userId, details: {} }]);
  });

  it('gives nothing at all when the reading can not be recorded, and nothing but an error when the seal is broken', async () => {
    const slip = mine.filter((one) => ofFirst(one) && released(one))[1]!;
    const trail = jest.spyOn(people.app.get(AuditTrail), 'record').mockRejectedValue(new Error('no record'));
    const stream = jest.spyOn(people.app.get(DocumentStore), 'stream');
    await me.get(documentOf(slip)).expect(503);
    expect(stream).not.toHaveBeenCalled();
    trail.mockRestore();
    stream.mockRestore();
    const [segment] = await people.builders.sql<{ id: string; sealed: Buffer }>(
      'select s.document_id as id, s.sealed from document_segment s join payslip p on p.document_id = s.document_id where p.payslip_id = $1 and number = 0',
      [slip.payslipId],
    );
    await people.builders.sql(
      'update document_segment set sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) where document_id = $1',
      [segment!.id],
    );
    const broken = await me.get(documentOf(slip)).expect(503);
    expect(broken.headers['content-type']).toContain('problem+json');
    await people.builders.sql('update document_segment set sealed = $2 where document_id = $1', [segment!.id, segment!.sealed]);
    await me.get(documentOf(slip)).expect(200);
  });

  it("answers another's, a withheld, a withdrawn and an unknown payslip alike", async () => {
    const own = mine.find((one) => ofFirst(one) && released(one))!;
    const withheld = mine.find((one) => ofFirst(one) && !released(one))!;
    const bodies = [];
    for (const [agent, slip] of [
      [colleague, own],
      [me, withheld],
      [me, { ...own, portalId: elsewhere.administration.portalId }],
      [me, { ...own, payslipId: '00000000-0000-7000-8000-000000000000' }],
    ] as const) {
      const { body } = await agent.get(documentOf(slip)).expect(404);
      bodies.push({ ...body, requestId: 'any' });
    }
    await people.builders.sql("update payslip set state = 'withdrawn', withdrawn_at = now() where payslip_id = $1", [own.payslipId]);
    const { body } = await me.get(documentOf(own)).expect(404);
    await people.builders.sql("update payslip set state = 'ready', withdrawn_at = null where payslip_id = $1", [own.payslipId]);
    bodies.push({ ...body, requestId: 'any' });
    expect(new Set(bodies.map((one) => JSON.stringify(one))).size).toBe(1);
    await me.get(documentOf({ ...own, payslipId: 'x' })).expect(400);
    await request(people.app.getHttpServer()).get(documentOf(own)).expect(401);
    await request(people.app.getHttpServer()).get('/api/me/payslips').expect(401);
  });

  it('stays readable after leaving: the record stays linked', async () => {
    await people.builders.sql("update employment set ends_on = '2026-02-01' where administration_id = $1", [
      first.administration.administrationId,
    ]);
    await me.get(documentOf(mine.find((one) => ofFirst(one) && released(one))!)).expect(200);
  });

  it('shows employer and firm what there is, without amounts, filtered and paged', async () => {
    const agents = [
      await member(first, 'back_office'),
      await member(first, 'portal_admin'),
      await member(first, 'hrm'),
      await member(first, 'management'),
    ];
    const { total } = people.simulator.control.summary().find((one) => one.clientNumber === 70104)!.payslips;
    for (const agent of agents) {
      const { body } = await agent.get(`${pathOf(first.administration)}/payslips?pageSize=200`).expect(200);
      expect(body.total).toBe(total);
      expect(JSON.stringify(body)).not.toContain('Cents');
      const runs = await agent.get(`${pathOf(first.administration)}/payslip-runs`).expect(200);
      expect(runs.body.items[0]).toMatchObject({ expected: 5, received: 5, ready: 5, waiting: 0, withdrawn: 0 });
    }
    const { body } = await agents[0]!.get(`${pathOf(first.administration)}/payslips?state=ready&pageSize=1`).expect(200);
    const [{ payrollRunId, employeeId }] = body.items;
    const ofRun = await agents[0]!.get(`${pathOf(first.administration)}/payslips?payrollRunId=${payrollRunId}`).expect(200);
    expect(ofRun.body.total).toBe(5);
    const ofBoth = await agents[0]!
      .get(`${pathOf(first.administration)}/payslips?payrollRunId=${payrollRunId}&employeeId=${employeeId}`)
      .expect(200);
    expect(ofBoth.body.total).toBe(1);
    expect(ofBoth.body.items[0]).toMatchObject({ isReleased: false, waiting: null, hasDocument: true });
    for (const wrong of ['state=gone', 'payrollRunId=1', 'page=0', 'pageSize=201', 'year=1', 'sort=x'])
      await agents[0]!.get(`${pathOf(first.administration)}/payslips?${wrong}`).expect(400);
  });

  it('says of a waiting payslip why, and what to do, in the language asked for', async () => {
    const [slip] = await people.builders.sql<{ payslipId: string }>(
      `update payslip set state = 'waiting', waiting_cause = 'payslip.too_large', waiting_details = '{"maximumMegabytes":10}'
       where payslip_id = (select payslip_id from payslip where administration_id = $1 limit 1) returning payslip_id as "payslipId"`,
      [second.administration.administrationId],
    );
    const office = await member(second, 'back_office');
    const listed = (language: string) =>
      office
        .get(`${pathOf(second.administration)}/payslips?state=waiting`)
        .set('accept-language', language)
        .expect(200);
    expect((await listed('nl')).body.items).toMatchObject([
      { payslipId: slip!.payslipId, waiting: { code: 'payslip.too_large', title: 'De PDF van Loket is groter dan 10 MB.' } },
    ]);
    expect((await listed('en')).body.items[0].waiting.title).toBe("Loket's PDF is larger than 10 MB.");
    await people.builders.sql("update payslip set state = 'ready', waiting_cause = null where payslip_id = $1", [slip!.payslipId]);
  });

  it('lets the firm open a payslip only with the right, a reason, and a record of both', async () => {
    const slip = mine.find(ofFirst)!;
    const openings = `${officeDocumentOf(slip)}/openings`;
    for (const role of ['back_office', 'portal_admin'] as const) {
      const without = await member(first, role);
      await without.post(openings).send({ reason }).expect(403);
      await without.get(`${officeDocumentOf(slip)}/document`).expect(403);
      const allowed = await member(first, role, true);
      await allowed.get(`${officeDocumentOf(slip)}/document`).expect(403);
      for (const wrong of [{}, { reason: null }, { reason: 7 }, { reason: 'te kort' }, { reason: 'x'.repeat(501) }, { reason, more: 1 }])
        await allowed.post(openings).send(wrong).expect(400);
      const answer = await allowed.post(openings).send({ reason }).buffer(true).expect(200);
      expect(answer.body).toEqual(await served(first, slip));
      expect((await recordsOf(slip.payslipId)).at(-1)).toMatchObject({
        action: 'payslip.opened',
        actorId: allowed.userId,
        details: { reason },
      });
    }
  });

  it('lets management and HRM of this client read their people’s payslips, each recorded', async () => {
    const slip = mine.find(ofFirst)!;
    for (const role of ['hrm', 'management'] as const) {
      const agent = await member(first, role);
      const answer = await agent
        .get(`${officeDocumentOf(slip)}/document`)
        .buffer(true)
        .expect(200);
      expect(answer.body).toEqual(await served(first, slip));
      expect((await recordsOf(slip.payslipId)).at(-1)).toMatchObject({ action: 'payslip.read_by_employer', actorId: agent.userId });
    }
  });

  it('lets nobody reach a payslip through another firm, another client or a sibling administration', async () => {
    const slip = mine.find(ofFirst)!;
    const otherClient = await people.books(70105, await people.builders.administration(await people.builders.domain(first.administration)));
    const outsiders = [
      await member(elsewhere, 'portal_admin', true),
      await member(otherClient, 'hrm'),
      await member(otherClient, 'back_office', true),
      me,
    ];
    for (const agent of outsiders) {
      await agent.get(`${pathOf(first.administration)}/payslips`).expect(404);
      await agent.get(`${pathOf(first.administration)}/payslip-runs`).expect(404);
      await agent.get(`${officeDocumentOf(slip)}/document`).expect(404);
      await agent
        .post(`${officeDocumentOf(slip)}/openings`)
        .send({ reason })
        .expect(404);
    }
    const both = await member(first, 'portal_admin', true);
    for (const besides of [second, elsewhere, otherClient].map(
      ({ administration }) => `${pathOf(administration)}/payslips/${slip.payslipId}`,
    ))
      await both.post(`${besides}/openings`).send({ reason }).expect(404);
    const hrm = await member(first, 'hrm');
    await hrm.get(`${pathOf(second.administration)}/payslips/${slip.payslipId}/document`).expect(404);
  });
});
