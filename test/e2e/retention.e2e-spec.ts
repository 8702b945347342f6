import request from 'supertest';
import { SignInChain } from '@loonbrug/auth';
import { AuditSealer, newId, Retention } from '@loonbrug/platform';
import { portalRetentionKinds } from '../../libs/tenancy/retention/retention-term.dto';
import { kept } from '../support/kept-tables';
import { PayrollPeople, type LinkedBooks } from '../support/payroll-people';
import { signIn, type SignedInAgent } from '../support/sign-in';

describe('what is out of its term', () => {
  let people: PayrollPeople;
  let books: LinkedBooks;
  let foreign: LinkedBooks;
  let retention: Retention;
  let admin: SignedInAgent;
  let reader: SignedInAgent;

  beforeAll(async () => {
    people = await PayrollPeople.start();
    books = await people.books(70101);
    foreign = await people.books(70101);
    retention = people.app.get(Retention);
    for (const one of [books, foreign]) {
      await people.importPayslips(one);
      await people.importDeclarations(one);
    }
    const administrator = await people.builders.user();
    await people.builders.membership(administrator, books.administration, 'portal_admin');
    admin = await signIn(people.app, administrator);
    const user = await people.builders.user();
    const [employment] = people.payroll(70101).employments;
    await people.linkEmployee(books, employment!.employeeNumber, user.userId);
    reader = await signIn(people.app, user);
  }, 120_000);

  afterAll(() => people.stop());

  const scope = () => ({ portalId: books.administration.portalId, actor: { kind: 'system' as const } });
  const count = async (statement: string, portalId = books.administration.portalId): Promise<number> =>
    (
      await people.builders.sql<{ count: number }>(
        `select count(*)::int as count from ${statement}`,
        statement.includes('$1') ? [portalId] : [],
      )
    )[0]!.count;
  const terms = () => `/api/portals/${books.administration.portalId}/retention-terms`;
  /** A session ends when the clock jumps. */
  const reading = async (): Promise<SignedInAgent> => signIn(people.app, { userId: reader.userId });

  /** An administrator of the portal, signed in at the clock's time. */
  const again = async (portalId: string): Promise<SignedInAgent> => {
    const user = await people.builders.user();
    await people.builders.membership(user, { portalId }, 'portal_admin');
    return signIn(people.app, user);
  };

  it('has a term for every table, or a reason to be kept', async () => {
    const tables = await people.builders.sql<{ name: string }>(
      `select case when n.nspname = 'public' then '' else n.nspname || '.' end || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('public', 'directory') and c.relkind in ('r', 'p') and c.relname <> 'migration' order by 1`,
    );
    const undecided = tables.map(({ name }) => name).filter((name) => !(name in kept) && !retention.tables.includes(name));
    expect(undecided).toEqual([]);
    expect(tables.length).toBeGreaterThan(50);
  });

  it('is told per kind to who works with the portal, and may be made longer by its administrator, never shorter than the law', async () => {
    const { body } = await admin.get(terms()).expect(200);
    expect((body.items as Array<{ kind: string }>).map(({ kind }) => kind)).toEqual(portalRetentionKinds);
    expect(body.items).toContainEqual({
      kind: 'payslip',
      unit: 'years_after_year',
      term: 7,
      usualTerm: 7,
      minimumTerm: 7,
      law: 'art. 52 AWR',
      changedAt: null,
      lookedThroughAt: null,
      erasedOn: null,
      erased: 0,
    });
    const refused = await admin.put(`${terms()}/payslip`).send({ term: 6 }).expect(422);
    expect(refused.body).toMatchObject({ code: 'retention.term_too_short', remedy: expect.stringContaining('7 jaar: art. 52 AWR') });
    await admin.put(`${terms()}/everything`).send({ term: 6 }).expect(404);
    await admin.put(`${terms()}/payslip`).send({ term: 0 }).expect(400);
    await admin.put(`${terms()}/fetch`).send({ term: 30 }).expect(204);
    await admin.put(`${terms()}/payslip`).send({ term: 8 }).expect(204);
    const after = (await admin.get(terms()).expect(200)).body.items as Array<{ kind: string; term: number }>;
    expect(
      after
        .filter(({ kind }) => ['fetch', 'payslip'].includes(kind))
        .map(({ kind, term }) => [kind, term])
        .sort(),
    ).toEqual([
      ['fetch', 30],
      ['payslip', 8],
    ]);
    const backOffice = await people.builders.user();
    await people.builders.membership(backOffice, books.administration, 'back_office');
    await (await signIn(people.app, backOffice)).put(`${terms()}/fetch`).send({ term: 60 }).expect(403);
    // Another firm's terms are its own, and nobody else's to see or set.
    await admin.get(`/api/portals/${foreign.administration.portalId}/retention-terms`).expect(404);
    await admin.put(`/api/portals/${foreign.administration.portalId}/retention-terms/fetch`).send({ term: 1 }).expect(404);
    expect(await count('retention_term')).toBe(2);
  });

  it('goes once a day, and the portal is told when next, when last, and how much of what', async () => {
    type Told = { kind: string; lookedThroughAt: string | null; erasedOn: string | null; erased: number };
    const told = async (portalId = books.administration.portalId) => {
      const { body } = await (await again(portalId)).get(`/api/portals/${portalId}/retention-terms`).expect(200);
      const { items, nextErasureOn } = body as { items: Told[]; nextErasureOn: string };
      const of = (wanted: string) =>
        items
          .filter(({ kind }) => kind === wanted)
          .map(({ lookedThroughAt, erasedOn, erased }) => ({ lookedThroughAt, erasedOn, erased }))[0];
      return { nextErasureOn, doneWork: of('done_work'), fetch: of('fetch') };
    };
    const done = (count: number) =>
      people.builders.sql(
        `insert into outbox (portal_id, outbox_id, kind, key, payload, state, done_at)
         select $1, gen_random_uuid(), 'thing', gen_random_uuid()::text, '{}', 'done', '2026-10-01' from generate_series(1, $2)`,
        [books.administration.portalId, count],
      );
    const nothing = { lookedThroughAt: null, erasedOn: null, erased: 0 };
    people.at('2026-11-21T10:00:00Z');
    expect(await told()).toEqual({ nextErasureOn: '2026-11-21', doneWork: nothing, fetch: nothing });
    await done(1203);
    // Two workers at the same time: each thing goes once, and is counted once.
    const rounds = await Promise.all([retention.eraseOfToday(scope()), retention.eraseOfToday(scope())]);
    expect(rounds.reduce((sum, { done_work: count = 0 }) => sum + count, 0)).toBe(1203);
    const looked = { ...nothing, lookedThroughAt: '2026-11-21T10:00:00.000Z' };
    const gone = { ...looked, erasedOn: '2026-11-21', erased: 1203 };
    expect(await told()).toEqual({ nextErasureOn: '2026-11-22', doneWork: gone, fetch: looked });
    await done(2);
    expect(await retention.eraseOfToday(scope())).toEqual({});
    // The other firm has a next day of its own, and no counts of this one's.
    expect(await told(foreign.administration.portalId)).toEqual({ nextErasureOn: '2026-11-21', doneWork: nothing, fetch: nothing });

    people.at('2026-11-21T22:59:00Z');
    expect(await retention.eraseOfToday(scope())).toEqual({});
    people.at('2026-11-21T23:00:00Z');
    expect((await told()).nextErasureOn).toBe('2026-11-22');
    expect(await retention.eraseOfToday(scope())).toMatchObject({ done_work: 2, fetch: 0 });
    expect((await told()).doneWork).toEqual({ lookedThroughAt: '2026-11-21T23:00:00.000Z', erasedOn: '2026-11-22', erased: 2 });
    people.at('2026-11-23T10:00:00Z');
    expect(await retention.eraseOfToday(scope())).toMatchObject({ done_work: 0 });
    expect((await told()).doneWork).toEqual({ lookedThroughAt: '2026-11-23T10:00:00.000Z', erasedOn: '2026-11-22', erased: 2 });
  });

  it('goes after the last day of its term and not before: contents are erased, hashes stay, and the trail still verifies', async () => {
    const sealer = people.app.get(AuditSealer);
    const { body } = await (await reading()).get('/api/me/payslips').expect(200);
    const payslip = (body.items as Array<{ portalId: string; payslipId: string }>)[0]!;
    const address = `/api/me/payslips/${payslip.portalId}/${payslip.payslipId}/document`;
    await (await reading()).get(address).expect(200);
    const hashes = () => people.builders.sql('select document_id, sha256, byte_size from document order by 1');
    const before = await hashes();
    const ofPayslips = `document d join payslip p using (portal_id, document_id) where d.portal_id = $1 and d.erased_at is not null`;
    const ofDeclarations = `document d where d.portal_id = $1 and d.kind like 'wage_declaration%' and d.erased_at is not null`;

    people.at('2033-12-31T22:00:00Z');
    expect(await retention.erase(scope())).toMatchObject({ payslip: 0, wage_declaration: 0 });
    people.at('2034-01-01T00:30:00Z');
    const erased = await retention.erase(scope());
    expect(erased).toMatchObject({ payslip: 0 });
    expect(erased['wage_declaration']).toBeGreaterThan(2);
    expect(await count(ofDeclarations)).toBe(erased['wage_declaration']);
    await (await reading()).get(address).expect(200);

    people.at('2035-01-01T00:30:00Z');
    const later = await retention.erase(scope());
    expect(later['payslip']).toBeGreaterThan(10);
    expect(await count(ofPayslips)).toBe(later['payslip']);
    expect(
      await count(`document_segment s join document d using (portal_id, document_id) where s.portal_id = $1 and d.erased_at is not null`),
    ).toBe(0);
    expect(await count('payslip where portal_id = $1 and net_cents is not null')).toBe(0);
    expect(await retention.erase(scope())).toMatchObject({ payslip: 0, wage_declaration: 0 });
    expect(await hashes()).toEqual(before);

    await (await reading()).get(address).expect(404);
    expect((await (await reading()).get('/api/me/payslips').expect(200)).body).toMatchObject({ items: [], total: 0 });
    await sealer.seal(scope());
    expect(await sealer.verify(scope())).toMatchObject({ isIntact: true, unsealed: 0 });
    const records = await people.builders.sql<{ details: { kind: string; count: number } }>(
      `select details from audit_entry where portal_id = $1 and action = 'retention.erased'`,
      [books.administration.portalId],
    );
    expect(records.map(({ details }) => details)).toContainEqual({ kind: 'payslip', count: later['payslip'] });
    // The other firm keeps its own: nothing of it went.
    expect(await count(ofPayslips, foreign.administration.portalId)).toBe(0);
    expect(await count('document_segment where portal_id = $1', foreign.administration.portalId)).toBeGreaterThan(10);
  });

  it('takes the addresses of people two years after they left, and leaves who works there', async () => {
    const { portalId } = foreign.administration;
    people.at('2026-11-20T10:00:00Z');
    const [leaver, stayer] = await people.builders.sql<{ id: string }>(
      'select employee_id as id from employee where portal_id = $1 and email is not null order by employee_number limit 2',
      [portalId],
    );
    const left = `update employment set ends_on = case employee_id when $2 then date '2024-11-19' end where portal_id = $1 and employee_id in ($2, $3)`;
    await people.builders.sql(left, [portalId, leaver!.id, stayer!.id]);
    // Whoever is paid still has not left, whatever the last day says.
    const unpaid = `update payslip set employee_id = null, employment_id = null, state = 'waiting', waiting_cause = 'x' where employee_id = $1`;
    await people.builders.sql(unpaid, [leaver!.id]);
    await retention.erase({ portalId, actor: { kind: 'system' } });
    const rows = await people.builders.sql(
      `select employee_id as id, email is null as "isGone", birth_date_hash is null as "isBirthGone", name is not null as "isNamed" from employee
       where portal_id = $1 and employee_id in ($2, $3) order by name is not null`,
      [portalId, leaver!.id, stayer!.id],
    );
    expect(rows).toEqual([
      { id: leaver!.id, isGone: true, isBirthGone: true, isNamed: false },
      { id: stayer!.id, isGone: false, isBirthGone: false, isNamed: true },
    ]);
  });

  it('takes work that was done, fetches, incidents and invitations that are over, and nothing that is open', async () => {
    const { portalId } = books.administration;
    people.at('2026-11-20T10:00:00Z');
    const put = (statement: string) => people.builders.sql(statement.replaceAll('$1', `'${portalId}'`));
    await put('delete from outbox where portal_id = $1');
    for (const [state, done] of [
      ['done', `'2026-10-01'`],
      ['done', `'2026-11-19'`],
      ['waiting', 'null'],
    ])
      await put(
        `insert into outbox (portal_id, outbox_id, kind, key, payload, state, done_at) values ($1, '${newId()}', 'thing', '${newId()}', '{}', '${state}', ${done})`,
      );
    for (const closed of [`'2024-01-01'`, `'2026-01-01'`, 'null'])
      await put(
        `insert into incident (portal_id, incident_id, cause_key, code, first_seen_at, closed_at) values ($1, '${newId()}', '${newId()}', 'x', '2023-01-01', ${closed})`,
      );
    for (const [state, finished] of [
      ['finished', `'2026-10-01'`],
      ['finished', `'2026-11-10'`],
      ['running', 'null'],
    ]) {
      const fetchId = newId();
      await put(
        `insert into loket_fetch (portal_id, fetch_id, cause, state, finished_at) values ($1, '${fetchId}', 'schedule', '${state}', ${finished})`,
      );
      await put(
        `insert into loket_fetch_item (portal_id, fetch_id, administration_id, loket_link_id) values ($1, '${fetchId}', '${books.administration.administrationId}', '${books.link.loketLinkId}')`,
      );
    }
    for (const expires of ['2025-01-01', '2026-06-01'])
      await put(
        `insert into membership_invitation (portal_id, membership_invitation_id, email, role, expires_at) values ($1, '${newId()}', 'x${expires}@example.test', 'back_office', '${expires}')`,
      );
    expect(await retention.erase(scope())).toMatchObject({ done_work: 1, closed_incident: 1, fetch: 1, past_invitation: 1 });
    expect(await count('outbox where portal_id = $1')).toBe(2);
    expect(await count("incident where portal_id = $1 and code = 'x'")).toBe(2);
    expect(await count('loket_fetch where portal_id = $1')).toBe(2);
    expect(await count('loket_fetch_item where portal_id = $1')).toBe(2);
    expect(await count('membership_invitation where portal_id = $1')).toBe(1);
  });

  it('takes sessions, mailed links, states, counters and the addresses of sign-ins', async () => {
    const user = await people.builders.user();
    const { portalId, domainId } = books.administration;
    people.at('2026-11-20T10:00:00Z');
    const sql = people.builders.sql.bind(people.builders);
    const hash = (): string => `sha256('${newId()}')`;
    for (const expires of ['2026-01-01', '2026-11-01']) {
      const sessionId = newId();
      await sql(
        `insert into directory.session (session_id, token_hash, csrf_token_hash, user_id, expires_at) values ('${sessionId}', ${hash()}, ${hash()}, '${user.userId}', '${expires}')`,
      );
      await sql(
        `insert into directory.consent_state (state_hash, session_id, user_id, portal_id, domain_id, expires_at) values (${hash()}, '${sessionId}', '${user.userId}', '${portalId}', '${domainId}', '${expires}')`,
      );
      await sql(
        `insert into directory.mailed_token (mailed_token_id, kind, token_hash, email, expires_at) values ('${newId()}', 'password_reset', ${hash()}, 'x@example.test', '${expires}')`,
      );
      await sql(`insert into directory.throttle (bucket, window_start, attempts) values ('test', '${expires}', 1)`);
      await sql(
        `insert into directory.sign_in_record (sign_in_record_id, user_id, email_hash, outcome, address, at) values ('${newId()}', '${user.userId}', ${hash()}, 'signed_in', '192.0.2.1', '${expires}')`,
      );
    }
    const chain = people.app.get(SignInChain);
    people.at('2026-05-01T10:00:00Z');
    await request(people.app.getHttpServer()).post('/api/session').send({ email: user.email, password: 'een-verkeerd-wachtwoord' });
    await chain.seal();
    people.at('2026-11-20T10:00:00Z');
    expect(await count(`directory.sign_in_record where outcome = 'wrong_password' and address is not null`)).toBe(1);
    const before = await chain.verify();
    expect(await retention.eraseSystem()).toMatchObject({ consent_state: 2, session: 1, mailed_token: 1, sign_in_address: 2 });
    expect(await chain.verify()).toEqual(before);
    const left = [
      await count(`directory.session where user_id = '${user.userId}'`),
      await count(`directory.throttle where bucket = 'test'`),
    ];
    expect(left).toEqual([1, 0]);
    expect(
      await sql(`select address from directory.sign_in_record where user_id = '${user.userId}' and outcome = 'signed_in' order by at`),
    ).toEqual([{ address: null }, { address: '192.0.2.1' }]);
  });
});
