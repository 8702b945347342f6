import { LoonbrugError } from '../errors/loonbrug-error';

/** Values in one request at most; the largest that a route asks for is a list of some hundred rows. */
const mostValues = 5_000;
const deepest = 32;
const listedFields = 50;

interface Place {
  readonly path: string;
  readonly depth: number;
  readonly value: unknown;
}

/**
 * The paths of texts that can't be kept as they are: PostgreSQL stores no NUL, and half a surrogate pair is no character.
 * Throws `request.too_large` for more values than `most` and `request.malformed` for too deep a nesting. Walks without recursion, so that depth can't break it.
 */
export function checkContent(content: unknown, most = mostValues): string[] {
  const open: Place[] = [{ path: '', depth: 0, value: content }];
  const unusable: string[] = [];
  let seen = 0;
  for (let place = open.pop(); place; place = open.pop()) {
    if (typeof place.value === 'string' && !isText(place.value)) unusable.push(place.path);
    seen += 1;
    open.push(...partsOf(place, most - seen - open.length));
  }
  return unusable.sort().slice(0, listedFields);
}

/** What an object or list holds, when that is not more than there is room for. */
function partsOf({ path, depth, value }: Place, room: number): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  if (depth >= deepest) throw new LoonbrugError('malformed', 'request.malformed', 'the request is nested too deep');
  // Counted before anything is made of it: pairs of a million values take half a second.
  const count = Array.isArray(value) ? value.length : Object.keys(value).length;
  if (count > room) throw new LoonbrugError('too_large', 'request.too_large', 'the request has too many values');
  return Object.entries(value).map(([name, part]) => ({ path: path ? `${path}.${name}` : name, depth: depth + 1, value: part as unknown }));
}

const isText = (text: string): boolean => !/\p{Surrogate}/u.test(text) && !text.includes('\0');

const bytes = { quote: 0x22, comma: 0x2c, bracket: 0x5b, backslash: 0x5c, brace: 0x7b } as const;

/**
 * Whether a body of JSON, before anybody reads it, has more values than `most`: each but the first stands behind a comma or an opening. An opening that
 * holds nothing counts too, so `most` is to be ample. Reading a million values takes a second, finding out that there are as many a hundredth of it.
 */
export function holdsMoreThan(body: Uint8Array, most: number): boolean {
  let isInText = false;
  let seen = 0;
  for (let at = 0; at < body.length && seen <= most; at += 1) {
    const byte = body[at];
    if (byte === bytes.quote) isInText = !isInText;
    else if (isInText) at += byte === bytes.backslash ? 1 : 0;
    else if (byte === bytes.comma || byte === bytes.bracket || byte === bytes.brace) seen += 1;
  }
  return seen > most;
}
