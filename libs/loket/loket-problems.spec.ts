import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loketProblems } from './loket-problems';

/** The codes of all errors in this library's sources. */
function codesInSources(): string[] {
  const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.errors.ts'));
  return files.flatMap((file) =>
    [...readFileSync(join(__dirname, file), 'utf8').matchAll(/'(loket\.[a-z_]+)'/g)].map((match) => match[1] ?? ''),
  );
}

describe('the texts of errors', () => {
  it('are there for every code and for no other', () => {
    const codes = [...new Set(codesInSources())].sort();
    expect(codes.length).toBeGreaterThan(10);
    expect(Object.keys(loketProblems).sort()).toEqual(codes);
  });

  it('say what is wrong and what helps, in both languages', () => {
    for (const texts of Object.values(loketProblems)) {
      for (const { title, remedy } of [texts.nl, texts.en])
        expect([title, remedy].every((text) => text.length > 15 && text.endsWith('.'))).toBe(true);
    }
  });
});
