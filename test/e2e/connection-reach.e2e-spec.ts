import { signIn } from '../support/sign-in';
import { type Firm, firm, type LoketStage, loketStage, pathsOf, setClient, signInFields } from '../support/loket';

/** A credential of the firm sees every client's employers; a person of one client must not see or take over the others through it. */
describe('a credential that reaches further than the person', () => {
  let stage: LoketStage;
  let ours: Firm;

  beforeAll(async () => {
    stage = await loketStage();
    ours = await firm(stage);
    await setClient(stage, ours);
    await ours.admin.put(`${ours.at.portal}/loket-credential`).send(signInFields(stage.simulator)).expect(200);
  });
  afterAll(() => stage.close());

  async function backOffice(terms: { domainId?: string; administrationIds?: string[] }) {
    const user = await stage.builders.user();
    await stage.builders.membership(user, ours.portal, 'back_office', terms);
    return signIn(stage.app, user);
  }

  it('shows a person of one client no employers, names none in the test, and links nothing', async () => {
    const person = await backOffice({ domainId: ours.domain.domainId });
    for (const at of [ours.at.domain, ours.at.administration]) {
      const { body } = await person.get(`${at}/loket-link-candidates`).expect(403);
      expect(body).toMatchObject({ code: 'link.credential_reaches_further', details: { level: 'portal' } });
      const test = await person.post(`${at}/loket-credential/test`).expect(200);
      expect(JSON.stringify(test.body)).not.toContain('B.V.');
      // Not even how many there are: that is the size of the firm.
      const codes = test.body.checks.map(({ code }: { code: string }) => code);
      expect(codes).toContain('connection.signed_in');
      expect(codes).not.toContain('connection.employers');
    }
    const { body } = await person.post(`${ours.at.administration}/loket-links`).send({ clientNumber: 70101 }).expect(403);
    expect(body).toMatchObject({ code: 'link.credential_reaches_further' });
    expect(await stage.builders.sql('select 1 from loket_link where portal_id = $1', [ours.portal.portalId])).toEqual([]);
  });

  it('lets a person of the whole firm choose among all employers', async () => {
    const person = await backOffice({});
    const { body } = await person.get(`${ours.at.administration}/loket-link-candidates`).expect(200);
    expect(body.items.length).toBeGreaterThan(3);
    for (const at of [ours.at.domain, ours.at.administration]) {
      const test = await person.post(`${at}/loket-credential/test`).expect(200);
      expect(test.body.checks).toContainEqual(
        expect.objectContaining({ code: 'connection.employers', details: { count: expect.any(Number) } }),
      );
    }
  });

  it('of a domain is for who reaches the whole domain, not for who reaches some of its books', async () => {
    await ours.admin.put(`${ours.at.domain}/loket-credential`).send(signInFields(stage.simulator)).expect(200);
    const limited = await backOffice({ domainId: ours.domain.domainId, administrationIds: [ours.administration.administrationId] });
    const { body } = await limited
      .post(`${pathsOf(ours.administration).administration}/loket-links`)
      .send({ clientNumber: 70101 })
      .expect(403);
    expect(body).toMatchObject({ code: 'link.credential_reaches_further', details: { level: 'domain' } });
    const whole = await backOffice({ domainId: ours.domain.domainId });
    await whole.post(`${ours.at.administration}/loket-links`).send({ clientNumber: 70101, startsOn: '2026-01-01' }).expect(201);
  });
});
