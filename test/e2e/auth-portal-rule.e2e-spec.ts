import request from 'supertest';
import type { AuthenticatedRequest } from '@loonbrug/auth';
import { Clock, newId } from '@loonbrug/platform';
import { AccessService } from '@loonbrug/tenancy';
import { createHttpServer } from '../../apps/api/src/http-server';
import { type BuiltPortal, Builders, type BuiltUser } from '../support/builders';
import { signIn, type SignedInAgent } from '../support/sign-in';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';

/** A portal that asks for a second factor from a day on, and people who have none. */
describe('a second factor that a portal requires', () => {
  let database: TestDatabase;
  let app: Awaited<ReturnType<typeof createHttpServer>>;
  let build: Builders;
  let strict: BuiltPortal;
  let easy: BuiltPortal;
  let person: BuiltUser;
  let administrator: SignedInAgent;
  let now: Date;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpServer(testEnvironment(database));
    build = await Builders.connect(database);
    const clock = app.get(Clock);
    jest.spyOn(clock, 'now').mockImplementation(() => now);
  });

  beforeEach(async () => {
    now = new Date('2026-11-22T10:00:00Z');
    strict = await build.portal({ name: 'Strikt kantoor' });
    easy = await build.portal({ name: 'Vrij kantoor' });
    person = await build.user();
    for (const portal of [strict, easy]) {
      await build.administration(await build.domain(portal));
      await build.membership(person, portal, 'back_office');
    }
    const governor = await build.user();
    await build.membership(governor, strict, 'portal_admin');
    administrator = await signIn(app, governor, { hasSecondFactor: true });
  });

  afterAll(async () => {
    await build.close();
    await app.close();
    await database.drop();
  });

  const at = (portal: BuiltPortal, path: string) => `/api/portals/${portal.portalId}${path}`;
  const requireFrom = (secondFactorRequiredOn: string | null, secondFactorFor: 'members' | 'everyone' = 'members') =>
    administrator.put(at(strict, '/security')).send({ secondFactorRequiredOn, secondFactorFor });
  const onTheDay = () => {
    now = new Date('2026-12-01T08:00:00Z');
  };
  const navigation = async (agent: SignedInAgent) =>
    (await agent.get('/api/me/navigation').expect(200)).body.portals.map(
      (portal: {
        portalId: string;
        secondFactor: string;
        secondFactorRequiredOn: string | null;
        memberships: unknown[];
        domainCount: number;
      }) => ({
        portalId: portal.portalId,
        secondFactor: portal.secondFactor,
        on: portal.secondFactorRequiredOn,
        memberships: portal.memberships.length,
        domains: portal.domainCount,
      }),
    );

  it('is announced first, closes that portal on the day, and leaves the person their other portals', async () => {
    await requireFrom('2026-12-01').expect(204);
    const before = await signIn(app, person);
    await before.get(at(strict, '/administrations')).expect(200);
    expect(await navigation(before)).toEqual([
      { portalId: strict.portalId, secondFactor: 'announced', on: '2026-12-01', memberships: 1, domains: 1 },
      { portalId: easy.portalId, secondFactor: 'free', on: null, memberships: 1, domains: 1 },
    ]);

    // Midnight in Amsterdam is the day's beginning.
    now = new Date('2026-11-30T22:59:59Z');
    await (await signIn(app, person)).get(at(strict, '/administrations')).expect(200);
    now = new Date('2026-11-30T23:00:00Z');
    const after = await signIn(app, person);
    for (const path of ['', '/administrations', '/domains', '/memberships', '/journal-runs']) {
      const refused = await after.get(at(strict, path)).expect(403);
      expect(refused.body.code).toBe('access.second_factor_required');
    }
    await after.get(at(easy, '/administrations')).expect(200);
    expect(await navigation(after)).toEqual([
      { portalId: strict.portalId, secondFactor: 'closed', on: '2026-12-01', memberships: 0, domains: 0 },
      { portalId: easy.portalId, secondFactor: 'free', on: null, memberships: 1, domains: 1 },
    ]);
    // What is left: the account itself.
    for (const path of ['session', 'me/second-factor', 'me/sign-ins', 'session/others']) await after.get(`/api/${path}`).expect(200);
  });

  it('says nothing of itself to whoever has nothing to do with the portal', async () => {
    await requireFrom('2026-12-01').expect(204);
    onTheDay();
    const stranger = await signIn(app, await build.user());
    expect((await stranger.get(at(strict, '/administrations')).expect(404)).body.code).toBe('request.not_found');
    await request(app.getHttpServer()).get(at(strict, '/administrations')).expect(401);
  });

  it('lets in whoever proved two factors, for the same person in another session not', async () => {
    await requireFrom('2026-12-01').expect(204);
    onTheDay();
    const weak = await signIn(app, person);
    const strong = await signIn(app, person, { hasSecondFactor: true });
    await strong.get(at(strict, '/administrations')).expect(200);
    await weak.get(at(strict, '/administrations')).expect(403);
    expect((await navigation(strong))[0]).toMatchObject({ secondFactor: 'open', memberships: 1 });
  });

  it('holds for its administrators too, who can not lift it without one', async () => {
    await requireFrom('2026-12-01').expect(204);
    onTheDay();
    const weak = await signIn(app, administrator);
    const refused = await weak.put(at(strict, '/security')).send({ secondFactorRequiredOn: null, secondFactorFor: 'members' }).expect(403);
    expect(refused.body.code).toBe('access.second_factor_required');
    const strong = await signIn(app, administrator, { hasSecondFactor: true });
    await strong.put(at(strict, '/security')).send({ secondFactorRequiredOn: null, secondFactorFor: 'members' }).expect(204);
    await weak.get(at(strict, '/security')).expect(200);
  });

  it('can not be sprung on people: a week’s notice, in every way to change it', async () => {
    expect((await administrator.get(at(strict, '/security')).expect(200)).body).toEqual({
      secondFactorRequiredOn: null,
      secondFactorFor: 'members',
      people: 2,
      peopleWithout: 2,
      earliestOn: '2026-11-29',
    });
    for (const day of ['2026-11-22', '2026-11-28', '2020-01-01']) {
      const refused = await requireFrom(day).expect(422);
      expect(refused.body).toMatchObject({ code: 'portal.second_factor_too_soon', details: { earliestOn: '2026-11-29' } });
    }
    await requireFrom('2026-11-29').expect(204);
    now = new Date('2026-11-30T10:00:00Z');
    administrator = await signIn(app, administrator, { hasSecondFactor: true });
    await requireFrom('2026-11-29', 'everyone').expect(422);
    await requireFrom('2026-11-29').expect(204);
    for (const wrong of ['29-11-2026', '2026-02-30', 'soon', 1])
      await administrator.put(at(strict, '/security')).send({ secondFactorRequiredOn: wrong, secondFactorFor: 'members' }).expect(400);
    await administrator.put(at(strict, '/security')).send({ secondFactorRequiredOn: null, secondFactorFor: 'nobody' }).expect(400);
  });

  it('counts who is not ready yet, once each, and names nobody', async () => {
    const ready = await build.user();
    await build.membership(ready, strict, 'back_office');
    await build.membership(ready, strict, 'portal_admin');
    await build.sql(
      "insert into directory.second_factor (user_id, sealed_secret, begun_at, confirmed_at) values ($1, '\\x00', now(), now())",
      [ready.userId],
    );
    const begun = await build.user();
    await build.membership(begun, strict, 'back_office');
    await build.sql("insert into directory.second_factor (user_id, sealed_secret, begun_at) values ($1, '\\x00', now())", [begun.userId]);
    const employee = await build.user();
    await build.sql("insert into directory.user_portal (user_id, portal_id, ground) values ($1, $2, 'employment')", [
      employee.userId,
      strict.portalId,
    ]);
    const read = async () => (await administrator.get(at(strict, '/security')).expect(200)).body;
    expect(await read()).toMatchObject({ people: 4, peopleWithout: 3 });
    await requireFrom('2026-12-01', 'everyone').expect(204);
    expect(await read()).toMatchObject({ people: 5, peopleWithout: 4, secondFactorFor: 'everyone' });
  });

  it('is the matter of the portal’s own administrators, and leaves a record', async () => {
    const back = await signIn(app, person);
    await back.get(at(strict, '/security')).expect(403);
    await back.put(at(strict, '/security')).send({ secondFactorRequiredOn: null, secondFactorFor: 'members' }).expect(403);
    await administrator.put(at(easy, '/security')).send({ secondFactorRequiredOn: '2026-12-24', secondFactorFor: 'everyone' }).expect(404);
    await requireFrom('2026-12-24').expect(204);
    expect(
      await build.sql("select action, details from audit_entry where portal_id = $1 and action = 'portal.security_changed'", [
        strict.portalId,
      ]),
    ).toEqual([{ action: 'portal.security_changed', details: { secondFactorRequiredOn: '2026-12-24', secondFactorFor: 'members' } }]);
    expect(await build.sql('select second_factor_required_on from portal where portal_id = $1', [easy.portalId])).toEqual([
      { second_factor_required_on: null },
    ]);
  });

  it('covers payslips of an employee where it is for everyone, and leaves those of other portals', async () => {
    const employee = await build.user();
    for (const portal of [strict, easy])
      await build.sql("insert into directory.user_portal (user_id, portal_id, ground) values ($1, $2, 'employment')", [
        employee.userId,
        portal.portalId,
      ]);
    await requireFrom('2026-12-01').expect(204);
    onTheDay();
    administrator = await signIn(app, administrator, { hasSecondFactor: true });
    const weak = await signIn(app, employee);
    const standings = async (agent: SignedInAgent) =>
      (await navigation(agent)).map(({ secondFactor }: { secondFactor: string }) => secondFactor);
    expect(await standings(weak)).toEqual(['free', 'free']);
    await requireFrom('2026-12-08', 'everyone').expect(204);
    expect(await standings(weak)).toEqual(['announced', 'free']);
    now = new Date('2026-12-08T10:00:00Z');
    expect(await standings(await signIn(app, employee))).toEqual(['closed', 'free']);
    expect(await standings(await signIn(app, employee, { hasSecondFactor: true }))).toEqual(['open', 'free']);
  });

  it('keeps an employee from payslips of that portal only, and says nothing to who has none there', async () => {
    const employee = await build.user();
    const colleague = await build.user();
    for (const portal of [strict, easy]) {
      const [books] = await build.sql<{ administrationId: string }>(
        'select administration_id as "administrationId" from administration where portal_id = $1',
        [portal.portalId],
      );
      await build.sql("insert into directory.user_portal (user_id, portal_id, ground) values ($1, $2, 'employment')", [
        employee.userId,
        portal.portalId,
      ]);
      await build.sql(
        `insert into employee (portal_id, administration_id, employee_id, loket_employer_id, loket_employee_id, name, user_id, linked_at)
         values ($1, $2, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'Employee', $3, now())`,
        [portal.portalId, books!.administrationId, employee.userId],
      );
    }
    await build.sql("update portal set second_factor_required_on = '2026-01-01', second_factor_for = 'everyone' where portal_id = $1", [
      strict.portalId,
    ]);
    const document = (portal: BuiltPortal) => `/api/me/payslips/${portal.portalId}/${newId()}/document`;
    const weak = await signIn(app, employee);
    expect((await weak.get(document(strict)).expect(403)).body.code).toBe('access.second_factor_required');
    await weak.get(document(easy)).expect(404);
    await weak.get('/api/me/payslips').expect(200);
    const strong = await signIn(app, employee, { hasSecondFactor: true });
    await strong.get(document(strict)).expect(404);
    await (await signIn(app, colleague)).get(document(strict)).expect(404);
    await build.sql("update portal set second_factor_for = 'members' where portal_id = $1", [strict.portalId]);
    await weak.get(document(strict)).expect(404);
  });

  it('ends an answer that stays open when the day comes', async () => {
    const agent = await signIn(app, person);
    const [name, token] = agent.cookie.split('=') as [string, string];
    const open = { cookies: { [name]: token }, params: { portalId: strict.portalId }, headers: {}, method: 'GET' };
    const declaration = {
      access: { kind: 'ability', action: 'read', subject: 'Fetch', breadth: 'reach' } as const,
      needsPayrollLink: false,
    };
    const again = () => app.get(AccessService).admitAgain(open as unknown as AuthenticatedRequest, declaration);
    await requireFrom('2026-12-01').expect(204);
    await expect(again()).resolves.toBeUndefined();
    await build.sql("update portal set second_factor_required_on = '2026-11-22' where portal_id = $1", [strict.portalId]);
    await expect(again()).rejects.toMatchObject({ code: 'access.second_factor_required' });
  });
});
