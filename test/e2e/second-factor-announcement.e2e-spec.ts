import { MailSender } from '@loonbrug/platform';
import { ApiStage } from '../support/api-stage';
import { type BuiltPortal, Builders, type BuiltUser } from '../support/builders';
import { signIn, type SignedInAgent } from '../support/sign-in';

/** Mails to the people whom a portal will ask for a second factor. */
describe('the announcement of a second factor', () => {
  let stage: ApiStage;
  let app: ApiStage['app'];
  let build: Builders;
  let strict: BuiltPortal;
  let other: BuiltPortal;
  let governor: BuiltUser;
  let administrator: SignedInAgent;

  beforeAll(async () => {
    stage = await ApiStage.open();
    ({ app, build } = stage);
  });

  beforeEach(async () => {
    await stage.begin(new Date('2026-11-22T10:00:00Z'));
    strict = await build.portal({ name: 'Strikt kantoor' });
    other = await build.portal({ name: 'Ander kantoor' });
    governor = await build.user();
    await equip(governor);
    await build.membership(governor, strict, 'portal_admin');
    administrator = await signIn(app, governor, { hasSecondFactor: true });
  });

  afterAll(async () => {
    await stage.close();
  });

  /** Gives a person a second factor. */
  const equip = ({ userId }: BuiltUser) =>
    build.sql("insert into directory.second_factor (user_id, sealed_secret, begun_at, confirmed_at) values ($1, '\\x00', now(), now())", [
      userId,
    ]);
  const member = async (portal: BuiltPortal, language = 'nl'): Promise<BuiltUser> => {
    const user = await build.user({ language });
    await build.membership(user, portal, 'back_office');
    return user;
  };
  const employ = ({ userId }: BuiltUser, portal: BuiltPortal) =>
    build.sql("insert into directory.user_portal (user_id, portal_id, ground) values ($1, $2, 'employment')", [userId, portal.portalId]);
  const employee = async (portal: BuiltPortal): Promise<BuiltUser> => {
    const user = await build.user();
    await employ(user, portal);
    return user;
  };
  const change = (secondFactorRequiredOn: string | null, secondFactorFor: 'members' | 'everyone' = 'members') =>
    administrator.put(`/api/portals/${strict.portalId}/security`).send({ secondFactorRequiredOn, secondFactorFor });
  /** What the worker sends of both portals from here on: to whom, and of which day. */
  const sent = async (): Promise<string[]> => {
    stage.mails = [];
    for (const { portalId } of [strict, other]) await stage.sendOut(portalId);
    return stage.mails.map(({ to, text }) => `${to} ${/\d+ \w+ 2\d{3}/.exec(text)![0]}`).sort();
  };
  const told = (people: BuiltUser[], day: string): string[] => people.map(({ email }) => `${email} ${day}`).sort();

  it('goes to everybody it is for, in their language, with the portal, the day and the way, and to nobody else', async () => {
    const dutch = await member(strict);
    const english = await member(strict, 'en');
    const ready = await member(strict);
    await equip(ready);
    const begun = await member(strict);
    await build.sql("insert into directory.second_factor (user_id, sealed_secret, begun_at) values ($1, '\\x00', now())", [begun.userId]);
    const closed = await member(strict);
    await build.sql('update directory.user_account set disabled_at = now() where user_id = $1', [closed.userId]);
    await employee(strict);
    const both = await member(strict);
    await build.membership(both, other, 'portal_admin');
    await member(other);
    await employee(other);
    await change('2026-12-01').expect(204);
    expect(stage.mails).toEqual([]);

    expect(await sent()).toEqual([...told([dutch, begun, both], '1 december 2026'), ...told([english], '1 December 2026')].sort());
    const to = (person: BuiltUser) => stage.mails.find((mail) => mail.to === person.email)!;
    expect(to(dutch)).toEqual({
      to: dutch.email,
      subject: 'Strikt kantoor vraagt vanaf 1 december 2026 om een tweede factor',
      text: expect.stringContaining('/my/second-factor\n'),
    });
    expect(to(english)).toEqual({
      to: english.email,
      subject: 'Strikt kantoor requires a second factor from 1 December 2026 on',
      text: expect.stringContaining('/my/second-factor\n'),
    });
    expect(stage.mails.filter(({ text }) => text.includes('Ander kantoor'))).toEqual([]);
  });

  it('goes once for a decision, again for an earlier day, and not for a later one or one that is lifted', async () => {
    const person = await member(strict);
    await change('2026-12-20').expect(204);
    expect(await sent()).toEqual(told([person], '20 december 2026'));
    await change('2026-12-20').expect(204);
    expect(await sent()).toEqual([]);
    await change('2026-12-24').expect(204);
    expect(await sent()).toEqual([]);
    await change('2026-12-10').expect(204);
    expect(await sent()).toEqual(told([person], '10 december 2026'));
    await change(null).expect(204);
    expect(await sent()).toEqual([]);
    await change('2026-12-10').expect(204);
    expect(await sent()).toEqual(told([person], '10 december 2026'));
  });

  it('goes to employees once it is for them too, and not again to who was told as a member', async () => {
    const person = await member(strict);
    const reader = await employee(strict);
    const both = await member(strict);
    await employ(both, strict);
    await member(other);
    await employee(other);
    await change('2026-12-01').expect(204);
    expect(await sent()).toEqual(told([person, both], '1 december 2026'));
    await change('2026-12-01', 'everyone').expect(204);
    expect(await sent()).toEqual(told([reader], '1 december 2026'));
    await change('2026-12-01', 'members').expect(204);
    expect(await sent()).toEqual([]);
  });

  it('tells what holds when it is sent: one mail of the last decision, none to who is ready by then, has left, or is no longer asked', async () => {
    const person = await member(strict);
    const becomesReady = await member(strict);
    const leaves = await member(strict);
    const reader = await employee(strict);
    await change('2026-12-24', 'everyone').expect(204);
    await change('2026-12-10', 'everyone').expect(204);
    await change('2026-12-12').expect(204);
    await equip(becomesReady);
    await build.sql('delete from directory.user_portal where user_id = $1', [leaves.userId]);
    expect(await sent()).toEqual(told([person], '12 december 2026'));
    expect(stage.mails.map(({ to }) => to)).not.toContain(reader.email);
    await change('2026-12-01').expect(204);
    await change(null).expect(204);
    expect(await sent()).toEqual([]);
  });

  it('is not sent for a decision that does not become one', async () => {
    await member(strict);
    await change('2026-11-23').expect(422);
    await administrator
      .put(`/api/portals/${other.portalId}/security`)
      .send({ secondFactorRequiredOn: '2026-12-24', secondFactorFor: 'members' })
      .expect(404);
    expect(await sent()).toEqual([]);
    expect(await build.sql('select 1 from outbox where portal_id in ($1, $2)', [strict.portalId, other.portalId])).toEqual([]);
  });

  it('is tried again where the mail server does not take it, and reaches a person of another portal by no payload', async () => {
    const person = await member(strict);
    const stranger = await member(other);
    await change('2026-12-01').expect(204);
    jest.spyOn(app.get(MailSender), 'send').mockRejectedValueOnce(new Error('busy'));
    expect(await sent()).toEqual([]);
    await build.sql('update outbox set available_at = now() where portal_id = $1', [strict.portalId]);
    expect(await sent()).toEqual(told([person], '1 december 2026'));
    const rows = await build.sql<{ state: string; payload: object }>('select state, payload from outbox where portal_id = $1', [
      strict.portalId,
    ]);
    // An id and no address: what is kept of it is nobody's personal data.
    expect(rows).toEqual([{ state: 'done', payload: { userId: person.userId } }]);
    await build.sql(
      `insert into outbox (portal_id, outbox_id, kind, key, payload) values ($1, gen_random_uuid(), 'tenancy.second_factor_announcement', 'x', $2)`,
      [strict.portalId, JSON.stringify({ userId: stranger.userId })],
    );
    expect(await sent()).toEqual([]);
  });

  it('is written in the transaction of the decision by one statement, however many people there are', async () => {
    await build.sql(
      `with people as (
         insert into directory.user_account (user_id, email, name) select gen_random_uuid(), 'many' || n || '@example.test', 'Many' from generate_series(1, 300) n returning user_id)
       insert into directory.user_portal (user_id, portal_id) select user_id, $1 from people`,
      [strict.portalId],
    );
    await change('2026-12-01').expect(204);
    const [waiting] = await build.sql<{ count: number; last: number; writers: number }>(
      `select count(*)::int as count, extract(epoch from max(available_at) - min(available_at))::int as last, count(distinct xmin::text)::int as writers
       from outbox where portal_id = $1`,
      [strict.portalId],
    );
    // Ten a second, so that reports to Loket do not wait behind them.
    expect(waiting).toEqual({ count: 300, last: 29, writers: 1 });
  });

  it('is what the person sees after signing in, too, until they have one', async () => {
    const person = await member(strict);
    await change('2026-12-01').expect(204);
    const standing = async () => {
      const { body } = await (await signIn(app, person)).get('/api/me/navigation').expect(200);
      const [portal] = body.portals as Array<{ secondFactor: string; secondFactorRequiredOn: string }>;
      return [portal!.secondFactor, portal!.secondFactorRequiredOn];
    };
    expect(await standing()).toEqual(['announced', '2026-12-01']);
    stage.now = new Date('2026-12-01T10:00:00Z');
    expect(await standing()).toEqual(['closed', '2026-12-01']);
  });
});
