import { EmployeeImporter } from '../../libs/payroll/employee/employee-importer';
import type { LinkImport } from '../../libs/payroll/connection/link-import';
import { PayslipImporter } from '../../libs/payroll/payslip/payslip-importer';
import { type LinkedBooks, PayrollPeople } from '../support/payroll-people';
import { signIn } from '../support/sign-in';

interface EmployeeRow {
  employeeId: string;
  loketEmployeeId: string;
  employeeNumber: number;
  name: string;
  email: string | null;
  userId: string | null;
  identityDoubtCode: string | null;
}

/** What Loket says of its people, changed by a test before the importer hears it. */
type Change = (
  people: Awaited<ReturnType<LinkImport['client']['employees']>>,
  employments: Awaited<ReturnType<LinkImport['client']['employments']>>,
) => void;

describe('the import of employees', () => {
  let people: PayrollPeople;
  const clientNumber = 70104;

  beforeAll(async () => {
    people = await PayrollPeople.start();
  });
  afterAll(() => people.stop());

  const rowsOf = ({ administration }: LinkedBooks): Promise<EmployeeRow[]> =>
    people.builders.sql<EmployeeRow>(
      `select employee_id as "employeeId", loket_employee_id as "loketEmployeeId", employee_number as "employeeNumber", name, email, user_id as "userId",
         identity_doubt_code as "identityDoubtCode" from employee where administration_id = $1 order by employee_number`,
      [administration.administrationId],
    );
  const incidentsOf = ({ administration }: LinkedBooks) =>
    people.builders.sql<{ code: string; isOpen: boolean }>(
      'select code, closed_at is null as "isOpen" from incident where administration_id = $1 order by incident_id',
      [administration.administrationId],
    );
  const importChanged = async (books: LinkedBooks, change: Change): Promise<number> => {
    const pass = await people.pass(books);
    const [employees, employments] = [
      await pass.client.employees(books.link.loketEmployerId),
      await pass.client.employments(books.link.loketEmployerId),
    ];
    change(employees, employments);
    const client = { employees: async () => employees, employments: async () => employments } as unknown as LinkImport['client'];
    return (await people.app.get(EmployeeImporter).import({ ...pass, client })).employees!;
  };

  it('takes over the people of this payroll administration, by number, with name and address, once', async () => {
    const books = await people.books(clientNumber);
    const [first, second] = await Promise.all([people.importEmployees(books), people.importEmployees(books)]);
    const expected = people.payroll(clientNumber).employments;
    const byNumber = new Map(expected.map((employment) => [employment.employeeNumber, employment]));
    expect(await rowsOf(books)).toEqual(
      [...byNumber.values()]
        .sort((one, other) => one.employeeNumber - other.employeeNumber)
        .map(({ employeeId, employeeNumber, name, emailAddress }) => ({
          employeeId: expect.any(String),
          loketEmployeeId: employeeId,
          employeeNumber,
          name,
          email: emailAddress,
          userId: null,
          identityDoubtCode: null,
        })),
    );
    expect(first + second).toBe(byNumber.size);
    const employments = await people.builders.sql('select loket_employment_id from employment where administration_id = $1', [
      books.administration.administrationId,
    ]);
    expect(employments).toHaveLength(expected.length);
    expect(await people.importEmployees(books)).toBe(0);
  });

  it('knows nobody of the other administration of the same employer, except who works in both', async () => {
    const books = await people.books(clientNumber);
    await people.importEmployees(books);
    const numbers = (await rowsOf(books)).map((row) => row.employeeNumber);
    const others = people.payroll(70103).employments.map((employment) => employment.employeeNumber);
    const inBoth = numbers.filter((number) => others.includes(number));
    expect(others.length).toBeGreaterThan(inBoth.length);
    expect(inBoth).toHaveLength(1);
  });

  it('has names as Loket writes them, with their prefix', async () => {
    const books = await people.books(clientNumber);
    people.simulator.control.people.addEmployee({ clientNumber, firstName: 'Anna', prefix: 'van der', lastName: 'Testmolen' });
    await people.importEmployees(books);
    expect((await rowsOf(books)).at(-1)!.name).toMatch(/^Testmolen, .* van der$/);
  });

  it('keeps people whom Loket no longer lists, and does not mistake a number that was given out again', async () => {
    const books = await people.books(clientNumber);
    await people.importEmployees(books);
    const [gone, ...others] = await rowsOf(books);
    await importChanged(books, (employees, employments) => {
      const index = employees.findIndex((one) => one.loketEmployeeId === gone!.loketEmployeeId);
      const successor = {
        ...employees[index]!,
        loketEmployeeId: '0198a000-0000-7000-8000-000000000001',
        emailAddress: 'successor@example.test',
      };
      employees.splice(index, 1, successor);
      const employment = employments.find((one) => one.loketEmployeeId === gone!.loketEmployeeId)!;
      employments.push({
        ...employment,
        loketEmploymentId: '0198a000-0000-7000-8000-000000000002',
        loketEmployeeId: successor.loketEmployeeId,
        loketPayrollAdministrationId: books.link.loketPayrollAdministrationId,
      });
    });
    const rows = await rowsOf(books);
    expect(rows).toHaveLength(others.length + 2);
    const sameNumber = rows.filter((row) => row.employeeNumber === gone!.employeeNumber);
    expect(sameNumber.map((row) => row.email).sort()).toEqual([gone!.email, 'successor@example.test'].sort());
    expect(sameNumber).toContainEqual(gone);
  });

  it('never links anybody by an address: a changed one is a finding, and ends an open invitation', async () => {
    const books = await people.books(clientNumber);
    await people.importEmployees(books);
    const person = await people.builders.user();
    const employeeId = await people.linkEmployee(books, (await rowsOf(books))[0]!.employeeNumber, person.userId);
    await people.builders.sql('update employee set invited_email = email, invited_at = now() where employee_id = $1', [employeeId]);
    const other = await people.builders.user();
    const before = (await rowsOf(books))[0]!;
    const changed = () =>
      importChanged(books, (employees) => {
        employees.find((one) => one.loketEmployeeId === before.loketEmployeeId)!.emailAddress = other.email;
      });
    expect(await changed()).toBe(1);
    expect(await changed()).toBe(0);
    expect((await rowsOf(books))[0]).toEqual({ ...before, email: other.email, userId: person.userId });
    expect(await incidentsOf(books)).toEqual([{ code: 'employee.email_changed', isOpen: true }]);
    const [{ details }] = (await people.builders.sql<{ details: unknown }>('select details from incident where administration_id = $1', [
      books.administration.administrationId,
    ])) as [{ details: unknown }];
    expect(JSON.stringify(details)).not.toContain('@');
  });

  it('doubts a record in use whose birth date changes, gives it no payslip, and gives it out once somebody confirms', async () => {
    const books = await people.books(clientNumber);
    await people.importEmployees(books);
    const [row] = await rowsOf(books);
    await people.linkEmployee(books, row!.employeeNumber, (await people.builders.user()).userId);
    const changed = () =>
      importChanged(books, (employees) => {
        employees.find((one) => one.loketEmployeeId === row!.loketEmployeeId)!.bornOn = '1951-02-03';
      });
    await changed();
    expect((await rowsOf(books))[0]!.identityDoubtCode).toBe('employee.birth_date_changed');
    await people.app.get(PayslipImporter).import(await people.pass(books));
    const waiting = () =>
      people.builders.sql<{ cause: string; employeeId: string | null }>(
        `select distinct waiting_cause as cause, employee_id as "employeeId" from payslip where administration_id = $1 and state = 'waiting'`,
        [books.administration.administrationId],
      );
    expect(await waiting()).toEqual([{ cause: 'payslip.identity_doubt', employeeId: null }]);
    expect(await incidentsOf(books)).toContainEqual({ code: 'employee.birth_date_changed', isOpen: true });

    await people.importEmployees(books);
    expect((await rowsOf(books))[0]!.identityDoubtCode).toBeNull();
    expect(await incidentsOf(books)).toContainEqual({ code: 'employee.birth_date_changed', isOpen: false });
    await people.app.get(PayslipImporter).import(await people.pass(books));
    expect(await waiting()).toEqual([]);
  });

  it('notes an employment that moved to another employee, and leaves its earlier payslips where they were', async () => {
    const books = await people.books(clientNumber);
    await people.importPayslips(books);
    const [from, to] = await rowsOf(books);
    const payslips = () =>
      people.builders.sql<{ count: string }>('select count(*) from payslip where administration_id = $1 and employee_id = $2', [
        books.administration.administrationId,
        from!.employeeId,
      ]);
    const before = await payslips();
    await importChanged(books, (_, employments) => {
      for (const employment of employments)
        if (employment.loketEmployeeId === from!.loketEmployeeId) employment.loketEmployeeId = to!.loketEmployeeId;
    });
    expect(Number(before[0]!.count)).toBeGreaterThan(0);
    expect(await payslips()).toEqual(before);
    expect((await incidentsOf(books)).map((incident) => incident.code)).toContain('employment.moved');
  });

  it('lets what comes for an employment wait that moved to somebody Loket does not show, until it shows them', async () => {
    const books = await people.books(clientNumber);
    await people.importEmployees(books);
    const [from, to] = await rowsOf(books);
    await people.linkEmployee(books, from!.employeeNumber, (await people.builders.user()).userId);
    const stranger = '0198a000-0000-7000-8000-000000000003';
    const moved = (isShown: boolean) =>
      importChanged(books, (employees, employments) => {
        const own = employees.find((one) => one.loketEmployeeId === from!.loketEmployeeId)!;
        if (isShown) employees.push({ ...own, loketEmployeeId: stranger, employeeNumber: 987_001, emailAddress: 'stranger@example.test' });
        for (const employment of employments)
          if (employment.loketEmployeeId === from!.loketEmployeeId) employment.loketEmployeeId = stranger;
      });
    const importPayslips = async () => people.app.get(PayslipImporter).import(await people.pass(books));
    const payslips = () =>
      people.builders.sql<{ employeeNumber: number | null; state: string; cause: string | null; hasDocument: boolean }>(
        `select distinct e.employee_number as "employeeNumber", p.state, p.waiting_cause as cause, p.document_id is not null as "hasDocument"
         from payslip p left join employee e on e.administration_id = p.administration_id and e.employee_id = p.employee_id
         where p.administration_id = $1 and (p.state = 'waiting' or e.employee_number = any($2)) order by 1`,
        [books.administration.administrationId, [from!.employeeNumber, 987_001]],
      );
    await moved(false);
    await moved(false);
    await importPayslips();
    expect(await payslips()).toEqual([{ employeeNumber: null, state: 'waiting', cause: 'payslip.employee_unknown', hasDocument: true }]);
    const codes = async () => (await incidentsOf(books)).map(({ code }) => code);
    expect((await codes()).filter((code) => code === 'employment.moved')).toHaveLength(1);
    expect(await codes()).toContain('payslip.incomplete');
    // Nobody is listed of whom nothing is known.
    const administrator = await people.builders.user();
    await people.builders.membership(administrator, books.administration, 'back_office');
    const { portalId, administrationId } = books.administration;
    const agent = await signIn(people.app, administrator);
    const { body } = await agent.get(`/api/portals/${portalId}/administrations/${administrationId}/employees?pageSize=200`).expect(200);
    const listed = (body as { items: Array<{ employeeNumber: number }> }).items.map(({ employeeNumber }) => employeeNumber);
    expect(listed).toContain(to!.employeeNumber);
    expect(listed).not.toContain(null);

    await moved(true);
    await importPayslips();
    expect(await payslips()).toEqual([{ employeeNumber: 987_001, state: 'ready', cause: null, hasDocument: true }]);
    expect((await codes()).filter((code) => code === 'employment.moved')).toHaveLength(1);
    expect(await rowsOf(books)).toContainEqual(
      expect.objectContaining({ loketEmployeeId: stranger, userId: null, email: 'stranger@example.test' }),
    );
  });

  it('keeps birth dates as hashes that look different for equal dates', async () => {
    const books = await people.books(clientNumber);
    await importChanged(books, (employees) => employees.forEach((employee) => (employee.bornOn = '1980-01-01')));
    const hashes = await people.builders.sql<{ hash: Buffer }>(
      'select birth_date_hash as hash from employee where administration_id = $1',
      [books.administration.administrationId],
    );
    expect(hashes.length).toBeGreaterThan(3);
    expect(new Set(hashes.map(({ hash }) => hash.toString('hex'))).size).toBe(hashes.length);
  });
});
