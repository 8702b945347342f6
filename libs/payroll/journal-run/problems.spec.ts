import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { accountMappingProblems } from '../account-mapping/problems';
import { pushProblems } from '../push/problems';
import { journalRunStates } from './journal-run.dto';
import { journalRunProblems } from './problems';

const texts = { ...journalRunProblems, ...accountMappingProblems, ...pushProblems };

/** Codes that the sources of the three nouns give: findings and errors. */
function codesGiven(): string[] {
  const folders = ['journal-run', 'account-mapping', 'push'].map((noun) => path.join(__dirname, '..', noun));
  const sources = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
      .map((name) => readFileSync(path.join(folder, name), 'utf8')),
  );
  const given = sources.flatMap((source) => [
    ...[...source.matchAll(/\b(?:blocks|warns|informs|worst)\(\s*'([a-z_.]+)'/g)].map(([, code]) => code!),
    ...[...source.matchAll(/super\(\s*'[a-z_]+',\s*'([a-z_.]+)'/g)].map(([, code]) => code!),
  ]);
  const ofDimensions = ['cost_centre', 'cost_unit'].flatMap((noun) =>
    ['unknown', 'blocked', 'dropped', 'defaulted'].map((what) => `journal_run.${noun}_${what}`),
  );
  const ofStates = journalRunStates.map((state) => `journal_run.is_${state}`);
  return [...new Set([...given, ...ofDimensions, ...ofStates])];
}

describe('the texts of journal runs, mapping and push', () => {
  it('are there for every code that is given', () => {
    const given = codesGiven();
    expect(given.length).toBeGreaterThan(40);
    expect(given.filter((code) => !(code in texts))).toEqual([]);
  });

  it.each(Object.entries(texts))('of %s say cause and remedy in both languages, with the same details', (_, { nl, en }) => {
    const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const { title, remedy } of [nl, en]) {
      expect(title).toMatch(/^[A-Z].*\.$/);
      expect(remedy).toMatch(/^[A-Z].*\.$/);
    }
    expect(namesIn(nl.title + nl.remedy)).toEqual(namesIn(en.title + en.remedy));
    expect(nl.title).not.toBe(en.title);
  });
});
