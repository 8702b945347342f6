import fc from 'fast-check';
import { isKnownPassword, isMadeOfKnownPasswords } from './known-passwords';

describe('the list of known passwords', () => {
  it.each(['123456', 'password', 'qwerty', 'dragon', 'sunshine', '1qaz2wsx3edc', 'administrator', 'contortionist'])(
    'has %s',
    (password) => {
      expect(isKnownPassword(password)).toBe(true);
    },
  );

  it('has hardly anything else: of 20,000 made-up texts at most three', () => {
    const letter = fc.constantFrom(...'bcdfghjklmnpqrstvwxz');
    const texts = fc.sample(fc.string({ unit: letter, minLength: 13, maxLength: 20 }), 20_000);
    expect(texts.filter(isKnownPassword).length).toBeLessThanOrEqual(3);
  });

  it('finds a known password whatever few digits and signs are around it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('dragon', 'sunshine', 'contortionist'),
        fc.string({ unit: fc.constantFrom(...'0123456789!?#-_.'), maxLength: 5 }),
        fc.string({ unit: fc.constantFrom(...'0123456789!?#-_.'), maxLength: 5 }),
        (password, before, after) => isMadeOfKnownPasswords(`${before}${password.toUpperCase()}${after}`),
      ),
      { numRuns: 1_000 },
    );
  });

  /** The least processor time of three readings, in milliseconds: what runs beside it does not count. */
  function effortOf(text: string): number {
    const efforts = [1, 2, 3].map(() => {
      const started = process.cpuUsage();
      for (let count = 0; count < 50; count += 1) isMadeOfKnownPasswords(text);
      const { user, system } = process.cpuUsage(started);
      return (user + system) / 1_000;
    });
    return Math.min(...efforts);
  }

  it('answers a long text of one character as soon as any other', () => {
    const other = 'bcdfghjklmnpqrstvwxz'.repeat(7).slice(0, 127);
    expect(effortOf(`${'a'.repeat(127)}é`)).toBeLessThan(5 * effortOf(`${other}é`));
  });
});
