import type { Finding, JournalRun, RunState } from './queries';

export type Tab = 'waiting' | 'offered' | 'review' | 'blocked' | 'booked' | 'replaced' | 'reversed' | 'refused' | 'all';

/** The states behind each tab of an inbox; 'all' filters nothing. */
export const statesOf: Record<Tab, readonly RunState[]> = {
  waiting: ['offered', 'fetched', 'to_review', 'blocked'],
  offered: ['offered', 'fetched'],
  review: ['to_review'],
  blocked: ['blocked'],
  booked: ['booked'],
  replaced: ['unchanged', 'superseded'],
  reversed: ['reversed', 'removed_upstream'],
  refused: ['refused'],
  all: [],
};

export const tabs = Object.keys(statesOf) as Tab[];

export const tabOf = (text: string): Tab => tabs.find((tab) => tab === text) ?? 'waiting';

export interface StateCount {
  state: RunState;
  count: number;
}

export const countOf = (tab: Tab, counts: readonly StateCount[]): number =>
  counts.filter(({ state }) => tab === 'all' || statesOf[tab].includes(state)).reduce((sum, { count }) => sum + count, 0);

const order: Record<Finding['severity'], number> = { blocks: 0, warns: 1, informs: 2 };

/** What stands in the way first, then what asks for a look. */
export const bySeverity = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((one, other) => order[one.severity] - order[other.severity]);

/** Runs that [Verwerken] of many can book: they were read, and nothing blocks them. */
export const isBookableInBatch = (run: JournalRun): boolean =>
  run.state === 'to_review' && run.findings.every(({ severity }) => severity !== 'blocks');

/** Runs that can still be booked, so that their preview says what would happen. */
export const isStillToBook = ({ state }: Pick<JournalRun, 'state'>): boolean =>
  ['fetched', 'to_review', 'blocked', 'refused', 'reversed'].includes(state);

export const isRefusable = ({ state }: Pick<JournalRun, 'state'>): boolean => statesOf.waiting.includes(state);
