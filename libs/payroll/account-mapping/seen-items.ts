import type { Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import type { Item } from './destination';

/** A code with a component as runs named them together. */
export interface SeenItem extends Item {
  readonly accountName: string;
  readonly componentName: string | null;
  readonly lineCount: number;
  readonly waitingRunIds: readonly string[];
}

/** Every code with every component that lines with an amount named, as Loket last called them. */
export const readSeenItems = (tx: Transaction, scope: AdministrationScope): Promise<SeenItem[]> =>
  tx.query<SeenItem>(
    `select line.account_code as "accountCode", line.component_key as "componentKey", count(*)::integer as "lineCount",
       (array_agg(line.account_name order by run.fetched_at desc nulls last))[1] as "accountName",
       (array_agg(line.component_name order by run.fetched_at desc nulls last))[1] as "componentName",
       coalesce(jsonb_agg(distinct run.journal_run_id) filter (where run.state in ('fetched', 'to_review', 'blocked')), '[]'::jsonb) as "waitingRunIds"
     from journal_run_line line join journal_run run using (portal_id, administration_id, journal_run_id)
     where line.portal_id = $1 and line.administration_id = $2 and line.amount_cents <> 0 group by line.account_code, line.component_key`,
    [scope.portalId, scope.administrationId],
  );

/** What was seen of one code, or of one component. */
export interface SeenOfKey {
  readonly name: string;
  readonly items: SeenItem[];
}

export function seenBy(
  items: readonly SeenItem[],
  keyOf: (item: SeenItem) => string | null,
  nameOf: (item: SeenItem) => string | null,
): Map<string, SeenOfKey> {
  const seen = new Map<string, SeenOfKey>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const before = seen.get(key);
    seen.set(key, { name: before?.name || nameOf(item) || '', items: [...(before?.items ?? []), item] });
  }
  return seen;
}

export const lineCountOf = (seen: SeenOfKey | undefined): number => (seen?.items ?? []).reduce((sum, { lineCount }) => sum + lineCount, 0);

export const waitingRunCountOf = (seen: SeenOfKey | undefined): number =>
  new Set((seen?.items ?? []).flatMap(({ waitingRunIds }) => waitingRunIds)).size;
