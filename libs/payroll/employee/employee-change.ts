/** A record of an employee as we have it. */
export interface KnownEmployee {
  employeeId: string;
  loketEmployeeId: string;
  employeeNumber: number | null;
  /** Null once it was erased after its term, or as long as Loket never showed who it is. */
  name: string | null;
  email: string | null;
  invitedEmail: string | null;
  birthDateHash: Buffer | null;
  userId: string | null;
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
  const isInDoubt = isInUse(known) && isOtherHash(known.birthDateHash, seen.birthDateHash);
  const now = {
    employeeNumber: seen.employeeNumber,
    name: seen.name,
    email: seen.email,
    birthDateHash: isInDoubt ? known.birthDateHash : (seen.birthDateHash ?? known.birthDateHash),
    identityDoubtCode: isInDoubt ? 'employee.birth_date_changed' : null,
  };
  return {
    ...now,
    isChanged: !isSame(known, now),
    isEmailFinding: known.invitedEmail !== null && seen.email !== known.email && seen.email !== known.invitedEmail,
    isDoubtOver: known.identityDoubtCode !== null && !isInDoubt,
  };
}

const isInUse = ({ userId, invitedEmail, hasPayslips }: KnownEmployee): boolean => userId !== null || invitedEmail !== null || hasPayslips;

/** Whether both are known and differ. */
const isOtherHash = (one: Buffer | null, other: Buffer | null): boolean => one !== null && other !== null && !one.equals(other);

const isSame = (known: KnownEmployee, now: SeenEmployee & { identityDoubtCode: string | null }): boolean =>
  now.employeeNumber === known.employeeNumber &&
  now.name === known.name &&
  now.email === known.email &&
  now.identityDoubtCode === known.identityDoubtCode &&
  (now.birthDateHash === known.birthDateHash || (known.birthDateHash !== null && now.birthDateHash?.equals(known.birthDateHash) === true));
