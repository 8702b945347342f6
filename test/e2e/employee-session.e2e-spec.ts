import request from 'supertest';
import { EmployeeOffice } from '../support/employee-office';
import { signIn } from '../support/sign-in';

/** Who gets or loses the right to read a record's payslips gets another token, as with a role. */
describe('the session of an employee', () => {
  let office: EmployeeOffice;

  beforeAll(async () => {
    office = await EmployeeOffice.start();
  });
  afterAll(() => office.people.stop());

  /** The cookie that an answer to this one brings, if it brings any. */
  async function renewed(cookie: string): Promise<string | undefined> {
    const { headers } = await request(office.people.app.getHttpServer()).get('/api/session').set('cookie', cookie).expect(200);
    const given = headers['set-cookie'] as unknown as string[] | undefined;
    return given?.find((one) => one.startsWith('loonbrug_session='))?.split(';')[0];
  }

  it('gets another token when the record is linked, and when the link ends', async () => {
    const { people, agents, base } = office;
    const person = office.persons[0]!;
    const token = await office.invited(person);
    const agent = await signIn(people.app, await people.builders.user());
    expect(await renewed(agent.cookie)).toBeUndefined();
    await agent.post('/api/me/employee-invitations').send(office.acceptingSignedIn(token, person)).expect(200);
    const linked = await renewed(agent.cookie);
    expect(linked).toBeDefined();
    expect(await renewed(linked!)).toBeUndefined();
    await agents.back_office.delete(`${base}/employees/${person.employeeId}/account`).expect(204);
    const unlinked = await renewed(linked!);
    expect(unlinked).toBeDefined();
    expect(new Set([agent.cookie, linked, unlinked]).size).toBe(3);
    expect(await renewed(agents.back_office.cookie)).toBeUndefined();
  });
});
