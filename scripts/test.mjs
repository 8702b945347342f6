// npm test: everything that CI runs. `npm test -- --only unit,e2e` runs some stages, for development.
import './node-version.mjs';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { Failure, alone, build, forwardSignals, install, installed, root, run, tell } from './prepare.mjs';

const isCi = ['true', '1'].includes(process.env.CI ?? '');
const resultFile = path.join(root, '.loonbrug', 'test-results.json');
const jestProjects = ['unit', 'architecture', 'e2e', 'trials', 'loket-contract', 'journeys'];
const here = (file) => existsSync(path.join(root, file));
const tool = (file, ...parameters) => [installed(file), ...parameters];

// What is remembered makes the next run quicker, never other: it is kept by content.
const cache = (name) => ['--cache', '--cache-strategy', 'content', '--cache-location', path.join(root, '.loonbrug', `${name}-cache`)];
const incremental = (name) => ['--incremental', '--tsBuildInfoFile', path.join(root, '.loonbrug', `${name}.tsbuildinfo`)];

/** Checks that need nothing but the sources; two at a time. */
const checks = [
  { name: 'format', command: tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', ...cache('prettier'), '.') },
  { name: 'lint', command: tool('eslint/bin/eslint.js', ...cache('eslint'), '.') },
  {
    name: 'architecture',
    isThere: here('.dependency-cruiser.cjs'),
    command: tool('dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', 'apps', 'libs'),
  },
  { name: 'types', command: tool('typescript/bin/tsc', '--noEmit', '-p', '.', ...incremental('server')) },
  { name: 'licences', command: ['scripts/licences.mjs'] },
  { name: 'audit', command: ['scripts/audit.mjs'] },
  {
    name: 'types-web',
    isThere: here('apps/web/tsconfig.json'),
    command: tool('typescript/bin/tsc', '--noEmit', '-p', 'apps/web', ...incremental('web')),
  },
];

function wantedStages(words) {
  const at = words.indexOf('--only');
  if (words.length === 0) return undefined;
  const names = at === 0 && words.length === 2 ? words[1].split(',') : [];
  const known = [...checks.map((check) => check.name), 'build', 'web-api', ...jestProjects];
  const unknown = names.filter((name) => !known.includes(name));
  if (names.length > 0 && unknown.length === 0) return new Set(names);
  throw new Failure(`Usage: npm test [-- --only STAGE,STAGE …], of the stages ${known.join(', ')}.`);
}

const results = [];

async function stage(name, work) {
  const startedAt = Date.now();
  const { isPassed, output = '' } = await work();
  const seconds = (Date.now() - startedAt) / 1000;
  results.push({ name, isPassed, seconds });
  console.log(`${isPassed ? '✓' : '✗'} ${name}  ${seconds.toFixed(1)} s${isPassed ? '' : `\n${output.trim()}\n`}`);
}

async function check({ name, command }) {
  await stage(name, async () => {
    const { exitCode, output } = await run(process.execPath, ['--max-old-space-size=2048', ...command], { quiet: true });
    return { isPassed: exitCode === 0, output };
  });
}

async function inPairs(tasks) {
  const waiting = [...tasks];
  const worker = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) await task();
  };
  await Promise.all([worker(), worker()]);
}

async function buildStage() {
  await stage('build', async () => {
    try {
      await build(() => undefined);
      return { isPassed: true };
    } catch (error) {
      if (error instanceof Failure) return { isPassed: false, output: error.message };
      throw error;
    }
  });
}

/** Runs jest on its own screen, and returns what it wrote down. */
async function runJest(projects) {
  mkdirSync(path.dirname(resultFile), { recursive: true });
  rmSync(resultFile, { force: true });
  const limits = ['--maxWorkers=2', '--workerIdleMemoryLimit=1536MB', '--passWithNoTests', ...(isCi ? ['--ci'] : [])];
  const report = ['--json', `--outputFile=${resultFile}`, '--selectProjects', ...projects];
  const parameters = [
    '--max-old-space-size=3072',
    '--disable-warning=ExperimentalWarning',
    ...tool('jest/bin/jest.js'),
    ...limits,
    ...report,
  ];
  await stage(`jest: ${projects.join(', ')}`, async () => {
    const { exitCode } = await run(process.execPath, parameters);
    return { isPassed: exitCode === 0, output: 'see above' };
  });
  return existsSync(resultFile) ? JSON.parse(readFileSync(resultFile, 'utf8')) : undefined;
}

/** The failed tests by name, each with the first line of what it says: what a long screen ends with is what is read. */
function failuresOf(report) {
  return report.testResults.flatMap((suite) => {
    const tests = suite.assertionResults.filter((test) => test.status === 'failed');
    const file = path.relative(root, suite.name);
    if (suite.status === 'failed' && tests.length === 0) return [`${file}: ${firstLine(suite.message)}`];
    return tests.map((test) => `${file} › ${test.fullName}: ${firstLine(test.failureMessages[0])}`);
  });
}

function firstLine(text = '') {
  return stripVTControlCharacters(text).trim().split('\n', 1)[0];
}

/** Tests by outcome. A suite that could not run at all counts as one failed test, so that it is never lost. */
function countTests(report) {
  if (report === undefined) return { passed: 0, failed: 1, skipped: [], failures: ['jest ended without a report'] };
  const tests = report.testResults.flatMap((suite) => suite.assertionResults);
  const skipped = tests.filter((test) => ['pending', 'todo', 'skipped', 'disabled'].includes(test.status));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: skipped.map((test) => test.fullName),
    failures: failuresOf(report),
  };
}

function summarise(tests) {
  const failedStages = results.filter((result) => !result.isPassed).map((result) => result.name);
  console.log('\nSeconds by stage:');
  for (const { name, isPassed, seconds } of results)
    console.log(`  ${seconds.toFixed(1).padStart(6)}  ${name}${isPassed ? '' : '  FAILED'}`);
  if (tests.skipped.length > 0) console.log(`\nSkipped${isCi ? ' (a failure in CI)' : ''}:`);
  for (const name of tests.skipped) console.log(`  ${name}`);
  if (tests.failures.length > 0) console.log('\nFailed:');
  for (const line of tests.failures) console.log(`  ${line}`);
  if (failedStages.length > 0) console.log(`\nFailed stages: ${failedStages.join(', ')}`);
  console.log(`\n${tests.passed} passed, ${tests.failed} failed, ${tests.skipped.length} skipped`);
  return failedStages.length > 0 || tests.failed > 0 || (isCi && tests.skipped.length > 0) ? 1 : 0;
}

async function main() {
  const wanted = wantedStages(process.argv.slice(2));
  const isWanted = (name) => wanted === undefined || wanted.has(name);
  await alone(() => install(console.log));
  const tasks = checks.filter((each) => each.isThere !== false && isWanted(each.name)).map((each) => () => check(each));
  if (isWanted('build')) tasks.unshift(() => alone(buildStage));
  await inPairs(tasks);
  if (isWanted('web-api') && isWanted('build')) await check({ name: 'web-api', command: ['scripts/web-types.mjs', '--check'] });
  const projects = jestProjects.filter(isWanted);
  const tests = projects.length > 0 ? countTests(await runJest(projects)) : { passed: 0, failed: 0, skipped: [], failures: [] };
  return summarise(tests);
}

forwardSignals();
try {
  process.exit(await main());
} catch (error) {
  process.exit(tell(error));
}
