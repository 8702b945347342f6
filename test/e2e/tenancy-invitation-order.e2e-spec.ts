import type { Response } from 'supertest';
import { ApiStage } from '../support/api-stage';
import { type BuiltPortal, Builders, type BuiltUser } from '../support/builders';
import { signIn, type SignedInAgent } from '../support/sign-in';

const rounds = 12;
const invited = 6;

/** Each takes the rows of a portal in one order, so that none waits for another that waits for it; two of them would then be told that something of ours failed. */
describe('invitations that are accepted at the very moment', () => {
  let stage: ApiStage;
  let build: Builders;
  let portal: BuiltPortal;
  let inviter: BuiltUser;
  let inviting: SignedInAgent;
  let staying: SignedInAgent;
  let held: string;
  let count = 0;

  beforeAll(async () => {
    stage = await ApiStage.open();
    build = stage.build;
  });

  beforeEach(begin);

  afterAll(() => stage.close());

  async function begin(): Promise<void> {
    await stage.begin();
    portal = await build.portal();
    const person = async () => {
      const user = await build.user();
      return { user, held: await build.membership(user, portal, 'portal_admin'), agent: await signIn(stage.app, user) };
    };
    ({ user: inviter, held, agent: inviting } = await person());
    staying = (await person()).agent;
  }

  interface Offered {
    id: string;
    token: string;
    by: SignedInAgent;
  }

  const at = (path: string) => `/api/portals/${portal.portalId}${path}`;
  const backOffice = { role: 'back_office', domainId: null, administrationIds: null, mayOpenPayslips: false };

  async function offer(to: BuiltUser): Promise<Offered> {
    const body = { ...backOffice, email: `someone${(count += 1)}@example.test`, language: 'nl' };
    const { membershipInvitationId: id } = (await inviting.post(at('/membership-invitations')).send(body).expect(201)).body;
    await stage.sendOut(portal.portalId);
    return { id, token: stage.lastToken('invitation'), by: await signIn(stage.app, to) };
  }
  const accept = ({ by, token }: Offered): Promise<Response> =>
    Promise.resolve(by.post('/api/me/member-invitations/acceptance').send({ token }));

  /** How many roles and open invitations there are after all; one is no other, and nothing is both. */
  async function outcome(): Promise<{ accepted: number; roles: number }> {
    const [row] = await build.sql<{ accepted: number; roles: number }>(
      `select (select count(*) from membership_invitation where portal_id = $1 and accepted_at is not null)::int as accepted,
         (select count(*) from membership where portal_id = $1 and role = 'back_office')::int as roles`,
      [portal.portalId],
    );
    return row!;
  }

  it.each<[string, (offered: Offered[]) => Array<Promise<Response>>]>([
    ['the role of whoever sent them is revoked', () => [Promise.resolve(staying.delete(at(`/memberships/${held}`)))]],
    [
      'the role of whoever sent them is changed',
      () => [Promise.resolve(staying.put(at(`/memberships/${held}`)).send({ ...backOffice, role: 'portal_admin', mayOpenPayslips: true }))],
    ],
    ['they are withdrawn', (all) => all.map(({ id }) => Promise.resolve(staying.delete(at(`/membership-invitations/${id}`))))],
    ['they are sent again', (all) => all.map(({ id }) => Promise.resolve(staying.post(at(`/membership-invitations/${id}/mails`))))],
  ])(
    'are accepted or not, and never fail, while %s',
    async (_, change) => {
      const statuses = new Set<number>();
      for (let round = 0; round < rounds; round += 1) {
        await begin();
        // The one who sent them takes one themselves: their sessions change with the role that is taken, and with the one that is given.
        const offered = [await offer(inviter)];
        while (offered.length < invited) offered.push(await offer(await build.user()));
        const accepts = () => offered.map(accept);
        const answers = await Promise.all(round % 2 === 0 ? [...accepts(), ...change(offered)] : [...change(offered), ...accepts()]);
        for (const { status, body } of answers) {
          statuses.add(status);
          if (status >= 500) throw new Error(`round ${round}: ${status} ${JSON.stringify(body)}`);
        }
        const { accepted, roles } = await outcome();
        expect(roles).toBe(accepted);
      }
      // Given, done, come too late for an invitation, and come too late for the role or the invitation to be there: nothing else.
      expect([...statuses].filter((status) => ![201, 204, 404, 422].includes(status))).toEqual([]);
      expect([...statuses]).toEqual(expect.arrayContaining([201, 204]));
    },
    300_000,
  );
});
