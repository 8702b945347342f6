import { LoonbrugError } from '@loonbrug/platform';

/** Runs a command; what goes wrong is one clear message and a non-zero exit. */
export function runCommand(work: () => Promise<void>): void {
  work().catch((error: unknown) => {
    process.stderr.write(
      `${error instanceof LoonbrugError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    // What was opened before it failed (a pool of connections) must not keep the process waiting.
    process.exit(1);
  });
}

/** A setting that the command can't do without. */
export function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new LoonbrugError('rejected', 'config.setting_missing', `set ${name}; docs/operations.md says what it must be`);
  return value;
}

/** The value behind an option of the command line. */
export function argument(name: string): string | undefined {
  const index = process.argv.indexOf(name);
  return index === -1 ? undefined : process.argv[index + 1];
}
