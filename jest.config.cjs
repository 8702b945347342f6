const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { swcOptions } = require('./scripts/swc-options.cjs');

// Nest 12 and some of its parts are ES modules only, which jest on Node 20 can't load: they are compiled like our own sources.
const compiledModules = [
  '@nestjs',
  'file-type',
  'strtok3',
  'token-types',
  '@tokenizer',
  '@borewit',
  'uint8array-extras',
  'load-esm',
  'content-disposition',
  '@fastify/cookie',
  'cookie',
  'uuid',
  'otplib',
];

// jest runs CommonJS only, so import() becomes require() here; in the build it stays.
const jestOptions = { ...swcOptions, cwd: undefined, root: undefined, sourceMaps: true, module: { type: 'commonjs' } };

const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.[cm]?[jt]s$': ['@swc/jest', jestOptions] },
  transformIgnorePatterns: [`/node_modules/(?!(${compiledModules.join('|')})/)`],
  moduleNameMapper: {
    '^@loonbrug/(.*)$': '<rootDir>/libs/$1/index.ts',
    '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1.ts'],
  },
  setupFiles: ['reflect-metadata'],
  // What is built is not what is tested, and holds copies.
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.loonbrug/'],
};

/** Tests over HTTP whose laws run more often in the full form: those that ask `scale.ts` how often. They are part of `npm run trials`. */
function filesWithFullForm() {
  if (process.env.TRIALS !== 'full') return [];
  const folder = path.join(__dirname, 'test', 'e2e');
  const files = readdirSync(folder).filter((file) => readFileSync(path.join(folder, file), 'utf8').includes('/trials/scale'));
  return files.map((file) => `<rootDir>/test/e2e/${file}`);
}

/** Suites by what they need: unit nothing, e2e a database, contract Loket's own document, journeys a browser. */
module.exports = {
  // It ends what hangs, and is no measure of speed: on a busy machine a test takes ten times as long as on an idle one.
  testTimeout: 120_000,
  testSequencer: '<rootDir>/scripts/longest-first.cjs',
  projects: [
    { ...common, displayName: 'unit', testMatch: ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/apps/**/*.spec.ts'] },
    {
      ...common,
      displayName: 'architecture',
      testMatch: ['<rootDir>/test/architecture/**/*.spec.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
    {
      ...common,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.e2e-spec.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
    {
      ...common,
      displayName: 'trials',
      testMatch: ['<rootDir>/test/trials/**/*.spec.ts', ...filesWithFullForm()],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
    { ...common, displayName: 'loket-contract', testMatch: ['<rootDir>/test/loket-contract/**/*.spec.ts'] },
    {
      ...common,
      displayName: 'journeys',
      testMatch: ['<rootDir>/test/journeys/**/*.spec.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
  ],
};
