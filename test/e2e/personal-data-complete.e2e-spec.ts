import { unzipSync } from 'fflate';
import type { Response } from 'supertest';
import { AuditTrail, newId, SealingService, TenantDatabase } from '@loonbrug/platform';
import type { LinkImport } from '../../libs/payroll/connection/link-import';
import { EmployeeImporter } from '../../libs/payroll/employee/employee-importer';
import type { BuiltUser } from '../support/builders';
import { type LinkedBooks, PayrollPeople } from '../support/payroll-people';
import { signIn, type SignedInAgent } from '../support/sign-in';

const binary = (response: Response & NodeJS.ReadableStream, done: (error: Error | null, body: Buffer) => void): void => {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
};

interface Exported {
  payslipReadings: Array<{ payslipId: string }>;
  mailedLinks: object[];
  portals: Array<{ portalId: string; invitations: object[]; employeeRecords: Array<{ bsn: string | null; name: string }> }>;
}

describe('a copy of what is kept of a person is whole:', () => {
  let people: PayrollPeople;
  let books: LinkedBooks;
  let user: BuiltUser;
  let reader: SignedInAgent;
  let employeeId: string;
  let colleagueId: string;

  beforeAll(async () => {
    people = await PayrollPeople.start();
    books = await people.books(70101);
    await people.importPayslips(books);
    const [first, second] = people.payroll(70101).employments;
    user = await people.builders.user();
    employeeId = await people.linkEmployee(books, first!.employeeNumber, user.userId);
    colleagueId = await people.linkEmployee(books, second!.employeeNumber, (await people.builders.user()).userId);
    reader = await signIn(people.app, user);
  }, 120_000);

  afterAll(() => people.stop());

  const scope = () => ({ portalId: books.administration.portalId, actor: { kind: 'system' as const } });
  const exported = async (): Promise<Exported> => {
    const { body } = await reader
      .post('/api/me/data-exports')
      .buffer(true)
      .parse(binary as never)
      .expect(200);
    return JSON.parse(Buffer.from(unzipSync(body as Buffer)['data.json']!).toString('utf8')) as Exported;
  };

  it('every reading of a payslip is in it, however many there are', async () => {
    const [payslip] = await people.builders.sql<{ id: string }>('select payslip_id as id from payslip where employee_id = $1 limit 1', [
      employeeId,
    ]);
    const { administrationId } = books.administration;
    const reading = { action: 'payslip.read_by_employer', subjectKind: 'payslip', subjectId: payslip!.id, administrationId };
    await people.app
      .get(TenantDatabase)
      .transaction(scope(), (tx) => people.app.get(AuditTrail).record(tx, ...Array.from({ length: 1_203 }, () => reading)));
    const { payslipReadings } = await exported();
    const { total } = (await reader.get('/api/me/payslip-readings').expect(200)).body as { total: number };
    expect(payslipReadings).toHaveLength(total);
    expect(payslipReadings.filter(({ payslipId }) => payslipId === payslip!.id).length).toBeGreaterThan(1_203);
  });

  it('the BSN itself is in it where one is kept, and nobody else’s', async () => {
    expect((await exported()).portals[0]!.employeeRecords).toMatchObject([{ bsn: null }]);
    const numbers = new Map([
      [employeeId, '111111110'],
      [colleagueId, '123456782'],
    ]);
    await people.app.get(TenantDatabase).transaction(scope(), async (tx) => {
      for (const [id, bsn] of numbers) {
        const sealed = await people.app.get(SealingService).seal(tx, { table: 'employee', column: 'bsn', row: id }, bsn);
        await tx.query('update employee set bsn_sealed = $3 where portal_id = $1 and employee_id = $2', [scope().portalId, id, sealed]);
      }
    });
    const about = await exported();
    expect(about.portals[0]!.employeeRecords).toMatchObject([{ bsn: '111111110' }]);
    expect(JSON.stringify(about)).not.toContain('123456782');
  });

  it('what they were invited to is in it, by this firm and by others, and nobody else’s invitation', async () => {
    const { portalId } = books.administration;
    const elsewhere = await people.builders.portal({ name: 'Kantoor Verderop' });
    const invite = (email: string, role: string, acceptedBy: string | null) =>
      people.builders.sql(
        `insert into membership_invitation (portal_id, membership_invitation_id, email, role, expires_at, accepted_by, accepted_at)
         values ($1, $2, $3, $4, '2026-12-01', $5::uuid, case when $5::uuid is not null then timestamptz '2026-11-19' end)`,
        [portalId, newId(), email, role, acceptedBy],
      );
    await invite(user.email, 'back_office', null);
    await invite('vroeger@example.test', 'portal_admin', user.userId);
    await invite('iemand-anders@example.test', 'back_office', null);
    const mailed = (email: string, kind: string, userId: string | null, inPortal: string | null) =>
      people.builders.sql(
        `insert into directory.mailed_token (mailed_token_id, kind, token_hash, email, user_id, portal_id, expires_at)
         values ($1::uuid, $2, sha256($1::uuid::text::bytea), $3, $4, $5, '2026-12-01')`,
        [newId(), kind, email, userId, inPortal],
      );
    await mailed(user.email, 'employee_invitation', null, elsewhere.portalId);
    await mailed(user.email, 'password_reset', user.userId, null);
    await mailed('iemand-anders@example.test', 'member_invitation', null, portalId);
    const about = await exported();
    expect(about.portals[0]!.invitations).toMatchObject([
      { email: user.email, role: 'back_office', acceptedAt: null },
      { email: 'vroeger@example.test', role: 'portal_admin', acceptedAt: expect.any(String) },
    ]);
    expect(about.mailedLinks).toMatchObject([
      { kind: 'employee_invitation', portal: 'Kantoor Verderop', usedAt: null },
      { kind: 'password_reset', portal: null },
    ]);
    expect(JSON.stringify(about)).not.toMatch(/iemand-anders|tokenHash|token_hash/);
  });

  it('nothing is in it that came in while it is in doubt whether the record is still theirs, and it says so', async () => {
    const pass = await people.pass(books);
    const { client, link } = pass;
    const [employees, employments] = [await client.employees(link.loketEmployerId), await client.employments(link.loketEmployerId)];
    const [own] = people.payroll(70101).employments;
    const record = employees.find(({ loketEmployeeId }) => loketEmployeeId === own!.employeeId)!;
    const strangers = { emailAddress: 'vreemdeling@example.test', employeeNumber: 987_654 };
    Object.assign(record, { ...strangers, bornOn: '1951-02-03', name: { ...record.name, formatted: 'Vreemdeling' } });
    for (const employment of employments)
      if (employment.loketEmployeeId === own!.employeeId) Object.assign(employment, { payrollId: 876_543, startsOn: '2011-03-09' });
    const answering = { employees: async () => employees, employments: async () => employments } as unknown as LinkImport['client'];
    await people.app.get(EmployeeImporter).import({ ...pass, client: answering });

    const [doubted] = await people.builders.sql('select name, email from employee where employee_id = $1', [employeeId]);
    expect(doubted).toEqual({ name: 'Vreemdeling', email: strangers.emailAddress });
    const facts = ['Vreemdeling', ...Object.values(strangers), 876_543, '2011-03-09'].map(String);
    const about = await exported();
    const told = JSON.stringify(about);
    for (const fact of facts) expect(told).not.toContain(fact);
    expect(about.portals[0]!.employeeRecords).toMatchObject([{ employeeId, isInDoubt: true }]);
    for (const path of ['payslips', 'payslip-readings', 'consents', 'navigation']) {
      const { text } = await reader.get(`/api/me/${path}`).expect(200);
      for (const fact of facts) expect(text).not.toContain(fact);
    }

    await people.importEmployees(books);
    const [again] = (await exported()).portals[0]!.employeeRecords;
    expect(again).toMatchObject({ employeeId, name: expect.any(String), email: own!.emailAddress, employments: [expect.anything()] });
    expect(again).not.toHaveProperty('isInDoubt');
  });
});
