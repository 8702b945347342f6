import { Inject, Injectable } from '@nestjs/common';
import { TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import type { ImportingLink } from '../connection/link-import';
import { linkCause } from '../connection/link-records';
import type { OpenedConnection } from '../connection/loket-connection';
import { type IncidentCause, IncidentService } from '../incident/incident.service';
import { NoticeService } from '../notice/notice.service';
import type { PassProblem, PassResult } from './pass-result';

/** Causes that stand for every link of the portal, or of a credential or a domain: one incident, however many links show it. */
type SharedCause = (scope: AdministrationScope, opened: OpenedConnection | undefined) => Pick<IncidentCause, 'causeKey' | 'domainId'>;

const unreachable: SharedCause = (_, opened) => ({ causeKey: `loket-unreachable:${opened?.environment ?? ''}` });
const sharedCauses: Readonly<Record<string, SharedCause>> = {
  'loket.unreachable': unreachable,
  'loket_credential.token_not_ready': unreachable,
  'loket.token_refused': (_, opened) => ({ causeKey: `token:${opened?.loketCredentialId ?? ''}` }),
  'loket_credential.missing': ({ domainId }) => ({ causeKey: `no-credential:${domainId}`, domainId }),
};

/** Their incident was raised when it was found; what only repeats it raises nothing. */
const raisedElsewhere = new Set([
  'loket.credentials_refused',
  'loket.client_refused',
  'loket_credential.consent_needed',
  'loket_settings.missing',
  'loket_settings.disabled',
]);

/** What a pass leaves on the rows of its link: when it was tried, when it last succeeded, and which incidents it opens or closes. */
@Injectable()
export class LinkOutcomes {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(IncidentService) private readonly incidents: IncidentService,
    @Inject(NoticeService) private readonly notices: NoticeService,
  ) {}

  async attempted(scope: AdministrationScope, { loketLinkId }: ImportingLink): Promise<void> {
    await this.database.transaction(scope, (tx) =>
      tx.query('update loket_link set last_attempt_at = now() where portal_id = $1 and administration_id = $2 and loket_link_id = $3', [
        scope.portalId,
        scope.administrationId,
        loketLinkId,
      ]),
    );
  }

  /** `whole`: all periods were looked at, so that success proves something of the link and not of one period only. */
  async finished(
    scope: AdministrationScope,
    link: ImportingLink,
    { result, opened, whole }: { result: PassResult; opened: OpenedConnection | undefined; whole: boolean },
  ): Promise<void> {
    const raised = result.problems.filter(({ code }) => !raisedElsewhere.has(code)).map((problem) => causeOf(scope, link, problem, opened));
    const shared = raised.find(({ isShared }) => isShared)?.cause.causeKey ?? null;
    await this.database.transaction(scope, async (tx) => {
      await this.#settleShared(tx, scope, link, shared);
      if (whole) for (const part of result.succeeded) await this.incidents.closeAll(tx, `${linkCause(link.loketLinkId)}${part}:`);
      if (whole && result.problems.length === 0)
        await tx.query(
          'update loket_link set last_success_at = now() where portal_id = $1 and administration_id = $2 and loket_link_id = $3',
          [scope.portalId, scope.administrationId, link.loketLinkId],
        );
      for (const { cause } of raised) await this.notices.raise(tx, cause);
    });
  }

  /** Remembers the shared cause by which this pass failed; the incident of the one before closes when it was the last link that had it. */
  async #settleShared(tx: Transaction, scope: AdministrationScope, link: ImportingLink, causeKey: string | null): Promise<void> {
    const place = [scope.portalId, scope.administrationId, link.loketLinkId];
    const before = await tx.maybeOne<{ causeKey: string | null }>(
      'select failing_cause_key as "causeKey" from loket_link where portal_id = $1 and administration_id = $2 and loket_link_id = $3 for update',
      place,
    );
    if (!before || before.causeKey === causeKey) return;
    await tx.query('update loket_link set failing_cause_key = $4 where portal_id = $1 and administration_id = $2 and loket_link_id = $3', [
      ...place,
      causeKey,
    ]);
    if (before.causeKey === null) return;
    const others = await tx.query('select 1 from loket_link where portal_id = $1 and failing_cause_key = $2 limit 1', [
      scope.portalId,
      before.causeKey,
    ]);
    if (others.length === 0) await this.incidents.close(tx, before.causeKey);
  }
}

function causeOf(
  scope: AdministrationScope,
  link: ImportingLink,
  { part, code, details }: PassProblem,
  opened: OpenedConnection | undefined,
): { cause: IncidentCause; isShared: boolean } {
  const { domainId, administrationId } = scope;
  const shared = sharedCauses[code]?.(scope, opened);
  // An incident of a whole client is read by whoever reaches some of its books: it does not say at which of the others it showed last.
  const where = shared?.domainId === undefined ? { clientNumber: link.clientNumber } : {};
  const own = { causeKey: `${linkCause(link.loketLinkId)}${part}:${code}`, domainId, administrationId };
  return {
    isShared: shared !== undefined,
    cause: { ...(shared ?? own), code, details: { ...details, part, ...where } },
  };
}
