import type { Operation } from './operation';
import { BrokenBusinessRule } from './operation';

export interface Negotiated {
  mediaType: string;
  version: string;
}

const jsonType = 'application/json';

/** The media type and resource version for an Accept header: the newest version on or before the date that it names. */
export function negotiate(operation: Operation, accept: string | undefined): Negotiated {
  const wanted = (accept ?? '').split(',').map((range) => range.trim());
  for (const range of wanted) {
    const [mediaType = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const file = operation.files?.find((candidate) => candidate === mediaType || (mediaType === '*/*' && operation.versions.length === 0));
    if (file) return { mediaType: file, version: '' };
    const isJson = mediaType === jsonType || mediaType === '*/*';
    if (isJson && operation.versions.length > 0) return { mediaType: jsonType, version: versionFor(operation.versions, parameters) };
  }
  throw new BrokenBusinessRule('Invalid value for [Accept]');
}

function versionFor(versions: readonly string[], parameters: string[]): string {
  const newest = versions.at(-1) ?? '';
  const parameter = parameters.find((candidate) => candidate.startsWith('version='));
  if (parameter === undefined) return newest;
  const date = parameter.slice('version='.length);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date)))
    throw new BrokenBusinessRule('Invalid value for [Accept.version]');
  const version = versions.findLast((candidate) => candidate <= date);
  if (version === undefined) throw new BrokenBusinessRule('Invalid value for [Accept.version]');
  return version;
}
