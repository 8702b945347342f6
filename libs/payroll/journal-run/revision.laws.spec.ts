import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { currentOf, type JournalRunState, judge, type KnownRun, returnOf } from './revision';

const print = (content: string): Buffer => createHash('sha256').update(content).digest();
const january = { year: 2026, periodNumber: 1, periodKind: 'month' as const, periodStartsOn: '2026-01-01', periodEndsOn: '2026-01-31' };

type Step =
  | { kind: 'arrive'; id: string; content: string }
  | { kind: 'again' }
  | { kind: 'decide'; state: 'booked' | 'refused' }
  | { kind: 'reverse' }
  | { kind: 'vanish' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('arrive' as const),
      id: fc.constantFrom('X', 'Y', 'Z'),
      content: fc.constantFrom('v1', 'v2', 'v3'),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'again' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('decide' as const), state: fc.constantFrom('booked' as const, 'refused' as const) }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'reverse' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'vanish' as const }) },
);

/** A chain, kept as the database keeps it, by nothing but what `judge` says. */
class Chain {
  runs: KnownRun[] = [];
  last: { id: string; content: string } | undefined;

  arrive(id: string, content: string): string {
    this.last = { id, content };
    const judgement = judge(this.runs, { ...january, loketJournalRunId: id, sequenceNumber: null, fingerprint: print(content) });
    if (judgement.kind === 'revision') {
      for (const run of judgement.supersedes) this.#set(run, { state: 'superseded' });
      this.#put(id, content, judgement.revision, 'to_review');
    }
    if (judgement.kind === 'unchanged') this.#put(id, content, null, 'unchanged');
    if (judgement.kind === 'same' && judgement.run.state === 'removed_upstream') {
      const { state, supersedes } = returnOf(judgement.run, this.runs);
      for (const run of supersedes) this.#set(run, { state: 'superseded' });
      this.#set(judgement.run, { state: state === 'fetched' ? 'to_review' : state });
    }
    return judgement.kind;
  }

  /** What can be booked is what a person is shown: the current revision, in a state that asks for a decision. */
  decide(state: 'booked' | 'refused'): void {
    const current = currentOf(this.runs);
    const open: JournalRunState[] = state === 'booked' ? ['to_review', 'refused', 'reversed'] : ['to_review'];
    if (current && open.includes(current.state)) this.#set(current, { state });
  }

  reverse(): void {
    for (const run of this.runs) if (run.state === 'booked') this.#set(run, { state: 'reversed' });
  }

  /** Loket no longer has the payroll run: what waits is withdrawn, what is or was in the books is marked. */
  vanish(): void {
    for (const run of this.runs) {
      if (run.state === 'to_review') this.#set(run, { state: 'removed_upstream' });
      if (run.state === 'booked' || run.state === 'reversed') this.#set(run, { removedUpstreamAt: new Date(0) });
    }
  }

  #put(id: string, content: string, revision: number | null, state: JournalRunState): void {
    this.runs = this.runs.filter((run) => run.revision !== null || run.loketJournalRunId !== id);
    const row = {
      ...january,
      journalRunId: `${id}-${this.runs.length}`,
      loketJournalRunId: id,
      sequenceNumber: null,
      removedUpstreamAt: null,
    };
    this.runs.push({ ...row, revision, state, fingerprint: print(content) });
  }

  #set(run: KnownRun, change: Partial<KnownRun>): void {
    this.runs = this.runs.map((each) => (each === run || each.journalRunId === run.journalRunId ? { ...each, ...change } : each));
  }
}

function take(chain: Chain, { kind, ...rest }: Step): string | undefined {
  if (kind === 'arrive') return chain.arrive((rest as { id: string }).id, (rest as { content: string }).content);
  if (kind === 'again') return chain.last && chain.arrive(chain.last.id, chain.last.content);
  if (kind === 'decide') chain.decide((rest as { state: 'booked' | 'refused' }).state);
  if (kind === 'reverse') chain.reverse();
  if (kind === 'vanish') chain.vanish();
  return undefined;
}

/** Two revisions, both withdrawn, come back, the older one first: only the newer may wait. */
const twiceGone: Step[] = [
  { kind: 'arrive', id: 'X', content: 'v3' },
  { kind: 'vanish' },
  { kind: 'arrive', id: 'Z', content: 'v2' },
  { kind: 'vanish' },
  { kind: 'arrive', id: 'X', content: 'v3' },
  { kind: 'arrive', id: 'Z', content: 'v2' },
];

describe('any sequence of arrivals, decisions and losses', () => {
  const steps = fc.array(step, { maxLength: 30 });

  it('numbers revisions 1, 2, 3 … and leaves at most one waiting, the one that counts', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const chain = new Chain();
        for (const each of all) {
          take(chain, each);
          const revisions = chain.runs.flatMap(({ revision }) => revision ?? []);
          expect([...revisions].sort((one, other) => one - other)).toEqual(revisions.map((_, index) => index + 1));
          const waiting = chain.runs.filter(({ state }) => state === 'to_review');
          expect(waiting.every((run) => run === currentOf(chain.runs))).toBe(true);
        }
      }),
      { numRuns: 1_000, examples: [[twiceGone]] },
    );
  });

  it('makes nothing of an arrival that is repeated, wherever a retry comes in', () => {
    fc.assert(
      fc.property(steps, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (all, repeats) => {
        const once = new Chain();
        const often = new Chain();
        for (const [index, each] of all.entries()) {
          take(once, each);
          take(often, each);
          if (each.kind === 'arrive' && repeats[index]) expect(take(often, { kind: 'again' })).not.toBe('revision');
        }
        expect(often.runs).toEqual(once.runs);
      }),
      { numRuns: 1_000 },
    );
  });

  it('never leaves what Loket says without a way into the books: the last arrival is in them, waits, was refused, reversed, or is said already', () => {
    fc.assert(
      fc.property(steps, fc.constantFrom('X', 'Y', 'Z'), fc.constantFrom('v1', 'v2', 'v3'), (all, id, content) => {
        const chain = new Chain();
        for (const each of all) take(chain, each);
        const kind = chain.arrive(id, content);
        const current = currentOf(chain.runs)!;
        if (kind === 'revision') expect(current).toMatchObject({ loketJournalRunId: id, state: 'to_review' });
        if (kind === 'unchanged') expect(current.fingerprint!.equals(print(content))).toBe(true);
        // The same as before: somebody decided on just this, it waits, or a newer one counts. Never is it withdrawn while Loket has it.
        const own = chain.runs.filter((run) => run.loketJournalRunId === id && run.fingerprint!.equals(print(content)));
        expect(own.map(({ state }) => state)).not.toEqual(['removed_upstream']);
        expect(current.state).not.toBe('removed_upstream');
        expect(current.state === 'superseded' && chain.runs.every(({ state }) => state !== 'booked')).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });
});
