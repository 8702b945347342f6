// One set of compiler options for the build and for jest, so that tests run what is shipped.
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const { paths } = require('../tsconfig.json').compilerOptions;

/** Options of @swc/core for a TypeScript source of the server side. Decorator metadata is what Nest and TypeORM read. */
module.exports.swcOptions = {
  cwd: root,
  root,
  swcrc: false,
  configFile: false,
  sourceMaps: true,
  module: { type: 'commonjs', ignoreDynamic: true },
  jsc: {
    target: 'es2022',
    baseUrl: root,
    paths,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
};
