import { parseArgs } from 'node:util';
import { DemonstrationFailure } from './failure';

/** What `npm start --` was given. */
export interface CommandLine {
  /** Run the main job in a throw-away data folder, and end. */
  once: boolean;
  /** Where the outcome of `--once` is written as JSON. */
  jsonFile: string | undefined;
  /** Leave the demonstration firm without clients and runs, for whoever wants to set one up. */
  empty: boolean;
  /** Of the web; undefined means the default one, and with `once` a free one. */
  port: number | undefined;
}

const usage = 'Usage: npm start [-- [--port N] [--empty | --once [--json FILE]]]';

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (port >= 1 && port <= 65_535) return port;
  throw new DemonstrationFailure(`--port ${text}: a port is a number from 1 to 65535.\n${usage}`);
}

/** Reads the arguments; PORT in the environment stands for --port. Throws with the usage when something is not known. */
export function readCommandLine(words: string[], environment: NodeJS.ProcessEnv): CommandLine {
  const options = { once: { type: 'boolean' }, json: { type: 'string' }, empty: { type: 'boolean' }, port: { type: 'string' } } as const;
  let values: { once?: boolean; json?: string; empty?: boolean; port?: string };
  try {
    ({ values } = parseArgs({ args: words, options, strict: true }));
  } catch (error) {
    throw new DemonstrationFailure(`${(error as Error).message}\n${usage}`, { cause: error });
  }
  if (values.json !== undefined && !values.once)
    throw new DemonstrationFailure(`--json writes what --once found, so it needs --once.\n${usage}`);
  if (values.empty && values.once) throw new DemonstrationFailure(`--once runs the main job, which --empty leaves out.\n${usage}`);
  return {
    once: values.once ?? false,
    jsonFile: values.json,
    empty: values.empty ?? false,
    port: portOf(values.port ?? (environment.PORT || undefined)),
  };
}
