import { validateSync } from 'class-validator';
import { IsName } from './is-name';

class Named {
  @IsName() name: unknown;
}

describe('a name', () => {
  const isRefused = (name: unknown): boolean => validateSync(Object.assign(new Named(), { name })).length > 0;

  it.each(["Café 't Hoekje", 'Ærø & Zn. B.V.', '日本', 'x'.repeat(200)])('is taken as it is: %s', (name) =>
    expect(isRefused(name)).toBe(false),
  );

  it.each([
    ['a second line', 'Loonbrug\n\nBevestig uw account'],
    ['a carriage return', 'Loonbrug\rBcc: everybody'],
    ['a line separator', 'Loonbrug\u2028Bevestig'],
    ['a control character', 'Loon\u0001brug'],
    ['nothing to read', '   '],
    ['nothing', ''],
    ['too much', 'x'.repeat(201)],
    ['no text', 5],
  ])('is refused with %s', (_, name) => expect(isRefused(name)).toBe(true));
});
