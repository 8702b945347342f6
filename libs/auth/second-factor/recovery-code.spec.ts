import { newRecoveryCodes, readRecoveryCode } from './recovery-code';

describe('recovery codes', () => {
  it('are ten, all different, and read back as they were typed', () => {
    for (let times = 0; times < 100; times += 1) {
      const codes = newRecoveryCodes();
      expect(new Set(codes).size).toBe(10);
      for (const code of codes) {
        expect(code).toMatch(/^[0-9a-z]{5}-[0-9a-z]{5}$/);
        const read = readRecoveryCode(code)!;
        expect(read).toBe(code.replace('-', ''));
        for (const typed of [code.toUpperCase(), ` ${read} `, read.replaceAll('0', 'O'), `${read.slice(0, 5)} ${read.slice(5)}`])
          expect(readRecoveryCode(typed)).toBe(read);
      }
    }
  });

  it.each(['', '123456', 'abcde-fghj', 'abcde-fghjkm', 'abcde-fghj!', 'abcde-fghji', 'abcde-fghj1'])('are never "%s"', (typed) => {
    expect(readRecoveryCode(typed)).toBeUndefined();
  });
});
