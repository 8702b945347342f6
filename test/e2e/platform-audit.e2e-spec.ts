import fc from 'fast-check';
import { Client } from 'pg';
import { type AuditFault, AuditSealer, AuditTrail, newId, TenantDatabase, type TenantScope } from '@loonbrug/platform';
import { PlatformApp } from '../support/platform-app';
import { lawLimit, lawRuns } from '../trials/scale';

/** What somebody who can write the database does to a trail, and how it shows. */
describe('an audit trail that somebody tampers with by SQL', () => {
  let platform: PlatformApp;
  let sealer: AuditSealer;

  beforeAll(async () => {
    platform = await PlatformApp.start();
    sealer = platform.app.get(AuditSealer);
  });

  afterAll(() => platform.stop());

  const sql = <Row extends object>(statement: string, parameters: unknown[] = []) => platform.builders.sql<Row>(statement, parameters);
  const record = (scope: TenantScope, count: number): Promise<void> =>
    platform.app.get(TenantDatabase).transaction(scope, (tx) =>
      platform.app.get(AuditTrail).record(
        tx,
        ...Array.from({ length: count }, (_, index) => ({
          action: 'thing.done',
          subjectKind: 'thing',
          subjectId: newId(),
          details: { index, text: 'what was done' },
        })),
      ),
    );
  async function trail(count: number): Promise<TenantScope> {
    const scope: TenantScope = { ...(await platform.builders.portal()), actor: { kind: 'user', userId: newId() } };
    await record(scope, count);
    expect(await sealer.seal(scope)).toBe(count);
    expect(await sealer.verify(scope)).toMatchObject({ isIntact: true, links: count, unsealed: 0, oldestUnsealedAt: null });
    return scope;
  }
  const entryAt = async (scope: TenantScope, sequence: number): Promise<string> =>
    (
      await sql<{ id: string }>('select audit_entry_id as id from audit_record where portal_id = $1 and sequence = $2', [
        scope.portalId,
        sequence,
      ])
    )[0]!.id;
  /** As one who does not mind foreign keys. */
  async function withoutForeignKeys(statement: string, parameters: unknown[]): Promise<void> {
    await sql('set session_replication_role = replica');
    await sql(statement, parameters);
    await sql('set session_replication_role = origin');
  }
  const found = async (scope: TenantScope, sequence: number, reason: AuditFault, auditEntryId?: string) =>
    expect(await sealer.verify(scope)).toMatchObject({
      isIntact: false,
      brokenAt: { sequence, reason, ...(auditEntryId === undefined ? {} : { auditEntryId }) },
    });

  it(
    'names the record in which any fact was altered',
    async () => {
      const changes: Record<string, string> = {
        at: `'2020-01-01'`,
        actor_kind: `'system'`,
        actor_id: 'gen_random_uuid()',
        action: `'thing.undone'`,
        subject_kind: `'other'`,
        subject_id: 'gen_random_uuid()',
        administration_id: 'gen_random_uuid()',
        details: `'{"index": 7}'`,
      };
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.constantFrom(...Object.keys(changes)), async (sequence, column) => {
          const scope = await trail(12);
          const id = await entryAt(scope, sequence);
          await sql(`update audit_entry set ${column} = ${changes[column]} where portal_id = $1 and audit_entry_id = $2`, [
            scope.portalId,
            id,
          ]);
          await found(scope, sequence, 'entry_altered', id);
        }),
        lawRuns(25),
      );
    },
    lawLimit(240_000),
  );

  it('names the place from which a record or its link was taken', async () => {
    const scope = await trail(6);
    const id = await entryAt(scope, 4);
    await withoutForeignKeys('delete from audit_entry where portal_id = $1 and audit_entry_id = $2', [scope.portalId, id]);
    await found(scope, 4, 'entry_missing', id);
    await sql('delete from audit_record where portal_id = $1 and sequence = 4', [scope.portalId]);
    await found(scope, 4, 'sequence_missing');
    await sql('update audit_record set sequence = sequence - 1 where portal_id = $1 and sequence > 4', [scope.portalId]);
    await found(scope, 4, 'chain_broken');
  });

  it('names a record that was put in, whether it pretends to be new or old, and never chains it', async () => {
    for (const at of ['now()', `now() - interval '40 days'`]) {
      const scope = await trail(3);
      const id = newId();
      await sql(
        `insert into audit_entry (portal_id, audit_entry_id, at, actor_kind, actor_id, action, subject_kind, subject_id, details, signature)
         select portal_id, $2, ${at}, actor_kind, actor_id, 'payslip.opened', subject_kind, subject_id, details, signature
         from audit_entry where portal_id = $1 limit 1`,
        [scope.portalId, id],
      );
      expect(await sealer.seal(scope)).toBe(0);
      await found(scope, 4, 'entry_inserted', id);
      await record(scope, 2);
      expect(await sealer.seal(scope)).toBe(2);
      await found(scope, 6, 'entry_inserted', id);
    }
  });

  it('names a link that was put in', async () => {
    const scope = await trail(3);
    await record(scope, 1);
    await sql(
      `insert into audit_record (portal_id, sequence, audit_entry_id, entry_hash, chain_hash)
       select e.portal_id, 4, e.audit_entry_id, sha256('x'), sha256('y') from audit_entry e
       where e.portal_id = $1 and not exists (select 1 from audit_record r where r.portal_id = e.portal_id and r.audit_entry_id = e.audit_entry_id)`,
      [scope.portalId],
    );
    await found(scope, 4, 'entry_altered');
  });

  it('tells how long the tail is that is not chained yet, and since when', async () => {
    const scope = await trail(2);
    await record(scope, 3);
    const verdict = await sealer.verify(scope);
    expect(verdict).toMatchObject({ isIntact: true, links: 2, unsealed: 3 });
    expect(Date.now() - Date.parse(verdict.oldestUnsealedAt!)).toBeLessThan(60_000);
  });

  it('shows a tail that was cut, and a chain that was made anew, against an anchor only', async () => {
    const scope = await trail(5);
    const anchor = await sealer.anchor(scope);
    await sql('delete from audit_record where portal_id = $1 and sequence = 5', [scope.portalId]);
    await found(scope, 5, 'tail_missing');
    await sql(
      `update audit_chain set last_sequence = 4, last_hash = (select chain_hash from audit_record where portal_id = $1 and sequence = 4) where portal_id = $1`,
      [scope.portalId],
    );
    expect(await sealer.verify(scope)).toMatchObject({ isIntact: true, unsealed: 1 });
    expect(await sealer.verify(scope, anchor)).toMatchObject({ isIntact: false, brokenAt: { sequence: 5, reason: 'tail_missing' } });
    // Whoever has the key too, and chains other records, is still not what the anchor saw.
    await sql(
      'delete from audit_entry e where portal_id = $1 and not exists (select 1 from audit_record r where r.portal_id = e.portal_id and r.audit_entry_id = e.audit_entry_id)',
      [scope.portalId],
    );
    await record(scope, 2);
    await sealer.seal(scope);
    expect(await sealer.verify(scope)).toMatchObject({ isIntact: true, links: 6 });
    expect(await sealer.verify(scope, anchor)).toMatchObject({ isIntact: false, brokenAt: { sequence: 5, reason: 'anchor_differs' } });
  });

  it('can not be tampered with as the app’s role', async () => {
    const scope = await trail(2);
    const app = new Client({ connectionString: platform.database.appUrl });
    await app.connect();
    try {
      for (const statement of [
        `update audit_entry set action = 'x'`,
        'delete from audit_entry',
        'truncate audit_entry',
        'update audit_record set sequence = 9',
        'delete from audit_record',
        'delete from audit_chain',
        'alter table audit_entry disable row level security',
        'drop table audit_record',
      ]) {
        await app.query(`begin; select set_config('app.portal_id', '${scope.portalId}', true)`);
        await expect(app.query(statement)).rejects.toThrow(/permission denied|must be owner/);
        await app.query('rollback');
      }
    } finally {
      await app.end();
    }
    expect(await sealer.verify(scope)).toMatchObject({ isIntact: true, links: 2 });
  });
});
