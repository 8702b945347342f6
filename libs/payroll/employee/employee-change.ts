/** A record of an employee as we have it. */
export interface KnownEmployee {
  employeeId: string;
  loketEmployeeId: string;
  employeeNumber: number | null;
  name: string;
  email: string | null;
  invitedEmail: string | null;
  birthDateHash: Buffer | null;
  userId: string | null;
  invitedAt: Date | null;
  identityDoubtCode: string | null;
  hasPayslips: boolean;
}

/** The same record as Loket has it now. */
export interface SeenEmployee {
  employeeNumber: number;
  name: string;
  email: string | null;
  birthDateHash: Buffer | null;
}

export interface EmployeeChange {
  employeeNumber: number;
  name: string;
  email: string | null;
  birthDateHash: Buffer | null;
  identityDoubtCode: string | null;
  isChanged: boolean;
  /** The address is another one than the invitation went to; nobody is linked again by it. */
  isEmailFinding: boolean;
  /** Loket has the record as it was again. */
  isDoubtOver: boolean;
}

/**
 * What becomes of a known record. A record that is in use (somebody was invited, is linked, or has payslips) and now has another birth date
 * may be somebody else: it keeps its old fact and is in doubt until a person has looked, or until Loket has the old fact again.
 */
export function changeOf(known: KnownEmployee, seen: SeenEmployee): EmployeeChange {
  const isInUse = known.userId !== null || known.invitedAt !== null || known.hasPayslips;
  const isOtherBirthDate = known.birthDateHash !== null && seen.birthDateHash !== null && !known.birthDateHash.equals(seen.birthDateHash);
  const isInDoubt = isOtherBirthDate && isInUse;
  const identityDoubtCode = isInDoubt ? 'employee.birth_date_changed' : null;
  const isEmailChanged = seen.email !== known.email;
  const birthDateHash = isInDoubt ? known.birthDateHash : (seen.birthDateHash ?? known.birthDateHash);
  const isOtherHash = birthDateHash !== null && (known.birthDateHash === null || !birthDateHash.equals(known.birthDateHash));
  return {
    employeeNumber: seen.employeeNumber,
    name: seen.name,
    email: seen.email,
    birthDateHash,
    identityDoubtCode,
    isChanged: [
      isEmailChanged,
      isOtherHash,
      seen.employeeNumber !== known.employeeNumber,
      seen.name !== known.name,
      identityDoubtCode !== known.identityDoubtCode,
    ].some(Boolean),
    isEmailFinding: isEmailChanged && known.invitedEmail !== null && seen.email !== known.invitedEmail,
    isDoubtOver: known.identityDoubtCode !== null && !isInDoubt,
  };
}
