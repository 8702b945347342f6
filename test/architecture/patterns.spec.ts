import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

interface Pattern {
  at: string;
  source: string;
  flags: string;
}

const root = path.resolve(__dirname, '../..');

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(spec|generated|d)\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

/** Every regular expression that is written in the sources, as a literal or in `new RegExp('…')`. */
function patternsOf(file: string): Pattern[] {
  const parsed = ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    const at = `${file}:${parsed.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ at, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    if (
      ts.isNewExpression(node) &&
      node.expression.getText() === 'RegExp' &&
      node.arguments?.[0] &&
      ts.isStringLiteralLike(node.arguments[0])
    )
      found.push({ at, source: node.arguments[0].text, flags: '' });
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}

/** Texts that a pattern takes, which are repeated in parts to be nearly taken. */
function samplesOf(pattern: RegExp): string[] {
  const plain = new RegExp(pattern.source, pattern.flags.replace(/[gymd]/g, ''));
  try {
    return fc.sample(fc.stringMatching(plain, { size: 'small' }), { numRuns: 4, seed: 7 });
  } catch {
    // Look-around and the like have no generator: the plain texts below have to do.
    return [];
  }
}

const plainPumps = [
  'a',
  'A',
  '0',
  ' ',
  '-',
  '.',
  '/',
  ',',
  '\\',
  '"',
  "'",
  '<',
  '{',
  '(',
  '\t',
  '\n',
  'aA',
  'a0',
  'a.',
  '0.',
  'a-',
  ' a',
  '\\"',
  'é',
  'http://a',
];

function* attacks(pattern: RegExp): Generator<(count: number) => string> {
  for (const sample of ['', ...samplesOf(pattern)])
    for (let from = 0; from <= Math.min(sample.length, 8); from += 1)
      for (const pump of [...new Set([sample.slice(from, from + 1), sample.slice(from, from + 2), sample.slice(from, from + 4)])].filter(
        Boolean,
      ))
        yield (count) => `${sample.slice(0, from)}${pump.repeat(count)}\u0001`;
  for (const pump of plainPumps) yield (count) => `${pump.repeat(count)}\u0001`;
}

const limitMs = 200;

/** No text that anybody sends in one field is longer; lists and files are not looked through by patterns. */
const longest = 10_000;

/** Patterns that never get a text as long as that, because what stands before them cuts it off. */
const bounded: Record<string, { longest: number; why: string }> = {
  'libs/loket/answer/amount.ts': { longest: 1_400, why: 'at most 400 digits, and an exponent of three' },
  'libs/loket/transport/loket-transport.ts': { longest: 500, why: 'the address of Loket in the environment' },
  'libs/auth/password/known-passwords.ts': { longest: 128, why: 'a password: @MaxLength(128)' },
  'libs/payroll/journal-run/refusal-reason.ts': { longest: 255, why: 'a reason: @MaxLength(255)' },
  'apps/web/src/features/loket-settings/link-setting-dialog.tsx': { longest: 254, why: 'what a person types in their own browser' },
};

function timeOf(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0;
  const startedAt = performance.now();
  pattern.test(text);
  return performance.now() - startedAt;
}

/** The text on which a pattern takes too long; shorter ones first, so that an exponential one is found before it hangs. */
function slowOn(pattern: RegExp, limit = longest): string | undefined {
  for (const attack of attacks(pattern))
    for (const count of [8, 16, 22, 26, 30, 250, 2_000, longest]) {
      const text = attack(Math.min(count, limit)).slice(-limit);
      // Once more before it is believed: the machine may have been busy.
      if (timeOf(pattern, text) > limitMs && timeOf(pattern, text) > limitMs && timeOf(pattern, text) > limitMs)
        return `${JSON.stringify(text.slice(0, 30))} × ${count}`;
    }
  return undefined;
}

describe('regular expressions of the sources', () => {
  const patterns = [...sources('libs'), ...sources('apps/api'), ...sources('apps/worker'), ...sources('apps/web')].flatMap(patternsOf);

  it('all answer at once, however long and nearly right a text is', () => {
    const different = [...new Map(patterns.map((pattern) => [`${pattern.source}/${pattern.flags}`, pattern])).values()];
    process.stdout.write(
      `${patterns.length} regular expressions, ${different.length} different ones, are given texts of up to ${longest} characters\n`,
    );
    expect(different.length).toBeGreaterThan(80);
    const slow = different.flatMap(({ at, source, flags }) => {
      const text = slowOn(new RegExp(source, flags), bounded[at.split(':')[0]!]?.longest);
      return text === undefined ? [] : [`${at} /${source}/${flags}: ${text}`];
    });
    expect(slow).toEqual([]);
  }, 300_000);

  it('are found slow by this test where they are', () => {
    expect(slowOn(/^(a+)+$/)).toBeDefined();
    expect(slowOn(/^(\w+\s?)*$/)).toBeDefined();
    expect(slowOn(/^(.*)(.*)(.*)x$/)).toBeDefined();
    expect(slowOn(/^[a-z]{1,20}$/)).toBeUndefined();
  }, 300_000);

  it('take no part of a request as a pattern: those that are built are known here', () => {
    const built = sources('libs').filter((file) => /new RegExp\(/.test(readFileSync(path.join(root, file), 'utf8')));
    // A pattern of ours with another flag.
    expect(built.filter((file) => file !== 'libs/payroll/journal-run/arrival.ts')).toEqual([]);
  });
});
