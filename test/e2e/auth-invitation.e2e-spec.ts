import request from 'supertest';
import { InvitationAcceptanceService, type InvitationKind, InvitationService, type Offer } from '@loonbrug/auth';
import { HashingService, newId, TenantDatabase } from '@loonbrug/platform';
import { ApiStage } from '../support/api-stage';
import { type BuiltPortal, Builders } from '../support/builders';

const newcomer = { name: 'Newcomer', password: 'a long enough sentence', language: 'nl' as const };

describe('invitation', () => {
  let stage: ApiStage;
  let app: ApiStage['app'];
  let build: Builders;
  let portal: BuiltPortal;
  let count = 0;

  beforeAll(async () => {
    stage = await ApiStage.open();
    ({ app, build } = stage);
    portal = await build.portal({ name: 'Kantoor Zuid' });
  });

  beforeEach(async () => {
    await stage.begin();
  });

  afterAll(async () => {
    await stage.close();
  });

  const scope = () => ({ portalId: portal.portalId, actor: { kind: 'system' as const } });
  const factHash = (portalId: string, fact: string) => app.get(HashingService).keyed('birth_date', portalId, fact);
  const answering = (fact: string) => (portalId: string) => factHash(portalId, fact);

  async function invite(kind: InvitationKind, { fact, subjectId = newId() }: { fact?: string; subjectId?: string } = {}) {
    const email = `invited${(count += 1)}@example.test`;
    await app.get(TenantDatabase).transaction(scope(), (tx) =>
      app.get(InvitationService).create(tx, {
        kind,
        email,
        subjectId,
        language: 'nl',
        ...(fact ? { secondFactHash: factHash(portal.portalId, fact) } : {}),
      }),
    );
    await stage.sendOut(portal.portalId);
    return { email, subjectId, token: stage.lastToken('invitation') };
  }

  const acceptance = () => app.get(InvitationAcceptanceService);
  /** What an invitation is for, where nothing of a portal need be taken first. */
  const offer = <Result>(give: Offer<Result>['give']): Offer<Result> => ({ lock: async () => undefined, give });
  const nothing = offer(async () => undefined);

  it('mails a link that names the firm, and keeps the token nowhere', async () => {
    const { email, token } = await invite('employee_invitation', { fact: '1990-02-03' });
    expect(stage.mails).toHaveLength(1);
    expect(stage.mails[0]).toMatchObject({ to: email, subject: 'Uitnodiging van Kantoor Zuid' });
    expect(stage.mails[0]!.text).toContain('geboortedatum');
    expect(stage.mails[0]!.text).not.toContain('1990');
    const stored = JSON.stringify([await build.sql('select * from directory.mailed_token'), await build.sql('select * from outbox')]);
    expect(stored).not.toContain(token);
  });

  const look = (body: object) => request(app.getHttpServer()).post('/api/invitations/lookup').send(body);
  const giveAccount = (email: string) =>
    build.sql('insert into directory.user_account (user_id, email, name) values ($1, $2, $3)', [newId(), email, 'There already']);

  it('shows its holder what it offers, and nobody else anything', async () => {
    const { email, token } = await invite('member_invitation');
    const offered = { kind: 'member_invitation', email, portalName: 'Kantoor Zuid', hasSecondFact: false, expiresAt: expect.any(String) };
    expect((await look({ token }).expect(200)).body).toEqual({ ...offered, hasAccount: false });
    // Whoever holds this link can accept it, and would be told then; so the screen asks at once for the right thing.
    await giveAccount(email);
    expect((await look({ token }).expect(200)).body).toEqual({ ...offered, hasAccount: true });
    expect((await look({ token: 'x'.repeat(43) }).expect(422)).body.code).toBe('auth.invitation_invalid');
    await look({ token: 'short' }).expect(400);
  });

  it('says nothing of an account to who holds the link of an employee and knows no more, by looking or by trying', async () => {
    const fact = '1990-02-03';
    const [without, withOne] = [await invite('employee_invitation', { fact }), await invite('employee_invitation', { fact })];
    await giveAccount(withOne.email);
    const learned = async ({ token, email }: { token: string; email: string }) => {
      const { body } = await look({ token }).expect(200);
      const trying = acceptance().asNewPerson(
        { token, kind: 'employee_invitation', answerHash: answering('1991-01-01') },
        newcomer,
        nothing,
      );
      const refused = await trying.catch(({ code, details }: { code: string; details: object }) => ({ code, details }));
      return JSON.stringify({ body, refused })
        .replaceAll(email, 'the address')
        .replace(/"expiresAt":"[^"]+"/, '');
    };
    const told = await learned(without);
    expect(told).toContain('"hasAccount":null');
    expect(told).toContain('auth.second_fact_wrong');
    expect(await learned(withOne)).toBe(told);
    // Its owner, who knows the fact, is told how to go on.
    const owner = acceptance().asNewPerson(
      { token: withOne.token, kind: 'employee_invitation', answerHash: answering(fact) },
      newcomer,
      nothing,
    );
    await expect(owner).rejects.toMatchObject({ code: 'auth.account_exists' });
  });

  it('makes an account with a place in the portal, and works once', async () => {
    const { email, token, subjectId } = await invite('member_invitation');
    const claim = { token, kind: 'member_invitation' as const };
    const given = await acceptance().asNewPerson(
      claim,
      newcomer,
      offer(async (_tx, invitation, userId) => ({ invitation, userId })),
    );
    expect(given.invitation).toMatchObject({ email, subjectId, portalId: portal.portalId });
    await request(app.getHttpServer()).post('/api/session').send({ email, password: newcomer.password }).expect(201);
    expect(await build.sql('select portal_id, ground from directory.user_portal where user_id = $1', [given.userId])).toEqual([
      { portal_id: portal.portalId, ground: 'membership' },
    ]);
    const other = await build.user();
    await expect(acceptance().asSignedIn(claim, other.userId, nothing)).rejects.toMatchObject({ code: 'auth.invitation_invalid' });
  });

  it('stays unused, without an account, when what it offers can not be given', async () => {
    const { email, token } = await invite('member_invitation');
    const claim = { token, kind: 'member_invitation' as const };
    const failing = acceptance().asNewPerson(
      claim,
      newcomer,
      offer(() => Promise.reject(new Error('no'))),
    );
    await expect(failing).rejects.toThrow('no');
    expect(await build.sql('select 1 from directory.user_account where email = $1', [email])).toEqual([]);
    await expect(
      acceptance().asNewPerson(
        claim,
        newcomer,
        offer(async (_tx, _invitation, userId) => userId),
      ),
    ).resolves.toEqual(expect.any(String));
  });

  it('is given to one of many who come at the same time', async () => {
    const { token } = await invite('member_invitation');
    const people = [];
    for (let guests = 0; guests < 6; guests += 1) people.push(await build.user());
    const results = await Promise.allSettled(
      people.map(({ userId }) => acceptance().asSignedIn({ token, kind: 'member_invitation' }, userId, nothing)),
    );
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  });

  it('sends whoever has an account to sign in first', async () => {
    const { email, token } = await invite('member_invitation');
    await giveAccount(email);
    await expect(acceptance().asNewPerson({ token, kind: 'member_invitation' }, newcomer, nothing)).rejects.toMatchObject({
      code: 'auth.account_exists',
    });
  });

  it('asks for the fact that is not in the mail, five times and no more, also at the same time', async () => {
    const { token } = await invite('employee_invitation', { fact: '1990-02-03' });
    const person = await build.user();
    const attempt = (fact: string) =>
      acceptance().asSignedIn({ token, kind: 'employee_invitation', answerHash: answering(fact) }, person.userId, nothing);
    await expect(attempt('1991-01-01')).rejects.toMatchObject({ code: 'auth.second_fact_wrong', details: { attemptsLeft: 4 } });
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, day) => attempt(`1980-01-${String(day + 1).padStart(2, '0')}`)),
    );
    const codes = results.map((result) => (result.status === 'rejected' ? result.reason.code : 'accepted'));
    expect(codes.filter((code) => code === 'auth.second_fact_wrong')).toHaveLength(4);
    expect(codes.filter((code) => code === 'auth.invitation_invalid')).toHaveLength(16);
    await expect(attempt('1990-02-03')).rejects.toMatchObject({ code: 'auth.invitation_invalid' });
  });

  it('accepts the right fact after wrong ones, as an employee', async () => {
    const { token } = await invite('employee_invitation', { fact: '1990-02-03' });
    const person = await build.user();
    const attempt = (fact?: string) =>
      acceptance().asSignedIn(
        { token, kind: 'employee_invitation', ...(fact ? { answerHash: answering(fact) } : {}) },
        person.userId,
        offer(async (_tx, invitation) => invitation.subjectId),
      );
    await expect(attempt()).rejects.toMatchObject({ code: 'auth.second_fact_wrong' });
    await expect(attempt('1990-02-04')).rejects.toMatchObject({ code: 'auth.second_fact_wrong' });
    await expect(attempt('1990-02-03')).resolves.toEqual(expect.any(String));
    expect(await build.sql('select ground from directory.user_portal where user_id = $1', [person.userId])).toEqual([
      { ground: 'employment' },
    ]);
  });

  it('is no invitation of another kind, nor after its time, nor once a newer one was sent or it was withdrawn', async () => {
    const person = await build.user();
    const accept = (token: string, kind: InvitationKind = 'member_invitation') =>
      acceptance().asSignedIn({ token, kind }, person.userId, nothing);
    const invalid = { code: 'auth.invitation_invalid' };
    const first = await invite('member_invitation');
    await expect(accept(first.token, 'employee_invitation')).rejects.toMatchObject(invalid);
    const newer = await invite('member_invitation', { subjectId: first.subjectId });
    await expect(accept(first.token)).rejects.toMatchObject(invalid);
    // By the clock of the stage, which stands still while that of the database goes on.
    await build.sql('update directory.mailed_token set expires_at = $2 where subject_id = $1', [newer.subjectId, stage.now]);
    await expect(accept(newer.token)).rejects.toMatchObject(invalid);
    const withdrawn = await invite('member_invitation');
    await app
      .get(TenantDatabase)
      .transaction(scope(), (tx) => app.get(InvitationService).withdraw(tx, 'member_invitation', withdrawn.subjectId));
    await expect(accept(withdrawn.token)).rejects.toMatchObject(invalid);
  });
});
