import { readFileSync } from 'node:fs';
import { joinPerson, SignInChain, UserAccountService } from '@loonbrug/auth';
import { DirectoryDatabase, newId, Retention, TenantDatabase } from '@loonbrug/platform';
import { SignInRecordService } from '../../libs/auth/sign-in/sign-in-record.service';
import type { BuiltPortal, BuiltUser } from '../support/builders';
import { PayrollPeople } from '../support/payroll-people';
import { signIn } from '../support/sign-in';

describe('an account that belongs to no portal any more', () => {
  let people: PayrollPeople;
  let retention: Retention;
  let accounts: UserAccountService;
  let portal: BuiltPortal;

  beforeAll(async () => {
    people = await PayrollPeople.start();
    retention = people.app.get(Retention);
    accounts = people.app.get(UserAccountService);
    portal = await people.builders.portal();
  });

  afterAll(() => people.stop());

  const sql = <Row extends object>(statement: string, parameters: unknown[] = []) => people.builders.sql<Row>(statement, parameters);
  const day = (after: number): string => new Date(Date.parse('2026-12-01T10:00:00Z') + after * 86_400_000).toISOString();
  /** The daily erasure on a day; returns how many accounts went. */
  const erasedOn = async (after: number): Promise<number> => {
    people.at(day(after));
    return (await retention.eraseSystem())['unused_account']!;
  };
  const inPortal = <Result>(work: Parameters<TenantDatabase['transaction']>[1]) =>
    people.app.get(TenantDatabase).transaction({ portalId: portal.portalId, actor: { kind: 'system' } }, work) as Promise<Result>;
  const join = (user: BuiltUser, ground: 'membership' | 'employment') => inPortal((tx) => accounts.joinPortal(tx, user.userId, ground));
  const leave = (user: BuiltUser, ground: 'membership' | 'employment') => inPortal((tx) => accounts.leavePortal(tx, user.userId, ground));
  const isThere = async (user: BuiltUser): Promise<boolean> => (await accounts.byId(user.userId)) !== undefined;
  const signedIn = ({ userId, email }: BuiltUser, after: number) => {
    people.at(day(after));
    return people.app.get(SignInRecordService).record({ userId, email, outcome: 'signed_in' });
  };

  it('goes a year after nobody needed it and nobody signed in, with all that hangs from it, and is recorded', async () => {
    const [leaver, reader, stayer, worker] = [
      await people.builders.user({ name: 'Lezer Vertrokken' }),
      await people.builders.user(),
      await people.builders.user(),
      await people.builders.user({ name: 'Boekhouder Vertrokken' }),
    ];
    for (const user of [leaver, reader, stayer]) await join(user, 'employment');
    await join(worker, 'membership');
    expect(await erasedOn(0)).toBe(0);
    for (const user of [leaver, reader]) await leave(user, 'employment');
    await leave(worker, 'membership');
    expect(await erasedOn(1)).toBe(0);
    await signedIn(reader, 200);
    await hangEverythingOn(leaver);
    expect(await erasedOn(366)).toBe(0);

    expect(await erasedOn(367)).toBe(2);
    expect(await Promise.all([leaver, reader, stayer, worker].map(isThere))).toEqual([false, true, true, false]);
    expect(await whatHangsFrom(leaver)).toEqual([]);
    const records = await sql<{ userId: string }>(
      `select user_id as "userId" from directory.sign_in_record where outcome = 'account_erased' and signature is not null order by user_id`,
    );
    expect(records.map(({ userId }) => userId)).toEqual([leaver.userId, worker.userId].sort());
    const chain = people.app.get(SignInChain);
    await chain.seal();
    expect(await chain.verify()).toMatchObject({ isIntact: true, unsealed: 0 });

    // Of who worked in a portal the name stays, for the books and the trails; of who only read their own payslips nothing does.
    const named = await accounts.named([leaver.userId, worker.userId]);
    expect([...named]).toEqual([[worker.userId, { name: 'Boekhouder Vertrokken' }]]);
    const joined = await people.app
      .get(DirectoryDatabase)
      .query(`select person.name from unnest($1::uuid[]) with ordinality as x(id, place) ${joinPerson('x.id')} order by x.place`, [
        [leaver.userId, worker.userId],
      ]);
    expect(joined).toEqual([{ name: null }, { name: 'Boekhouder Vertrokken' }]);
    const everything = await sql<{ row: string }>('select row_to_json(a)::text as row from directory.former_member a');
    expect(everything).toEqual([{ row: JSON.stringify({ user_id: worker.userId, name: 'Boekhouder Vertrokken' }) }]);

    // The last sign-in counts too; and the address can have a new account.
    expect(await erasedOn(565)).toBe(0);
    expect(await erasedOn(566)).toBe(1);
    expect(
      await inPortal((tx) => accounts.register(tx, { ...leaver, userId: newId(), name: 'Nieuw', language: 'nl', passwordHash: 'x' })),
    ).toBe(true);
  });

  it('stays when the person comes back in time, and the year begins anew when they leave again', async () => {
    const person = await people.builders.user();
    await join(person, 'employment');
    await leave(person, 'employment');
    expect(await erasedOn(1_000)).toBe(0);
    await join(person, 'employment');
    await erasedOn(1_300);
    await leave(person, 'employment');
    await erasedOn(1_301);
    await erasedOn(1_666);
    expect(await isThere(person)).toBe(true);
    await erasedOn(1_667);
    expect(await isThere(person)).toBe(false);
  });

  it('is kept whole when its erasure can not be recorded', async () => {
    const person = await people.builders.user();
    await hangEverythingOn(person);
    await erasedOn(2_000);
    const before = await whatHangsFrom(person);
    await sql('revoke insert on directory.sign_in_record from loonbrug_app');
    try {
      await expect(erasedOn(2_400)).rejects.toThrow(/retention of unused_account/);
    } finally {
      await sql('grant insert on directory.sign_in_record to loonbrug_app');
    }
    expect(await isThere(person)).toBe(true);
    // Sessions and links have terms of their own.
    const isOwn = (table: string): boolean => !['session', 'consent_state', 'mailed_token', 'known_device'].includes(table);
    expect((await whatHangsFrom(person)).filter(isOwn)).toEqual(before.filter(isOwn));
    expect(await erasedOn(2_400)).toBeGreaterThan(0);
    expect(await isThere(person)).toBe(false);
  });

  it('is not erased under somebody who is signed in', async () => {
    const person = await people.builders.user();
    await erasedOn(3_000);
    people.at(day(3_366));
    const agent = await signIn(people.app, person);
    await sql('update directory.session set last_seen_at = $2 where user_id = $1', [person.userId, day(3_366)]);
    expect(await erasedOn(3_366)).toBe(0);
    await agent.get('/api/session').expect(200);
  });

  it('of an older version is known to have had a role by any membership there ever was', async () => {
    const [member, employee] = [await people.builders.user(), await people.builders.user()];
    await people.builders.membership(member, portal, 'back_office');
    await sql('update membership set revoked_at = now() where user_id = $1', [member.userId]);
    await join(employee, 'employment');
    await sql('update directory.user_account set has_had_role = false');
    const blocks = readFileSync('migrations/0020_what_is_kept.sql', 'utf8').match(/^do \$\$.*?^end \$\$;/gms)!;
    await sql(blocks.find((block) => block.includes('has_had_role'))!);
    const known = 'select user_id as id from directory.user_account where has_had_role and user_id = any($1::uuid[])';
    expect(await sql(known, [[member.userId, employee.userId]])).toEqual([{ id: member.userId }]);
  });

  /** Tables of the directory that refer to an account. */
  const referring = async (): Promise<string[]> => {
    const rows = await sql<{ name: string }>(
      `select distinct c.relname as name from pg_constraint f join pg_class c on c.oid = f.conrelid
       where f.contype = 'f' and f.confrelid = 'directory.user_account'::regclass and c.relname <> 'user_portal' order by 1`,
    );
    return rows.map(({ name }) => name);
  };
  const whatHangsFrom = async ({ userId }: BuiltUser): Promise<string[]> => {
    const found: string[] = [];
    for (const name of await referring())
      found.push(...(await sql(`select 1 from directory.${name} where user_id = $1`, [userId])).map(() => name));
    return found;
  };
  /** A row in every table that refers to an account. */
  async function hangEverythingOn({ userId, email }: BuiltUser): Promise<void> {
    const at = day(1);
    const sessionId = newId();
    const put = (statement: string) => sql(statement, [userId, at]);
    await put(
      `insert into directory.session (session_id, token_hash, csrf_token_hash, user_id, created_at, last_seen_at, expires_at)
       values ('${sessionId}', sha256('${sessionId}'), sha256('x'), $1, $2, $2, $2)`,
    );
    await put(
      `insert into directory.consent_state (state_hash, session_id, user_id, portal_id, domain_id, expires_at)
       values (sha256('${sessionId}'), '${sessionId}', $1, '${portal.portalId}', '${newId()}', $2)`,
    );
    await put(
      `insert into directory.mailed_token (mailed_token_id, kind, token_hash, email, user_id, expires_at)
       values ('${newId()}', 'password_reset', sha256('${newId()}'), '${email}', $1, $2)`,
    );
    await put(`insert into directory.second_factor (user_id, sealed_secret, begun_at, confirmed_at) values ($1, '\\x00', $2, $2)`);
    await put(
      `insert into directory.recovery_code (user_id, recovery_code_id, code_hash, created_at) values ($1, '${newId()}', '$argon2id$x', $2)`,
    );
    await put(
      `insert into directory.known_device (device_hash, user_id, created_at, last_used_at) values (sha256('${newId()}'), $1, $2, $2)`,
    );
    expect(await whatHangsFrom({ userId, email })).toEqual(await referring());
  }
});
