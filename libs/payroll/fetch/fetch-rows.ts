import { Inject, Injectable } from '@nestjs/common';
import { Clock, JobQueues, newId, type Transaction } from '@loonbrug/platform';
import { ContractGate } from '@loonbrug/tenancy';
import type { CredentialLevel } from '../connection/credential-level';
import type { ImportingLink } from '../connection/link-import';
import type { LoketEnvironment } from '../connection/loket-settings.entity';
import type { FetchCause } from './loket-fetch.entity';
import type { PassCounts, PassProblem } from './pass-result';

export const fetchItemQueue = 'fetch-item';
/** A worker renews it three times before it ends; a killed one's item comes back when it does. */
export const itemLeaseSeconds = 60;
const mostAttempts = 5;

/** Names an item; what a nudge carries. */
export interface ItemKey {
  fetchId: string;
  loketLinkId: string;
}

export interface NewFetch {
  cause: FetchCause;
  level: CredentialLevel;
  environment: LoketEnvironment;
  year?: number;
  periodNumber?: number;
  /** One link only. */
  loketLinkId?: string;
}

/** An item that this worker holds; `attempts` is what tells its hold from a later one's. */
export interface ClaimedFetchItem extends ItemKey {
  administrationId: string;
  domainId: string;
  attempts: number;
  isGivenUp: boolean;
  year: number | null;
  periodNumber: number | null;
  link: ImportingLink;
  hasEnded: boolean;
  isContractOpen: boolean;
}

const inLevel = `(f.domain_id is null or l.domain_id = f.domain_id) and (f.administration_id is null or l.administration_id = f.administration_id)`;

/** Rows of fetches and their items: the state machine that jobs only nudge. Each method joins a transaction. */
@Injectable()
export class FetchRows {
  constructor(
    @Inject(ContractGate) private readonly gate: ContractGate,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(JobQueues) private readonly queues: JobQueues,
  ) {}

  /** A fetch with an item for each active link there whose contract is open; undefined, and no row, where there is none. */
  async create(tx: Transaction, fetch: NewFetch): Promise<string | undefined> {
    const fetchId = newId();
    const { portalId, actor } = tx.scope;
    const open = this.gate.openAdministrations('a', 5);
    await tx.query(
      `insert into loket_fetch (portal_id, fetch_id, cause, domain_id, administration_id, year, period_number, requested_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        portalId,
        fetchId,
        fetch.cause,
        fetch.level.domainId,
        fetch.level.administrationId,
        fetch.year ?? null,
        fetch.periodNumber ?? null,
        actor.kind === 'user' ? actor.userId : null,
        this.clock.now(),
      ],
    );
    const items = await tx.query<{ loketLinkId: string }>(
      `insert into loket_fetch_item (portal_id, fetch_id, administration_id, loket_link_id)
       select l.portal_id, f.fetch_id, l.administration_id, l.loket_link_id
       from loket_fetch f join loket_link l on l.portal_id = f.portal_id and ${inLevel}
       join administration a on a.portal_id = l.portal_id and a.administration_id = l.administration_id
       where f.portal_id = $1 and f.fetch_id = $2 and l.ended_at is null and l.environment = $3 and ($4::uuid is null or l.loket_link_id = $4) and ${open.condition}
       returning loket_link_id as "loketLinkId"`,
      [portalId, fetchId, fetch.environment, fetch.loketLinkId ?? null, ...open.parameters],
    );
    if (items.length === 0) {
      // Nothing was promised to anybody yet, so it is finished at once rather than left for nobody.
      await tx.query("update loket_fetch set state = 'finished', finished_at = now() where portal_id = $1 and fetch_id = $2", [
        portalId,
        fetchId,
      ]);
      return undefined;
    }
    tx.afterCommit(async () => {
      for (const { loketLinkId } of items) await this.nudge(portalId, { fetchId, loketLinkId }, 0);
    });
    return fetchId;
  }

  /** The key holds the attempts, so that a job that got lost does not keep the next one out. */
  nudge(portalId: string, { fetchId, loketLinkId }: ItemKey, attempts: number): Promise<void> {
    return this.queues.nudge(fetchItemQueue, { portalId, fetchId, loketLinkId }, `${fetchId}_${loketLinkId}_${attempts}`);
  }

  /** Takes an item that waits or whose holder is gone; undefined where there is nothing to take, or its link is being fetched just now. */
  async claim(tx: Transaction, { fetchId, loketLinkId }: ItemKey): Promise<ClaimedFetchItem | undefined> {
    const claimed = await tx.maybeOne<{ attempts: number }>(
      `update loket_fetch_item item set state = 'running', attempts = attempts + 1, leased_until = now() + make_interval(secs => $4), started_at = coalesce(started_at, now())
       where portal_id = $1 and fetch_id = $2 and loket_link_id = $3 and state in ('waiting', 'running') and (leased_until is null or leased_until < now())
         and not exists (select 1 from loket_fetch_item other where other.portal_id = $1 and other.loket_link_id = $3 and other.fetch_id <> $2
           and other.state = 'running' and other.leased_until >= now())
       returning attempts`,
      [tx.scope.portalId, fetchId, loketLinkId, itemLeaseSeconds],
    );
    if (!claimed) return undefined;
    await this.#touch(tx, { fetchId, loketLinkId });
    const { attempts } = claimed;
    return { fetchId, loketLinkId, attempts, isGivenUp: attempts > mostAttempts, ...(await this.#facts(tx, { fetchId, loketLinkId })) };
  }

  /** Keeps the hold; false where somebody else has it. */
  async renew(tx: Transaction, { fetchId, loketLinkId, attempts }: ClaimedFetchItem): Promise<boolean> {
    const renewed = await tx.query(
      `update loket_fetch_item set leased_until = now() + make_interval(secs => $5)
       where portal_id = $1 and fetch_id = $2 and loket_link_id = $3 and state = 'running' and attempts = $4 returning 1`,
      [tx.scope.portalId, fetchId, loketLinkId, attempts, itemLeaseSeconds],
    );
    return renewed.length === 1;
  }

  /** Puts the item back for whoever comes next, as when a worker stops. */
  async release(tx: Transaction, { fetchId, loketLinkId, attempts }: ClaimedFetchItem): Promise<void> {
    await tx.query(
      `update loket_fetch_item set state = 'waiting', leased_until = null, attempts = attempts - 1
       where portal_id = $1 and fetch_id = $2 and loket_link_id = $3 and state = 'running' and attempts = $4`,
      [tx.scope.portalId, fetchId, loketLinkId, attempts],
    );
  }

  /** Ends the item where this hold is still the last one; with the last item the fetch is finished. */
  async finish(
    tx: Transaction,
    { fetchId, loketLinkId, attempts }: ClaimedFetchItem,
    { counts, problems }: { counts: PassCounts; problems: readonly PassProblem[] },
  ): Promise<boolean> {
    const ended = await tx.query(
      `update loket_fetch_item set state = $5, counts = $6, problem_code = $7, problem_details = $8, leased_until = null, finished_at = now()
       where portal_id = $1 and fetch_id = $2 and loket_link_id = $3 and state = 'running' and attempts = $4 returning 1`,
      [
        tx.scope.portalId,
        fetchId,
        loketLinkId,
        attempts,
        problems.length > 0 ? 'failed' : 'done',
        JSON.stringify(counts),
        problems[0]?.code ?? null,
        problems.length > 0 ? JSON.stringify({ problems }) : null,
      ],
    );
    if (ended.length === 0) return false;
    await this.#touch(tx, { fetchId, loketLinkId });
    return true;
  }

  /** One more revision, for the item too. The fetch's row is locked before its items are looked at, so that of two last items one sees that it is the last. */
  async #touch(tx: Transaction, { fetchId, loketLinkId }: ItemKey): Promise<void> {
    const { portalId } = tx.scope;
    await tx.query('select 1 from loket_fetch where portal_id = $1 and fetch_id = $2 for update', [portalId, fetchId]);
    const { revision } = await tx.one<{ revision: number }>(
      `update loket_fetch f set revision = revision + 1, started_at = coalesce(started_at, now()),
         state = case when open.items > 0 then 'running' else 'finished' end, finished_at = case when open.items > 0 then null else now() end
       from (select count(*) as items from loket_fetch_item where portal_id = $1 and fetch_id = $2 and state in ('waiting', 'running')) open
       where f.portal_id = $1 and f.fetch_id = $2 returning f.revision`,
      [portalId, fetchId],
    );
    await tx.query('update loket_fetch_item set revision = $4 where portal_id = $1 and fetch_id = $2 and loket_link_id = $3', [
      portalId,
      fetchId,
      loketLinkId,
      revision,
    ]);
  }

  async #facts(tx: Transaction, { fetchId, loketLinkId }: ItemKey) {
    const open = this.gate.openAdministrations('a', 4);
    const row = await tx.one<FactsRow>(
      `select l.administration_id as "administrationId", l.domain_id as "domainId", f.year, f.period_number as "periodNumber", l.client_number as "clientNumber",
         l.loket_employer_id as "loketEmployerId", l.loket_payroll_administration_id as "loketPayrollAdministrationId", l.wage_tax_number as "wageTaxNumber",
         l.period_kind as "periodKind", l.starts_on as "startsOn", l.ended_at is not null as "hasEnded", ${open.condition} as "isContractOpen"
       from loket_fetch_item i join loket_fetch f on f.portal_id = i.portal_id and f.fetch_id = i.fetch_id
       join loket_link l on l.portal_id = i.portal_id and l.administration_id = i.administration_id and l.loket_link_id = i.loket_link_id
       join administration a on a.portal_id = l.portal_id and a.administration_id = l.administration_id
       where i.portal_id = $1 and i.fetch_id = $2 and i.loket_link_id = $3`,
      [tx.scope.portalId, fetchId, loketLinkId, ...open.parameters],
    );
    const { administrationId, domainId, year, periodNumber, hasEnded, isContractOpen, ...link } = row;
    return { administrationId, domainId, year, periodNumber, hasEnded, isContractOpen, link: { loketLinkId, ...link } };
  }
}

type FactsRow = Omit<ImportingLink, 'loketLinkId'> &
  Pick<ClaimedFetchItem, 'administrationId' | 'domainId' | 'year' | 'periodNumber' | 'hasEnded' | 'isContractOpen'>;
