import request from 'supertest';
import { AuditTrail } from '@loonbrug/platform';
import { pathOf } from '../support/employee-office';
import { type LinkedBooks, PayrollPeople } from '../support/payroll-people';
import { signIn } from '../support/sign-in';

type Role = 'back_office' | 'portal_admin' | 'hrm' | 'management';
const reason = 'Controle van de aangifte met de klant';

describe('reading a wage declaration', () => {
  let people: PayrollPeople;
  let books: LinkedBooks;
  let sibling: LinkedBooks;
  let foreign: LinkedBooks;
  let base: string;
  let one: { wageDeclarationId: string; loketId: string };

  beforeAll(async () => {
    people = await PayrollPeople.start();
    books = await people.books(70101);
    sibling = await people.books(70102, await people.builders.administration(books.administration, { isStandard: false }));
    foreign = await people.books(70201);
    for (const each of [books, sibling, foreign]) await people.importDeclarations(each);
    base = `${pathOf(books.administration)}/wage-declarations`;
    one = await firstOf(books);
  });
  afterAll(() => people.stop());

  const firstOf = async ({ administration }: LinkedBooks) => {
    const [row] = await people.builders.sql<{ wageDeclarationId: string; loketId: string }>(
      `select wage_declaration_id as "wageDeclarationId", loket_payroll_tax_return_id as "loketId" from wage_declaration
       where administration_id = $1 order by period_ends_on limit 1`,
      [administration.administrationId],
    );
    return row!;
  };
  const member = async ({ administration }: LinkedBooks, role: Role, mayOpenPayslips = false) => {
    const user = await people.builders.user();
    const domainId = role === 'portal_admin' ? null : administration.domainId;
    await people.builders.membership(user, administration, role, { domainId, mayOpenPayslips });
    return signIn(people.app, user);
  };
  const recorded = async () =>
    (
      await people.builders.sql<{ action: string; actorId: string; details: Record<string, unknown> }>(
        'select action, actor_id as "actorId", details from audit_entry where subject_id = $1 order by audit_entry_id desc limit 1',
        [one.wageDeclarationId],
      )
    )[0]!;

  it('lists and shows amounts, payment and what was found, to all roles of client and firm', async () => {
    for (const role of ['back_office', 'portal_admin', 'hrm', 'management'] as const) {
      const agent = await member(books, role);
      const { body } = await agent.get(`${base}?pageSize=200`).expect(200);
      const expected = people.simulator.control.summary().find((each) => each.clientNumber === 70101)!.wageDeclarations;
      const final = expected.filter((each) => each.statusKey === 5 || each.statusKey === 6);
      expect(body.total).toBe(final.length);
      expect(body.items.map((item: { totalAmountCents: number }) => item.totalAmountCents)).toEqual(
        final.map((each) => each.totalCents).reverse(),
      );
      const shown = await agent.get(`${base}/${one.wageDeclarationId}`).expect(200);
      expect(shown.body).toEqual(body.items.at(-1));
      expect(shown.body).toMatchObject({
        state: 'received',
        year: 2026,
        periodNumber: 1,
        wageTaxNumber: books.link.wageTaxNumber,
        dueOn: '2026-02-28',
        paymentReference: expect.stringMatching(/^\d{16}$/),
        iban: 'NL86INGB0002445588',
        findings: [],
        hasMessage: true,
        hasOverview: true,
      });
    }
    const agent = await member(books, 'back_office');
    expect((await agent.get(`${base}?dueUntil=2026-03-31`).expect(200)).body.total).toBe(2);
    expect((await agent.get(`${base}?state=refused`).expect(200)).body).toEqual({ items: [], total: 0 });
    expect((await agent.get(`${base}?year=2025`).expect(200)).body.total).toBe(0);
    for (const wrong of ['dueUntil=2026', 'dueUntil=2026-02-31', 'state=x', 'pageSize=0', 'year=x', 'z=1'])
      await agent.get(`${base}?${wrong}`).expect(400);
    await agent.get(`${base}/x`).expect(400);
  });

  it('tells what is wrong in the language asked for', async () => {
    await people.builders.sql(
      `update wage_declaration set findings = '[{"code":"wage_declaration.total_differs","severity":"blocks","details":{"declared":"1.00","expected":"2.00"}}]'
       where wage_declaration_id = $1`,
      [one.wageDeclarationId],
    );
    const agent = await member(books, 'back_office');
    const dutch = await agent.get(`${base}/${one.wageDeclarationId}`).expect(200);
    expect(dutch.body.findings).toEqual([
      {
        code: 'wage_declaration.total_differs',
        severity: 'blocks',
        title: 'Volgens het bericht is € 1.00 te betalen, volgens Loket € 2.00.',
        remedy: 'Controleer de aangifte in Loket.',
      },
    ]);
    const english = await agent.get(`${base}/${one.wageDeclarationId}`).set('accept-language', 'en').expect(200);
    expect(english.body.findings[0].remedy).toBe('Check the declaration in Loket.');
    await people.builders.sql("update wage_declaration set findings = '[]' where wage_declaration_id = $1", [one.wageDeclarationId]);
  });

  it('gives the overview to whoever may read declarations, byte for byte, and records it', async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of (await people.client(70101)).wageDeclarationOverview(one.loketId)) chunks.push(chunk);
    const agent = await member(books, 'back_office');
    const answer = await agent.get(`${base}/${one.wageDeclarationId}/overview`).buffer(true).expect(200);
    expect(answer.body).toEqual(Buffer.concat(chunks));
    expect(answer.headers['content-disposition']).toBe('attachment; filename="loonaangifte-2026-01.pdf"');
    expect(await recorded()).toMatchObject({ action: 'wage_declaration.overview_read', actorId: agent.userId });
  });

  it('guards the message, which holds the BSN and wage of everybody, like their payslips', async () => {
    const message = (await (await people.client(70101)).wageDeclarationMessage(one.loketId)).toString('utf8');
    expect(message).toMatch(/<SofiNr>\d{9}</);
    for (const role of ['hrm', 'management'] as const) {
      const agent = await member(books, role);
      const answer = await agent.get(`${base}/${one.wageDeclarationId}/message`).buffer(true).expect(200);
      expect(Buffer.isBuffer(answer.body) ? answer.body.toString('utf8') : answer.text).toBe(message);
      expect(answer.headers).toMatchObject({
        'content-type': 'application/xml',
        'content-disposition': 'attachment; filename="loonaangifte-2026-01.xml"',
        'content-security-policy': "default-src 'none'; sandbox",
      });
      expect(await recorded()).toMatchObject({ action: 'wage_declaration.message_read_by_employer', actorId: agent.userId });
    }
    for (const role of ['back_office', 'portal_admin'] as const) {
      const without = await member(books, role);
      await without.get(`${base}/${one.wageDeclarationId}/message`).expect(403);
      await without.post(`${base}/${one.wageDeclarationId}/message-openings`).send({ reason }).expect(403);
      const allowed = await member(books, role, true);
      for (const wrong of [{}, { reason: null }, { reason: 'kort' }, { reason: 'x'.repeat(501) }])
        await allowed.post(`${base}/${one.wageDeclarationId}/message-openings`).send(wrong).expect(400);
      await allowed.post(`${base}/${one.wageDeclarationId}/message-openings`).send({ reason }).expect(200);
      expect(await recorded()).toMatchObject({ action: 'wage_declaration.message_opened', actorId: allowed.userId, details: { reason } });
    }
  });

  it('gives a refused declaration, which may be another employer’s, to nobody of the employer, and to the firm for a reason', async () => {
    const refused = await people.books(70101);
    await people.builders.sql("update administration set wage_tax_number = '123456782L01' where administration_id = $1", [
      refused.administration.administrationId,
    ]);
    await people.importDeclarations(refused);
    const { wageDeclarationId } = await firstOf(refused);
    const all = `${pathOf(refused.administration)}/wage-declarations`;
    const path = `${all}/${wageDeclarationId}`;
    const readings = () =>
      people.builders.sql<{ action: string }>(
        `select action from audit_entry where subject_id = $1 and action similar to '%(_read|_opened)%' order by audit_entry_id`,
        [wageDeclarationId],
      );
    // Cancelled at Loket, it is no more the employer's than it was.
    for (const state of ['refused', 'withdrawn']) {
      await people.builders.sql('update wage_declaration set state = $2 where wage_declaration_id = $1', [wageDeclarationId, state]);
      for (const role of ['hrm', 'management'] as const) {
        const agent = await member(refused, role);
        for (const document of ['message', 'overview']) await agent.get(`${path}/${document}`).expect(404);
        await agent.post(`${path}/message-openings`).send({ reason }).expect(403);
        // Its figures, numbers and payment are as little theirs as its documents.
        for (const figures of ['', '/chain']) await agent.get(`${path}${figures}`).expect(404);
        const { body } = await agent.get(`${all}?pageSize=200`).expect(200);
        expect(body).toEqual({ items: [], total: 0 });
      }
    }
    expect(await readings()).toEqual([]);
    await (await member(refused, 'back_office')).get(`${path}/overview`).expect(200);
    const allowed = await member(refused, 'back_office', true);
    const shown = (await allowed.get(path).expect(200)).body;
    expect(shown).toMatchObject({ hasMessage: true, hasOverview: true });
    expect((await allowed.get(`${all}?pageSize=200`).expect(200)).body.items).toContainEqual(shown);
    await allowed.post(`${path}/message-openings`).send({ reason }).expect(200);
    expect(await readings()).toEqual([{ action: 'wage_declaration.overview_read' }, { action: 'wage_declaration.message_opened' }]);
  });

  it('gives one that was taken over to the employer after Loket cancelled it, too', async () => {
    const setState = (state: string) =>
      people.builders.sql('update wage_declaration set state = $2 where wage_declaration_id = $1', [one.wageDeclarationId, state]);
    await setState('withdrawn');
    const agent = await member(books, 'hrm');
    for (const document of ['message', 'overview']) await agent.get(`${base}/${one.wageDeclarationId}/${document}`).expect(200);
    await setState('received');
  });

  it('gives nothing when the reading can not be recorded', async () => {
    const agent = await member(books, 'hrm');
    const trail = jest.spyOn(people.app.get(AuditTrail), 'record').mockRejectedValue(new Error('no record'));
    for (const document of ['message', 'overview']) await agent.get(`${base}/${one.wageDeclarationId}/${document}`).expect(503);
    trail.mockRestore();
    await agent.get(`${base}/${one.wageDeclarationId}/message`).expect(200);
  });

  it('lets nobody reach a declaration through another firm, client or sibling administration', async () => {
    const otherDomain = await people.builders.administration(await people.builders.domain(books.administration));
    const outsiders = [
      await member(foreign, 'portal_admin', true),
      await member({ administration: otherDomain, link: books.link }, 'hrm'),
      await signIn(people.app, await people.builders.user()),
    ];
    for (const agent of outsiders) {
      await agent.get(base).expect(404);
      for (const path of ['', '/message', '/overview']) await agent.get(`${base}/${one.wageDeclarationId}${path}`).expect(404);
      await agent.post(`${base}/${one.wageDeclarationId}/message-openings`).send({ reason }).expect(404);
    }
    const hrm = await member(books, 'hrm');
    const besides = `${pathOf(sibling.administration)}/wage-declarations`;
    for (const path of ['', '/message', '/overview']) await hrm.get(`${besides}/${one.wageDeclarationId}${path}`).expect(404);
    const opener = await member(books, 'back_office', true);
    await opener.post(`${besides}/${one.wageDeclarationId}/message-openings`).send({ reason }).expect(404);
    const listed = await hrm.get(`${besides}?pageSize=200`).expect(200);
    expect(listed.body.total).toBeGreaterThan(0);
    expect(listed.body.items.map((item: { wageDeclarationId: string }) => item.wageDeclarationId)).not.toContain(one.wageDeclarationId);
    await request(people.app.getHttpServer()).get(base).expect(401);
  });
});
