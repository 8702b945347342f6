// npm run test:mutants: plants each mistake of mistakes.mjs in a copy of the tree, runs the one test that must catch it, and says whether it did.
// `npm run test:mutants -- cookie list` plants those whose name holds one of the words.
import '../node-version.mjs';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mistakes } from './mistakes.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const copied = ['apps', 'libs', 'migrations', 'scripts', 'test', 'bench', 'docs'];
const files = [
  'package.json',
  'tsconfig.json',
  'jest.config.cjs',
  'eslint.config.mjs',
  '.dependency-cruiser.cjs',
  '.prettierrc',
  '.prettierrc.json',
];

function copyTree() {
  const tree = mkdtempSync(path.join(tmpdir(), 'loonbrug-mutants-'));
  for (const name of [...copied, ...files])
    if (existsSync(path.join(root, name))) cpSync(path.join(root, name), path.join(tree, name), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'));
  return tree;
}

function run(tree, command) {
  return spawnSync(process.execPath, command, { cwd: tree, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, timeout: 900_000 });
}

/** Every character that a regular expression reads otherwise, escaped: names of tests are texts. */
const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The tests of that name in that file: how many ran, how many failed, and what the first said. */
function outcomeOf(tree, { project, file, name }) {
  const report = path.join(tree, 'mutant-report.json');
  rmSync(report, { force: true });
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const { stderr } = run(tree, [
    jest,
    `--selectProjects=${project}`,
    '--runTestsByPath',
    file,
    '-t',
    literally(name),
    '--json',
    `--outputFile=${report}`,
  ]);
  if (!existsSync(report)) return { ran: 0, failed: 0, said: stderr.slice(-400) };
  const results = JSON.parse(readFileSync(report, 'utf8'));
  const tests = results.testResults.flatMap((suite) => suite.assertionResults).filter((test) => test.status !== 'pending');
  const failed = tests.filter((test) => test.status === 'failed');
  return { ran: tests.length, failed: failed.length, said: failed[0]?.failureMessages[0] ?? results.testResults[0]?.message ?? '' };
}

function lintOutcome(tree, { file, test }) {
  const { stdout } = run(tree, [path.join(root, 'node_modules/eslint/bin/eslint.js'), file]);
  return { ran: 1, failed: stdout.includes(test.name) ? 1 : 0, said: stdout };
}

/** Caught: the named test ran and failed by an assertion, not because the tree no longer runs at all. */
function plant(tree, mistake) {
  const file = path.join(tree, mistake.file);
  const sound = readFileSync(file, 'utf8');
  if (sound.split(mistake.text).length !== 2) return { isCaught: false, why: 'its text does not stand once in the file' };
  writeFileSync(
    file,
    sound.replace(mistake.text, () => mistake.by),
  );
  try {
    const { ran, failed, said } = mistake.test.project === 'lint' ? lintOutcome(tree, mistake) : outcomeOf(tree, mistake.test);
    if (ran === 0) return { isCaught: false, why: `no test ran: ${said.slice(0, 300)}` };
    const isBroken = /Cannot find module|SyntaxError|Nest can't resolve/.test(said);
    return { isCaught: failed > 0 && !isBroken, why: failed === 0 ? 'the test passed' : said.split('\n')[0] };
  } finally {
    writeFileSync(file, sound);
  }
}

const words = process.argv.slice(2);
const chosen = mistakes.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
const tree = copyTree();
const survivors = [];
try {
  for (const mistake of chosen) {
    const startedAt = Date.now();
    const { isCaught, why } = plant(tree, mistake);
    if (!isCaught) survivors.push(mistake.name);
    console.log(
      `${isCaught ? '✓ caught ' : '✗ MISSED '} ${mistake.name}  (${mistake.test.file} › ${mistake.test.name}; ${((Date.now() - startedAt) / 1000).toFixed(0)} s)${isCaught ? '' : `\n    ${why}`}`,
    );
  }
} finally {
  rmSync(tree, { recursive: true, force: true });
}
console.log(`\n${chosen.length - survivors.length} of ${chosen.length} planted mistakes were caught`);
process.exit(survivors.length === 0 ? 0 : 1);
