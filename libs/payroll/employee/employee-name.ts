import type { LoketPersonName } from '@loonbrug/loket';

const mostCharacters = 200;

/** The name as people write it: as Loket formats it, or else initials (or first name), prefix and last name. */
export function displayName(name: LoketPersonName): string {
  const ownParts = [name.initials ?? name.firstName, name.prefix, name.lastName].filter((part) => part !== null).join(' ');
  const written = [name.formatted, ownParts].map((text) => text.replace(/\s+/g, ' ').trim()).find((text) => text !== '');
  return (written ?? '–').slice(0, mostCharacters);
}
