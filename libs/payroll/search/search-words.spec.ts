import { searchWordsOf } from './search-words';

describe('what a search asks for', () => {
  it.each([
    ['Bakker', { words: ['bakker'], year: null, periodNumber: null }],
    ['  bakker   Maart 2026 ', { words: ['bakker'], year: 2026, periodNumber: 3 }],
    ['2026-03', { words: [], year: 2026, periodNumber: 3 }],
    ['3/2026 LON', { words: ['lon'], year: 2026, periodNumber: 3 }],
    ['oct', { words: [], year: null, periodNumber: 10 }],
    ['LON-2026-0001', { words: ['lon-2026-0001'], year: null, periodNumber: null }],
    ['2026-54', { words: ['2026-54'], year: null, periodNumber: null }],
    ['', { words: [], year: null, periodNumber: null }],
  ])('%j', (text, expected) => {
    expect(searchWordsOf(text)).toEqual(expected);
  });

  it('heeds no more words than a person types', () => {
    expect(searchWordsOf(Array.from({ length: 50 }, (_, index) => `w${index}`).join(' ')).words).toHaveLength(8);
  });
});
