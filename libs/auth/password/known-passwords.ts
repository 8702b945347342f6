import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const probes = 16;
let filter: Buffer | undefined;

/** Whether a text, in lower case, is on the list of leaked passwords that comes with us (known-passwords.md); one in 100,000 others is taken for one. */
export function isKnownPassword(text: string): boolean {
  filter ??= readFileSync(path.join(__dirname, 'known-passwords.bloom'));
  const digest = createHash('sha256').update(text, 'utf8').digest();
  const first = digest.readUInt32BE(0);
  const step = (digest.readUInt32BE(4) | 1) >>> 0;
  for (let probe = 0; probe < probes; probe += 1) {
    const bit = (first + probe * step) % (filter.length * 8);
    if ((filter[bit >> 3]! & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}

/** More than this around a known password is a password of its own. */
const mostDecoration = 10;

/** Whether somebody who tries leaked passwords would soon come by this one: it is one, twice one, or two of them, with or without digits and signs around it. */
export function isMadeOfKnownPasswords(password: string): boolean {
  return undecorated(password.toLowerCase()).some((text) => isKnownPassword(text) || isRepeated(text) || isTwoKnown(text));
}

function undecorated(text: string): string[] {
  const forms = [text, text.replace(/[^a-z0-9]+$/, ''), text.replace(/[^a-z]+$/, ''), text.replace(/^[^a-z]+/, '').replace(/[^a-z]+$/, '')];
  return [...new Set(forms)].filter((form) => form.length >= 4 && text.length - form.length <= mostDecoration);
}

function isRepeated(text: string): boolean {
  const [, part] = /^(.{3,}?)\1+$/su.exec(text) ?? [];
  return part !== undefined && isKnownPassword(part);
}

function isTwoKnown(text: string): boolean {
  for (let at = 4; at <= text.length - 4; at += 1) if (isKnownPassword(text.slice(0, at)) && isKnownPassword(text.slice(at))) return true;
  return false;
}
