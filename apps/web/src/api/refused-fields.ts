/** One field that the API refuses: its name, and for a field of a list the place in the list, from 1. */
export interface RefusedField {
  name: string;
  list?: { name: string; place: number };
}

/** The fields that a problem names, each once; none where it is about something else. */
export function refusedFields(details: Record<string, unknown>): RefusedField[] {
  const { fields } = details;
  if (!Array.isArray(fields)) return [];
  const paths = new Set((fields as unknown[]).map(pathOf).filter((path) => path !== undefined));
  return [...paths].map(fieldAt);
}

const pathOf = (problem: unknown): string | undefined => {
  const path = typeof problem === 'object' && problem !== null && 'field' in problem ? problem.field : undefined;
  return typeof path === 'string' && path !== '' ? path : undefined;
};

/** `lines.3.accountId` is the account of the fourth of the lines; `accountIds.0` is about the list itself. */
function fieldAt(path: string): RefusedField {
  const parts = path.split('.');
  const names = parts.filter((part) => !isPlace(part));
  const last = parts.length - 1;
  const place = parts.findLastIndex((part, index) => index < last && isPlace(part));
  const name = names.at(-1) ?? path;
  return place > 0 ? { name, list: { name: parts[place - 1]!, place: Number(parts[place]) + 1 } } : { name };
}

const isPlace = (part: string): boolean => /^\d+$/.test(part);
