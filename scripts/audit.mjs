// Asks the registry for known vulnerabilities of what is shipped. A registry that does not answer is no failure, and is said.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const script = process.env.npm_execpath;
const parameters = ['audit', '--json', '--omit=dev', '--fetch-retries=0', '--fetch-timeout=20000'];
const [program, given] = script && /npm-cli\.c?js$/.test(script) ? [process.execPath, [script, ...parameters]] : ['npm', parameters];
const { stdout } = spawnSync(program, given, { cwd: root, encoding: 'utf8', timeout: 60_000, maxBuffer: 64 * 1024 * 1024 });

function answerOf(text) {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return {};
  }
}

const answer = answerOf(stdout);
const found = answer.metadata?.vulnerabilities;
if (!found) {
  console.log(`the registry did not answer the audit: ${answer.message ?? 'no answer'}`);
  process.exit(0);
}
const serious = Object.values(answer.vulnerabilities ?? {}).filter(({ severity }) => severity === 'high' || severity === 'critical');
for (const { name, severity, via } of serious)
  console.error(`${name}: ${severity}: ${via.map((each) => (typeof each === 'string' ? each : `${each.title} ${each.url}`)).join('; ')}`);
console.log(`${found.total} known vulnerabilities, ${serious.length} of them serious`);
process.exit(serious.length === 0 ? 0 : 1);
