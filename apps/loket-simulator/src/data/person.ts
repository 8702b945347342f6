import type { Employee } from './model';

/** A name in Loket's order: the partner's name, the own name with its prefix, initials, and the prefix of the first name last. */
export function formattedName(employee: Pick<Employee, 'initials' | 'prefix' | 'lastName' | 'prefixPartner' | 'lastNamePartner'>): string {
  const { initials, prefix, lastName, prefixPartner, lastNamePartner } = employee;
  const parts =
    lastNamePartner === null ? [`${lastName},`, initials, prefix] : [lastNamePartner, '-', prefix, lastName, initials, prefixPartner];
  return parts.filter((part) => part !== null && part !== '').join(' ');
}
