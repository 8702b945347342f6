import { Inject, Injectable } from '@nestjs/common';
import { Clock, Environment, TenantDatabase, type TenantScope, type Transaction } from '@loonbrug/platform';
import { ContractGate } from '@loonbrug/tenancy';
import type { LoketEnvironment } from '../connection/loket-settings.entity';
import { FetchRows } from './fetch-rows';

interface DueDomain {
  domainId: string;
  environment: LoketEnvironment;
}

/** Domains begun with per sweep and portal; the rest follow with the next. */
const domainsPerSweep = 200;
const itemsPerSweep = 500;

/** Makes a fetch for each domain whenever the poll interval has passed since its last one, and finds items that nobody was nudged for. */
@Injectable()
export class FetchSchedule {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(FetchRows) private readonly rows: FetchRows,
    @Inject(ContractGate) private readonly gate: ContractGate,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Environment) private readonly environment: Environment,
  ) {}

  /** Links whose contract is closed, of another Loket environment, or of a portal that is switched off, are passed by. */
  async schedule(scope: TenantScope): Promise<void> {
    const due = await this.database.read(scope, (tx) => this.#due(tx, null));
    for (const { domainId } of due) {
      await this.database.transaction(scope, async (tx) => {
        // Of two workers one makes the fetch; the other finds the row locked, or the fetch there.
        const locked = await tx.query('select 1 from domain where portal_id = $1 and domain_id = $2 for no key update skip locked', [
          scope.portalId,
          domainId,
        ]);
        const [still] = locked.length === 1 ? await this.#due(tx, domainId) : [];
        if (still)
          await this.rows.create(tx, { cause: 'schedule', level: { domainId, administrationId: null }, environment: still.environment });
      });
    }
  }

  /** Nudges for items that wait, and for those whose worker is gone. */
  async findItems(scope: TenantScope): Promise<void> {
    const items = await this.database.read(scope, (tx) =>
      tx.query<{ fetchId: string; loketLinkId: string; attempts: number }>(
        `select fetch_id as "fetchId", loket_link_id as "loketLinkId", attempts from loket_fetch_item
         where portal_id = $1 and state in ('waiting', 'running') and (leased_until is null or leased_until < now()) order by fetch_id, loket_link_id limit $2`,
        [scope.portalId, itemsPerSweep],
      ),
    );
    for (const { attempts, ...key } of items) await this.rows.nudge(scope.portalId, key, attempts);
  }

  /** When the domain is fetched next by itself; null where nothing is scheduled. */
  async nextAt(tx: Transaction, domainId: string): Promise<Date | null> {
    const last = await tx.one<{ createdAt: Date | null }>(
      `select max(created_at) as "createdAt" from loket_fetch where portal_id = $1 and domain_id = $2 and administration_id is null and cause = 'schedule'`,
      [tx.scope.portalId, domainId],
    );
    if (!last.createdAt) return this.clock.now();
    return new Date(last.createdAt.getTime() + this.environment.pollIntervalSeconds * 1000);
  }

  #due(tx: Transaction, domainId: string | null): Promise<DueDomain[]> {
    const open = this.gate.openAdministrations('a', 5);
    const since = new Date(this.clock.now().getTime() - this.environment.pollIntervalSeconds * 1000);
    return tx.query<DueDomain>(
      `select distinct l.domain_id as "domainId", s.environment
       from loket_settings s
       join loket_link l on l.portal_id = s.portal_id and l.environment = s.environment and l.ended_at is null
       join administration a on a.portal_id = l.portal_id and a.administration_id = l.administration_id
       where s.portal_id = $1 and s.is_enabled and ($2::uuid is null or l.domain_id = $2) and ${open.condition}
         and not exists (select 1 from loket_fetch f where f.portal_id = l.portal_id and f.domain_id = l.domain_id and f.administration_id is null
           and f.cause = 'schedule' and (f.created_at > $3 or f.state <> 'finished'))
       limit $4`,
      [tx.scope.portalId, domainId, since, domainsPerSweep, ...open.parameters],
    );
  }
}
