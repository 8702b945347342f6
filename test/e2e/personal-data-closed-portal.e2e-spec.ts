import { unzipSync } from 'fflate';
import type { Response } from 'supertest';
import { PayrollPeople, type LinkedBooks } from '../support/payroll-people';
import { signIn, type SignedInAgent } from '../support/sign-in';

const binary = (response: Response & NodeJS.ReadableStream, done: (error: Error | null, body: Buffer) => void): void => {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
};

/** A person with payslips at two firms, of which one lets nobody in by a password alone; and sessions of both kinds. */
describe('what is kept of a person in a portal that is closed to the session', () => {
  let people: PayrollPeople;
  let strict: LinkedBooks;
  let easy: LinkedBooks;
  let weak: SignedInAgent;
  let strong: SignedInAgent;
  let employeeIds: Record<'strict' | 'easy', string>;
  let payslipIds: Record<'strict' | 'easy', string[]>;

  beforeAll(async () => {
    people = await PayrollPeople.start();
    strict = await people.books(70101);
    easy = await people.books(70102);
    await people.importPayslips(strict);
    await people.importPayslips(easy);
    const user = await people.builders.user();
    employeeIds = {
      strict: await people.linkEmployee(strict, people.payroll(70101).employments[0]!.employeeNumber, user.userId),
      easy: await people.linkEmployee(easy, people.payroll(70102).employments[0]!.employeeNumber, user.userId),
    };
    weak = await signIn(people.app, user);
    strong = await signIn(people.app, user, { hasSecondFactor: true });
    const mine = await listed(weak);
    payslipIds = { strict: idsIn(mine, strict), easy: idsIn(mine, easy) };
    expect([payslipIds.strict.length, payslipIds.easy.length].every((count) => count > 0)).toBe(true);
    // Something to be read about in both: who looked, and what was agreed to.
    for (const [name, { administration }] of [['strict', strict] as const, ['easy', easy] as const]) {
      const { portalId } = administration;
      await weak.get(`/api/me/payslips/${portalId}/${payslipIds[name][0]}/document`).expect(200);
      await weak.post('/api/me/consents').send({ portalId, employeeId: employeeIds[name], language: 'nl' }).expect(204);
    }
    await people.builders.sql(
      "update portal set second_factor_required_on = '2026-01-01', second_factor_for = 'everyone' where portal_id = $1",
      [portalOf(strict)],
    );
  }, 120_000);

  afterAll(() => people.stop());

  const portalOf = ({ administration }: LinkedBooks) => administration.portalId;
  const listed = async (agent: SignedInAgent): Promise<Array<{ portalId: string; payslipId: string }>> =>
    (await agent.get('/api/me/payslips?pageSize=200').expect(200)).body.items;
  const idsIn = (items: Array<{ portalId: string; payslipId: string }>, books: LinkedBooks) =>
    items.filter(({ portalId }) => portalId === portalOf(books)).map(({ payslipId }) => payslipId);
  const portalsIn = (items: Array<{ portalId: string }>) => [...new Set(items.map(({ portalId }) => portalId))].sort();
  const both = () => [portalOf(strict), portalOf(easy)].sort();
  const records = (action: string) =>
    people.builders.sql('select 1 from audit_entry where portal_id = $1 and action = $2', [portalOf(strict), action]);

  async function exported(
    agent: SignedInAgent,
  ): Promise<{ pdfs: string[]; text: string; portals: Array<{ portalId: string; payslips?: object[] }> }> {
    const answer = await agent
      .post('/api/me/data-exports')
      .buffer(true)
      .parse(binary as never)
      .expect(200);
    const files = unzipSync(answer.body as Buffer);
    const text = Buffer.from(files['data.json']!).toString('utf8');
    return { pdfs: Object.keys(files).filter((name) => name.endsWith('.pdf')), text, portals: JSON.parse(text).portals };
  }

  it('is not in an export, but for the portal’s name and that it is closed; all of the others is', async () => {
    const { pdfs, text, portals } = await exported(weak);
    const [{ name }] = (await people.builders.sql<{ name: string }>('select name from portal where portal_id = $1', [
      portalOf(strict),
    ])) as [{ name: string }];
    expect(portals).toHaveLength(2);
    expect(portals).toContainEqual({ portalId: portalOf(strict), name, isClosed: true });
    expect(pdfs).toHaveLength(payslipIds.easy.length);
    for (const id of [...payslipIds.strict, employeeIds.strict]) expect(text).not.toContain(id);
    for (const id of payslipIds.easy) expect(text).toContain(id);
    expect(await records('payslip.exported_by_employee')).toEqual([]);

    const whole = await exported(strong);
    expect(whole.pdfs).toHaveLength(payslipIds.strict.length + payslipIds.easy.length);
    for (const id of [...payslipIds.strict, ...payslipIds.easy]) expect(whole.text).toContain(id);
    expect(await records('payslip.exported_by_employee')).toHaveLength(payslipIds.strict.length);
  });

  it.each(['payslips?pageSize=200', 'payslip-readings?pageSize=200', 'consents'])('is not in the list of %s', async (path) => {
    const portals = async (agent: SignedInAgent) => portalsIn((await agent.get(`/api/me/${path}`).expect(200)).body.items);
    expect(await portals(weak)).toEqual([portalOf(easy)]);
    expect(await portals(strong)).toEqual(both());
  });

  it('is refused to any number at once with the connections that there are', async () => {
    const document = `/api/me/payslips/${portalOf(strict)}/${payslipIds.strict[0]}/document`;
    const asked = await Promise.all(Array.from({ length: 60 }, async () => weak.get(document)));
    expect(asked.map(({ status }) => status)).toEqual(Array.from({ length: 60 }, () => 403));
  });

  it('is not changed either: an agreement is given and withdrawn by whoever is let in', async () => {
    const { portalId } = strict.administration;
    const given = (await strong.get('/api/me/consents').expect(200)).body.items.find(
      (one: { portalId: string }) => one.portalId === portalId,
    ) as { employeeConsentId: string };
    const withdrawal = `/api/me/consents/${portalId}/${given.employeeConsentId}/withdrawal`;
    const agreement = { portalId, employeeId: employeeIds.strict, language: 'nl' };
    for (const refused of [await weak.post('/api/me/consents').send(agreement), await weak.post(withdrawal)])
      expect([refused.status, refused.body.code]).toEqual([403, 'access.second_factor_required']);
    expect([await records('employee_consent.given'), await records('employee_consent.withdrawn')].map(({ length }) => length)).toEqual([
      1, 0,
    ]);
    await strong.post(withdrawal).expect(204);
    await strong.post('/api/me/consents').send(agreement).expect(204);
  });

  it('is closed to whoever has a role there by the rule for members, as the frame around every page says', async () => {
    await people.builders.sql("update portal set second_factor_for = 'members' where portal_id = $1", [portalOf(strict)]);
    expect(portalsIn(await listed(weak))).toEqual(both());
    const membershipId = await people.builders.membership(
      { userId: weak.userId, email: 'member@example.test' },
      strict.administration,
      'hrm',
      {
        domainId: strict.administration.domainId,
      },
    );
    const standing = async () =>
      (await weak.get('/api/me/navigation').expect(200)).body.portals.find((one: { portalId: string }) => one.portalId === portalOf(strict))
        .secondFactor;
    expect([await standing(), portalsIn(await listed(weak))]).toEqual(['closed', [portalOf(easy)]]);
    expect((await weak.get(`/api/me/payslips/${portalOf(strict)}/${payslipIds.strict[0]}/document`).expect(403)).body.code).toBe(
      'access.second_factor_required',
    );
    await people.builders.sql('update membership set revoked_at = now() where membership_id = $1', [membershipId]);
    expect(portalsIn(await listed(weak))).toEqual(both());
  });
});
