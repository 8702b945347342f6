import { OutboxWorker } from '@loonbrug/platform';
import { PayrollPeople } from '../support/payroll-people';
import { scopeOf } from '../support/builders';

/** What a dump of the database shows to who has no keys. */
describe('personal data in the database', () => {
  let people: PayrollPeople;
  const marker = 'Netto te betalen 2.345,67 aan de heer Geheim';

  beforeAll(async () => {
    people = await PayrollPeople.start();
  });
  afterAll(() => people.stop());

  interface Column {
    schema: string;
    table: string;
    column: string;
  }

  const columns = (): Promise<Column[]> =>
    people.builders.sql<Column>(
      `select table_schema as schema, table_name as "table", column_name as "column" from information_schema.columns
       where table_schema in ('public', 'directory', 'queue') and data_type in ('text', 'bytea', 'jsonb', 'json', 'character varying', 'date', 'ARRAY')
       order by 1, 2, 3`,
    );
  /** The columns in which the bytes of a text occur anywhere, whatever their type. */
  const placesOf = async (needle: string): Promise<string[]> => {
    const found: string[] = [];
    for (const { schema, table, column } of await columns()) {
      const [hit] = await people.builders.sql(
        `select 1 from "${schema}"."${table}" where position($1::bytea in
           case when pg_typeof("${column}")::text = 'bytea' then "${column}"::text::bytea else convert_to("${column}"::text, 'UTF8') end) > 0 limit 1`,
        [Buffer.from(needle, 'utf8')],
      );
      if (hit) found.push(`${schema}.${table}.${column}`);
    }
    return found;
  };

  it('is nowhere in clear: no payslip, no BSN, no birth date, in no table and no column', async () => {
    const books = await people.books(70104);
    const payroll = people.payroll(70104);
    const run = payroll.payrollRuns.find((one) => one.status.key === 9)!;
    const [employment] = payroll.employments;
    const planted = Buffer.from(`%PDF-1.7\n${marker}\ntrailer\n%%EOF\n`);
    people.simulator.control.people.setPayslipPdf({ employmentId: employment!.id, payrollRunId: run.id, bytes: planted });
    await people.importPayslips(books);
    await people.importDeclarations(books);
    const user = await people.builders.user();
    await people.linkEmployee(books, employment!.employeeNumber, user.userId);
    await people.release(books);
    await people.app.get(OutboxWorker).workOff(scopeOf(books.administration));

    const client = await people.client(70104);
    const [declaration] = await client.wageDeclarations(books.link.loketPayrollAdministrationId);
    const message = (await client.wageDeclarationMessage(declaration!.loketWageDeclarationId)).toString('utf8');
    const bsns = [...new Set([...message.matchAll(/<SofiNr>(\d{9})</g)].map((match) => match[1]!))];
    expect(bsns.length).toBeGreaterThan(2);
    const birthDates = [...new Set(payroll.employments.map((one) => one.dateOfBirth))];
    expect(birthDates.length).toBeGreaterThan(2);

    // The search finds what is in clear, in text and in bytes.
    expect(await placesOf(payroll.employments[1]!.name)).toEqual(['public.employee.name']);
    await people.builders.sql('update employee set bsn_sealed = $1', [Buffer.from(marker)]);
    expect(await placesOf(marker)).toEqual(['public.employee.bsn_sealed']);
    await people.builders.sql('update employee set bsn_sealed = null');

    for (const secret of [marker, '%PDF-', '<Loonaangifte', 'SofiNr', ...bsns, ...birthDates])
      expect({ secret, places: await placesOf(secret) }).toEqual({ secret, places: [] });
    // The same bytes written as PostgreSQL prints a bytea, for a value that was stored twice encoded.
    for (const secret of [marker, ...bsns]) expect(await placesOf(Buffer.from(secret).toString('hex'))).toEqual([]);
    for (const secret of [marker, ...bsns]) expect(await placesOf(Buffer.from(secret).toString('base64').slice(0, 10))).toEqual([]);
    for (const secret of bsns) expect(people.mails.map((mail) => mail.text).join()).not.toContain(secret);
  });
});
