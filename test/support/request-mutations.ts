import fc from 'fast-check';
import type { ApiRequests, DescribedRoute, Ids } from './api-requests';

/** A request as it goes over the line: its body may be no JSON at all. */
export interface RawRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  payload: string | undefined;
}

/** A number that JSON.stringify can't write, written where its name stands. */
const unwritable: Record<string, string> = {
  '@@huge': '1e308',
  '@@infinite': '1e999',
  '@@unsafe': '9007199254740993',
  '@@zero': '-0',
  '@@nan': 'NaN',
  '@@surrogate': '"\\ud800"',
  '@@escaped-nul': '"\\u0000"',
};

const strangeTexts = [
  '',
  ' ',
  '0',
  '-1',
  'null',
  'undefined',
  '[object Object]',
  "' or 1=1--",
  '"; drop table account; --',
  '$1',
  '%00',
  '%',
  '_',
  '../../etc/passwd',
  '..\\..\\windows',
  '=1+1',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '${7*7}',
  '\r\nset-cookie: a=b',
  '\u0000',
  '\ufeff',
  '\u202e',
  '🏦'.repeat(40),
  'İ',
  'x'.repeat(5_000),
  '2026-02-30',
  '0000-00-00',
  '99999-01-01',
  '2026-01-31T25:61:61Z',
  'NaN',
  '1e999',
  '9007199254740993',
  '12345678-1234-1234-1234-123456789012',
  '00000000-0000-0000-0000-000000000000',
];

const text = fc.oneof(fc.constantFrom(...strangeTexts), fc.string({ maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 12 }));
const scalar: fc.Arbitrary<unknown> = fc.oneof(
  text,
  fc.constantFrom(null, true, false, 0, -1, 1.5, 2 ** 31, -(2 ** 63), 1e-7, ...Object.keys(unwritable)),
  fc.integer(),
  fc.double({ noNaN: true }),
);
const value: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom('a', '$where', 'length', 'toString', 'then', 'id'), scalar, { maxKeys: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom([], {}, [[]], [null], { length: -1 }) },
);

/** Once in a while; else nothing. */
const seldom = <Value>(arbitrary: fc.Arbitrary<Value>, weight: number): fc.Arbitrary<Value | null> =>
  fc.oneof({ weight, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

/** What is done to a body, in turn. */
type BodyChange = { kind: 'replace' | 'remove' | 'add' | 'twice'; at: number; value: unknown };
const bodyChange: fc.Arbitrary<BodyChange> = fc.record({
  kind: fc.constantFrom('replace' as const, 'replace' as const, 'replace' as const, 'remove' as const, 'add' as const, 'twice' as const),
  at: fc.nat(40),
  value,
});

/** Bodies that are none: most are refused before any route sees them. */
const wholeBody = fc.constantFrom(
  '',
  '{',
  'null',
  '[]',
  '"text"',
  '1',
  'NaN',
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"isAdmin":true}}}',
  '{"a":1,"a":2}',
  '\ufeff{}',
  '{"a":\u0000}',
  `${'['.repeat(2_000)}${']'.repeat(2_000)}`,
  `{${Array.from({ length: 3_000 }, (_, index) => `"k${index}":1`).join(',')}}`,
);

export interface Mutation {
  places: number[];
  strangePath: { at: number; text: string } | null;
  query: Array<{ at: number; name: string | null; value: string; isRepeated: boolean }>;
  body: BodyChange[];
  wholeBody: string | null;
  headers: Record<string, string>;
  method: string | null;
}

const header = fc.dictionary(
  fc.constantFrom(
    'accept',
    'accept-language',
    'content-type',
    'last-event-id',
    'if-match',
    'range',
    'x-forwarded-for',
    'x-http-method-override',
    'user-agent',
    'accept-encoding',
  ),
  fc.constantFrom(
    '*/*',
    'text/csv',
    'application/xml',
    'en',
    'nl,en;q=0',
    'x'.repeat(3_000),
    '-1',
    '99999999999999999999',
    'bytes=0-',
    '127.0.0.1',
    'DELETE',
    'application/json; charset=utf-7',
    '',
  ),
  { maxKeys: 2 },
);

/** What is done to a well-made request. */
export const mutation: fc.Arbitrary<Mutation> = fc.record({
  places: fc.array(fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(3) }), { minLength: 6, maxLength: 6 }),
  strangePath: seldom(fc.record({ at: fc.nat(5), text }), 9),
  query: fc.array(
    fc.record({
      at: fc.nat(9),
      name: seldom(fc.constantFrom('page', 'pageSize', 'sort', '__proto__', 'a[b]', 'constructor', 'toString'), 2),
      value: text,
      isRepeated: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  body: fc.array(bodyChange, { maxLength: 3 }),
  wholeBody: seldom(wholeBody, 14),
  headers: seldom(header, 5).map((given) => given ?? {}),
  method: seldom(fc.constantFrom('HEAD', 'OPTIONS', 'PUT', 'DELETE', 'POST', 'PATCH', 'GET'), 20),
});

/** Makes the request that a mutation describes; ids come from the places that it names. */
export function mutated(requests: ApiRequests, route: DescribedRoute, change: Mutation, idsOf: (place: number) => Ids): RawRequest {
  const ids = mixedIds(change.places, idsOf);
  const { url, payload, method } = requests.request(route, ids);
  return {
    method: change.method ?? method,
    url: withQuery(withStrangePath(url, change), route, change),
    headers: { ...(payload === undefined && change.wholeBody === null ? {} : { 'content-type': 'application/json' }), ...change.headers },
    payload: change.wholeBody ?? (payload === undefined ? undefined : written(withChanges(payload, change.body))),
  };
}

/** Each id of a place of its own: portal, domain, administration, and everything else in turn. */
function mixedIds(places: readonly number[], idsOf: (place: number) => Ids): Ids {
  const first = idsOf(0);
  return Object.fromEntries(
    Object.keys(first).map((column, index) => {
      const at = ['portal_id', 'domain_id', 'administration_id'].indexOf(column);
      return [column, idsOf(at >= 0 ? places[at]! : places[3 + (index % 3)]!)[column] ?? first[column]!];
    }),
  );
}

function withStrangePath(url: string, { strangePath }: Mutation): string {
  if (!strangePath) return url;
  const [path = '', ...query] = url.split('?');
  const parts = path.split('/');
  const at = 2 + (strangePath.at % Math.max(1, parts.length - 2));
  parts[at] = encodeURIComponent(strangePath.text.replace(/\p{Surrogate}/gu, ''));
  return [parts.join('/'), ...query].join('?');
}

function withQuery(url: string, route: DescribedRoute, { query }: Mutation): string {
  const names = route.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  const added = query.flatMap(({ at, name, value: given, isRepeated }) => {
    const pair = `${encodeURIComponent(name ?? names[at % names.length] ?? 'unknown')}=${encodeURIComponent(given.replace(/\p{Surrogate}/gu, ''))}`;
    return isRepeated ? [pair, pair] : [pair];
  });
  return added.length === 0 ? url : `${url}${url.includes('?') ? '&' : '?'}${added.join('&')}`;
}

type Container = Record<string, unknown> | unknown[];

function withChanges(payload: unknown, changes: readonly BodyChange[]): unknown {
  const copy = structuredClone(payload);
  for (const change of changes) {
    const places = placesIn(copy);
    const place = places[change.at % Math.max(1, places.length)];
    if (place) apply(place, change);
  }
  return copy;
}

interface Spot {
  holder: Container;
  key: string;
}

function placesIn(given: unknown): Spot[] {
  if (typeof given !== 'object' || given === null) return [];
  return Object.keys(given).flatMap((key) => [{ holder: given as Container, key }, ...placesIn((given as Record<string, unknown>)[key])]);
}

function apply({ holder, key }: Spot, { kind, value: given }: BodyChange): void {
  const fields = holder as Record<string, unknown>;
  if (kind === 'replace') fields[key] = structuredClone(given);
  else if (kind === 'remove') delete fields[key];
  else if (kind === 'add') fields['unknownField'] = structuredClone(given);
  else if (Array.isArray(holder)) holder.push(...Array.from({ length: 60 }, () => structuredClone(holder[0])));
  else fields[key] = [fields[key], structuredClone(fields[key])];
}

const written = (payload: unknown): string =>
  JSON.stringify(payload).replace(/"(@@[a-z-]+)"/g, (whole, name: string) => unwritable[name] ?? whole);
