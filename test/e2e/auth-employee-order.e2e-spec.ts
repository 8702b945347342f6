import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { EmployeeOffice } from '../support/employee-office';
import { signIn } from '../support/sign-in';

/** Whoever invites an employee again takes the employee's row first and the link's own after it; an acceptance in the other order would wait for the one that waits for it. */
describe('an employee’s invitation that is accepted while it is sent again', () => {
  let office: EmployeeOffice;
  let again: Client;

  beforeAll(async () => {
    office = await EmployeeOffice.start();
    again = new Client({ connectionString: office.people.database.adminUrl });
    await again.connect();
  });
  afterAll(async () => {
    await again?.end();
    await office?.people.stop();
  });

  it('waits for the employee without holding the link, and works after', async () => {
    const { people, persons } = office;
    const person = persons[0]!;
    const token = await office.invited(person);
    const reader = await signIn(people.app, await people.builders.user());

    await again.query('begin');
    await again.query('select 1 from employee where employee_id = $1 for update', [person.employeeId]);
    const accepting = Promise.resolve(reader.post('/api/me/employee-invitations').send(office.acceptingSignedIn(token, person)));
    const deadline = Date.now() + 20_000;
    for (let waiting = 0; waiting === 0; await wait(20)) {
      if (Date.now() > deadline) throw new Error('the acceptance never waited for the employee');
      const [row] = await people.builders.sql<{ waiting: number }>(
        "select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      );
      waiting = row!.waiting;
    }
    const { rows: free } = await again.query(
      'select 1 from directory.mailed_token where subject_id = $1 and used_at is null for update skip locked',
      [person.employeeId],
    );
    await again.query('rollback');
    expect(free).toHaveLength(1);
    expect((await accepting).status).toBe(200);
  }, 60_000);
});
