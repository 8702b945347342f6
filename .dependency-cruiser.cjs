/** Which library may know which (docs/architecture.md). Everything else is a mistake, whatever the path is called. */
const mayUse = {
  platform: [],
  auth: ['platform'],
  tenancy: ['platform', 'auth'],
  ledger: ['platform', 'auth', 'tenancy'],
  loket: ['platform'],
  payroll: ['platform', 'auth', 'tenancy', 'ledger', 'loket'],
  control: ['platform', 'auth', 'tenancy', 'ledger', 'payroll'],
};

const between = Object.entries(mayUse).map(([library, others]) => ({
  name: `${library}-knows-only-${others.join('-') || 'itself'}`,
  severity: 'error',
  from: { path: `^libs/${library}/` },
  to: { path: '^(libs|apps)/', pathNot: `^libs/(${[library, ...others].join('|')})/` },
}));

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...between,
    {
      name: 'only-through-the-door',
      comment:
        'A library is used through its index.ts; tests and the demonstration start the embedded database, which no production process may load.',
      severity: 'error',
      from: { path: '^(libs/([^/]+)|apps)/' },
      to: { path: '^libs/', pathNot: ['^libs/[^/]+/index\\.ts$', '^libs/$2/', '^libs/platform/embedded-database/'] },
    },
    {
      name: 'embedded-database-is-not-production',
      severity: 'error',
      from: { path: '^(libs|apps/(api|worker))/', pathNot: '^libs/platform/embedded-database/' },
      to: { path: '^libs/platform/embedded-database/' },
    },
    {
      name: 'apps-do-not-know-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: ['^apps/$1/', '^apps/api/src/libraries'] },
    },
    {
      name: 'sources-do-not-know-tests',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|apps/web)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
