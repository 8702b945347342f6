import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Mistake {
  name: string;
  file: string;
  text: string;
  by: string;
  test: { project: string; file: string; name: string; title?: string };
}

const root = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** The list is an ES module, which jest does not load here: its literal is read as it stands. */
function mistakes(): Mistake[] {
  const source = read('scripts/mutants/mistakes.mjs')
    .replace(/^export const /m, 'const ')
    .concat('\nreturn mistakes;');
  return new Function(source)() as Mistake[];
}

/** `npm run test:mutants` plants these mistakes; here is checked that each can still be planted, and that its test is still there. */
describe('mistakes to be planted', () => {
  const all = mistakes();

  it('are at least twenty, each of another kind', () => {
    expect(all.length).toBeGreaterThanOrEqual(20);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  it.each(all.map((mistake) => [mistake.name, mistake] as const))(
    '%s: its place is there once, and its test by name',
    (_, { file, text, by, test }) => {
      expect(existsSync(path.join(root, file))).toBe(true);
      expect(read(file).split(text).length - 1).toBe(1);
      expect(by).not.toBe(text);
      expect(read(test.file)).toContain(test.title ?? test.name);
    },
  );

  it('are listed in docs/security.md, each with its test', () => {
    const listed = read('docs/security.md');
    expect(all.filter(({ name, test }) => !listed.includes(`| ${name} | \`${test.file}\``)).map(({ name }) => name)).toEqual([]);
  });
});
