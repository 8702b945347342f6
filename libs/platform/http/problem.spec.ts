import { LoonbrugError } from '../errors/loonbrug-error';
import { languageOf, problemOf } from './problem';
import { platformProblems } from './platform-problems';

describe('a problem document', () => {
  const texts = {
    ...platformProblems,
    'ledger.off': {
      nl: { title: 'Verschil van {cents} cent op {account}.', remedy: 'Kijk na.' },
      en: { title: 'Off by {cents}.', remedy: 'Check.' },
    },
  };

  it('fills the details in, and shows a dash for one that is missing', () => {
    const problem = problemOf(new LoonbrugError('rejected', 'ledger.off', 'log only', { cents: 12 }), texts, 'nl');
    expect(problem).toMatchObject({ status: 422, code: 'ledger.off', title: 'Verschil van 12 cent op –.', details: { cents: 12 } });
    expect(JSON.stringify(problem)).not.toContain('log only');
  });

  it('tells nothing of a failure of ours but that it happened', () => {
    const problem = problemOf(new LoonbrugError('unavailable', 'database.no_row', 'one row expected', { table: 'x' }), texts, 'en');
    expect(problem).toMatchObject({ status: 503, title: 'Something went wrong.' });
    expect(problem.details).toEqual({});
  });

  it.each([
    ['nl-NL,en;q=0.5', 'nl'],
    ['en-GB', 'en'],
    ['de', 'nl'],
    [undefined, 'nl'],
  ])('speaks Dutch unless English is preferred (%s)', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
