import { parseArgs } from 'node:util';
import { DemonstrationFailure } from './failure';

/** What `npm start --` was given. */
export interface CommandLine {
  /** Run the main job in a throw-away data folder, and end. */
  once: boolean;
  /** Where the outcome of `--once` is written as JSON. */
  jsonFile: string | undefined;
  /** Of the web; undefined means the default one, and with `once` a free one. */
  port: number | undefined;
}

const usage = 'Usage: npm start [-- [--port N] [--once [--json FILE]]]';

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (port >= 1 && port <= 65_535) return port;
  throw new DemonstrationFailure(`--port ${text}: a port is a number from 1 to 65535.\n${usage}`);
}

/** Reads the arguments; PORT in the environment stands for --port. Throws with the usage when something is not known. */
export function readCommandLine(words: string[], environment: NodeJS.ProcessEnv): CommandLine {
  const options = { once: { type: 'boolean' }, json: { type: 'string' }, port: { type: 'string' } } as const;
  let values: { once?: boolean; json?: string; port?: string };
  try {
    ({ values } = parseArgs({ args: words, options, strict: true }));
  } catch (error) {
    throw new DemonstrationFailure(`${(error as Error).message}\n${usage}`, { cause: error });
  }
  if (values.json !== undefined && !values.once)
    throw new DemonstrationFailure(`--json writes what --once found, so it needs --once.\n${usage}`);
  return { once: values.once ?? false, jsonFile: values.json, port: portOf(values.port ?? (environment.PORT || undefined)) };
}
