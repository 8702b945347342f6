/** Whether this is `npm run trials`, with the counts of the trials, or the short form of every test run. */
export const isFullForm = process.env['TRIALS'] === 'full';

/** How often something is tried: the first in every test run, the second in `npm run trials`. */
export const times = (short: number, full: number): number => (isFullForm ? full : short);

/** How long a test may take, in milliseconds: as it says in every test run, hours in `npm run trials`. */
export const timeLimit = (shortMs: number): number => (isFullForm ? 4 * 3_600_000 : shortMs);

/** What every test run begins with: the same code gets the same answer twice. */
const usualSeed = 1_409_925_442;

/** The seed of this run, or of the run that is repeated (`TRIALS_SEED=…`); always printed. The full form begins anywhere. */
export const seed = Number(process.env['TRIALS_SEED'] ?? (isFullForm ? Math.floor(Math.random() * 2 ** 31) : usualSeed));

const isCi = ['true', '1'].includes(process.env['CI'] ?? '');
const isThorough = isFullForm || isCi;

/** Other ones each time; `FAST_CHECK_SEED=…` repeats them. */
export const lawSeed = Number(process.env['FAST_CHECK_SEED'] ?? Date.now() % 2 ** 31);

/**
 * How fast-check tries a law that needs the database: a thousand times in CI and in `npm run trials`, so often as given in a developer's test run. Prints the
 * seed.
 */
export function lawRuns(short: number): { seed: number; numRuns: number } {
  const numRuns = isThorough ? 1_000 : short;
  process.stdout.write(`${numRuns} runs of a law, FAST_CHECK_SEED=${lawSeed}\n`);
  return { seed: lawSeed, numRuns };
}

/** How long such a law may take, in milliseconds: as it says in a developer's test run, two hours or more else. */
export const lawLimit = (shortMs: number): number => (isThorough ? Math.max(timeLimit(shortMs), 7_200_000) : shortMs);
