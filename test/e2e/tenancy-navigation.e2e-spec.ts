import { createMongoAbility } from '@casl/ability';
import request from 'supertest';
import { createHttpServer } from '../../apps/api/src/http-server';
import { Builders } from '../support/builders';
import { signIn } from '../support/sign-in';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';

describe('navigation', () => {
  let database: TestDatabase;
  let app: Awaited<ReturnType<typeof createHttpServer>>;
  let build: Builders;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpServer(testEnvironment(database));
    build = await Builders.connect(database);
  });

  afterAll(async () => {
    await build.close();
    await app.close();
    await database.drop();
  });

  it('is for whoever is signed in', async () => {
    await request(app.getHttpServer()).get('/api/me/navigation').expect(401);
    const agent = await signIn(app, await build.user());
    await agent.get('/api/me/navigation').expect(200, { portals: [] });
  });

  it('names a person’s portals, their roles there, what those allow and how much they reach', async () => {
    const firm = await build.portal({ name: 'A firm' });
    const [first, second] = [await build.domain(firm), await build.domain(firm, { hasFeature: false })];
    const books = await build.administration(first);
    await build.administration(first, { isStandard: false });
    await build.administration(second);
    const other = await build.portal({ name: 'B other firm' });
    const otherDomain = await build.domain(other);
    await build.administration(otherDomain);
    const hidden = await build.portal({ name: 'C hidden' });
    await build.administration(await build.domain(hidden));
    const person = await build.user();
    await build.membership(person, firm, 'portal_admin');
    await build.membership(person, other, 'back_office', { administrationIds: [], domainId: otherDomain.domainId, mayOpenPayslips: true });
    const limited = await build.user();
    await build.membership(limited, firm, 'back_office', { administrationIds: [books.administrationId] });
    const agent = await signIn(app, person);
    await agent.post(`/api/portals/${firm.portalId}/domains/${second.domainId}/contract-lines`).send({ kind: 'feature' }).expect(201);

    const { portals } = (await agent.get('/api/me/navigation').expect(200)).body;
    expect(portals).toMatchObject([
      {
        portalId: firm.portalId,
        name: 'A firm',
        isEmployee: false,
        memberships: [{ role: 'portal_admin', domainId: null, administrationIds: null, mayOpenPayslips: false }],
        domainCount: 2,
        administrationCount: 3,
        openContractRequests: 1,
      },
      {
        portalId: other.portalId,
        name: 'B other firm',
        memberships: [{ role: 'back_office', domainId: otherDomain.domainId, administrationIds: null, mayOpenPayslips: true }],
        domainCount: 1,
        administrationCount: 1,
        openContractRequests: 0,
      },
    ]);
    const here = createMongoAbility(portals[0].rules);
    expect([here.can('manage', 'Membership'), here.can('process', 'JournalRun'), here.can('open', 'PayslipDocument')]).toEqual([
      true,
      true,
      false,
    ]);
    const there = createMongoAbility(portals[1].memberships[0].rules);
    expect([there.can('manage', 'Membership'), there.can('process', 'JournalRun'), there.can('open', 'PayslipDocument')]).toEqual([
      false,
      true,
      true,
    ]);

    const ofLimited = (await (await signIn(app, limited)).get('/api/me/navigation').expect(200)).body.portals;
    expect(ofLimited).toMatchObject([
      { memberships: [{ administrationIds: [books.administrationId] }], domainCount: 1, administrationCount: 1, openContractRequests: 0 },
    ]);
  });

  it('shows a portal to its employee, who has no role there, and to nobody whose role was revoked', async () => {
    const firm = await build.portal();
    const employee = await build.user();
    await build.sql("insert into directory.user_portal (user_id, portal_id, ground) values ($1, $2, 'employment')", [
      employee.userId,
      firm.portalId,
    ]);
    const { portals } = (await (await signIn(app, employee)).get('/api/me/navigation').expect(200)).body;
    expect(portals).toMatchObject([
      { portalId: firm.portalId, isEmployee: true, memberships: [], rules: [], domainCount: 0, administrationCount: 0 },
    ]);
    const former = await build.user();
    const membershipId = await build.membership(former, firm, 'back_office');
    await build.sql('update membership set revoked_at = now() where membership_id = $1', [membershipId]);
    await (await signIn(app, former)).get('/api/me/navigation').expect(200, { portals: [] });
  });
});
