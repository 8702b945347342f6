import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { en } from '../../apps/web/src/i18n/en';
import { nl } from '../../apps/web/src/i18n/nl';

const sources = path.resolve(__dirname, '../../apps/web/src');

/** Every key that a screen asks for by name, with the files that do; keys that are put together at run time are asked for by their fixed beginning. */
function askedFor(): Map<string, string> {
  const asked = new Map<string, string>();
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.startsWith('i18n/'),
  );
  for (const file of files) {
    const text = readFileSync(path.join(sources, file), 'utf8');
    for (const [, key] of text.matchAll(/['"`]((?:[a-z][A-Za-z]*)\.[A-Za-z.]+?)\.?(?:\$\{[^`]*`|['"`])/g)) {
      if (key!.split('.')[0]! in nl) asked.set(key!, file);
    }
  }
  return asked;
}

function wordsAt(words: object, key: string): unknown {
  return key
    .split('.')
    .reduce<unknown>((at, part) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined), words);
}

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
