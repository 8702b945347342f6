import { newId, OutboxWorker, TenantDatabase } from '@loonbrug/platform';
import type { WagePayableDto, WagePayablePageDto } from '../../libs/payroll/wage-declaration/wage-payable.dto';
import { WagePayableService } from '../../libs/payroll/wage-declaration/wage-payable.service';
import { WagePayableWatch } from '../../libs/payroll/wage-declaration/wage-payable-watch';
import { type BuiltUser, scopeOf } from '../support/builders';
import { type LinkedBooks, PayrollPeople } from '../support/payroll-people';
import { signIn, type SignedInAgent } from '../support/sign-in';
import { storedDeclaration } from '../support/stored-declaration';

describe('wage declarations that are to be paid', () => {
  let people: PayrollPeople;
  let books: LinkedBooks;
  let agent: SignedInAgent;
  let user: BuiltUser;

  beforeAll(async () => {
    people = await PayrollPeople.start();
  });
  afterAll(() => people.stop());

  beforeEach(async () => {
    people.at('2026-11-20T10:00:00Z');
    books = await people.books(70101);
    user = await people.builders.user();
    await people.builders.membership(user, books.administration, 'back_office');
    agent = await signIn(people.app, user);
  });

  const keep = (of = books) => {
    const scope = scopeOf(of.administration);
    return people.app.get(TenantDatabase).transaction(scope, (tx) => people.app.get(WagePayableService).keepIn(tx, scope));
  };
  const list = async (query = '', who = agent): Promise<WagePayablePageDto> =>
    (await who.get(`/api/portals/${books.administration.portalId}/wage-payables${query}`).expect(200)).body;
  const mark = (payable: WagePayableDto, paidOn: string | null, who = agent) =>
    who
      .patch(
        `/api/portals/${books.administration.portalId}/administrations/${payable.administrationId}/wage-payables/${payable.wagePayableId}`,
      )
      .send({ rowVersion: payable.rowVersion, paidOn });
  const declaration = (month: number, totalCents: number, more: Record<string, unknown> = {}, of = books): Promise<string> =>
    storedDeclaration(people.builders, of, { month, totalCents, ...more });
  const states = async () => (await list()).items.map(({ periodNumber, state, openCents }) => [periodNumber, state, openCents]);

  it('are one payable each, with amount, reference, account and date, however often they are read', async () => {
    await people.importDeclarations(books);
    const before = await list('?pageSize=200');
    await Promise.all([people.importDeclarations(books, { rereadsContent: true }), people.importDeclarations(books), keep()]);
    expect(await list('?pageSize=200')).toEqual(before);
    const expected = people.simulator.control.summary().find((each) => each.clientNumber === 70101)!.wageDeclarations;
    const final = expected.filter(({ statusKey }) => statusKey === 5 || statusKey === 6);
    expect(before.items.map(({ periodNumber, amountCents }) => [periodNumber, amountCents])).toEqual(
      final.map(({ periodNumber, totalCents }) => [periodNumber, totalCents]),
    );
    expect(before.items[0]).toMatchObject({
      year: 2026,
      periodNumber: 1,
      paidBeforeCents: 0,
      openCents: final[0]!.totalCents,
      paymentReference: expect.stringMatching(/^\d{16}$/),
      iban: 'NL86INGB0002445588',
      dueOn: '2026-02-28',
      state: 'open',
      watch: 'overdue',
      paidOn: null,
      warnings: 0,
    });
    expect(before.due).toMatchObject({ open: final.length, openCents: final.reduce((sum, { totalCents }) => sum + totalCents, 0) });
  });

  it('are marked as paid by a person, once, and may be found unpaid after all', async () => {
    await declaration(9, 100_000);
    await keep();
    const payable = (await list()).items[0]!;
    const { body: paid } = await mark(payable, '2026-10-15').expect(200);
    expect(paid).toMatchObject({ state: 'paid', paidOn: '2026-10-15', openCents: 0, watch: null, rowVersion: 2 });
    expect((await mark(payable, '2026-10-16').expect(409)).body.details.now).toEqual({
      state: 'paid',
      paidOn: '2026-10-15',
      changedAt: expect.stringMatching(/Z$/),
      changedByName: expect.any(String),
      rowVersion: 2,
    });
    for (const wrong of [{}, { rowVersion: 2 }, { rowVersion: 2, paidOn: '15-10-2026' }, { rowVersion: 'x', paidOn: null }])
      await agent
        .patch(
          `/api/portals/${books.administration.portalId}/administrations/${payable.administrationId}/wage-payables/${payable.wagePayableId}`,
        )
        .send(wrong)
        .expect(400);
    await keep();
    expect(await states()).toEqual([[9, 'paid', 0]]);
    const { body: open } = await mark(paid as WagePayableDto, null).expect(200);
    expect(open).toMatchObject({ state: 'open', paidOn: null, openCents: 100_000 });
  });

  it('of one period are not paid twice: the latest says it whole, and asks what was not paid before', async () => {
    await declaration(9, 100_000, { message_created_at: '2026-10-01T08:00:00Z' });
    await keep();
    await declaration(9, 130_000, { message_created_at: '2026-10-05T08:00:00Z' });
    await keep();
    expect((await list()).items.map(({ state, openCents }) => [state, openCents])).toEqual([
      ['open', 130_000],
      ['settled', 0],
    ]);
    const [second, first] = (await list()).items;
    expect(first!.settledByDeclarationId).toBe(second!.wageDeclarationId);
    expect((await mark(first!, '2026-10-10').expect(422)).body.code).toBe('wage_payable.is_settled');
    // Paid before the next one came: only the rest is open.
    await mark(second!, '2026-10-10').expect(200);
    await declaration(9, 145_000, { message_created_at: '2026-10-20T08:00:00Z' });
    await keep();
    const third = (await list('?state=open')).items;
    expect(third.map(({ amountCents, paidBeforeCents, openCents }) => [amountCents, paidBeforeCents, openCents])).toEqual([
      [145_000, 130_000, 15_000],
    ]);
    // The paid one turns out not to be paid: all of it is open again, in the latest.
    await mark((await list('?state=paid')).items[0]!, null).expect(200);
    expect((await list()).items.map(({ state, openCents }) => [state, openCents])).toEqual([
      ['open', 145_000],
      ['settled', 0],
      ['settled', 0],
    ]);
  });

  it('are settled when withdrawn, and open again when they are back; nothing to pay is no payable', async () => {
    const id = await declaration(9, 100_000);
    await declaration(8, 0);
    await declaration(7, -5_000);
    const setState = (state: string) =>
      people.builders.sql('update wage_declaration set state = $2 where wage_declaration_id = $1', [id, state]);
    await keep();
    expect(await states()).toEqual([
      [7, 'open', -5_000],
      [9, 'open', 100_000],
    ]);
    await setState('withdrawn');
    await keep();
    expect(await states()).toEqual([
      [7, 'open', -5_000],
      [9, 'settled', 0],
    ]);
    await setState('received');
    await keep();
    expect((await list('?state=open')).total).toBe(2);
  });

  it('are watched: overdue, due within two weeks, later; over all books that the person reaches', async () => {
    const sibling = await people.books(
      70102,
      await people.builders.administration(books.administration, { isStandard: false, name: 'Zusje' }),
    );
    const foreign = await people.books(70201);
    await declaration(9, 100_000, { due_on: '2026-11-19' });
    await declaration(10, 200_000, { due_on: '2026-11-20', payment_reference: '8111111116529080' });
    await declaration(11, 300_000, { due_on: '2026-12-04' }, sibling);
    await declaration(12, 400_000, { due_on: '2026-12-05' }, sibling);
    await declaration(9, 999, {}, foreign);
    for (const each of [books, sibling, foreign]) await keep(each);
    const all = await list();
    expect(all.items.map(({ periodNumber, watch }) => [periodNumber, watch])).toEqual([
      [9, 'overdue'],
      [10, 'due_soon'],
      [11, 'due_soon'],
      [12, 'later'],
    ]);
    expect(all.due).toEqual({ overdue: 1, overdueCents: 100_000, dueSoon: 2, dueSoonCents: 500_000, open: 4, openCents: 1_000_000 });
    const total = async (query: string) => (await list(query)).total;
    expect([
      await total('?watch=overdue'),
      await total('?watch=due_soon'),
      await total('?text=zusje'),
      await total('?text=8111111116'),
      await total(`?administrationId=${sibling.administration.administrationId}`),
      await total(`?domainId=${newId()}`),
      await total('?state=paid'),
    ]).toEqual([1, 2, 2, 1, 2, 0, 0]);
    expect((await list('?pageSize=1&page=2')).items.map(({ periodNumber }) => periodNumber)).toEqual([10]);
    for (const wrong of ['state=x', 'watch=x', 'pageSize=0', 'domainId=x'])
      await agent.get(`/api/portals/${books.administration.portalId}/wage-payables?${wrong}`).expect(400);
    const user = await people.builders.user();
    await people.builders.membership(user, books.administration, 'back_office', {
      domainId: books.administration.domainId,
      administrationIds: [sibling.administration.administrationId],
    });
    const limited = await signIn(people.app, user);
    expect(await list('', limited)).toMatchObject({ total: 2, due: { overdue: 0, open: 2, openCents: 700_000 } });
  });

  it('come in the order asked for: by due date, amount or administration, up or down', async () => {
    const other = await people.books(
      70102,
      await people.builders.administration(books.administration, { isStandard: false, name: 'Aardbei' }),
    );
    await declaration(7, 300, { due_on: '2026-08-31' });
    await declaration(8, 100, { due_on: '2026-09-30' });
    await declaration(9, 200, { due_on: '2026-10-31' }, other);
    for (const each of [books, other]) await keep(each);
    const months = async (query: string) => (await list(query)).items.map(({ periodNumber }) => periodNumber);
    expect({
      asItIs: await months(''),
      latestDue: await months('?direction=desc'),
      least: await months('?sort=amount'),
      most: await months('?sort=amount&direction=desc'),
      firstName: await months('?sort=administration'),
      lastName: await months('?sort=administration&direction=desc'),
    }).toEqual({
      asItIs: [7, 8, 9],
      latestDue: [9, 8, 7],
      least: [8, 9, 7],
      most: [7, 9, 8],
      firstName: [9, 7, 8],
      lastName: [7, 8, 9],
    });
    await mark((await list('?sort=amount')).items[0]!, '2026-11-20').expect(200);
    expect([await months(''), await months('?direction=desc')]).toEqual([
      [7, 9, 8],
      [9, 7, 8],
    ]);
    for (const wrong of ['sort=state', 'direction=up'])
      await agent.get(`/api/portals/${books.administration.portalId}/wage-payables?${wrong}`).expect(400);
  });

  it('raise one incident when overdue, which closes when paid, and are told about in one digest, once', async () => {
    const scope = { portalId: books.administration.portalId, actor: { kind: 'system' as const } };
    const sibling = await people.books(
      70102,
      await people.builders.administration(books.administration, { isStandard: false, name: 'Zusje' }),
    );
    await people.builders.sql(
      `insert into link_setting (portal_id, link_setting_id, key, value) values ($1, $2, 'notice_email', '"kantoor@example.test"')`,
      [scope.portalId, newId()],
    );
    await declaration(9, 100_000, { due_on: '2026-11-19' });
    await declaration(10, 100_000, { due_on: '2026-11-25' }, sibling);
    await declaration(11, 100_000, { due_on: '2026-11-26' }, sibling);
    for (const each of [books, sibling]) await keep(each);
    await people.builders.sql("update wage_payable set created_at = '2026-10-20T08:00:00Z' where portal_id = $1", [scope.portalId]);
    // Overdue long before this client was taken on: in the list, and no incident.
    await declaration(3, 100_000, { due_on: '2026-04-30' });
    await keep();
    const watch = async () => {
      const before = people.mails.length;
      await people.app.get(WagePayableWatch).watch(scope);
      await people.app.get(OutboxWorker).workOff(scope);
      return people.mails.slice(before);
    };
    const incidents = async () =>
      (
        await people.builders.sql<{ code: string; isOpen: boolean; occurrences: number }>(
          'select code, closed_at is null as "isOpen", occurrences from incident where portal_id = $1 order by incident_id',
          [scope.portalId],
        )
      ).map(({ code, isOpen, occurrences }) => [code, isOpen, occurrences]);
    const mails = await watch();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: 'kantoor@example.test', subject: expect.stringContaining('1 te laat, 1 binnenkort') });
    expect(mails[0]!.text).toContain('2026-09: 19-11-2026');
    expect(mails[0]!.text).toContain('Zusje, 2026-10: 25-11-2026');
    expect(mails[0]!.text).not.toContain('1.000');
    expect(await incidents()).toEqual([['wage_payable.overdue', true, 1]]);
    expect([await watch(), await watch()]).toEqual([[], []]);
    people.at('2026-11-26T10:00:00Z');
    expect((await watch())[0]!.subject).toContain('1 te laat, 1 binnenkort');
    expect(await watch()).toEqual([]);
    expect(await incidents()).toHaveLength(2);
    agent = await signIn(people.app, user);
    expect((await list('?watch=overdue')).total).toBe(3);
    for (const payable of (await list('?watch=overdue')).items) await mark(payable, '2026-11-26').expect(200);
    expect((await incidents()).filter(([, isOpen]) => isOpen)).toEqual([]);
    const { body } = await agent.get(`/api/portals/${scope.portalId}/incidents`).expect(200);
    expect(body.items[0].title).toMatch(/had uiterlijk 2026-11-\d\d betaald moeten zijn/);
  });

  it('are marked by back office and management, not by HRM, and by nobody of another firm, client or sibling', async () => {
    await declaration(9, 100_000);
    await keep();
    const payable = (await list()).items[0]!;
    const member = async (role: 'hrm' | 'management' | 'back_office', at = books.administration, more: object = {}) => {
      const user = await people.builders.user();
      await people.builders.membership(user, at, role, { domainId: at.domainId, ...more });
      return signIn(people.app, user);
    };
    await mark(payable, '2026-10-15', await member('hrm')).expect(403);
    expect((await list('', await member('hrm'))).total).toBe(1);
    const sibling = await people.builders.administration(books.administration, { isStandard: false });
    const strange = await people.builders.administration(await people.builders.domain(await people.builders.portal()));
    for (const outsider of [
      await member('back_office', strange),
      await member('back_office', sibling, { administrationIds: [sibling.administrationId] }),
    ])
      await mark(payable, '2026-10-15', outsider).expect(404);
    // Through books that one does reach, a payable of others is not there either.
    await mark({ ...payable, administrationId: sibling.administrationId }, '2026-10-15').expect(404);
    await mark(payable, '2026-10-15', await member('management')).expect(200);
  });
});
