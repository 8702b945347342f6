import { Inject, Injectable } from '@nestjs/common';
import { InvitationAcceptanceService, type InvitationClaim, InvitationService, type NewPerson, type Offer } from '@loonbrug/auth';
import { HashingService } from '@loonbrug/platform';
import { birthDateHash } from './birth-date';
import { type Acceptance, EmployeeLinkWriter, type LinkedEmployee } from './employee-link-writer';

/** Links a person to an employee record: by an invitation for that very record, and by nothing else. */
@Injectable()
export class EmployeeLinkService {
  constructor(
    @Inject(InvitationService) private readonly invitations: InvitationService,
    @Inject(InvitationAcceptanceService) private readonly acceptances: InvitationAcceptanceService,
    @Inject(EmployeeLinkWriter) private readonly writer: EmployeeLinkWriter,
    @Inject(HashingService) private readonly hashing: HashingService,
  ) {}

  /** Makes the account, with the invitation's address. Throws the errors of an invitation, AccountExists, or EmployeeAlreadyLinked. */
  async acceptAsNewPerson(acceptance: Acceptance, person: NewPerson): Promise<LinkedEmployee> {
    return this.acceptances.asNewPerson(await this.#claim(acceptance), person, this.#offer(acceptance));
  }

  /** For a person who is signed in, whatever the address of their account. */
  async acceptSignedIn(acceptance: Acceptance, userId: string): Promise<LinkedEmployee> {
    return this.acceptances.asSignedIn(await this.#claim(acceptance), userId, this.#offer(acceptance));
  }

  #offer(acceptance: Acceptance): Offer<LinkedEmployee> {
    return {
      lock: (tx, { subjectId }) => this.writer.lock(tx, subjectId),
      give: (tx, invitation, userId) => this.writer.link(tx, invitation, userId, acceptance),
    };
  }

  /** The answer is hashed for the invitation's own record: the same birth date elsewhere has another hash. */
  async #claim({ token, bornOn }: Acceptance): Promise<InvitationClaim> {
    const { subjectId } = await this.invitations.look(token);
    return { token, kind: 'employee_invitation', answerHash: (portalId) => birthDateHash(this.hashing, portalId, subjectId, bornOn) };
  }
}
