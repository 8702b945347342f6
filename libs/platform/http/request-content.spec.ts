import { LoonbrugError } from '../errors/loonbrug-error';
import { checkContent } from './request-content';

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
