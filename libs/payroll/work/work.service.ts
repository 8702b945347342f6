import { Inject, Injectable } from '@nestjs/common';
import { Clock, TenantDatabase } from '@loonbrug/platform';
import { ContractGate, type ReachScope } from '@loonbrug/tenancy';
import { rolesFor, type WorkKind, workKinds, workRows } from './work-kinds';
import type { WorkDto, WorkItemDto, WorkPlaceDto } from './work.dto';

/** A person starts with a few places, and finds the rest in the list behind the count. */
const placesShown = 5;
/** Portal and today come before the person and the roles of each kind. */
const todaysPlace = 2;
const firstOfKinds = 3;

type WorkRow = WorkPlaceDto & { kind: WorkKind; total: number };

/** What waits for a person over everything they reach, counted by one statement. */
@Injectable()
export class WorkService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ContractGate) private readonly gate: ContractGate,
  ) {}

  list(scope: ReachScope): Promise<WorkDto> {
    const mine = workKinds.filter((kind) => scope.roles.some((role) => rolesFor(kind).includes(role)));
    const parameters = [scope.portalId, this.clock.today(), ...mine.flatMap((kind) => [scope.userId, rolesFor(kind)])];
    // What it asks about is today, which stands among the parameters already.
    const open = this.gate.openAdministrations('books', todaysPlace).condition;
    return this.database.read(scope, async (tx) => {
      const rows = await tx.query<WorkRow>(statement(scope, mine, open), parameters);
      return { items: mine.map((kind) => itemOf(kind, rows)) };
    });
  }
}

/** Counts per kind and place, with the total of the kind on each row; of the places the first few only. */
const statement = (scope: ReachScope, kinds: readonly WorkKind[], open: string): string =>
  `with counted as (${kinds.map((kind, index) => countsOf(scope, kind, firstOfKinds + 2 * index, open)).join(' union all ')}),
   ranked as (
     select counted.*, sum(count) over (partition by kind)::int as total,
            row_number() over (partition by kind order by count desc, "administrationName", "domainName", "administrationId", "domainId") as rank
     from counted)
   select kind, "administrationId", "administrationName", "domainId", "domainName", count, total from ranked where rank <= ${placesShown} order by kind, rank`;

function countsOf(scope: ReachScope, kind: WorkKind, first: number, open: string): string {
  const { from, where, reach, needsPayrollLink } = workRows[kind];
  return `select '${kind}' as kind, books.administration_id as "administrationId", books.name as "administrationName",
      client.domain_id as "domainId", client.name as "domainName", count(*)::int as count
    from ${from} where item.portal_id = $1 and $2::date is not null and ${where} and ${reach(scope, first)} ${needsPayrollLink ? `and ${open}` : ''}
    group by books.administration_id, books.name, client.domain_id, client.name`;
}

function itemOf(kind: WorkKind, rows: readonly WorkRow[]): WorkItemDto {
  const own = rows.filter((row) => row.kind === kind);
  return { kind, count: own[0]?.total ?? 0, places: own.map(({ kind: _kind, total: _total, ...place }) => place) };
}
