import { DocumentStore, TenantDatabase } from '@loonbrug/platform';
import { PayslipImporter } from '../../libs/payroll/payslip/payslip-importer';
import { EmployeeImporter } from '../../libs/payroll/employee/employee-importer';
import { scopeOf } from '../support/builders';
import { type LinkedBooks, PayrollPeople } from '../support/payroll-people';

interface PayslipRow {
  payslipId: string;
  payrollRunId: string;
  loketEmploymentId: string;
  loketPayrollRunId: string;
  employeeId: string | null;
  state: string;
  waitingCause: string | null;
  documentId: string | null;
  netCents: number | null;
  availableOn: string | null;
}

const whole = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n');

describe('the import of payslips', () => {
  let people: PayrollPeople;
  const clientNumber = 70101;
  const small = 70104;

  beforeAll(async () => {
    people = await PayrollPeople.start();
  });
  afterAll(() => people.stop());
  afterEach(() => people.simulator.control.clearFaults());

  const rowsOf = ({ administration }: LinkedBooks): Promise<PayslipRow[]> =>
    people.builders.sql<PayslipRow>(
      `select payslip_id as "payslipId", payroll_run_id as "payrollRunId", loket_employment_id as "loketEmploymentId",
         loket_payroll_run_id as "loketPayrollRunId", employee_id as "employeeId", state, waiting_cause as "waitingCause", document_id as "documentId",
         net_cents as "netCents", available_on::text as "availableOn"
       from payslip where administration_id = $1 order by loket_payroll_run_id, loket_employment_id`,
      [administration.administrationId],
    );
  const incidentsOf = ({ administration }: LinkedBooks) =>
    people.builders.sql<{ code: string; details: Record<string, unknown>; isOpen: boolean }>(
      'select code, details, closed_at is null as "isOpen" from incident where administration_id = $1 order by first_seen_at',
      [administration.administrationId],
    );
  const documentCount = async ({ administration }: LinkedBooks): Promise<number> => {
    const [row] = await people.builders.sql<{ count: string }>("select count(*) from document where portal_id = $1 and kind = 'payslip'", [
      administration.portalId,
    ]);
    return Number(row!.count);
  };
  const pdfRequests = (): number => people.simulator.control.requestCounts()['GetPayslipsByEmploymentIdAndPayrollRunId'] ?? 0;
  const summary = (client = clientNumber) => people.simulator.control.summary().find((one) => one.clientNumber === client)!;

  /** Books with fresh payslip bytes of the simulator put back when the test is over. */
  const served = async (books: LinkedBooks, row: PayslipRow): Promise<Buffer> => {
    const client = await people.client(books.link.clientNumber);
    const chunks: Buffer[] = [];
    for await (const chunk of client.payslipPdf(row.loketEmploymentId, row.loketPayrollRunId)) chunks.push(chunk);
    return Buffer.concat(chunks);
  };

  it('takes every payslip of every approved run over once, though three passes run at the same time', async () => {
    const books = await people.books(clientNumber);
    const pass = await people.pass(books);
    await people.app.get(EmployeeImporter).import(pass);
    const importer = people.app.get(PayslipImporter);
    const counts = await Promise.all([importer.import(pass), importer.import(pass), importer.import(pass)]);

    const rows = await rowsOf(books);
    const expected = summary().payslips;
    expect(rows).toHaveLength(expected.total);
    expect(rows.every((row) => row.state === 'ready' && row.waitingCause === null && row.employeeId !== null)).toBe(true);
    expect(counts.reduce((sum, { payslips }) => sum + payslips!, 0)).toBe(expected.total);
    expect(new Set(rows.map((row) => row.documentId)).size).toBe(expected.total);
    expect(await documentCount(books)).toBe(expected.total);
    for (const run of expected.perRun) {
      const ofRun = rows.filter((row) => row.loketPayrollRunId === run.payrollRunId);
      expect({ run: run.payrollRunId, count: ofRun.length, net: ofRun.reduce((sum, row) => sum + Number(row.netCents), 0) }).toEqual({
        run: run.payrollRunId,
        count: run.count,
        net: run.netCents,
      });
      expect(new Set(ofRun.map((row) => row.availableOn))).toEqual(new Set([run.availableForEmployeeDate]));
    }
    const store = people.app.get(DocumentStore);
    const one = rows[3]!;
    const kept = await people.app.get(TenantDatabase).read(scopeOf(books.administration), (tx) => store.content(tx, one.documentId!));
    expect(kept).toEqual(await served(books, one));

    people.simulator.control.resetRequestCounts();
    expect(await people.importPayslips(books)).toBe(0);
    expect(pdfRequests()).toBe(0);
    expect(await rowsOf(books)).toEqual(rows);
    expect(await incidentsOf(books)).toEqual([]);
  });

  it('leaves test years out, and gives a second employment its own payslip', async () => {
    const books = await people.books(70102);
    await people.importPayslips(books);
    const { payslips } = people.simulator.control.summary().find((one) => one.clientNumber === 70102)!;
    const rows = await rowsOf(books);
    expect(payslips.perRun.some((run) => run.testYear)).toBe(true);
    expect(rows).toHaveLength(payslips.total);
    const perEmployment = Object.fromEntries(
      Object.keys(payslips.perEmployment).map((id) => [id, rows.filter((row) => row.loketEmploymentId === id).length]),
    );
    expect(perEmployment).toEqual(payslips.perEmployment);
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'payslip.empty'],
    ['a page of a web server', Buffer.from('<html>Onderhoud</html>'), 'payslip.not_a_pdf'],
    ['half a PDF', whole.subarray(0, 20), 'payslip.not_a_pdf'],
    ['50 MB', Buffer.concat([whole, Buffer.alloc(50_000_000), whole]), 'payslip.too_large'],
    ['11 MB of a PDF', Buffer.concat([whole, Buffer.alloc(11 * 1024 * 1024), whole]), 'payslip.too_large'],
  ])('lets a payslip wait with its cause when Loket gives %s, takes the others, and tries again', async (_, bytes, cause) => {
    const books = await people.books(small);
    const first = (await people.pass(books)).runs.find((run) => run.isApproved)!;
    const { id: employmentId } = people.payroll(small).employments[2]!;
    const target = { employmentId, payrollRunId: first.loketPayrollRunId };
    const row = { loketEmploymentId: employmentId, loketPayrollRunId: first.loketPayrollRunId } as PayslipRow;
    const right = await served(books, row);
    people.simulator.control.people.setPayslipPdf({ ...target, bytes });

    await people.importPayslips(books);
    const waiting = (await rowsOf(books)).filter((one) => one.state !== 'ready');
    expect(waiting).toMatchObject([{ ...row, state: 'waiting', waitingCause: cause, documentId: null }]);
    const { total } = summary(small).payslips;
    expect(await documentCount(books)).toBe(total - 1);
    expect(await incidentsOf(books)).toMatchObject([
      { code: 'payslip.incomplete', isOpen: true, details: { payrollRunId: first.payrollRunId, stuck: 1 } },
    ]);

    people.simulator.control.people.setPayslipPdf({ ...target, bytes: right });
    expect(await people.importPayslips(books)).toBe(1);
    expect((await rowsOf(books)).every((one) => one.state === 'ready')).toBe(true);
    expect(await documentCount(books)).toBe(total);
    expect(await incidentsOf(books)).toMatchObject([{ code: 'payslip.incomplete', isOpen: false }]);
  });

  it.each([
    ['forbidden', 'loket.right_missing'],
    ['server_error', 'loket.unreachable'],
  ] as const)('fails as a whole when Loket answers payslips with %s, keeps what came before, and goes on later', async (kind, code) => {
    const books = await people.books(small);
    people.simulator.control.addFault({ kind, target: 'GetPayslipsByEmploymentIdAndPayrollRunId', after: 10 });
    await expect(people.importPayslips(books)).rejects.toMatchObject({ code });
    const before = (await rowsOf(books)).filter((row) => row.state === 'ready').length;
    expect(before).toBeGreaterThanOrEqual(7);
    expect(before).toBeLessThan(summary(small).payslips.total);
    people.simulator.control.clearFaults();
    expect(await people.importPayslips(books)).toBe(summary(small).payslips.total - before);
  });

  it('keeps a payslip whose employee is not known, says so, and gives it out as soon as the employee is there', async () => {
    const books = await people.books(small);
    const pass = await people.pass(books);
    await people.app.get(PayslipImporter).import(pass);
    const rows = await rowsOf(books);
    expect(new Set(rows.map((row) => `${row.state}/${row.waitingCause}/${row.documentId !== null}`))).toEqual(
      new Set(['waiting/payslip.employee_unknown/true']),
    );
    people.simulator.control.resetRequestCounts();
    expect(await people.importPayslips(books)).toBe(0);
    expect(pdfRequests()).toBe(0);
    expect((await rowsOf(books)).every((row) => row.state === 'ready')).toBe(true);
  });

  it('gives no payslip to an employee of another employer, whatever the numbers', async () => {
    const books = await people.books(small);
    await people.importEmployees(books);
    await people.builders.sql('update employee set loket_employer_id = gen_random_uuid() where administration_id = $1', [
      books.administration.administrationId,
    ]);
    const pass = await people.pass(books);
    await people.app.get(PayslipImporter).import(pass);
    expect(new Set((await rowsOf(books)).map((row) => row.waitingCause))).toEqual(new Set(['payslip.employer_differs']));
  });

  it('stores no document and no row twice when a pass is repeated after a failure half-way', async () => {
    const books = await people.books(small);
    const failing = jest.spyOn(people.app.get(DocumentStore), 'store').mockRejectedValueOnce(new Error('the disk is full'));
    await expect(people.importPayslips(books)).rejects.toThrow('the disk is full');
    failing.mockRestore();
    await people.importPayslips(books);
    expect(await documentCount(books)).toBe(summary(small).payslips.total);
  });
});

describe('payslips of a run that Loket takes back', () => {
  let people: PayrollPeople;

  beforeAll(async () => {
    people = await PayrollPeople.start();
  });
  afterAll(() => people.stop());

  it.each([[false], [true]])('are withdrawn with a record (run gone altogether: %s), and come back with the run', async (disappears) => {
    const books = await people.books(70104);
    await people.importPayslips(books);
    const last = people
      .payroll(70104)
      .payrollRuns.filter((run) => run.status.key === 9)
      .at(-1)!;
    people.simulator.control.runs.undoRun({ payrollRunId: last.id, disappears });
    await people.importPayslips(books);
    await people.importPayslips(books);

    const states = await people.builders.sql<{ state: string; reason: string | null; isLast: boolean }>(
      `select distinct state, withdrawn_reason as reason, loket_payroll_run_id = $2 as "isLast" from payslip where administration_id = $1 order by state`,
      [books.administration.administrationId, last.id],
    );
    expect(states).toEqual([
      { state: 'ready', reason: null, isLast: false },
      { state: 'withdrawn', reason: 'run_removed_upstream', isLast: true },
    ]);
    const records = await people.builders.sql("select 1 from audit_entry where administration_id = $1 and action = 'payslip.withdrawn'", [
      books.administration.administrationId,
    ]);
    expect(records).toHaveLength(1);

    if (disappears) return;
    people.simulator.control.runs.setPayrollRunStatus({ payrollRunId: last.id, key: 9 });
    await people.importPayslips(books);
    const after = await people.builders.sql('select distinct state, withdrawn_at from payslip where administration_id = $1', [
      books.administration.administrationId,
    ]);
    expect(after).toEqual([{ state: 'ready', withdrawn_at: null }]);
  });
});
