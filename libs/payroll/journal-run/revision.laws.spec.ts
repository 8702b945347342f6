import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { isFound, isHeardAgain, isLost, type LosableRun, newsOf } from './journal-run-sighting';
import { currentOf, isReplaced, type JournalRunState, judge, type Judgement, releasedIn, returnOf } from './revision';

const print = (content: string): Buffer => createHash('sha256').update(content).digest();
const january = { year: 2026, periodNumber: 1, periodKind: 'month' as const, periodStartsOn: '2026-01-01', periodEndsOn: '2026-01-31' };

const ids = ['X', 'Y', 'Z'] as const;
const contents = ['v1', 'v2', 'v3'] as const;
/** null: Loket could not make it. */
type Content = string | null;
type Decision = 'booked' | 'refused' | 'unchanged';
type Step =
  | { kind: 'arrive'; id: string; content: Content }
  | { kind: 'again' }
  | { kind: 'decide'; decision: Decision }
  | { kind: 'reverse' }
  | { kind: 'vanish'; id: string | 'all' }
  | { kind: 'pass' };

const id = fc.constantFrom(...ids);
const content = fc.constantFrom<Content>(...contents, ...contents, null);
const decision = fc.constantFrom<Decision>('booked', 'booked', 'refused', 'unchanged');

/** What happens to a payroll run; the content of an arrival is chosen by `said`. */
const stepsOf = (said: fc.Arbitrary<{ id: string; content: Content }>): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.oneof(
      { weight: 4, arbitrary: said.map((each): Step => ({ kind: 'arrive', ...each })) },
      { weight: 2, arbitrary: fc.constant<Step>({ kind: 'again' }) },
      { weight: 3, arbitrary: decision.map((each): Step => ({ kind: 'decide', decision: each })) },
      { weight: 1, arbitrary: fc.constant<Step>({ kind: 'reverse' }) },
      { weight: 2, arbitrary: fc.constantFrom(...ids, 'all').map((each): Step => ({ kind: 'vanish', id: each })) },
      { weight: 1, arbitrary: fc.constant<Step>({ kind: 'pass' }) },
    ),
    { maxLength: 30 },
  );

/** Loket's numbers: of all, in any order, of none, or of some. */
type Numbers = Readonly<Record<string, number | null>>;
const inOrder: Numbers = { X: 1, Y: 2, Z: 3 };
const numbers = fc.constantFrom<Numbers>(inOrder, inOrder, { X: 3, Y: 1, Z: 2 }, { X: null, Y: null, Z: null }, { X: 1, Y: null, Z: 2 });

/** A chain, kept as the database keeps it, by nothing but what the rules of revisions and of losses say. */
class Chain {
  runs: LosableRun[] = [];
  last: { id: string; content: Content } | undefined;
  /** What Loket shows of the payroll run. */
  readonly here = new Map<string, Content>();
  #made = 0;

  constructor(private readonly numbers: Numbers) {}

  arrive(id: string, content: Content): string {
    this.last = { id, content };
    this.here.set(id, content);
    this.#find();
    return this.#read(id, content);
  }

  /** As a pass over the link: what is back is reckoned with, all is read, oldest first, and what is gone is noted. */
  pass(): void {
    this.#find();
    const byNumber = [...this.here].sort(([one], [other]) => (this.numbers[one] ?? 9) - (this.numbers[other] ?? 9));
    for (const [id, content] of byNumber) this.#read(id, content);
    this.#note();
  }

  /** What can be decided on is what a person is shown: the current revision, in a state that asks for a decision. */
  decide(decision: Decision): void {
    const current = currentOf(this.runs);
    const open: JournalRunState[] = decision === 'booked' ? ['to_review', 'refused', 'reversed'] : ['to_review'];
    if (!current || !open.includes(current.state)) return;
    const booked = this.runs.filter(({ state }) => state === 'booked');
    if (decision !== 'unchanged') this.#set(current, { state: decision });
    else if (booked.length > 0) this.#set(current, { state: 'unchanged', sameAsJournalRunId: booked.at(-1)!.journalRunId });
  }

  reverse(): void {
    const booked = this.runs.filter(({ state }) => state === 'booked');
    for (const run of booked) this.#set(run, { state: 'reversed' });
    if (booked.length > 0) for (const { run, state } of releasedIn(this.runs)) this.#set(run, { state, sameAsJournalRunId: null });
  }

  vanish(id: string): void {
    for (const each of id === 'all' ? [...this.here.keys()] : [id]) this.here.delete(each);
    this.#note();
  }

  isSaidAgain({ journalRunId }: LosableRun): boolean {
    return this.runs.some((run) => this.here.has(run.loketJournalRunId) && run.sameAsJournalRunId === journalRunId);
  }

  #read(id: string, content: Content): string {
    const open = this.runs.find((run) => run.loketJournalRunId === id && run.revision === null);
    if (content === null) return this.#fail(id, open);
    const said = { fingerprint: print(content), sameAsJournalRunId: null };
    const judgement = judge(this.runs, { ...january, loketJournalRunId: id, sequenceNumber: this.numbers[id]!, ...said });
    for (const run of this.runs) if (run.loketJournalRunId === id && isHeardAgain(run)) this.#set(run, { removedUpstreamAt: null });
    switch (judgement.kind) {
      case 'same':
        this.#same(judgement.run, open, content);
        break;
      case 'revision':
        for (const run of judgement.supersedes) this.#set(run, { state: 'superseded' });
        this.#put(id, { ...said, revision: judgement.revision, state: 'to_review' });
        break;
      default:
        this.#put(id, { ...said, ...setAside(judgement) });
    }
    return judgement.kind;
  }

  #same(run: LosableRun, open: LosableRun | undefined, content: string): void {
    if (open && open !== run) this.#set(open, { state: 'unchanged', fingerprint: print(content), sameAsJournalRunId: run.journalRunId });
    if (run.state !== 'removed_upstream') return;
    const { state, supersedes } = returnOf(run, this.runs);
    this.#set(run, { state: state === 'fetched' ? 'to_review' : state, removedUpstreamAt: null });
    for (const each of supersedes) this.#set(each, { state: 'superseded' });
  }

  #fail(id: string, open: LosableRun | undefined): string {
    if (open && isReplaced(open, this.runs)) return 'refused';
    this.#put(id, { state: 'blocked', fingerprint: null, sameAsJournalRunId: null });
    return 'refused';
  }

  #find(): void {
    for (const run of this.runs) if (this.here.has(run.loketJournalRunId) && isFound(run)) this.#set(run, { removedUpstreamAt: null });
  }

  #note(): void {
    const here = new Set(this.here.keys());
    for (const run of [...this.runs]) {
      const news = newsOf(run, isLost(run, this.runs, here));
      if (news === 'withdrawn') this.#set(run, { state: 'removed_upstream' });
      if (news === 'undone' || news === 'lost') this.#set(run, { removedUpstreamAt: new Date(0) });
      if (news === 'back') this.#set(run, { removedUpstreamAt: null });
    }
  }

  /** Into the row that stands open for the journal run, else into a new one. */
  #put(id: string, change: Partial<LosableRun> & Pick<LosableRun, 'state' | 'fingerprint' | 'sameAsJournalRunId'>): void {
    const open = this.runs.find((run) => run.loketJournalRunId === id && run.revision === null);
    if (open) return this.#set(open, { ...change, removedUpstreamAt: null });
    const row = { ...january, journalRunId: `${id}-${(this.#made += 1)}`, loketJournalRunId: id, sequenceNumber: this.numbers[id]! };
    this.runs = [...this.runs, { ...row, revision: null, removedUpstreamAt: null, ...change }];
  }

  #set(run: LosableRun, change: Partial<LosableRun>): void {
    this.runs = this.runs.map((each) => (each.journalRunId === run.journalRunId ? { ...each, ...change } : each));
  }
}

const setAside = (
  judgement: Exclude<Judgement<LosableRun>, { kind: 'same' | 'revision' }>,
): Pick<LosableRun, 'state' | 'sameAsJournalRunId'> =>
  judgement.kind === 'older'
    ? { state: 'superseded', sameAsJournalRunId: null }
    : { state: 'unchanged', sameAsJournalRunId: judgement.sameAs.sameAsJournalRunId ?? judgement.sameAs.journalRunId };

function take(chain: Chain, step: Step): string | undefined {
  if (step.kind === 'arrive') return chain.arrive(step.id, step.content);
  if (step.kind === 'again') return chain.last && chain.arrive(chain.last.id, chain.last.content);
  if (step.kind === 'decide') chain.decide(step.decision);
  if (step.kind === 'reverse') chain.reverse();
  if (step.kind === 'vanish') chain.vanish(step.id);
  if (step.kind === 'pass') chain.pass();
  return undefined;
}

/** Two revisions, both withdrawn, come back, the older one first: only the newer may wait. */
const twiceGone: Step[] = [
  { kind: 'arrive', id: 'X', content: 'v3' },
  { kind: 'vanish', id: 'X' },
  { kind: 'arrive', id: 'Z', content: 'v2' },
  { kind: 'vanish', id: 'Z' },
  { kind: 'arrive', id: 'X', content: 'v3' },
  { kind: 'arrive', id: 'Z', content: 'v2' },
];

/** Two that made no difference to what is booked, and is reversed: only the later may wait. */
const twiceTheSame: Step[] = [
  { kind: 'arrive', id: 'X', content: 'v1' },
  { kind: 'decide', decision: 'booked' },
  { kind: 'arrive', id: 'X', content: 'v2' },
  { kind: 'decide', decision: 'unchanged' },
  { kind: 'arrive', id: 'X', content: 'v3' },
  { kind: 'decide', decision: 'unchanged' },
  { kind: 'reverse' },
];

/** As often as it takes where somebody looks for a fault: LAW_RUNS=20000. */
const numRuns = Number(process.env['LAW_RUNS'] ?? 1_000);
const bookable: JournalRunState[] = ['to_review', 'refused', 'reversed', 'booked'];

describe('any sequence of arrivals, failures, decisions, losses and passes', () => {
  const steps = stepsOf(fc.record({ id, content }));
  /** Each journal run always says the same. */
  const constant = fc
    .record({ X: content, Y: content, Z: content })
    .chain((said) => stepsOf(id.map((each) => ({ id: each, content: said[each] }))));

  it('numbers revisions 1, 2, 3 … and leaves at most one waiting, the one that counts', () => {
    fc.assert(
      fc.property(steps, numbers, (all, numbered) => {
        const chain = new Chain(numbered);
        for (const each of all) {
          take(chain, each);
          const revisions = chain.runs.flatMap(({ revision }) => revision ?? []);
          expect([...revisions].sort((one, other) => one - other)).toEqual(revisions.map((_, index) => index + 1));
          const waiting = chain.runs.filter(({ state }) => state === 'to_review');
          expect(waiting.every((run) => run === currentOf(chain.runs))).toBe(true);
        }
      }),
      {
        numRuns,
        examples: [
          [twiceGone, inOrder],
          [twiceTheSame, inOrder],
        ],
      },
    );
  });

  it('makes nothing of an arrival that is repeated, wherever a retry comes in', () => {
    fc.assert(
      fc.property(steps, numbers, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (all, numbered, repeats) => {
        const once = new Chain(numbered);
        const often = new Chain(numbered);
        for (const [index, each] of all.entries()) {
          take(once, each);
          take(often, each);
          if (each.kind === 'arrive' && repeats[index]) expect(take(often, { kind: 'again' })).not.toBe('revision');
        }
        expect(often.runs).toEqual(once.runs);
      }),
      { numRuns },
    );
  });

  it('never leaves what Loket says without a way into the books: the last arrival is in them, waits, was refused, reversed, is said already, or is older', () => {
    fc.assert(
      fc.property(steps, numbers, id, fc.constantFrom(...contents), (all, numbered, lastId, said) => {
        const chain = new Chain(numbered);
        for (const each of all) take(chain, each);
        const kind = chain.arrive(lastId, said);
        const current = currentOf(chain.runs)!;
        if (kind === 'revision') expect(current).toMatchObject({ loketJournalRunId: lastId, state: 'to_review' });
        if (kind === 'unchanged') expect(current.fingerprint!.equals(print(said))).toBe(true);
        if (kind === 'older')
          expect(chain.runs.some((run) => run.sequenceNumber !== null && run.sequenceNumber > numbered[lastId]!)).toBe(true);
        // Where something newer was left behind, or is gone but was said again until now, that is heard and noted first.
        for (let passes = 0; passes < 2; passes += 1) chain.pass();
        expect(['removed_upstream', 'superseded']).not.toContain(currentOf(chain.runs)!.state);
      }),
      { numRuns },
    );
  });

  it('leaves something to book while Loket shows anything: what counts is shown by Loket or said by what is, in the books, or says what is in them', () => {
    fc.assert(
      fc.property(steps, numbers, (all, numbered) => {
        const chain = new Chain(numbered);
        for (const each of all) take(chain, each);
        for (let passes = 0; passes < 3; passes += 1) chain.pass();
        if ([...chain.here.values()].every((said) => said === null)) return;
        const current = currentOf(chain.runs)!;
        const isBooked = chain.runs.some(({ state }) => state === 'booked');
        expect(isBooked ? [...bookable, 'unchanged'] : bookable).toContain(current.state);
        expect(chain.here.has(current.loketJournalRunId) || chain.isSaidAgain(current) || current.state === 'booked').toBe(true);
        const before = chain.runs;
        chain.pass();
        expect(chain.runs).toEqual(before);
      }),
      { numRuns },
    );
  });

  it('lets the newest journal run at Loket count where none changes its content, unless the books have what Loket lost, or it was refused', () => {
    fc.assert(
      fc.property(constant, (all) => {
        const chain = new Chain(inOrder);
        for (const each of all) take(chain, each);
        for (let passes = 0; passes < 3; passes += 1) chain.pass();
        const newest = ids.filter((each) => typeof chain.here.get(each) === 'string').at(-1);
        if (newest === undefined) return;
        const current = currentOf(chain.runs)!;
        const isUndone = current.state === 'booked' && current.removedUpstreamAt !== null;
        const isRefused = chain.runs.some(({ loketJournalRunId, state }) => loketJournalRunId === newest && state === 'refused');
        // What stands for what another run said again keeps the place that it had.
        if (isUndone || isRefused || chain.isSaidAgain(current)) return;
        expect(current.fingerprint!.equals(print(chain.here.get(newest)!))).toBe(true);
      }),
      { numRuns },
    );
  });
});
