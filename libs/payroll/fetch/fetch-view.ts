import { Inject, Injectable } from '@nestjs/common';
import { loketProblems } from '@loonbrug/loket';
import {
  type Language,
  NotFound,
  platformProblems,
  problemText,
  type ProblemTexts,
  TenantDatabase,
  type Transaction,
} from '@loonbrug/platform';
import { reachesAdministration, type ReachScope, tenancyProblems } from '@loonbrug/tenancy';
import { payrollProblems } from '../problems';
import type { FetchDto, FetchItemDto, FetchListDto, FetchListQuery, FetchWithItemsDto } from './fetch.dto';
import type { PassProblem } from './pass-result';

const texts: ProblemTexts = { ...platformProblems, ...tenancyProblems, ...loketProblems, ...payrollProblems };
const mostItems = 1000;

const columns = `f.fetch_id as "fetchId", f.cause, f.domain_id as "domainId", f.administration_id as "administrationId", f.year, f.period_number as "periodNumber",
  f.state, f.revision, f.created_at as "createdAt", f.started_at as "startedAt", f.finished_at as "finishedAt", reached.items, reached.done, reached.failed`;

type ItemRow = Omit<FetchItemDto, 'problems'> & { problemDetails: { problems?: PassProblem[] } | null };

/** What a reader sees of fetches: those of links that they reach, counted and listed by those alone. */
@Injectable()
export class FetchView {
  constructor(@Inject(TenantDatabase) private readonly database: TenantDatabase) {}

  /** Newest first. */
  list(scope: ReachScope, query: FetchListQuery): Promise<FetchListDto> {
    const { from, parameters } = this.#reached(scope);
    const where = `where f.portal_id = $1 and reached.items > 0 and ($4::uuid is null or f.domain_id = $4 or reached.domains @> array[$4::uuid])
      and ($5::uuid is null or reached.administrations @> array[$5::uuid])`;
    const all = [...parameters, query.domainId ?? null, query.administrationId ?? null];
    return this.database.read(scope, async (tx) => {
      const { total } = await tx.one<{ total: number }>(`select count(*) as total ${from} ${where}`, all);
      const items = await tx.query<FetchDto>(
        `select ${columns} ${from} ${where} order by f.created_at desc, f.fetch_id limit $6 offset $7`,
        [...all, query.pageSize, (query.page - 1) * query.pageSize],
      );
      return { items, total };
    });
  }

  /** The fetch, with the items that changed after a revision. Throws NotFound where the reader reaches none of its links. */
  async one(
    scope: ReachScope,
    fetchId: string,
    { language, after = -1 }: { language: Language; after?: number },
  ): Promise<FetchWithItemsDto> {
    const { from, parameters } = this.#reached(scope);
    return this.database.read(scope, async (tx) => {
      const fetch = await tx.maybeOne<FetchDto>(
        `select ${columns} ${from} where f.portal_id = $1 and f.fetch_id = $4 and reached.items > 0`,
        [...parameters, fetchId],
      );
      if (!fetch) throw new NotFound('loket_fetch');
      return { ...fetch, links: await this.#items(tx, scope, fetchId, { language, after }) };
    });
  }

  async #items(
    tx: Transaction,
    scope: ReachScope,
    fetchId: string,
    { language, after }: { language: Language; after: number },
  ): Promise<FetchItemDto[]> {
    const reach = reachesAdministration(scope, 'a', 2);
    const rows = await tx.query<ItemRow>(
      `select i.administration_id as "administrationId", a.name as "administrationName", i.loket_link_id as "loketLinkId", l.client_number as "clientNumber",
         i.state, i.counts, i.revision, i.problem_details as "problemDetails", i.started_at as "startedAt", i.finished_at as "finishedAt"
       from loket_fetch_item i join administration a on a.portal_id = i.portal_id and a.administration_id = i.administration_id
       join loket_link l on l.portal_id = i.portal_id and l.administration_id = i.administration_id and l.loket_link_id = i.loket_link_id
       where i.portal_id = $1 and ${reach.condition} and i.fetch_id = $4 and i.revision > $5 order by a.name, l.client_number limit $6`,
      [scope.portalId, ...reach.parameters, fetchId, after, mostItems],
    );
    return rows.map(({ problemDetails, ...item }) => ({
      ...item,
      problems: (problemDetails?.problems ?? []).map(({ part, code, details }) => ({
        part,
        code,
        ...problemText(code, details, texts, language),
        details: { ...details },
      })),
    }));
  }

  /** Fetches with what the reader reaches of them; parameters take $1 to $3. */
  #reached(scope: ReachScope): { from: string; parameters: unknown[] } {
    const reach = reachesAdministration(scope, 'a', 2);
    const from = `from loket_fetch f cross join lateral (
        select count(*) as items, count(*) filter (where i.state = 'done') as done, count(*) filter (where i.state = 'failed') as failed,
          array_agg(i.administration_id) as administrations, array_agg(a.domain_id) as domains
        from loket_fetch_item i join administration a on a.portal_id = i.portal_id and a.administration_id = i.administration_id
        where i.portal_id = f.portal_id and i.fetch_id = f.fetch_id and ${reach.condition}) reached`;
    return { from, parameters: [scope.portalId, ...reach.parameters] };
  }
}
