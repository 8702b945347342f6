import { setTimeout as wait } from 'node:timers/promises';
import { UserAccountService } from '@loonbrug/auth';
import { EmployeeOffice } from '../support/employee-office';
import { signIn } from '../support/sign-in';

/** Somebody of two employee records in one portal: the one ends at the moment at which the other begins. */
describe('the end of a link to an employee', () => {
  let office: EmployeeOffice;

  beforeAll(async () => {
    office = await EmployeeOffice.start();
  });
  afterAll(() => office?.people.stop());

  it('leaves the person their portal where they accept another invitation in it meanwhile', async () => {
    const { people, base, books } = office;
    const [first, second] = [office.persons[0]!, office.persons[1]!];
    const user = await people.builders.user();
    const reader = await signIn(people.app, user);
    const accept = (token: string, person = first) =>
      Promise.resolve(reader.post('/api/me/employee-invitations').send(office.acceptingSignedIn(token, person)));
    expect((await accept(await office.invited(first))).status).toBe(200);
    const token = await office.invited(second);

    const accounts = people.app.get(UserAccountService);
    const leave = accounts.leavePortal.bind(accounts);
    let release = (): void => {};
    const gate = new Promise<void>((open) => (release = open));
    let arrive = (): void => {};
    const reached = new Promise<void>((open) => (arrive = open));
    const leaving = jest.spyOn(accounts, 'leavePortal').mockImplementationOnce(async (...given) => {
      arrive();
      await gate;
      return leave(...given);
    });
    const ending = Promise.resolve(office.agents.back_office.delete(`${base}/employees/${first.employeeId}/account`));
    await reached;
    let isAccepted = false;
    const accepting = accept(token, second).finally(() => (isAccepted = true));
    for (let isWaiting = false; !isWaiting && !isAccepted; await wait(20)) {
      const rows = await people.builders.sql(
        "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and state = 'active'",
      );
      isWaiting = rows.length > 0;
    }
    release();
    expect([(await ending).status, (await accepting).status]).toEqual([204, 200]);
    leaving.mockRestore();
    const grounds = await people.builders.sql('select ground from directory.user_portal where user_id = $1 and portal_id = $2', [
      user.userId,
      books.administration.portalId,
    ]);
    expect(grounds).toEqual([{ ground: 'employment' }]);
  }, 60_000);
});
