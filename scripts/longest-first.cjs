const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

// A clone that never ran its tests knows nothing of their times: one that takes minutes must not begin when all others are done.
const longest = [
  'journeys/screens.spec.ts',
  'e2e/journal-run-killed.e2e-spec.ts',
  'e2e/main-job.e2e-spec.ts',
  'e2e/ledger-laws.e2e-spec.ts',
  'trials/fuzzer.spec.ts',
  'e2e/journal-run-report-laws.e2e-spec.ts',
  'trials/killed-workers.spec.ts',
  'architecture/isolation-matrix.spec.ts',
  'e2e/start-and-stop.e2e-spec.ts',
  'e2e/database-take-over.e2e-spec.ts',
].map((file) => path.join(__dirname, '..', 'test', file));

/** Test files that are known to take minutes first, then as jest would have them. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path: file }) => (longest.includes(file) ? longest.indexOf(file) : longest.length);
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
};
