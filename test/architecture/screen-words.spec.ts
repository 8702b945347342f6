import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { en } from '../../apps/web/src/i18n/en';
import { nl } from '../../apps/web/src/i18n/nl';
import { own } from '../../apps/web/src/i18n/nl-own';

const sources = path.resolve(__dirname, '../../apps/web/src');

/** Every key that a screen asks for by name, with the files that do; keys that are put together at run time are asked for by their fixed beginning. */
function askedFor(): Map<string, string> {
  const asked = new Map<string, string>();
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.endsWith('.spec.ts') && !/^i18n\/(nl|en)\b/.test(file),
  );
  for (const file of files) {
    const text = readFileSync(path.join(sources, file), 'utf8');
    for (const key of keysOf(text)) asked.set(key, file);
  }
  return asked;
}

const keysOf = (text: string): string[] =>
  [...text.matchAll(/['"`]((?:[a-z][A-Za-z]*)\.[A-Za-z_\d.]+?)\.?(?:\$\{[^`]*`|['"`])/g)]
    .map(([, key]) => key!)
    .filter((key) => key.split('.')[0]! in nl)
    // 'payslip.identity_doubt' is a code of the API; a key has such a part only within a group, for a value that the API tells.
    .filter((key) => !/^[^.]+\.[^.]*_/.test(key));

/** The screens that come with a module: what it imports, at once or later, and what that imports. */
function screensFrom(begin: readonly string[]): string[] {
  const seen = new Set<string>();
  const waiting = [...begin];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file) || file.startsWith(path.join(sources, 'i18n'))) continue;
    seen.add(file);
    for (const [, name] of readFileSync(file, 'utf8').matchAll(/(?:from |import\()'(\.[^']+)'/g)) {
      const target = path.resolve(path.dirname(file), name!);
      const found = [`${target}.tsx`, `${target}.ts`].find((one) => existsSync(one));
      if (found) waiting.push(found);
    }
  }
  return [...seen];
}

/** Pages before sign-in and of the person, as the router names them; those that wait for the firm's words are not among them. */
function ownPages(): string[] {
  const router = readFileSync(path.join(sources, 'router.tsx'), 'utf8');
  const lists = router.match(/const entryPages[\s\S]*?\n\];[\s\S]*?const personalPages[\s\S]*?\n\];/)![0];
  const lazy = lists.split('\n').filter((line) => !line.includes('ofTheFirm'));
  const names = lazy.flatMap((line) => [...line.matchAll(/import\('\.\/([^']+)'\)/g)].map(([, name]) => `${name}.tsx`));
  return ['session/signed-in.tsx', 'session/landing-page.tsx', 'session/personal-layout.tsx', ...names].map((name) =>
    path.join(sources, name),
  );
}

function wordsAt(words: object, key: string): unknown {
  return key
    .split('.')
    .reduce<unknown>((at, part) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined), words);
}

/** The name of every single text, as screens ask for it: without the ending of a plural. */
const leavesOf = (words: object, at = ''): string[] => [
  ...new Set(
    Object.entries(words).flatMap(([key, text]) =>
      typeof text === 'object' ? leavesOf(text as object, `${at}${key}.`) : [`${at}${key.replace(/_(zero|one|other)$/, '')}`],
    ),
  ),
];

describe('the words of the screens', () => {
  const asked = askedFor();

  it('finds the keys that screens ask for', () => {
    expect(asked.has('general.save')).toBe(true);
    expect(asked.has('membership.roles')).toBe(true);
  });

  it('has every key that a screen asks for, in both languages', () => {
    const isThere = (words: object, key: string) => wordsAt(words, key) !== undefined || wordsAt(words, `${key}_other`) !== undefined;
    const missing = [...asked].filter(([key]) => !isThere(nl, key) || !isThere(en, key));
    expect(missing).toEqual([]);
  });

  it('has no key that no screen asks for', () => {
    // By its own name, or by the beginning of a name that is put together at run time.
    const isAsked = (key: string): boolean => asked.has(key) || (key.includes('.') && isAsked(key.slice(0, key.lastIndexOf('.'))));
    expect(leavesOf(nl).filter((key) => !isAsked(key))).toEqual([]);
  });

  it('has all words in the files of words: no other file chooses between two of them', () => {
    const choosing = readdirSync(sources, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => {
        const text = readFileSync(path.join(sources, file), 'utf8');
        return [...text.matchAll(/=== '(?:en|nl)'.*/g)].map(([line]) => `${file}: ${line}`);
      });
    // The locale of numbers and days, the words that MUI brings, and the choice of the language itself.
    expect(choosing.sort()).toEqual([
      "i18n/format.ts: === 'en' ? 'en-GB' : 'nl-NL');",
      "i18n/language.ts: === 'en' ? 'en' : 'nl');",
      "i18n/language.ts: === 'en' ? 'en' : 'nl';",
      "ui/theme.tsx: === 'en' ? enUS : nlNL,",
    ]);
  });

  it("fetches for the pages that are a person's own every subject that they speak of", () => {
    const pages = ownPages();
    expect(pages.length).toBeGreaterThan(7);
    const missing = screensFrom(pages).flatMap((file) =>
      keysOf(readFileSync(file, 'utf8'))
        .filter((key) => !(key.split('.')[0]! in own))
        .map((key) => `${path.relative(sources, file)}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  it('fills the same values in, in both languages', () => {
    const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
    const differing: string[] = [];
    const compare = (dutch: object, english: object, at: string) => {
      for (const [key, text] of Object.entries(dutch)) {
        const other = (english as Record<string, unknown>)[key];
        if (typeof text === 'object') compare(text as object, other as object, `${at}${key}.`);
        else if (String(values(text as string)) !== String(values(String(other)))) differing.push(`${at}${key}`);
      }
    };
    compare(nl, en, '');
    expect(differing).toEqual([]);
  });
});
