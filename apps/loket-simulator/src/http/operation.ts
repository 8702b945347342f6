import type { Account, World } from '../data/world';

/** A request that has passed sign-in, rights and version, ready to be answered. */
export interface Call {
  world: World;
  account: Account;
  params: Record<string, string>;
  query: URLSearchParams;
  body: string;
  now: Date;
  /** Resource version that answers, as the document lists them. */
  version: string;
  /** Media type without parameters that was negotiated. */
  mediaType: string;
}

export type Row = Record<string, unknown>;

export type Answer =
  | { kind: 'list'; rows: Row[] }
  | { kind: 'detail'; content: Row }
  | { kind: 'file'; bytes: Buffer; mediaType: string; fileName: string }
  | { kind: 'created' };

/** An operation of Loket's document that the simulator serves. */
export interface Operation {
  id: string;
  method: 'GET' | 'PATCH' | 'POST';
  path: string;
  /** Resource versions of its JSON, oldest first; empty for an operation that only has files. */
  versions: readonly string[];
  /** Media types of the files that it has besides or instead of JSON. */
  files?: readonly string[];
  /** The envelope of its 400, as the document has it: not always that of its success. */
  refusal: 'list' | 'detail';
  /** Whether paging, filter and order are documented; without them everything comes in one page. */
  isPaged?: boolean;
  answer(call: Call): Answer | Promise<Answer>;
}

/** A rule of the payroll office that the request breaks; answered with its status and messages. */
export class BrokenBusinessRule extends Error {
  constructor(
    readonly description: string,
    readonly status: 400 | 409 = 400,
    readonly code = 83,
  ) {
    super(description);
  }
}

/** What the path names doesn't exist. */
export class NotFound extends Error {}

export const firstVersion = ['2018-01-01'];

/** The thing that a path parameter names. */
export function found<T>(things: Map<string, T>, id: string | undefined): T {
  const thing = things.get(id ?? '');
  if (thing === undefined) throw new NotFound();
  return thing;
}
