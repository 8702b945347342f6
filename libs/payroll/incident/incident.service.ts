import { Inject, Injectable } from '@nestjs/common';
import { joinPerson } from '@loonbrug/auth';
import { AuditTrail, type Language, newId, NotFound, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { ReachScope } from '@loonbrug/tenancy';
import type { IncidentChange, IncidentDto, IncidentPageDto, IncidentQuery } from './incident.dto';
import { reachesIncident } from './incident-reach';
import { textOf } from './incident-texts';

/** Why something does not work. Equal keys are one incident; details hold no secret and no personal data. */
export interface IncidentCause {
  causeKey: string;
  /** Error code whose text tells cause and remedy. */
  code: string;
  /** The level it concerns; neither is the whole portal. */
  domainId?: string;
  administrationId?: string;
  details?: Readonly<Record<string, unknown>>;
}

export interface RaisedIncident {
  incidentId: string;
  /** False where the same cause was open already: then nobody needs to be told again. */
  isNew: boolean;
}

const columns = `i.incident_id as "incidentId", i.code, i.domain_id as "domainId", i.administration_id as "administrationId", a.name as "administrationName",
  d.name as "domainName", i.details, i.occurrences, i.first_seen_at as "firstSeenAt", i.last_seen_at as "lastSeenAt", i.owner_user_id as "ownerUserId",
  person.name as "ownerName",
  i.snoozed_until as "snoozedUntil", i.closed_at as "closedAt"`;
const joins = `from incident i
  left join administration a on a.portal_id = i.portal_id and a.administration_id = i.administration_id
  left join domain d on d.portal_id = i.portal_id and d.domain_id = i.domain_id ${joinPerson('i.owner_user_id')}`;

const levelOf =
  "case when i.administration_id is not null then 'administration' when i.domain_id is not null then 'domain' else 'portal' end";
const rests = '(i.snoozed_until is not null and i.snoozed_until > now())';

type IncidentRow = Omit<IncidentDto, 'title' | 'remedy'>;

const withText = (row: IncidentRow, language: Language): IncidentDto => ({ ...row, ...textOf(row.code, row.details, language) });

/** Problems that somebody must look at: one open incident per cause, however often and wherever it shows. */
@Injectable()
export class IncidentService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** Opens an incident, or counts one more occurrence of the open one. */
  raise(tx: Transaction, cause: IncidentCause): Promise<RaisedIncident> {
    return tx.one<RaisedIncident>(
      `insert into incident (portal_id, incident_id, cause_key, code, domain_id, administration_id, details) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (portal_id, cause_key) where closed_at is null
       do update set occurrences = incident.occurrences + 1, last_seen_at = now(), code = excluded.code, details = excluded.details
       returning incident_id as "incidentId", xmax = 0 as "isNew"`,
      [
        tx.scope.portalId,
        newId(),
        cause.causeKey,
        cause.code,
        cause.domainId ?? null,
        cause.administrationId ?? null,
        JSON.stringify(cause.details ?? {}),
      ],
    );
  }

  /** Closes the open incident of a cause, because it was seen to work or because its subject is gone. */
  async close(tx: Transaction, causeKey: string): Promise<void> {
    await tx.query('update incident set closed_at = now() where portal_id = $1 and cause_key = $2 and closed_at is null', [
      tx.scope.portalId,
      causeKey,
    ]);
  }

  /** Closes every open incident whose cause begins so. */
  async closeAll(tx: Transaction, causeKeyPrefix: string): Promise<void> {
    await tx.query('update incident set closed_at = now() where portal_id = $1 and starts_with(cause_key, $2) and closed_at is null', [
      tx.scope.portalId,
      causeKeyPrefix,
    ]);
  }

  /** Those that the person reaches, open ones first, the latest seen on top. One of the whole portal is for whoever holds the whole portal. */
  list(scope: ReachScope, query: IncidentQuery, language: Language): Promise<IncidentPageDto> {
    const { page, pageSize, isOpen = null, isResting = null, domainId = null, administrationId = null, level = null } = query;
    const reach = this.#reach(scope, 2);
    const where = `where i.portal_id = $1 and ${reach.condition} and ($4::boolean is null or (i.closed_at is null) = $4)
      and ($5::boolean is null or ${rests} = $5) and ($6::uuid is null or i.domain_id = $6) and ($7::uuid is null or i.administration_id = $7)
      and ($8::text is null or ${levelOf} = $8)`;
    const parameters = [scope.portalId, ...reach.parameters, isOpen, isResting, domainId, administrationId, level];
    return this.database.read(scope, async (tx) => {
      const { total } = await tx.one<{ total: number }>(`select count(*) as total ${joins} ${where}`, parameters);
      const items = await tx.query<IncidentRow>(
        `select ${columns} ${joins} ${where} order by i.closed_at is not null, i.last_seen_at desc, i.incident_id limit $9 offset $10`,
        [...parameters, pageSize, (page - 1) * pageSize],
      );
      return { items: items.map((row) => withText(row, language)), total };
    });
  }

  /** Takes it on, hands it back, or lets it rest until a moment. */
  change(scope: ReachScope, incidentId: string, change: IncidentChange, language: Language): Promise<IncidentDto> {
    const reach = this.#reach(scope, 3);
    return this.database.transaction(scope, async (tx) => {
      const found = await tx.maybeOne<{ administrationId: string | null }>(
        `select i.administration_id as "administrationId" ${joins} where i.portal_id = $1 and i.incident_id = $2 and ${reach.condition}`,
        [scope.portalId, incidentId, ...reach.parameters],
      );
      if (!found) throw new NotFound('incident');
      await tx.query(
        `update incident set
           owner_user_id = case when $3::boolean is null then owner_user_id when $3 then $4::uuid end,
           snoozed_until = case when $5::boolean then $6::timestamptz else snoozed_until end
         where portal_id = $1 and incident_id = $2`,
        [scope.portalId, incidentId, change.isMine ?? null, scope.userId, change.snoozedUntil !== undefined, change.snoozedUntil ?? null],
      );
      await this.audit.record(tx, {
        action: 'incident.changed',
        subjectKind: 'incident',
        subjectId: incidentId,
        ...(found.administrationId === null ? {} : { administrationId: found.administrationId }),
        details: { ...change },
      });
      const row = await tx.one<IncidentRow>(`select ${columns} ${joins} where i.portal_id = $1 and i.incident_id = $2`, [
        scope.portalId,
        incidentId,
      ]);
      return withText(row, language);
    });
  }

  #reach(scope: ReachScope, first: number): { condition: string; parameters: unknown[] } {
    const condition = reachesIncident(scope, { incident: 'i', administration: 'a', domain: 'd' }, first);
    return { condition, parameters: [scope.userId, scope.roles] };
  }
}
