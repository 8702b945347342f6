import fc from 'fast-check';
import { LoonbrugError } from '../errors/loonbrug-error';
import { checkContent, holdsMoreThan } from './request-content';

const codeOf = (content: unknown): string => {
  try {
    return `fine: ${checkContent(content).join(', ')}`;
  } catch (error) {
    return error instanceof LoonbrugError ? `${error.kind} ${error.code}` : String(error);
  }
};

describe('the content of a request', () => {
  it('names each text that can not be kept, by its path', () => {
    const content = { name: 'a\0', list: [{ note: 'x' }, { note: '\ud800' }], pair: '\ud83d\ude00', number: 1, nothing: null };
    expect(checkContent(content)).toEqual(['list.1.note', 'name']);
  });

  it('refuses more values than any route asks for', () => {
    const many = Object.fromEntries(Array.from({ length: 180_000 }, (_, index) => [`field${index}`, 1]));
    expect(codeOf(many)).toBe('too_large request.too_large');
    expect(codeOf([many, many])).toBe('too_large request.too_large');
  });

  it('takes lists of some hundred rows', () => {
    expect(codeOf({ items: Array.from({ length: 500 }, () => ({ one: '1', two: '2', three: 3 })) })).toBe('fine: ');
  });

  it('refuses a nesting that no route has, however deep', () => {
    expect(codeOf(JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)))).toBe('malformed request.malformed');
  });
});

describe('a body before it is read', () => {
  const valuesIn = (text: string): number => {
    const body = Buffer.from(text, 'utf8');
    return Array.from({ length: 50 }, (_, most) => most).find((most) => !holdsMoreThan(body, most))!;
  };

  it.each([
    ['1', 0],
    ['"a,[{b"', 0],
    ['"a\\",["', 0],
    ['"a\\\\"', 0],
    ['[1,2,3]', 3],
    ['{"a,b":1,"c[":"x\\"{,","d":[{"e":null}]}', 5],
    ['["\u00e9\ud83d\ude00,[",2]', 2],
    ['[[[', 3],
    ['"never closed,,,,', 0],
    ['', 0],
  ])('%s has %d values behind a comma or an opening', (text, count) => {
    expect(valuesIn(text)).toBe(count);
  });

  it('has never fewer than are found when it is read', () => {
    const values = (content: unknown): number =>
      typeof content === 'object' && content !== null ? Object.values(content).reduce((sum: number, each) => sum + 1 + values(each), 0) : 0;
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (content) => {
        const body = Buffer.from(JSON.stringify(content), 'utf8');
        const count = values(content);
        expect(count === 0 || holdsMoreThan(body, count - 1)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
