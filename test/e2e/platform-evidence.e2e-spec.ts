import { AuditSealer, AuditTrail, DocumentStore, newId, SealingService, TenantDatabase, type TenantScope } from '@loonbrug/platform';
import { randomBytes } from 'node:crypto';
import { PlatformApp } from '../support/platform-app';

describe('audit, seals and documents', () => {
  let platform: PlatformApp;
  let database: TenantDatabase;
  let ours: TenantScope;
  let theirs: TenantScope;

  beforeAll(async () => {
    platform = await PlatformApp.start();
    database = platform.app.get(TenantDatabase);
    ours = { ...(await platform.builders.portal()), actor: { kind: 'system' } };
    theirs = { ...(await platform.builders.portal()), actor: { kind: 'system' } };
  });

  afterAll(() => platform.stop());

  describe('the audit trail', () => {
    const record = (scope: TenantScope, count: number) =>
      database.transaction(scope, (tx) =>
        platform.app.get(AuditTrail).record(
          tx,
          ...Array.from({ length: count }, (_, index) => ({
            action: 'thing.done',
            subjectKind: 'Thing',
            subjectId: newId(),
            details: { index },
          })),
        ),
      );
    const verify = (scope: TenantScope) => platform.app.get(AuditSealer).verify(scope);

    it('chains what was recorded, once, also when two sealers run at the same time', async () => {
      await record(ours, 5);
      await record(theirs, 2);
      expect(await verify(ours)).toMatchObject({ isIntact: true, links: 0, unsealed: 5 });
      const sealer = platform.app.get(AuditSealer);
      const counts = await Promise.all([sealer.seal(ours), sealer.seal(ours), sealer.seal(theirs)]);
      expect(counts[0]! + counts[1]!).toBe(5);
      expect(await verify(ours)).toMatchObject({ isIntact: true, links: 5, unsealed: 0 });
      expect(await verify(theirs)).toMatchObject({ isIntact: true, links: 2 });
    });

    it('records nothing of a deed that did not happen', async () => {
      const failing = database.transaction(ours, async (tx) => {
        await platform.app.get(AuditTrail).record(tx, { action: 'thing.done', subjectKind: 'Thing', subjectId: newId() });
        throw new Error('stop');
      });
      await expect(failing).rejects.toThrow('stop');
      expect(await verify(ours)).toMatchObject({ unsealed: 0 });
    });

    it('names the record that somebody altered, and is whole again when it is put back', async () => {
      const [third] = await platform.builders.sql<{ id: string }>(
        'select audit_entry_id as id from audit_record where portal_id = $1 and sequence = 3',
        [ours.portalId],
      );
      await platform.builders.sql(`update audit_entry set details = '{"index": 99}' where audit_entry_id = $1`, [third!.id]);
      expect(await verify(ours)).toMatchObject({
        isIntact: false,
        brokenAt: { sequence: 3, auditEntryId: third!.id, reason: 'entry_altered' },
      });
      await platform.builders.sql(`update audit_entry set details = '{"index": 2}' where audit_entry_id = $1`, [third!.id]);
      expect(await verify(ours)).toMatchObject({ isIntact: true, links: 5 });
    });

    it('notices a record that was taken out, and a tail that was cut', async () => {
      await platform.builders.sql('begin');
      await platform.builders.sql('create temporary table kept as select * from audit_record where portal_id = $1', [ours.portalId]);
      await platform.builders.sql('commit');
      await platform.builders.sql('delete from audit_record where portal_id = $1 and sequence = 2', [ours.portalId]);
      expect(await verify(ours)).toMatchObject({ isIntact: false, brokenAt: { reason: 'sequence_missing' } });
      await platform.builders.sql('insert into audit_record select * from kept where sequence = 2');
      await platform.builders.sql('delete from audit_record where portal_id = $1 and sequence = 5', [ours.portalId]);
      expect(await verify(ours)).toMatchObject({ isIntact: false, brokenAt: { reason: 'tail_missing' } });
      await platform.builders.sql('insert into audit_record select * from kept where sequence = 5');
      expect(await verify(ours)).toMatchObject({ isIntact: true });
    });
  });

  describe('a sealed value', () => {
    const place = { table: 'loket_credential', column: 'password_sealed', row: '1' };

    it('opens in its own portal and at its own place only', async () => {
      const sealing = platform.app.get(SealingService);
      const sealed = await database.transaction(ours, (tx) => sealing.seal(tx, place, 'geheim'));
      await database.transaction(theirs, (tx) => sealing.seal(tx, place, 'iets anders'));
      expect(sealed.includes('geheim')).toBe(false);
      expect(await database.read(ours, (tx) => sealing.openText(tx, place, sealed))).toBe('geheim');
      await expect(database.read(ours, (tx) => sealing.openText(tx, { ...place, row: '2' }, sealed))).rejects.toMatchObject({
        code: 'crypto.seal_broken',
      });
      await expect(database.read(theirs, (tx) => sealing.openText(tx, place, sealed))).rejects.toMatchObject({
        code: 'crypto.seal_broken',
      });
    });

    it('has one data key, though many first sealings happen at the same time', async () => {
      const fresh = { ...(await platform.builders.portal()), actor: { kind: 'system' as const } };
      const sealing = platform.app.get(SealingService);
      const sealed = await Promise.all(Array.from({ length: 8 }, () => database.transaction(fresh, (tx) => sealing.seal(tx, place, 'x'))));
      for (const one of sealed) expect(await database.read(fresh, (tx) => sealing.openText(tx, place, one))).toBe('x');
      expect(await platform.builders.sql('select version from data_key where portal_id = $1', [fresh.portalId])).toHaveLength(1);
    });
  });

  describe('a document', () => {
    const store = async (content: Buffer) =>
      database.transaction(ours, (tx) =>
        platform.app.get(DocumentStore).store(tx, { kind: 'payslip', contentType: 'application/pdf', content }),
      );
    const read = async (scope: TenantScope, documentId: string): Promise<Buffer> => {
      const documents = platform.app.get(DocumentStore);
      const head = await database.read(scope, (tx) => documents.head(tx, documentId));
      const parts: Buffer[] = [];
      for await (const part of documents.stream(scope, head)) parts.push(part);
      return Buffer.concat(parts);
    };

    it.each([1, 65_535, 65_536, 65_537, 200_000])('of %i bytes comes back byte for byte, and lies nowhere in clear', async (size) => {
      const content = randomBytes(size);
      const documentId = await store(content);
      expect((await read(ours, documentId)).equals(content)).toBe(true);
      const segments = await platform.builders.sql<{ sealed: Buffer }>('select sealed from document_segment where document_id = $1', [
        documentId,
      ]);
      if (size > 100) for (const { sealed } of segments) expect(sealed.includes(content.subarray(0, 32))).toBe(false);
    });

    it('does not exist for another portal', async () => {
      const documentId = await store(randomBytes(10));
      await expect(read(theirs, documentId)).rejects.toMatchObject({ code: 'request.not_found' });
    });

    it('does not open when segments are swapped or its end is cut off', async () => {
      const documentId = await store(randomBytes(150_000));
      await platform.builders.sql('update document_segment set number = number + 10 where document_id = $1 and number < 2', [documentId]);
      await platform.builders.sql('update document_segment set number = 11 - number where document_id = $1 and number >= 10', [documentId]);
      await expect(read(ours, documentId)).rejects.toMatchObject({ code: 'crypto.seal_broken' });
      const other = await store(randomBytes(150_000));
      await platform.builders.sql('update document set segment_count = 2 where document_id = $1', [other]);
      await expect(read(ours, other)).rejects.toMatchObject({ code: 'crypto.seal_broken' });
    });

    it('is not stored when it is empty', async () => {
      await expect(store(Buffer.alloc(0))).rejects.toMatchObject({ code: 'document.empty' });
    });
  });
});
