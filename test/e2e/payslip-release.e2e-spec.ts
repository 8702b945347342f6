import { MailSender, OutboxWorker, Sweeps } from '@loonbrug/platform';
import { PayslipReleaseService } from '../../libs/payroll/payslip/payslip-release.service';
import { type BuiltUser, scopeOf } from '../support/builders';
import { type LinkedBooks, PayrollPeople } from '../support/payroll-people';
import { signIn } from '../support/sign-in';

describe('the release of payslips', () => {
  let people: PayrollPeople;

  beforeAll(async () => {
    people = await PayrollPeople.start();
  });
  afterAll(() => people.stop());
  beforeEach(() => people.at('2026-11-20T10:00:00Z'));

  const employeeNumber = () => people.payroll(70104).employments[0]!.employeeNumber;
  /** Books with one linked person, whose payslips were all told but the newest, to be released on a day. */
  const booksWithRelease = async (day: string | null): Promise<{ books: LinkedBooks; user: BuiltUser; payrollRunId: string }> => {
    const books = await people.books(70104);
    await people.importPayslips(books);
    const user = await people.builders.user({ name: 'Lezer' });
    await people.linkEmployee(books, employeeNumber(), user.userId);
    const [run] = await people.builders.sql<{ id: string }>(
      'select payroll_run_id as id from payroll_run where administration_id = $1 order by period_ends_on desc limit 1',
      [books.administration.administrationId],
    );
    await people.builders.sql('update payslip set notified_at = now() where administration_id = $1 and payroll_run_id <> $2', [
      books.administration.administrationId,
      run!.id,
    ]);
    await people.builders.sql('update payslip set available_on = $2 where payroll_run_id = $1', [run!.id, day]);
    return { books, user, payrollRunId: run!.id };
  };
  const seen = async (user: BuiltUser, payrollRunId: string): Promise<boolean> => {
    const [slip] = await people.builders.sql<{ id: string }>(
      'select p.payslip_id as id from payslip p join employee e on e.employee_id = p.employee_id where p.payroll_run_id = $1 and e.user_id = $2',
      [payrollRunId, user.userId],
    );
    const { body } = await (await signIn(people.app, user)).get('/api/me/payslips?pageSize=200').expect(200);
    return body.items.some((item: { payslipId: string }) => item.payslipId === slip!.id);
  };

  // In Amsterdam the day begins an hour before UTC's in winter and two hours in summer; the clock is put forward on 29 March and back on 25 October 2026.
  it.each([
    ['a winter day', '2026-01-26', '2026-01-25T22:59:59Z', '2026-01-25T23:00:00Z'],
    ['a summer day', '2026-07-25', '2026-07-24T21:59:59Z', '2026-07-24T22:00:00Z'],
    ['the day on which the clock goes forward', '2026-03-29', '2026-03-28T22:59:59Z', '2026-03-28T23:00:00Z'],
    ['the day after it', '2026-03-30', '2026-03-29T21:59:59Z', '2026-03-29T22:00:00Z'],
    ['the day on which the clock goes back', '2026-10-25', '2026-10-24T21:59:59Z', '2026-10-24T22:00:00Z'],
    ['the day after that', '2026-10-26', '2026-10-25T22:59:59Z', '2026-10-25T23:00:00Z'],
    ['new year', '2027-01-01', '2026-12-31T22:59:59Z', '2026-12-31T23:00:00Z'],
  ])('is at midnight in Amsterdam on %s, for the list and for the mail', async (_, day, before, from) => {
    const { books, user, payrollRunId } = await booksWithRelease(day);
    people.at(before);
    expect(await seen(user, payrollRunId)).toBe(false);
    expect(await people.release(books)).toEqual([]);
    people.at(from);
    expect(await seen(user, payrollRunId)).toBe(true);
    expect(await people.release(books)).toHaveLength(1);
    expect(await people.release(books)).toEqual([]);
  });

  it('tells it in a mail to the account that names neither amounts nor the document, in its language', async () => {
    const { books, user } = await booksWithRelease('2026-11-20');
    await people.builders.sql("update employee set email = 'changed@example.test' where administration_id = $1", [
      books.administration.administrationId,
    ]);
    await people.builders.sql("update directory.user_account set language = 'en' where user_id = $1", [user.userId]);
    const [mail, ...others] = await people.release(books);
    expect(others).toEqual([]);
    expect(mail).toEqual({ to: user.email, subject: 'A new payslip', text: expect.stringContaining('http://localhost:8080/my/payslips') });
    expect(mail!.text).not.toMatch(/€|\d,\d\d|payslipId|[0-9a-f]{8}-/);
  });

  it('tells several at once in one mail per person and administration', async () => {
    const { books, user } = await booksWithRelease('2026-11-20');
    await people.builders.sql('update payslip set notified_at = null where administration_id = $1', [
      books.administration.administrationId,
    ]);
    const mails = await people.release(books);
    expect(mails).toEqual([{ to: user.email, subject: expect.stringMatching(/^\d+ nieuwe loonstroken$/), text: expect.any(String) }]);
  });

  it('tells once, however many workers look at the same time, and however often', async () => {
    const { books } = await booksWithRelease('2026-11-20');
    const service = people.app.get(PayslipReleaseService);
    const scope = scopeOf(books.administration);
    const counts = await Promise.all(Array.from({ length: 6 }, () => service.announce(scope)));
    expect(counts.reduce((sum, count) => sum + count)).toBe(1);
    const before = people.mails.length;
    await Promise.all(Array.from({ length: 4 }, () => people.app.get(OutboxWorker).workOff(scope)));
    expect(people.mails.length - before).toBe(1);
  });

  it('tells nothing before its transaction is committed, and everything after a failure', async () => {
    const { books, user, payrollRunId } = await booksWithRelease('2026-11-20');
    const scope = scopeOf(books.administration);
    await people.builders.sql("alter table outbox add constraint no_notice check (kind <> 'payslip.released') not valid");
    await expect(people.app.get(PayslipReleaseService).announce(scope)).rejects.toThrow();
    await people.builders.sql('alter table outbox drop constraint no_notice');
    const told = await people.builders.sql('select 1 from payslip where payroll_run_id = $1 and notified_at is not null', [payrollRunId]);
    expect(told).toEqual([]);
    expect((await people.release(books)).map((mail) => mail.to)).toEqual([user.email]);
  });

  it('tries a mail again that the server did not take, and sends it once', async () => {
    const { books } = await booksWithRelease('2026-11-20');
    jest.mocked(people.app.get(MailSender).send).mockRejectedValueOnce(new Error('451'));
    expect(await people.release(books)).toEqual([]);
    await people.builders.sql("update outbox set available_at = now() where kind = 'payslip.released' and state = 'waiting'");
    expect(await people.release(books)).toHaveLength(1);
  });

  it('tells nobody of a payslip that was withdrawn, postponed or unlinked after it was announced', async () => {
    for (const change of [
      `update payslip set state = 'withdrawn', withdrawn_at = now() where payroll_run_id = $1`,
      `update payslip set available_on = '2026-12-31' where payroll_run_id = $1`,
      `update employee set user_id = null, linked_at = null where administration_id = (select administration_id from payroll_run where payroll_run_id = $1)`,
    ]) {
      const { books, payrollRunId } = await booksWithRelease('2026-11-20');
      expect(await people.app.get(PayslipReleaseService).announce(scopeOf(books.administration))).toBe(1);
      await people.builders.sql(change, [payrollRunId]);
      expect(await people.release(books)).toEqual([]);
      const told = await people.builders.sql('select 1 from payslip where payroll_run_id = $1 and notified_at is not null', [payrollRunId]);
      expect(told).toEqual([]);
    }
  });

  it('follows a date that Loket changes, hides what was seen, and does not tell twice', async () => {
    const { books, user, payrollRunId } = await booksWithRelease('2026-11-20');
    expect(await people.release(books)).toHaveLength(1);
    const newest = people
      .payroll(70104)
      .payrollRuns.filter((run) => run.status.key === 9)
      .at(-1)!;
    people.simulator.control.runs.setReleaseDate({ payrollRunId: newest.id, date: '2026-12-05' });
    await people.importPayslips(books);
    expect(await seen(user, payrollRunId)).toBe(false);
    people.at('2026-12-05T09:00:00Z');
    expect(await seen(user, payrollRunId)).toBe(true);
    expect(await people.release(books)).toEqual([]);
  });

  it('shows nothing of a run for which Loket names no date', async () => {
    const { books, user, payrollRunId } = await booksWithRelease(null);
    people.at('2030-01-01T00:00:00Z');
    expect(await seen(user, payrollRunId)).toBe(false);
    expect(await people.release(books)).toEqual([]);
  });

  it('is found by the sweep over all portals', async () => {
    const { user } = await booksWithRelease('2026-11-20');
    const before = people.mails.length;
    await people.app.get(Sweeps).runOnce();
    for (const { id } of await people.builders.sql<{ id: string }>('select portal_id as id from portal'))
      await people.app.get(OutboxWorker).workOff({ portalId: id, actor: { kind: 'system' } });
    expect(people.mails.slice(before).filter((mail) => mail.to === user.email)).toHaveLength(1);
  });
});
