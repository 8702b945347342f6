import { parseArgs } from 'node:util';
import { startSimulator } from './simulator';
import type { SimulatorOptions } from './simulator';

const datasets = ['demo', 'real-examples', 'generated'] as const;

/** Options of the command line. Throws a RangeError for a value that isn't usable. */
function optionsOf(commandLine: string[]): SimulatorOptions {
  const { values } = parseArgs({
    args: commandLine,
    options: {
      port: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
      dataset: { type: 'string', default: 'demo' },
      employers: { type: 'string' },
      'employees-per-employer': { type: 'string' },
    },
  });
  const dataset = datasets.find((candidate) => candidate === values.dataset);
  if (!dataset) throw new RangeError(`--dataset is one of ${datasets.join(', ')}`);
  return {
    port: wholeNumber('port', values.port, 65_535),
    seed: wholeNumber('seed', values.seed),
    dataset,
    ...(values.employers !== undefined && { employers: wholeNumber('employers', values.employers) }),
    ...(values['employees-per-employer'] !== undefined && {
      employeesPerEmployer: wholeNumber('employees-per-employer', values['employees-per-employer']),
    }),
  };
}

function wholeNumber(name: string, text: string, greatest = Number.MAX_SAFE_INTEGER): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > greatest) throw new RangeError(`--${name} is a whole number from 0 to ${greatest}`);
  return number;
}

async function main(): Promise<void> {
  const simulator = await startSimulator(optionsOf(process.argv.slice(2)));
  const { apiUrl, oauthUrl, pageUrl, controlUrl, clientId, clientSecret, username, password, environmentCode, accounts } = simulator;
  const stop = () => void simulator.close().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  const line = { apiUrl, oauthUrl, clientId, clientSecret, username, password, environmentCode, pageUrl, controlUrl, accounts };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
