import { PayslipImporter } from '../../libs/payroll/payslip/payslip-importer';
import { PayrollPeople } from '../support/payroll-people';

interface Owned {
  payslipId: string;
  employeeId: string | null;
  state: string;
  waitingCause: string | null;
}

describe('payslips of an employment that moved to another employee', () => {
  let people: PayrollPeople;

  beforeAll(async () => {
    people = await PayrollPeople.start();
  });
  afterAll(() => people.stop());

  /** A payslip of the last run, and what makes Loket take that run back, approve it again, and give the employment to a colleague. */
  const aboutToMove = async () => {
    const books = await people.books(70104);
    await people.importPayslips(books);
    const last = people
      .payroll(70104)
      .payrollRuns.filter((run) => run.status.key === 9)
      .at(-1)!;
    const [row, other] = await people.builders.sql<Owned & { loketEmploymentId: string }>(
      `select payslip_id as "payslipId", employee_id as "employeeId", loket_employment_id as "loketEmploymentId", state, waiting_cause as "waitingCause"
       from payslip where administration_id = $1 and loket_payroll_run_id = $2 order by loket_employment_id limit 2`,
      [books.administration.administrationId, last.id],
    );
    const { loketEmploymentId, ...payslip } = row!;
    const importPayslips = async (): Promise<void> => void (await people.app.get(PayslipImporter).import(await people.pass(books)));
    return {
      payslip,
      importPayslips,
      move: () =>
        people.builders.sql('update employment set employee_id = $3 where administration_id = $1 and loket_employment_id = $2', [
          books.administration.administrationId,
          loketEmploymentId,
          other!.employeeId,
        ]),
      takeBackAndApprove: async () => {
        people.simulator.control.runs.undoRun({ payrollRunId: last.id });
        await importPayslips();
        expect(await now()).toMatchObject({ state: 'withdrawn' });
        people.simulator.control.runs.setPayrollRunStatus({ payrollRunId: last.id, key: 9 });
        await importPayslips();
      },
      now,
    };
    async function now(): Promise<Owned | undefined> {
      const [owned] = await people.builders.sql<Owned>(
        'select payslip_id as "payslipId", employee_id as "employeeId", state, waiting_cause as "waitingCause" from payslip where payslip_id = $1',
        [payslip.payslipId],
      );
      return owned;
    }
  };

  it('come back to the employee who had them when Loket takes their run back and approves it again', async () => {
    const { payslip, move, takeBackAndApprove, now } = await aboutToMove();
    expect(payslip).toMatchObject({ state: 'ready', employeeId: expect.any(String) });
    await move();
    await takeBackAndApprove();
    expect(await now()).toEqual(payslip);
  });

  it('wait for that employee while it is in doubt who that is, and go to nobody else meanwhile', async () => {
    const { payslip, importPayslips, move, takeBackAndApprove, now } = await aboutToMove();
    const doubt = (code: string | null) =>
      people.builders.sql(
        `update employee set identity_doubt_code = $2::text, identity_doubt_at = case when $2::text is not null then now() end where employee_id = $1`,
        [payslip.employeeId, code],
      );
    await doubt('employee.birth_date_changed');
    await takeBackAndApprove();
    expect(await now()).toEqual({ ...payslip, state: 'waiting', waitingCause: 'payslip.identity_doubt' });
    await move();
    await importPayslips();
    expect(await now()).toEqual({ ...payslip, state: 'waiting', waitingCause: 'payslip.identity_doubt' });
    await doubt(null);
    await importPayslips();
    expect(await now()).toEqual(payslip);
  });

  it('are for whoever has the employment when they come, where nothing was given before', async () => {
    const books = await people.books(70104);
    const { id: employmentId } = people.payroll(70104).employments[2]!;
    const { loketPayrollRunId: payrollRunId } = (await people.pass(books)).runs.find((run) => run.isApproved)!;
    const setPdf = (text: string): void =>
      people.simulator.control.people.setPayslipPdf({ employmentId, payrollRunId, bytes: Buffer.from(text) });
    const ofRun = () =>
      people.builders.sql<Owned>(
        `select payslip_id as "payslipId", employee_id as "employeeId", state, waiting_cause as "waitingCause" from payslip
         where administration_id = $1 and loket_payroll_run_id = $2 order by loket_employment_id = $3 desc`,
        [books.administration.administrationId, payrollRunId, employmentId],
      );
    setPdf('');
    await people.importPayslips(books);
    const [awaited, other] = await ofRun();
    expect(awaited).toMatchObject({ state: 'waiting', waitingCause: 'payslip.empty', employeeId: expect.any(String) });
    await people.builders.sql('update employment set employee_id = $3 where administration_id = $1 and loket_employment_id = $2', [
      books.administration.administrationId,
      employmentId,
      other!.employeeId,
    ]);
    setPdf('%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n');
    await people.app.get(PayslipImporter).import(await people.pass(books));
    expect((await ofRun())[0]).toMatchObject({ payslipId: awaited!.payslipId, state: 'ready', employeeId: other!.employeeId });
  });
});
