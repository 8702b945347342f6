import fc from 'fast-check';
import type { Environment } from '../config/environment';
import { AuditSignature, type SignedEntry } from './audit-signature';

const environmentOf = (fill: number) => ({ auditKey: Buffer.alloc(32, fill).toString('base64') }) as Environment;
const signature = new AuditSignature(environmentOf(1));
const entry: SignedEntry = {
  auditEntryId: 'entry',
  actorKind: 'user',
  actorId: 'actor',
  action: 'thing.done',
  subjectKind: 'thing',
  subjectId: 'subject',
  administrationId: null,
  details: { b: 1, a: [{ d: null, c: 'x' }] },
};

describe('the signature of an audit record', () => {
  it('is the same after the details were stored and read, whatever they are', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (details) => {
        const reversed = Object.fromEntries(Object.entries(JSON.parse(JSON.stringify(details)) as object).reverse());
        expect(signature.isOurs('portal', { ...entry, details: reversed }, signature.of('portal', { ...entry, details }))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is another for every other fact, portal and key', () => {
    const ours = signature.of('portal', entry);
    for (const name of Object.keys(entry))
      expect({ name, isOurs: signature.isOurs('portal', { ...entry, [name]: 'other' }, ours) }).toEqual({ name, isOurs: false });
    expect(signature.isOurs('other', entry, ours)).toBe(false);
    expect(new AuditSignature(environmentOf(2)).isOurs('portal', entry, ours)).toBe(false);
    expect(signature.isOurs('portal', entry, null)).toBe(false);
    expect(signature.isOurs('portal', entry, Buffer.alloc(0))).toBe(false);
  });
});
