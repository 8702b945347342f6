import type { EntryDraft } from './entry-draft';

/** What booking would do to one account in a fiscal year. Cents, debit positive. */
export interface BalancePreview {
  readonly year: number;
  readonly accountId: string;
  readonly beforeCents: number;
  readonly changeCents: number;
  readonly afterCents: number;
}

/** What drafts add to each account, per fiscal year. */
export function changesOf(drafts: ReadonlyArray<{ draft: EntryDraft; year: number }>): Map<number, Map<string, number>> {
  const changes = new Map<number, Map<string, number>>();
  for (const { draft, year } of drafts) {
    const ofYear = changes.get(year) ?? new Map<string, number>();
    changes.set(year, ofYear);
    for (const { accountId, amountCents } of draft.lines) ofYear.set(accountId, (ofYear.get(accountId) ?? 0) + amountCents);
  }
  return changes;
}
