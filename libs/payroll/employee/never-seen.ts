/**
 * SQL: whether the `employee` of this alias stands for somebody whom Loket names as having an employment, but never showed: the row has Loket's id
 * and nothing else. Who was erased has no name either, but was known.
 */
export const isNeverSeen = (alias: string): string => `(${alias}.name is null and ${alias}.erased_at is null)`;
