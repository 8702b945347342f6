import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { isUuid, type JobData, JobQueues, LoonbrugError, TenantDatabase, type TenantScope } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { type ClaimedFetchItem, fetchItemQueue, FetchRows, itemLeaseSeconds, type ItemKey } from './fetch-rows';
import { LinkPass } from './link-pass';
import type { PassCounts, PassProblem } from './pass-result';

/** Passes that one worker process makes at the same time; each account is held back besides by its throttle. */
const concurrency = 4;

/** Another worker has the item now. */
class HoldLost extends LoonbrugError {
  constructor() {
    super('unavailable', 'fetch.hold_lost', 'another worker has taken the item over');
  }
}

/** This process stops. */
class Stopping extends LoonbrugError {
  constructor() {
    super('unavailable', 'fetch.stopping', 'the worker stops');
  }
}

/** Makes the pass of one item, if it is still to be made. Whoever else was nudged finds it taken or done. */
@Injectable()
export class FetchItemRunner implements OnModuleInit, OnModuleDestroy {
  readonly #stop = new AbortController();

  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(FetchRows) private readonly rows: FetchRows,
    @Inject(LinkPass) private readonly passes: LinkPass,
    @Inject(JobQueues) private readonly queues: JobQueues,
  ) {}

  onModuleInit(): void {
    this.queues.handle(fetchItemQueue, { concurrency, perform: (data) => this.#perform(data) });
  }

  onModuleDestroy(): void {
    this.#stop.abort(new Stopping());
  }

  /** False where there was nothing to do. */
  async run(scope: TenantScope, key: ItemKey): Promise<boolean> {
    const item = await this.database.transaction(scope, (tx) => this.rows.claim(tx, key));
    if (!item) return false;
    const refusal = refusalOf(item);
    if (refusal) await this.#finish(scope, item, { counts: {}, problems: [refusal] });
    else await this.#pass({ portalId: scope.portalId, actor: { kind: 'system' } }, item);
    return true;
  }

  async #perform({ portalId, fetchId, loketLinkId }: JobData): Promise<void> {
    if (!isUuid(portalId) || !isUuid(fetchId) || !isUuid(loketLinkId)) throw new Error('a nudge without ids');
    await this.run({ portalId, actor: { kind: 'system' } }, { fetchId, loketLinkId });
  }

  async #pass(system: TenantScope, item: ClaimedFetchItem): Promise<void> {
    const { domainId, administrationId, year, periodNumber } = item;
    const scope: AdministrationScope = { ...system, domainId, administrationId };
    const lost = new AbortController();
    const renewal = setInterval(() => void this.#renew(scope, item, lost), (itemLeaseSeconds * 1000) / 3);
    const signal = AbortSignal.any([lost.signal, this.#stop.signal]);
    try {
      const result = await this.passes.run(scope, item.link, { year, periodNumber, signal });
      await this.#finish(scope, item, result);
    } catch (error) {
      if (!signal.aborted) throw error;
      if (this.#stop.signal.aborted) await this.database.transaction(scope, (tx) => this.rows.release(tx, item));
    } finally {
      clearInterval(renewal);
    }
  }

  async #renew(scope: TenantScope, item: ClaimedFetchItem, lost: AbortController): Promise<void> {
    try {
      if (!(await this.database.transaction(scope, (tx) => this.rows.renew(tx, item)))) lost.abort(new HoldLost());
    } catch (error) {
      // Without the database the hold ends by itself, and so must the pass.
      lost.abort(error);
    }
  }

  #finish(scope: TenantScope, item: ClaimedFetchItem, result: { counts: PassCounts; problems: PassProblem[] }): Promise<boolean> {
    return this.database.transaction(scope, (tx) => this.rows.finish(tx, item, result));
  }
}

/** Why no pass is made at all. */
function refusalOf({ isGivenUp, hasEnded, isContractOpen, attempts }: ClaimedFetchItem): PassProblem | undefined {
  if (hasEnded) return { part: 'connection', code: 'fetch.link_ended', details: {} };
  if (!isContractOpen) return { part: 'connection', code: 'fetch.contract_closed', details: {} };
  // A pass that takes its worker down every time must not take the next one down too.
  if (isGivenUp) return { part: 'connection', code: 'fetch.given_up', details: { attempts: attempts - 1 } };
  return undefined;
}
