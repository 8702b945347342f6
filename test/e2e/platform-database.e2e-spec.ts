import { Client } from 'pg';
import { newId, TenantDatabase, type TenantScope } from '@loonbrug/platform';
import { PlatformApp } from '../support/platform-app';

describe('the door to tenant tables', () => {
  let platform: PlatformApp;
  let database: TenantDatabase;
  let ours: TenantScope;
  let theirs: TenantScope;

  beforeAll(async () => {
    platform = await PlatformApp.start();
    database = platform.app.get(TenantDatabase);
    ours = { ...(await platform.builders.portal()), actor: { kind: 'system' } };
    theirs = { ...(await platform.builders.portal()), actor: { kind: 'system' } };
    await platform.builders.domain(ours, { name: 'Ours' });
    await platform.builders.domain(theirs, { name: 'Theirs' });
  });

  afterAll(() => platform.stop());

  const names = (scope: TenantScope) => database.read(scope, (tx) => tx.query<{ name: string }>('select name from domain'));

  it('shows a portal its own rows only, whatever the statement asks for', async () => {
    expect(await names(ours)).toEqual([{ name: 'Ours' }]);
    expect(await names(theirs)).toEqual([{ name: 'Theirs' }]);
  });

  it('keeps nothing of a transaction that fails', async () => {
    const failing = database.transaction(ours, async (tx) => {
      await tx.query('insert into domain (portal_id, domain_id, name, code) values ($1, $2, $3, $4)', [
        ours.portalId,
        newId(),
        'Half-done',
        'H',
      ]);
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await names(ours)).toEqual([{ name: 'Ours' }]);
  });

  it('refuses a scope that is not a portal id, before it reaches the database', async () => {
    for (const portalId of ['', "x'; select 1; --", 'undefined', undefined as never]) {
      await expect(database.read({ portalId, actor: { kind: 'system' } }, (tx) => tx.query('select 1'))).rejects.toMatchObject({
        code: 'database.scope_invalid',
      });
    }
  });

  it('does not write in a reading', async () => {
    await expect(database.read(ours, (tx) => tx.query("update domain set name = 'Changed'"))).rejects.toThrow(/read-only/);
  });

  it('keeps portals apart while many transactions share a few connections, and after one fails', async () => {
    const rounds = Array.from({ length: 300 }, (_, index) => {
      const scope = index % 2 === 0 ? ours : theirs;
      const expected = index % 2 === 0 ? 'Ours' : 'Theirs';
      if (index % 7 === 0) return expect(database.read(scope, (tx) => tx.query('select broken'))).rejects.toThrow();
      return names(scope).then((rows) => expect(rows).toEqual([{ name: expected }]));
    });
    await Promise.all(rounds);
  });

  it('runs what waits for the commit after it, and not when it fails', async () => {
    const happened: string[] = [];
    await database.transaction(ours, async (tx) => {
      tx.afterCommit(async () => void happened.push('after'));
      happened.push('within');
    });
    const failing = database.transaction(ours, async (tx) => {
      tx.afterCommit(async () => void happened.push('never'));
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(happened).toEqual(['within', 'after']);
  });

  it('costs two round trips beside the work: begin with the scope, and commit', async () => {
    const spy = jest.spyOn(Client.prototype, 'query');
    try {
      await database.transaction(ours, (tx) => tx.query('select 1'));
      const statements = spy.mock.calls.map(([statement]) =>
        typeof statement === 'string' ? statement : (statement as { text: string }).text,
      );
      expect(statements).toEqual([`begin; select set_config('app.portal_id', '${ours.portalId}', true)`, 'select 1', 'commit']);
    } finally {
      spy.mockRestore();
    }
  });
});
