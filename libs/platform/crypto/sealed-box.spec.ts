import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { keyVersionOf, openBytes, SealBroken, sealBytes } from './sealed-box';

describe('a sealed box', () => {
  const key = randomBytes(32);
  const place = ['portal', 'table', 'column', 'row'];

  it('opens to what was sealed, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.nat({ max: 2 ** 31 }), (bytes, version) => {
        const clear = Buffer.from(bytes);
        const sealed = sealBytes(key, version, place, clear);
        expect(keyVersionOf(sealed)).toBe(version);
        expect(openBytes(key, place, sealed).equals(clear)).toBe(true);
      }),
    );
  });

  it('does not open at another place, with another key, or under another version', () => {
    const sealed = sealBytes(key, 1, place, Buffer.from('secret'));
    for (let part = 0; part < place.length; part += 1) {
      const elsewhere = place.map((name, index) => (index === part ? `${name}x` : name));
      expect(() => openBytes(key, elsewhere, sealed)).toThrow(SealBroken);
    }
    expect(() => openBytes(randomBytes(32), place, sealed)).toThrow(SealBroken);
    const relabelled = Buffer.from(sealed);
    relabelled.writeUInt32BE(2, 1);
    expect(() => openBytes(key, place, relabelled)).toThrow(SealBroken);
  });

  it('does not open when any byte is altered or cut off', () => {
    const sealed = sealBytes(key, 1, place, Buffer.from('secret'));
    for (let index = 0; index < sealed.length; index += 1) {
      const altered = Buffer.from(sealed);
      altered[index]! ^= 1;
      expect(() => openBytes(key, place, altered)).toThrow(SealBroken);
      expect(() => openBytes(key, place, sealed.subarray(0, index))).toThrow(SealBroken);
    }
  });

  it('never looks the same twice', () => {
    expect(sealBytes(key, 1, place, Buffer.from('secret')).equals(sealBytes(key, 1, place, Buffer.from('secret')))).toBe(false);
  });
});
