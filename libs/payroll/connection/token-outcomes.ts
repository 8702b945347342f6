import { Inject, Injectable } from '@nestjs/common';
import { LoketClientRefused, LoketCredentialsRefused } from '@loonbrug/loket';
import type { LoonbrugError, Transaction } from '@loonbrug/platform';
import { IncidentService } from '../incident/incident.service';
import { NoticeService } from '../notice/notice.service';
import { ConsentNeeded } from './connection.errors';
import { levelNameOf } from './credential-level';
import { credentialCause, type CredentialRow } from './loket-credential.service';

/** Cause of the incident of a client that Loket does not accept. */
export const clientCause = 'loket-client';

/** What Loket's answer to a credential means for its rows. */
@Injectable()
export class TokenOutcomes {
  constructor(
    @Inject(IncidentService) private readonly incidents: IncidentService,
    @Inject(NoticeService) private readonly notices: NoticeService,
  ) {}

  async worked(tx: Transaction, { loketCredentialId, revision }: CredentialRow): Promise<void> {
    await tx.query(
      `update loket_credential set state = 'working', failure_code = null, checked_at = now(), last_success_at = now()
       where portal_id = $1 and loket_credential_id = $2 and revision = $3`,
      [tx.scope.portalId, loketCredentialId, revision],
    );
    await this.incidents.close(tx, credentialCause(loketCredentialId));
    await this.incidents.close(tx, clientCause);
  }

  /** A refusal sticks to the credential's revision, with one incident; an answer that did not come says nothing about the credential. */
  async failed(tx: Transaction, credential: CredentialRow, error: unknown): Promise<void> {
    const isClient = error instanceof LoketClientRefused;
    if (!isClient && !(error instanceof LoketCredentialsRefused) && !(error instanceof ConsentNeeded)) return;
    const { code, details } = error as LoonbrugError;
    const marked = await tx.query(
      `update loket_credential set state = 'failing', failure_code = $4, checked_at = now()
       where portal_id = $1 and loket_credential_id = $2 and revision = $3 returning revision`,
      [tx.scope.portalId, credential.loketCredentialId, credential.revision, code],
    );
    if (marked.length === 0) return;
    await this.notices.raise(tx, {
      causeKey: isClient ? clientCause : credentialCause(credential.loketCredentialId),
      code,
      ...(isClient || !credential.domainId ? {} : { domainId: credential.domainId }),
      ...(isClient || !credential.administrationId ? {} : { administrationId: credential.administrationId }),
      details: { ...details, level: levelNameOf(credential) },
    });
  }
}
