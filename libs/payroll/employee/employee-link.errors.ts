import { LoonbrugError } from '@loonbrug/platform';

/** Somebody accepted an invitation for this employee record before. */
export class EmployeeAlreadyLinked extends LoonbrugError {
  constructor(employeeId: string) {
    super('conflict', 'employee.already_linked', `employee ${employeeId} is linked to an account`);
  }
}

/** The record may be somebody else by now; nobody is linked to it until a person has looked. */
export class EmployeeInDoubt extends LoonbrugError {
  constructor(employeeId: string) {
    super('rejected', 'employee.identity_doubt', `the identity of employee ${employeeId} is in doubt`);
  }
}
