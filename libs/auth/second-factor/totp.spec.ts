import fc from 'fast-check';
import { base32, codeOfStep, enrolmentUri, stepOf, stepOfCode } from './totp';

const secret = Buffer.from('12345678901234567890', 'utf8');

describe('a code of an authenticator app', () => {
  // RFC 6238, appendix B, the rows for SHA-1.
  it.each([
    ['1970-01-01T00:00:59Z', '94287082'],
    ['2005-03-18T01:58:29Z', '07081804'],
    ['2005-03-18T01:58:31Z', '14050471'],
    ['2009-02-13T23:31:30Z', '89005924'],
    ['2033-05-18T03:33:20Z', '69279037'],
    ['2603-10-11T11:33:20Z', '65353130'],
  ])('at %s is %s', (at, code) => {
    expect(codeOfStep(secret, stepOf(new Date(at)), 8)).toBe(code);
    expect(codeOfStep(secret, stepOf(new Date(at)))).toBe(code.slice(2));
  });

  it('is taken in its own half minute and in the one before and after, and never else', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 20, maxLength: 20 }),
        fc.nat({ max: 4e9 }),
        fc.integer({ min: -5, max: 5 }),
        (key, seconds, aside) => {
          const at = new Date(seconds * 1000 + 300_000);
          const bytes = Buffer.from(key);
          const step = stepOf(at) + aside;
          const found = stepOfCode(bytes, codeOfStep(bytes, step), at);
          // Another step may have the same six digits by chance; then that one is found.
          if (Math.abs(aside) <= 1) expect(codeOfStep(bytes, found!)).toBe(codeOfStep(bytes, step));
          else if (found !== undefined) expect(codeOfStep(bytes, found)).toBe(codeOfStep(bytes, step));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６'])('is never "%s"', (code) => {
    expect(stepOfCode(secret, code, new Date(59_000))).toBeUndefined();
  });
});

describe('a secret for an app', () => {
  // RFC 4648, section 10, without the padding.
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('of "%s" is typed as "%s"', (text, typed) => {
    expect(base32(Buffer.from(text, 'utf8'))).toBe(typed);
  });

  it('is in the address of the QR code with the account that it is for', () => {
    const address = new URL(enrolmentUri(secret, 'j.bakker+loon@example.test'));
    expect(decodeURIComponent(address.pathname)).toBe('/Loonbrug:j.bakker+loon@example.test');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
      issuer: 'Loonbrug',
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
  });
});
