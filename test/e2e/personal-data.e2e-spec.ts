import { unzipSync } from 'fflate';
import type { Response } from 'supertest';
import { newId } from '@loonbrug/platform';
import { pathOf } from '../support/employee-office';
import { PayrollPeople, type LinkedBooks } from '../support/payroll-people';
import { signIn, type SignedInAgent } from '../support/sign-in';

/** The bytes of an answer, as they are. */
const binary = (response: Response & NodeJS.ReadableStream, done: (error: Error | null, body: Buffer) => void): void => {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
};

describe('what is kept of a person', () => {
  let people: PayrollPeople;
  let books: LinkedBooks;
  let foreign: LinkedBooks;
  let reader: SignedInAgent;
  let colleague: SignedInAgent;
  let hrm: SignedInAgent;
  let firm: SignedInAgent;
  let payslips: Array<{ portalId: string; payslipId: string; administrationName: string }>;
  let colleaguePayslip: { portalId: string; payslipId: string };
  let employeeIds: string[];

  beforeAll(async () => {
    people = await PayrollPeople.start();
    books = await people.books(70101);
    foreign = await people.books(70102);
    await people.importPayslips(books);
    await people.importPayslips(foreign);
    const [first, second] = people.payroll(70101).employments;
    const [elsewhere] = people.payroll(70102).employments;
    const user = await people.builders.user({ name: 'Lezer van loonstroken' });
    employeeIds = [
      await people.linkEmployee(books, first!.employeeNumber, user.userId),
      await people.linkEmployee(foreign, elsewhere!.employeeNumber, user.userId),
    ];
    const other = await people.builders.user();
    await people.linkEmployee(books, second!.employeeNumber, other.userId);
    const member = async (name: string, role: 'hrm' | 'back_office', more = {}) => {
      const person = await people.builders.user({ name });
      await people.builders.membership(person, books.administration, role, { domainId: books.administration.domainId, ...more });
      return signIn(people.app, person);
    };
    hrm = await member('Personeelszaken', 'hrm');
    firm = await member('Kantoormens', 'back_office', { mayOpenPayslips: true });
    [reader, colleague] = [await signIn(people.app, user), await signIn(people.app, other)];
    payslips = (await reader.get('/api/me/payslips?pageSize=200').expect(200)).body.items;
    colleaguePayslip = (await colleague.get('/api/me/payslips').expect(200)).body.items[0];
    expect(new Set(payslips.map(({ portalId }) => portalId)).size).toBe(2);
  }, 120_000);

  afterAll(() => people.stop());

  const readings = async (agent: SignedInAgent) =>
    (await agent.get('/api/me/payslip-readings').expect(200)).body as { items: object[]; total: number };
  const base = () => pathOf(books.administration);
  const inBooks = () => payslips.filter(({ portalId }) => portalId === books.administration.portalId);
  const exported = (agent: SignedInAgent) =>
    agent
      .post('/api/me/data-exports')
      .buffer(true)
      .parse(binary as never);

  it('includes who opened a payslip of theirs, when, and why, and nothing of anybody else’s', async () => {
    expect(await readings(reader)).toEqual({ items: [], total: 0 });
    const [payslip] = inBooks();
    await reader.get(`/api/me/payslips/${payslip!.portalId}/${payslip!.payslipId}/document`).expect(200);
    await hrm.get(`${base()}/payslips/${payslip!.payslipId}/document`).expect(200);
    await firm.post(`${base()}/payslips/${payslip!.payslipId}/openings`).send({ reason: 'Vraag over het nettoloon' }).expect(200);
    const abroad = payslips.find(({ portalId }) => portalId === foreign.administration.portalId)!;
    await reader.get(`/api/me/payslips/${abroad.portalId}/${abroad.payslipId}/document`).expect(200);
    await hrm.get(`${base()}/payslips/${colleaguePayslip.payslipId}/document`).expect(200);

    const { items, total } = await readings(reader);
    expect(total).toBe(4);
    expect(items).toMatchObject([
      { reader: 'self', readerName: 'Lezer van loonstroken', reason: null, portalId: abroad.portalId, payslipId: abroad.payslipId },
      { reader: 'firm', readerName: 'Kantoormens', reason: 'Vraag over het nettoloon', payslipId: payslip!.payslipId },
      { reader: 'employer', readerName: 'Personeelszaken', reason: null, payslipId: payslip!.payslipId },
      { reader: 'self', reason: null, isExport: false, payslipId: payslip!.payslipId },
    ]);
    expect(await readings(colleague)).toMatchObject({ total: 1, items: [{ reader: 'employer', payslipId: colleaguePayslip.payslipId }] });
    expect(await readings(hrm)).toEqual({ items: [], total: 0 });
    const page = (await reader.get('/api/me/payslip-readings?page=2&pageSize=3').expect(200)).body as { items: object[]; total: number };
    expect(page).toMatchObject({ total: 4, items: [items[3]] });
    await reader.get('/api/me/payslip-readings?page=0').expect(400);
  });

  it('can be taken along: an archive with every fact and every payslip byte for byte, each recorded as read', async () => {
    const answer = await exported(reader).expect(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="mijn-gegevens.zip"',
      'cache-control': 'no-store',
    });
    const files = unzipSync(answer.body as Buffer);
    const names = Object.keys(files);
    expect(names).toHaveLength(payslips.length + 1);
    expect(names.slice(1).every((name) => /^payslips\/\d{3}-[0-9a-f]{4}-loonstrook-\d{4}-\d{2}\.pdf$/.test(name))).toBe(true);
    const direct = [];
    for (const { portalId, payslipId } of payslips)
      direct.push(
        (
          await reader
            .get(`/api/me/payslips/${portalId}/${payslipId}/document`)
            .buffer(true)
            .parse(binary as never)
            .expect(200)
        ).body as Buffer,
      );
    const sorted = (buffers: Uint8Array[]): string[] => buffers.map((bytes) => Buffer.from(bytes).toString('base64')).sort();
    expect(sorted(names.slice(1).map((name) => files[name]!))).toEqual(sorted(direct));

    const data = JSON.parse(Buffer.from(files['data.json']!).toString('utf8')) as Record<string, object[]> & {
      portals: Array<{ payslips: object[] }>;
    };
    expect(data).toMatchObject({ account: { name: 'Lezer van loonstroken' }, payslipReadings: expect.any(Array) });
    expect(data.portals.flatMap((portal) => portal.payslips)).toHaveLength(payslips.length);
    expect(data['sessions']!.length).toBeGreaterThan(0);
    const text = JSON.stringify(data);
    expect(text).not.toContain(colleague.userId);
    expect(text).not.toContain(colleaguePayslip.payslipId);
    for (const secret of ['passwordHash', 'tokenHash', 'sealed', reader.cookie.split('=')[1]!, reader.csrfToken])
      expect(text).not.toContain(secret);

    const taken = ((await reader.get('/api/me/payslip-readings?pageSize=200').expect(200)).body as { items: Array<{ isExport: boolean }> })
      .items;
    expect(taken.filter(({ isExport }) => isExport)).toHaveLength(payslips.length);
  });

  it('is not handed out when the trail can not be written', async () => {
    await people.builders.sql('revoke insert on audit_entry from loonbrug_app');
    try {
      const [payslip] = inBooks();
      const answers = [
        await exported(reader),
        await reader.get(`/api/me/payslips/${payslip!.portalId}/${payslip!.payslipId}/document`),
        await hrm.get(`${base()}/payslips/${payslip!.payslipId}/document`),
        await firm.post(`${base()}/payslips/${payslip!.payslipId}/openings`).send({ reason: 'Vraag over het nettoloon' }),
      ];
      for (const answer of answers) {
        expect(answer.status).toBe(503);
        expect(answer.headers['content-type']).toContain('application/problem+json');
      }
    } finally {
      await people.builders.sql('grant insert on audit_entry to loonbrug_app');
    }
    await exported(reader).expect(200);
  });

  it('is not made over and over', async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 7; attempt += 1) statuses.push((await exported(colleague)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429]);
  });

  describe('includes the agreement to digital payslips, which', () => {
    const consents = async (agent: SignedInAgent) =>
      (await agent.get('/api/me/consents').expect(200)).body.items as Array<Record<string, unknown>>;
    const seenByHrm = async () => (await hrm.get(`${base()}/employees/${employeeIds[0]}`).expect(200)).body.consentedAt as string | null;

    it('is shown per employer with its words and date, can be withdrawn, and given again', async () => {
      expect(await consents(reader)).toMatchObject([
        { employeeConsentId: null, text: null, givenAt: null },
        { employeeConsentId: null, text: null, givenAt: null },
      ]);
      const { portalId } = books.administration;
      const agreement = { portalId, employeeId: employeeIds[0], language: 'nl' };
      await reader.post('/api/me/consents').send(agreement).expect(204);
      const given = (await consents(reader)).find((one) => one['employeeId'] === employeeIds[0])!;
      expect(given).toMatchObject({
        text: expect.stringContaining('digitaal'),
        language: 'nl',
        givenAt: expect.any(String),
        withdrawnAt: null,
      });
      expect(await seenByHrm()).toBe(given['givenAt']);

      const address = `/api/me/consents/${portalId}/${given['employeeConsentId'] as string}/withdrawal`;
      await reader.post(address).expect(204);
      await reader.post(address).expect(204);
      expect((await consents(reader)).find((one) => one['employeeId'] === employeeIds[0])).toMatchObject({
        text: given['text'],
        givenAt: given['givenAt'],
        withdrawnAt: expect.any(String),
      });
      expect(await seenByHrm()).toBeNull();
      people.at('2026-11-21T10:00:00Z');
      reader = await signIn(people.app, { userId: reader.userId });
      hrm = await signIn(people.app, { userId: hrm.userId });
      await reader.post('/api/me/consents').send(agreement).expect(204);
      expect(await seenByHrm()).toBe('2026-11-21T10:00:00.000Z');
      const records = await people.builders.sql<{ action: string }>(
        `select action from audit_entry where portal_id = $1 and action like 'employee_consent.%' order by audit_entry_id`,
        [portalId],
      );
      expect(records.map(({ action }) => action)).toEqual([
        'employee_consent.given',
        'employee_consent.withdrawn',
        'employee_consent.given',
      ]);
    });

    it('is nobody else’s to give or withdraw', async () => {
      const { portalId } = books.administration;
      const stranger = await signIn(people.app, { userId: colleague.userId });
      await stranger.post('/api/me/consents').send({ portalId, employeeId: employeeIds[0], language: 'nl' }).expect(404);
      await stranger
        .post('/api/me/consents')
        .send({ portalId: foreign.administration.portalId, employeeId: employeeIds[1], language: 'nl' })
        .expect(404);
      const [mine] = await people.builders.sql<{ id: string }>(
        `select employee_consent_id as id from employee_consent where employee_id = $1 order by given_at desc limit 1`,
        [employeeIds[0]],
      );
      await stranger.post(`/api/me/consents/${portalId}/${mine!.id}/withdrawal`).expect(404);
      await stranger.post(`/api/me/consents/${newId()}/${mine!.id}/withdrawal`).expect(404);
      expect(await seenByHrm()).not.toBeNull();
    });
  });
});
