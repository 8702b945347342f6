import { signIn } from '../support/sign-in';
import { connect, type Firm, firm, type LoketStage, loketStage, setClient, signInFields, tokenRequests } from '../support/loket';

describe('the link with Loket at three levels', () => {
  let stage: LoketStage;
  let ours: Firm;

  beforeAll(async () => {
    stage = await loketStage();
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    ours = await firm(stage);
    stage.simulator.control.clearFaults();
    stage.simulator.control.resetRequestCounts();
  });

  const wrong = { username: 'kantoor', password: 'not-the-password', environmentCode: 'VT01' };
  const codesOf = (body: { checks: { code: string }[] }) => body.checks.map((check) => check.code);

  describe('settings of the portal', () => {
    it('never give the secret back, only that it is set, by whom and when', async () => {
      const empty = await ours.admin.get(`${ours.at.portal}/loket-settings`).expect(200);
      expect(empty.body).toMatchObject({
        isSet: false,
        clientSecret: { isSet: false },
        environments: ['production', 'acceptance', 'configured'],
      });
      await setClient(stage, ours);
      const { body, text } = await ours.admin.get(`${ours.at.portal}/loket-settings`).expect(200);
      expect(body).toMatchObject({
        isSet: true,
        environment: 'configured',
        clientId: stage.simulator.clientId,
        clientSecret: { isSet: true, changedBy: ours.admin.userId },
        isEnabled: true,
      });
      expect(text).not.toContain(stage.simulator.clientSecret);
      const [row] = await stage.builders.sql<{ secret: Buffer }>(
        'select client_secret_sealed as secret from loket_settings where portal_id = $1',
        [ours.portal.portalId],
      );
      expect(row!.secret.includes(Buffer.from(stage.simulator.clientSecret))).toBe(false);
    });

    it('keep the secret when it is left out, and drop it when it is null', async () => {
      await setClient(stage, ours);
      const change = { environment: 'configured', clientId: 'another', isEnabled: true };
      const kept = await ours.admin.put(`${ours.at.portal}/loket-settings`).send(change).expect(200);
      expect(kept.body).toMatchObject({ clientId: 'another', clientSecret: { isSet: true } });
      const dropped = await ours.admin
        .put(`${ours.at.portal}/loket-settings`)
        .send({ ...change, clientSecret: null })
        .expect(200);
      expect(dropped.body).toMatchObject({ clientSecret: { isSet: false } });
    });

    it.each([
      [{ environment: 'http://127.0.0.1:5432', clientId: 'x', isEnabled: true }, 'environment'],
      [{ environment: 'configured', clientId: '', isEnabled: true }, 'clientId'],
      [{ environment: 'configured', clientId: 'x'.repeat(201), isEnabled: true }, 'clientId'],
      [{ environment: 'configured', clientId: 'x', clientSecret: 12, isEnabled: true }, 'clientSecret'],
      [{ environment: 'configured', clientId: 'x', isEnabled: 'yes' }, 'isEnabled'],
      [{ environment: 'configured', clientId: 'x', isEnabled: true, apiUrl: 'http://127.0.0.1' }, 'apiUrl'],
    ])('refuse %j and store nothing', async (change, field) => {
      const { body } = await ours.admin.put(`${ours.at.portal}/loket-settings`).send(change).expect(400);
      expect(body).toMatchObject({ code: 'request.invalid', details: { fields: [expect.objectContaining({ field })] } });
      expect((await ours.admin.get(`${ours.at.portal}/loket-settings`)).body.isSet).toBe(false);
    });

    it('are changed by a portal administrator only', async () => {
      const user = await stage.builders.user();
      await stage.builders.membership(user, ours.portal, 'back_office');
      const backOffice = await signIn(stage.app, user);
      await backOffice.get(`${ours.at.portal}/loket-settings`).expect(200);
      const change = { environment: 'production', clientId: 'x', isEnabled: true };
      await backOffice.put(`${ours.at.portal}/loket-settings`).send(change).expect(403);
      await backOffice.post(`${ours.at.portal}/loket-settings/test`).expect(403);
      await backOffice.put(`${ours.at.portal}/loket-credential`).send(wrong).expect(403);
    });

    it('are tested without any credential: Loket knows the client, or does not', async () => {
      await setClient(stage, ours);
      const fine = await ours.admin.post(`${ours.at.portal}/loket-settings/test`).expect(200);
      expect(fine.body.works).toBe(true);
      expect(codesOf(fine.body)).toEqual(['connection.client_accepted', 'connection.credential_at_domains']);
      await ours.admin
        .put(`${ours.at.portal}/loket-settings`)
        .send({ environment: 'configured', clientId: 'nobody', clientSecret: 'x', isEnabled: true })
        .expect(200);
      const refused = await ours.admin.post(`${ours.at.portal}/loket-settings/test`).set('accept-language', 'en').expect(200);
      expect(refused.body).toMatchObject({ works: false, checks: [{ code: 'loket.client_refused', severity: 'error' }] });
      expect(refused.body.checks[0].title).toContain('client');
    });
  });

  describe('a credential', () => {
    it('holds downwards as a unit, and says where it comes from', async () => {
      await setClient(stage, ours);
      const [first, second, third] = stage.simulator.accounts.map(signInFields);
      await ours.admin.put(`${ours.at.portal}/loket-credential`).send(first).expect(200);
      const inherited = await ours.admin.get(`${ours.at.administration}/loket-credential`).expect(200);
      expect(inherited.body).toMatchObject({
        own: null,
        effective: { level: 'portal', username: 'kantoor', changedBy: ours.admin.userId },
      });
      await ours.admin.put(`${ours.at.domain}/loket-credential`).send(second).expect(200);
      await ours.admin.put(`${ours.at.administration}/loket-credential`).send(third).expect(200);
      const own = await ours.admin.get(`${ours.at.administration}/loket-credential`).expect(200);
      expect(own.body).toMatchObject({
        own: { level: 'administration', username: 'beperkt', environmentCode: 'VT03' },
        effective: { username: 'beperkt' },
      });
      expect(own.text).not.toContain('weinig-rechten');
      const removed = await ours.admin.delete(`${ours.at.administration}/loket-credential`).expect(200);
      expect(removed.body).toMatchObject({ own: null, effective: { level: 'domain', username: 'tweede-domein', environmentCode: 'VT02' } });
      await ours.admin.delete(`${ours.at.administration}/loket-credential`).expect(404);
      const [wiped] = await stage.builders.sql(
        'select password_sealed from loket_credential where portal_id = $1 and removed_at is not null',
        [ours.portal.portalId],
      );
      expect(wiped).toEqual({ password_sealed: null });
    });

    it.each(['portal', 'domain', 'administration'] as const)(
      'that is wrong at the %s is sent once, and not again until it changes',
      async (level) => {
        await setClient(stage, ours);
        const path = `${ours.at[level]}/loket-credential`;
        await ours.admin.put(path).send(wrong).expect(200);
        stage.simulator.control.resetRequestCounts();
        const once = await ours.admin.post(`${path}/test`).set('accept-language', 'en').expect(200);
        expect(once.body).toMatchObject({ works: false, checks: [{ code: 'loket.credentials_refused', severity: 'error' }] });
        expect(tokenRequests(stage)).toBe(1);
        const again = await ours.admin.post(`${path}/test`).expect(200);
        expect(codesOf(again.body)).toEqual(['loket.credentials_refused', 'connection.not_tried_again']);
        expect(tokenRequests(stage)).toBe(1);
        expect((await ours.admin.get(path)).body.own).toMatchObject({
          state: 'failing',
          failureCode: 'loket.credentials_refused',
          revision: 1,
        });
        const open = await ours.admin.get(`${ours.at.portal}/incidents?isOpen=true`).expect(200);
        expect(open.body).toMatchObject({ total: 1, items: [{ code: 'loket.credentials_refused', occurrences: 1 }] });
        await ours.admin.put(path).send(signInFields(stage.simulator)).expect(200);
        const mended = await ours.admin.post(`${path}/test`).expect(200);
        expect(codesOf(mended.body)).toContain('connection.signed_in');
        expect((await ours.admin.get(path)).body.own).toMatchObject({ state: 'working', failureCode: null, revision: 2 });
        expect((await ours.admin.get(`${ours.at.portal}/incidents?isOpen=true`)).body.total).toBe(0);
      },
    );

    it.each([
      [{ username: 'kantoor', password: 'x' }, 'environmentCode'],
      [{ username: null, password: 'x', environmentCode: 'VT01' }, 'username'],
      [{ username: 'kantoor', password: ['x'], environmentCode: 'VT01' }, 'password'],
      [{ username: 'k'.repeat(201), password: 'x', environmentCode: 'VT01' }, 'username'],
      [{ username: 'kan\ntoor', password: 'x', environmentCode: 'VT01' }, 'username'],
    ])('is never half of one: %j', async (change, field) => {
      const { body } = await ours.admin.put(`${ours.at.domain}/loket-credential`).send(change).expect(400);
      expect(body.details.fields.map((one: { field: string }) => one.field)).toEqual([field]);
    });

    it('can not be set where the contract lacks the feature, and the test says so', async () => {
      await setClient(stage, ours);
      const closed = await stage.builders.domain(ours.portal, { hasFeature: false });
      const path = `${ours.at.portal}/domains/${closed.domainId}/loket-credential`;
      const refused = await ours.admin.put(path).send(wrong).expect(403);
      expect(refused.body).toMatchObject({ code: 'contract.feature_missing' });
      const tested = await ours.admin.post(`${path}/test`).expect(200);
      expect(codesOf(tested.body)).toEqual(['contract.feature_missing', 'loket_credential.missing']);
    });
  });

  describe('the test of a connection', () => {
    it('finds everything right for an account with all rights', async () => {
      await connect(stage, ours);
      const { body } = await ours.admin.post(`${ours.at.domain}/loket-credential/test`).expect(200);
      expect(body.works).toBe(true);
      expect(codesOf(body)).toEqual([
        'connection.signed_in',
        'connection.employers',
        ...Array<string>(4).fill('connection.rights_complete'),
      ]);
    });

    it('names each missing right, for the employer that lacks it, in Loket’s own words', async () => {
      await connect(stage, ours, stage.simulator.accounts[2]);
      const { body } = await ours.admin.post(`${ours.at.domain}/loket-credential/test`).set('accept-language', 'en').expect(200);
      expect(body.works).toBe(false);
      const missing = body.checks.filter((check: { code: string }) => check.code === 'connection.right_missing');
      expect(missing.map((check: { details: { right: string } }) => check.details.right).sort()).toEqual([
        'Raadplegen loonaangifte',
        'Raadplegen loonoutput',
      ]);
      expect(missing[0]).toMatchObject({ employerName: 'Bloemenhof De Lelie B.V.' });
      expect(missing[0].title).toContain('Bloemenhof De Lelie B.V.');
    });

    it('says that Loket can not be reached, that the token was revoked and replaced, and that the portal is off', async () => {
      await connect(stage, ours);
      stage.simulator.control.addFault({ kind: 'server_error', target: 'token' });
      const unreachable = await ours.admin.post(`${ours.at.domain}/loket-credential/test`).expect(200);
      expect(unreachable.body).toMatchObject({ works: false, checks: [{ code: 'loket.unreachable' }] });
      stage.simulator.control.clearFaults();
      expect((await ours.admin.post(`${ours.at.domain}/loket-credential/test`)).body.works).toBe(true);
      stage.simulator.control.people.revokeTokens();
      expect((await ours.admin.post(`${ours.at.domain}/loket-credential/test`)).body.works).toBe(true);
      const { clientId } = stage.simulator;
      await ours.admin.put(`${ours.at.portal}/loket-settings`).send({ environment: 'configured', clientId, isEnabled: false }).expect(200);
      expect(codesOf((await ours.admin.post(`${ours.at.domain}/loket-credential/test`)).body)).toEqual(['loket_settings.disabled']);
    });

    it('says that an employer is closed when Loket does not tell what the user may do there', async () => {
      await connect(stage, ours);
      stage.simulator.control.addFault({ kind: 'forbidden', target: 'GetAuthorizationsByEmployerId', count: 1 });
      const { body } = await ours.admin.post(`${ours.at.domain}/loket-credential/test`).expect(200);
      expect(codesOf(body).filter((code) => code === 'connection.employer_closed')).toHaveLength(1);
    });
  });

  describe('another portal’s and another administration’s', () => {
    it('are not there', async () => {
      const theirs = await firm(stage);
      await connect(stage, theirs);
      const routes = [
        ['get', '/loket-settings', 'portal'],
        ['post', '/loket-settings/test', 'portal'],
        ['get', '/loket-credential', 'portal'],
        ['post', '/loket-credential/test', 'portal'],
        ['get', '/loket-credential', 'domain'],
        ['post', '/loket-credential/test', 'domain'],
        ['delete', '/loket-credential', 'domain'],
        ['get', '/push-keys', 'domain'],
        ['post', '/push-keys', 'domain'],
        ['post', '/loket-consent', 'domain'],
        ['get', '/loket-link-candidates', 'domain'],
        ['get', '/loket-credential', 'administration'],
        ['post', '/loket-credential/test', 'administration'],
        ['get', '/loket-links', 'administration'],
        ['get', '/loket-link-candidates', 'administration'],
        ['get', '/loket-service', 'administration'],
        ['get', '/incidents', 'portal'],
      ] as const;
      for (const [method, path, level] of routes) {
        const answer = await ours.admin[method](`${theirs.at[level]}${path}`);
        expect({ method, path, level, status: answer.status, code: answer.body.code }).toEqual({
          method,
          path,
          level,
          status: 404,
          code: 'request.not_found',
        });
      }
      const limited = await stage.builders.user();
      const sibling = await stage.builders.administration(theirs.domain, { isStandard: false });
      await stage.builders.membership(limited, theirs.portal, 'back_office', { administrationIds: [sibling.administrationId] });
      const agent = await signIn(stage.app, limited);
      for (const [method, path, level] of routes.filter(([, , level]) => level === 'administration')) {
        const answer = await agent[method](`${theirs.at[level]}${path}`);
        expect({ path, status: answer.status }).toEqual({ path, status: 404 });
      }
      await agent.put(`${theirs.at.administration}/loket-credential`).send(wrong).expect(404);
      expect((await theirs.admin.get(`${theirs.at.domain}/loket-credential`)).body.own).toMatchObject({ username: 'kantoor' });
    });
  });
});
