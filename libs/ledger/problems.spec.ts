import { LoonbrugError } from '@loonbrug/platform';
import * as journalEntryErrors from './journal-entry/journal-entry.errors';
import * as ledgerErrors from './ledger.errors';
import { ledgerProblems } from './problems';

const makers: Array<(...parts: never[]) => LoonbrugError> = [...Object.values(journalEntryErrors), ...Object.values(ledgerErrors)];
const errors = makers.map((make) => make(...(['1', '2', '3'] as never[])));

describe('the errors of the books', () => {
  it('have a text in both languages each, and there is no text without an error', () => {
    expect(Object.keys(ledgerProblems).sort()).toEqual(errors.map((error) => error.code).sort());
  });

  it('carry every fact that their texts mention', () => {
    for (const { code, details } of errors) {
      for (const { title, remedy } of Object.values(ledgerProblems[code]!)) {
        const mentioned = [...`${title} ${remedy}`.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
        expect({ code, missing: mentioned.filter((name) => !(name in details)) }).toEqual({ code, missing: [] });
      }
    }
  });
});
