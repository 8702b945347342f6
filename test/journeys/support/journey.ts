import { hasBrowser } from './browser';

const isCi = ['true', '1'].includes(process.env['CI'] ?? '');
const isPossible = hasBrowser() || isCi;

/** Starting the product, and every step of a person on a busy machine. */
export const journeyTimeoutMs = 300_000;

/** A journey at a screen. Where no browser can be found it is skipped and says so; in CI it fails then. */
export function describeJourney(name: string, tests: () => void): void {
  const title = isPossible ? name : `${name} (skipped: no Chromium found; install one, or set CHROMIUM_PATH)`;
  (isPossible ? describe : describe.skip)(title, tests);
}
