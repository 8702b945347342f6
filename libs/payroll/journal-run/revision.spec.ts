import { createHash } from 'node:crypto';
import { type ArrivedContent, isWorthReading, judge, type KnownRun } from './revision';

const print = (content: string): Buffer => createHash('sha256').update(content).digest();
const january = { year: 2026, periodNumber: 1, periodKind: 'month' as const, periodStartsOn: '2026-01-01', periodEndsOn: '2026-01-31' };

const run = (loketJournalRunId: string, revision: number | null, content: string | null, more: Partial<KnownRun> = {}): KnownRun => ({
  ...january,
  journalRunId: `${loketJournalRunId}-${revision}`,
  loketJournalRunId,
  revision,
  state: 'booked',
  sequenceNumber: null,
  fingerprint: content === null ? null : print(content),
  sameAsJournalRunId: null,
  removedUpstreamAt: null,
  ...more,
});

const arrived = (loketJournalRunId: string, content: string, more: Partial<ArrivedContent> = {}): ArrivedContent => ({
  ...january,
  loketJournalRunId,
  sequenceNumber: null,
  fingerprint: print(content),
  ...more,
});

describe('an arrival', () => {
  it('is revision 1 of a payroll run that has none', () => {
    expect(judge([], arrived('X', 'v1'))).toEqual({ kind: 'revision', revision: 1, supersedes: [] });
    expect(judge([run('X', null, null, { state: 'offered' })], arrived('X', 'v1'))).toEqual({
      kind: 'revision',
      revision: 1,
      supersedes: [],
    });
  });

  it('is the same when the run had that content already', () => {
    const first = run('X', 1, 'v1');
    expect(judge([first], arrived('X', 'v1'))).toEqual({ kind: 'same', run: first });
  });

  it('is the same when a newer run of the payroll run says something else: reading the old one again is no news', () => {
    const first = run('X', 1, 'v1');
    expect(judge([first, run('Y', 2, 'v2')], arrived('X', 'v1'))).toEqual({ kind: 'same', run: first });
  });

  it('is the same when the run says what another one says by now, though it said that itself before', () => {
    const before = run('Y', 1, 'v2', { state: 'superseded' });
    const other = run('X', 2, 'v2', { state: 'to_review' });
    const aside = run('Y', null, 'v2', { state: 'unchanged', sameAsJournalRunId: other.journalRunId });
    expect(judge([before, other, aside], arrived('Y', 'v2'))).toEqual({ kind: 'same', run: aside });
  });

  it('is unchanged when another run says what the latest revision says', () => {
    const first = run('X', 1, 'v1');
    expect(judge([first], arrived('Y', 'v1'))).toEqual({ kind: 'unchanged', sameAs: first });
  });

  it.each(['reversed', 'refused', 'removed_upstream'] as const)(
    'is a revision when another run says what the latest said, and that was %s',
    (state) => {
      expect(judge([run('X', 1, 'v1', { state })], arrived('Y', 'v1'))).toEqual({ kind: 'revision', revision: 2, supersedes: [] });
      expect(judge([run('X', 1, 'v1', { state })], arrived('X', 'v1'))).toMatchObject({ kind: 'same' });
    },
  );

  it('is a revision when it gave way to a newer one that is gone by now, and only then', () => {
    const first = run('X', 1, 'v1', { state: 'superseded' });
    expect(judge([first, run('Y', 2, 'v2', { state: 'removed_upstream' })], arrived('X', 'v1'))).toEqual({
      kind: 'revision',
      revision: 3,
      supersedes: [],
    });
    expect(judge([first, run('Y', 2, 'v2', { state: 'refused' })], arrived('X', 'v1'))).toEqual({ kind: 'same', run: first });
    const booked = run('X', 1, 'v1');
    expect(judge([booked, run('Y', 2, 'v2', { state: 'removed_upstream' })], arrived('X', 'v1'))).toEqual({ kind: 'same', run: booked });
  });

  it('is a revision when what it gave way to was refused and is gone since, or when nothing stands that it could be older than', () => {
    const first = run('X', 1, 'v1', { state: 'superseded' });
    const lost = { state: 'refused' as const, removedUpstreamAt: new Date(0) };
    expect(judge([first, run('Y', 2, 'v2', lost)], arrived('X', 'v1'))).toMatchObject({ kind: 'revision', revision: 3 });
    const gone = run('Z', 1, 'v2', { state: 'removed_upstream', sequenceNumber: 2 });
    const mended = run('Y', null, null, { state: 'superseded', sequenceNumber: 1 });
    expect(judge([mended, gone], arrived('Y', 'v1', { sequenceNumber: 1 }))).toMatchObject({ kind: 'revision', revision: 2 });
  });

  it('is older also where what stands is booked and something newer is gone, or another run says the same later', () => {
    const booked = run('Y', 1, 'v2', { sequenceNumber: 9 });
    const gone = run('Z', 2, 'v3', { sequenceNumber: 10, state: 'removed_upstream' });
    expect(judge([booked, gone], arrived('X', 'v1', { sequenceNumber: 8 }))).toEqual({ kind: 'older', than: booked });
    const again = run('Z', null, 'v2', { sequenceNumber: 10, state: 'unchanged' });
    const early = { ...booked, sequenceNumber: 7 };
    expect(judge([early, again], arrived('X', 'v1', { sequenceNumber: 8 }))).toEqual({ kind: 'older', than: early });
  });

  it('leaves what was left behind to the newest that Loket shows', () => {
    const known = [
      run('X', 1, 'v1', { state: 'reversed', sequenceNumber: 1 }),
      run('Y', 2, 'v2', { state: 'superseded', sequenceNumber: 2 }),
      run('Z', 3, 'v3', { state: 'removed_upstream', sequenceNumber: 3 }),
    ];
    expect(judge(known, arrived('X', 'v1', { sequenceNumber: 1 }))).toMatchObject({ kind: 'same', run: known[0] });
    expect(judge(known, arrived('Y', 'v2', { sequenceNumber: 2 }))).toMatchObject({ kind: 'revision', revision: 4 });
    expect([isWorthReading(known, 'X'), isWorthReading(known, 'Y'), isWorthReading(known, 'W')]).toEqual([false, true, false]);
  });

  it('is a revision when the same run says something else', () => {
    expect(judge([run('X', 1, 'v1')], arrived('X', 'v2'))).toEqual({ kind: 'revision', revision: 2, supersedes: [] });
  });

  it('is a revision when another run of the payroll run says something else', () => {
    expect(judge([run('X', 1, 'v1')], arrived('Y', 'v2'))).toEqual({ kind: 'revision', revision: 2, supersedes: [] });
  });

  it('is compared with the latest revision only: v1, v2, v1 are three revisions, under one id and under three', () => {
    expect(judge([run('X', 1, 'v1'), run('X', 2, 'v2')], arrived('X', 'v1'))).toMatchObject({ kind: 'revision', revision: 3 });
    expect(judge([run('X', 1, 'v1'), run('Y', 2, 'v2')], arrived('Z', 'v1'))).toMatchObject({ kind: 'revision', revision: 3 });
  });

  it('takes the place of every revision that waits, and of none that was decided on', () => {
    const known = [
      run('A', 1, 'v1'),
      run('B', 2, 'v2', { state: 'to_review' }),
      run('C', 3, 'v3', { state: 'blocked' }),
      run('D', 4, 'v4', { state: 'refused' }),
      run('E', null, null, { state: 'offered' }),
      run('F', 5, 'v5', { state: 'fetched' }),
    ];
    const judgement = judge(known, arrived('G', 'v6'));
    expect(judgement).toEqual({ kind: 'revision', revision: 6, supersedes: [known[1], known[2], known[5]] });
  });

  it('is older when Loket made it before the latest revision', () => {
    const latest = run('Y', 1, 'v2', { sequenceNumber: 9 });
    expect(judge([latest], arrived('X', 'v1', { sequenceNumber: 8 }))).toEqual({ kind: 'older', than: latest });
    expect(judge([latest], arrived('X', 'v1', { sequenceNumber: 10 }))).toMatchObject({ kind: 'revision', revision: 2 });
  });

  it('is not older when the run is known and changed its content', () => {
    const known = [run('X', 1, 'v1', { sequenceNumber: 8 }), run('Y', 2, 'v2', { sequenceNumber: 9 })];
    expect(judge(known, arrived('X', 'v3', { sequenceNumber: 8 }))).toMatchObject({ kind: 'revision', revision: 3 });
  });

  it('is a revision when the content is the same and the period is not', () => {
    expect(judge([run('X', 1, 'v1')], arrived('X', 'v1', { periodNumber: 2 }))).toMatchObject({ kind: 'revision', revision: 2 });
  });

  it('is compared with what the run said last, also where that was unchanged', () => {
    const known = [run('X', 1, 'v1'), run('Y', 2, 'v2'), run('X', null, 'v2', { state: 'unchanged' })];
    expect(judge(known, arrived('X', 'v2'))).toMatchObject({ kind: 'same', run: known[2] });
    expect(judge(known, arrived('X', 'v1'))).toMatchObject({ kind: 'revision', revision: 3 });
  });
});
