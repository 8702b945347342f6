import tseslint from 'typescript-eslint';

/** What may not be written because the design says so; each message names the way that is meant instead. */
const forbiddenCalls = [
  {
    selector: "CallExpression[callee.property.name='save'][callee.object.property.name=/[rR]epository|manager/]",
    message: 'No save(): use insert() or update(), or written SQL (docs/architecture.md, Data).',
  },
  {
    selector: "CallExpression[callee.property.name='transaction'][callee.object.property.name='manager']",
    message: 'TenantDatabase starts transactions, nobody else.',
  },
  {
    selector: "CallExpression[callee.property.name='createQueryRunner']",
    message: 'Own query runners bypass row security: use TenantDatabase.',
  },
];

const nestedByItself = {
  name: 'class-validator',
  importNames: ['ValidateNested'],
  message: 'By itself it lets a list pass for an object: IsPart and AreParts of @loonbrug/platform do not.',
};

const unboundedInPath = {
  name: '@nestjs/common',
  importNames: ['ParseIntPipe'],
  message: 'It lets numbers pass that no row can have: NumberInPath of @loonbrug/platform says between which two.',
};

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**', '.loonbrug/**', '**/*.generated.ts'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true, IIFEs: false }],
      'max-params': ['error', 4],
      complexity: ['error', 10],
      'no-restricted-syntax': ['error', ...forbiddenCalls],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: ['error', 'always'],
    },
  },
  {
    files: ['libs/**/*.ts', 'apps/**/*.ts'],
    ignores: ['libs/platform/http/nested.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [nestedByItself, unboundedInPath] }] },
  },
  {
    // Nest injects through constructors; a test file is one long describe.
    files: ['**/*.spec.ts', '**/*.e2e-spec.ts', 'test/**/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  { files: ['libs/**/*.ts', 'apps/**/*.ts', 'bench/**/*.ts'], rules: { 'max-params': ['error', 5] } },
  { files: ['libs/platform/database/**/*.ts', 'test/support/**/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['libs/ledger/**/*.ts', 'libs/payroll/**/*.ts', 'libs/loket/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            nestedByItself,
            unboundedInPath,
            {
              name: '@loonbrug/platform',
              importNames: ['DirectoryDatabase'],
              message: 'The directory has no row security: libs/auth, libs/tenancy and the sweeps read it, nobody else.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['scripts/**/*.mjs', 'scripts/**/*.cjs', '*.cjs', '*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
