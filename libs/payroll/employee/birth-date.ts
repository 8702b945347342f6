import type { HashingService } from '@loonbrug/platform';

/** The keyed hash of a birth date (YYYY-MM-DD), bound to one record: it compares with that record only. */
export const birthDateHash = (hashing: HashingService, portalId: string, employeeId: string, bornOn: string): Buffer =>
  hashing.keyed(`employee.birth_date:${employeeId}`, portalId, bornOn);
