// Looks at the licence of every package in the lock file: what is shipped may be used in a closed product, and tools may be used at all.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** Ask for no more than to be named. */
const shipped = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Python-2.0',
  'CC0-1.0',
  'Unlicense',
]);
/** Tools of development may ask for more, because nothing of them leaves this repository. */
const tools = new Set([...shipped, 'MPL-2.0', 'CC-BY-4.0']);
/** Packages whose package.json says nothing in the field that npm reads; what their own files say. */
const read = {
  'passport-strategy': 'MIT',
  pause: 'MIT',
  'png-js': 'MIT',
};

/** Whether an SPDX expression of names, AND and OR is fine with what is allowed. */
function isAllowed(expression, allowed) {
  const text = expression.replaceAll(/[()]/g, ' ').trim();
  if (/\sAND\s/.test(text)) return text.split(/\sAND\s/).every((part) => isAllowed(part, allowed));
  return text.split(/\sOR\s/).some((name) => allowed.has(name.trim()));
}

const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
const refused = [];
let count = 0;
for (const [place, { license, dev, devOptional }] of Object.entries(packages)) {
  if (place === '') continue;
  count += 1;
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const found = license ?? read[name] ?? 'none';
  if (!isAllowed(found, dev || devOptional ? tools : shipped)) refused.push(`${name}: ${found}${dev ? ' (a tool)' : ''}`);
}
for (const line of refused) console.error(line);
console.log(`${count} packages, ${refused.length} with a licence that is not allowed`);
process.exit(refused.length === 0 ? 0 : 1);
