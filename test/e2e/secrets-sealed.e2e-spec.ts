import { randomBytes } from 'node:crypto';
import { documentSegments } from '@loonbrug/platform';
import { authSealedColumns } from '../../libs/auth/second-factor/sealed-columns';
import { payrollSealedColumns } from '../../libs/payroll/connection/sealed-columns';
import { PlatformApp } from '../support/platform-app';
import { expectedTexts, SealedSecrets } from '../support/sealed-secrets';

const columns = [documentSegments, ...payrollSealedColumns];

describe('sealed values', () => {
  let platform: PlatformApp;
  let secrets: SealedSecrets;

  beforeAll(async () => {
    platform = await PlatformApp.start();
    secrets = new SealedSecrets(platform);
  });

  afterAll(() => platform.stop());

  it('do not open when they were swapped with that of another column, row or portal', async () => {
    const [ours, theirs] = [await secrets.portal(), await secrets.portal()];
    const [oursId, theirsId] = [await secrets.credential(ours, 'ours'), await secrets.credential(theirs, 'theirs')];
    const [first, second] = [await secrets.store(ours, randomBytes(100)), await secrets.store(ours, randomBytes(100))];
    const sql = (statement: string, parameters: unknown[]) => platform.builders.sql(statement, parameters);
    await sql(
      'update loket_token set access_token_sealed = refresh_token_sealed, refresh_token_sealed = access_token_sealed where portal_id = $1',
      [ours.portalId],
    );
    await expect(secrets.texts(ours, oursId)).rejects.toMatchObject({ code: 'crypto.seal_broken' });
    await sql(
      'update loket_token set access_token_sealed = refresh_token_sealed, refresh_token_sealed = access_token_sealed where portal_id = $1',
      [ours.portalId],
    );
    expect(await secrets.texts(ours, oursId)).toEqual(expectedTexts('ours'));
    await sql(
      `update loket_settings mine set client_secret_sealed = other.client_secret_sealed from loket_settings other
       where (mine.portal_id, other.portal_id) in (($1::uuid, $2::uuid), ($2::uuid, $1::uuid))`,
      [ours.portalId, theirs.portalId],
    );
    await expect(secrets.texts(ours, oursId)).rejects.toMatchObject({ code: 'crypto.seal_broken' });
    await expect(secrets.texts(theirs, theirsId)).rejects.toMatchObject({ code: 'crypto.seal_broken' });
    await sql(
      `update document_segment mine set sealed = other.sealed from document_segment other
       where (mine.document_id, other.document_id) in (($1::uuid, $2::uuid), ($2::uuid, $1::uuid))`,
      [first, second],
    );
    await expect(secrets.contentOf(ours, first)).rejects.toMatchObject({ code: 'crypto.seal_broken' });
    await expect(secrets.contentOf(ours, second)).rejects.toMatchObject({ code: 'crypto.seal_broken' });
  });

  describe('are known by their columns:', () => {
    /** Bytes that are no sealed value: hashes, and keys that are wrapped. */
    const isNoSeal = (name: string): boolean => /(_hash|\.sha256|fingerprint|\.wrapped_key|\.signature)$/.test(name);

    it('each column of bytes is declared as sealed or is a hash', async () => {
      const rows = await platform.builders.sql<{ name: string }>(
        `select case when table_schema = 'public' then '' else table_schema || '.' end || table_name || '.' || column_name as name
         from information_schema.columns where table_schema in ('public', 'directory') and data_type = 'bytea' order by 1`,
      );
      const declared = [...columns, ...authSealedColumns].map(({ table, column }) => `${table}.${column}`);
      expect(rows.map(({ name }) => name).filter((name) => !isNoSeal(name))).toEqual([...declared].sort());
      expect(rows.length).toBeGreaterThan(10);
    });

    it('each is declared with the key that names its rows', async () => {
      for (const { table, key } of [...columns, ...authSealedColumns]) {
        const rows = await platform.builders.sql<{ name: string; type: string }>(
          `select a.attname as name, format_type(a.atttypid, null) as type from pg_index i
           join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
           where i.indrelid = $1::regclass and i.indisprimary and a.attname <> 'portal_id' order by array_position(i.indkey::int2[], a.attnum)`,
          [table],
        );
        expect({ table, key: Object.entries(key) }).toEqual({ table, key: rows.map(({ name, type }) => [name, type]) });
      }
    });
  });
});
