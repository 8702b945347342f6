import { DemonstrationFailure } from '../failure';

/** Runs a command on the own database; what goes wrong is one clear message and a non-zero exit. */
export function runCommand(work: () => Promise<void>): void {
  work().catch((error: unknown) => {
    const isForPeople = error instanceof DemonstrationFailure || (error as Error).name === 'EmbeddedDatabaseError';
    process.stderr.write(`${isForPeople ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`);
    process.exit(1);
  });
}

/** A setting that can't be done without. */
export function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new DemonstrationFailure(`set ${name}; docs/operations.md says what it must be`);
  return value;
}
