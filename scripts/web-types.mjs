// Generates the web's API types from the API's own OpenAPI document. `--check` fails where the committed file is out of date.
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

const root = path.resolve(import.meta.dirname, '..');
const target = path.join(root, 'apps/web/src/api/schema.generated.ts');

const document = JSON.parse(
  execFileSync(process.execPath, [path.join(root, 'dist/apps/api/src/print-openapi.js')], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  }),
);
const text = `// Generated from the API's OpenAPI document by \`npm run web:types\`.\n${astToString(await openapiTS(document))}`;

if (process.argv.includes('--check')) {
  const committed = await readFile(target, 'utf8').catch(() => '');
  if (committed !== text) {
    console.error(
      'apps/web/src/api/schema.generated.ts is out of date: run `npm run build:server && npm run web:types` and look at what changed.',
    );
    process.exit(1);
  }
} else {
  await writeFile(target, text);
}
console.log(`${Object.keys(document.paths).length} paths of the API are typed`);
