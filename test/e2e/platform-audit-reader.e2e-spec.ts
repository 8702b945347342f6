import { createHash, createHmac } from 'node:crypto';
import { Client } from 'pg';
import request from 'supertest';
import { SignInChain } from '@loonbrug/auth';
import { AuditSealer } from '@loonbrug/platform';
import { ApiStage } from '../support/api-stage';
import { signIn } from '../support/sign-in';
import { testVariables } from '../support/test-environment';

type Row = Record<string, string | null>;

/**
 * A reader of the trails that shares nothing with ours: SHA-256 and HMAC over what a plain dump has, every value as the text that PostgreSQL writes.
 * What an auditor would write from docs/operations.md, with AUDIT_KEY and a copy of the tables.
 */
class Reader {
  constructor(
    private readonly key: Buffer,
    private readonly dump: (statement: string) => Promise<Row[]>,
  ) {}

  /** The first link of a portal's chain that does not hold, or how many there are. */
  async ofPortal(portalId: string): Promise<{ links: number } | { brokenAt: number }> {
    const entries = new Map((await this.dump('select * from audit_entry')).map((row) => [row['audit_entry_id'], row]));
    const links = inOrder((await this.dump('select * from audit_record')).filter((row) => row['portal_id'] === portalId));
    let previous = sha256(`loonbrug audit ${portalId}`);
    for (const [place, link] of links.entries()) {
      const entry = entries.get(link['audit_entry_id']!);
      const told = entry && [
        entry['audit_entry_id'],
        moment(entry['at']!, 6),
        ...['actor_kind', 'actor_id', 'action', 'subject_kind', 'subject_id', 'administration_id', 'details'].map((name) => entry[name]),
      ];
      const entryHash = sha256(JSON.stringify(told ?? null));
      const chainHash = hmac(this.key, previous, String(place + 1), entryHash);
      const isSound =
        hex(entryHash) === link['entry_hash'] && hex(chainHash) === link['chain_hash'] && link['sequence'] === String(place + 1);
      if (!isSound) return { brokenAt: place + 1 };
      previous = chainHash;
    }
    const [end] = (await this.dump('select * from audit_chain')).filter((row) => row['portal_id'] === portalId);
    return end?.['last_hash'] === hex(previous) ? { links: links.length } : { brokenAt: links.length + 1 };
  }

  async ofSignIns(): Promise<{ links: number } | { brokenAt: number }> {
    const records = new Map((await this.dump('select * from directory.sign_in_record')).map((row) => [row['sign_in_record_id'], row]));
    const links = inOrder(await this.dump('select * from directory.sign_in_link'));
    const [recordKey, chainKey] = [hmac(this.key, 'sign-in record'), hmac(this.key, 'sign-in chain')];
    let previous = sha256('loonbrug sign-ins');
    for (const [place, link] of links.entries()) {
      const record = records.get(link['sign_in_record_id']!)!;
      const hash = (name: string): string | null => record[name]?.slice(2) ?? null;
      const told = [
        record['sign_in_record_id'],
        record['user_id'],
        hash('email_hash'),
        record['outcome'],
        hash('address_hash'),
        moment(record['at']!, 3),
      ];
      const signature = hmac(recordKey, JSON.stringify(told));
      const chainHash = hmac(chainKey, previous, String(place + 1), signature);
      if (hex(signature) !== record['signature'] || hex(chainHash) !== link['chain_hash']) return { brokenAt: place + 1 };
      previous = chainHash;
    }
    return { links: links.length };
  }
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
const hmac = (key: Buffer, ...parts: Array<string | Buffer>): Buffer =>
  parts.reduce((made, part) => made.update(part), createHmac('sha256', key)).digest();
/** As PostgreSQL writes bytes. */
const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;
const inOrder = (rows: Row[]): Row[] => rows.sort((one, other) => Number(one['sequence']) - Number(other['sequence']));
/** `2026-11-22 10:00:00.12+00` with so many digits of a second. */
const moment = (text: string, digits: number): string => {
  const [, day, time, fraction = ''] = /^(\S+) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text)!;
  return `${day}T${time}.${fraction.padEnd(6, '0').slice(0, digits)}Z`;
};

describe('the trails, read by somebody else', () => {
  let stage: ApiStage;
  let plain: Client;
  let reader: Reader;
  let portalId: string;

  beforeAll(async () => {
    stage = await ApiStage.open();
    plain = new Client({
      connectionString: stage.database.adminUrl,
      types: { getTypeParser: () => (value: string | Buffer) => String(value) },
    });
    await plain.connect();
    await plain.query("set timezone to 'UTC'");
    const { AUDIT_KEY } = testVariables(stage.database);
    reader = new Reader(Buffer.from(AUDIT_KEY!, 'base64'), async (statement) => (await plain.query<Row>(statement)).rows);

    await stage.begin();
    ({ portalId } = await stage.build.portal());
    const user = await stage.build.user();
    await stage.build.membership(user, { portalId }, 'portal_admin');
    const agent = await signIn(stage.app, user);
    for (const [code, name] of Object.entries({ EEN: 'Één', TWEE: 'Twee "quoted"', DRIE: 'Drie \\ vier' }))
      await agent.post(`/api/portals/${portalId}/domains`).send({ name, code, responsibleUserId: null }).expect(201);
    await agent.put(`/api/portals/${portalId}`).send({ name: 'Een ander naambord', language: 'en' }).expect(204);
    for (const email of [user.email, 'nobody@example.test'])
      await request(stage.app.getHttpServer()).post('/api/session').send({ email, password: 'a wrong sentence' }).expect(401);
    await stage.app.get(AuditSealer).seal({ portalId, actor: { kind: 'system' } });
    await stage.app.get(SignInChain).seal();
  });
  afterAll(async () => {
    await plain?.end();
    await stage?.close();
  });

  const ours = async (): Promise<object> => {
    const { isIntact, links, brokenAt } = await stage.app.get(AuditSealer).verify({ portalId, actor: { kind: 'system' } });
    return isIntact ? { links } : { brokenAt: brokenAt!.sequence };
  };

  it('hold by SHA-256 and HMAC over a plain dump alone, as ours says', async () => {
    const read = await reader.ofPortal(portalId);
    expect(read).toEqual(await ours());
    expect((read as { links: number }).links).toBeGreaterThanOrEqual(4);
    expect(await reader.ofSignIns()).toEqual({ links: 2 });
  });

  it.each([
    ['altered', `update audit_entry set details = details || '{"quietly": true}' where audit_entry_id = $1`],
    ['given to somebody else', 'update audit_entry set actor_id = gen_random_uuid() where audit_entry_id = $1'],
    ['dated otherwise', "update audit_entry set at = at - interval '1 microsecond' where audit_entry_id = $1"],
    ['taken out', 'delete from audit_record where audit_entry_id = $1'],
  ])('do not hold from the record on that was %s, for either', async (_, statement) => {
    await stage.build.sql('begin');
    const [third] = await stage.build.sql<{ id: string }>(
      'select audit_entry_id as id from audit_record where portal_id = $1 and sequence = 3',
      [portalId],
    );
    await stage.build.sql('create temporary table kept_entry as select * from audit_entry');
    await stage.build.sql('create temporary table kept_record as select * from audit_record');
    await stage.build.sql('commit');
    try {
      await stage.build.sql(statement, [third!.id]);
      expect(await reader.ofPortal(portalId)).toEqual({ brokenAt: 3 });
      expect(await ours()).toEqual({ brokenAt: 3 });
    } finally {
      await stage.build.sql('delete from audit_record');
      await stage.build.sql('delete from audit_entry');
      await stage.build.sql('insert into audit_entry select * from kept_entry');
      await stage.build.sql('insert into audit_record select * from kept_record');
      await stage.build.sql('drop table kept_entry, kept_record');
    }
    expect(await reader.ofPortal(portalId)).toEqual(await ours());
  });
});
