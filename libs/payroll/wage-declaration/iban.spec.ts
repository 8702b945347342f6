import fc from 'fast-check';
import { isIban } from './iban';

describe('an IBAN', () => {
  it.each(['NL86INGB0002445588', 'NL04RABO0200112244', 'NL91 ABNA 0417 1643 00', 'DE89370400440532013000'])('is %s', (text) => {
    expect(isIban(text)).toBe(true);
  });

  it.each(['', 'NL86INGB0002445589', 'NL86', '86NLINGB0002445588', 'NL86INGB00024455880000000000000000000'])('is not %s', (text) => {
    expect(isIban(text)).toBe(false);
  });

  it('is not with any one digit changed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 17 }), fc.integer({ min: 1, max: 9 }), (place, step) => {
        const characters = [...'NL86INGB0002445588'];
        characters[place] = String((Number(characters[place]) + step) % 10);
        expect(isIban(characters.join(''))).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });
});
