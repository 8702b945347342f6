// Makes libs/auth/password/known-passwords.bloom from a list of passwords: node scripts/known-passwords.mjs passwords.json (a JSON array of texts).
// The form is read by libs/auth/password/known-passwords.ts; where the list came from stands in known-passwords.md beside it.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const bitsPerPassword = 24;
const probes = 16;

const target = path.resolve(import.meta.dirname, '../libs/auth/password/known-passwords.bloom');
const passwords = new Set(JSON.parse(await readFile(process.argv[2], 'utf8')).map((password) => password.toLowerCase()));
const filter = Buffer.alloc(Math.ceil((passwords.size * bitsPerPassword) / 8));
for (const password of passwords) {
  const digest = createHash('sha256').update(password, 'utf8').digest();
  const [first, step] = [digest.readUInt32BE(0), digest.readUInt32BE(4) | 1];
  for (let probe = 0; probe < probes; probe += 1) {
    const bit = (first + probe * (step >>> 0)) % (filter.length * 8);
    filter[bit >> 3] |= 1 << (bit & 7);
  }
}
await writeFile(target, filter);
console.log(`${passwords.size} passwords in ${filter.length} bytes`);
