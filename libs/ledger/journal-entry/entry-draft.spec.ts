import fc from 'fast-check';
import { newId } from '@loonbrug/platform';
import { type EntryDraft, entryLimits, fingerprintOf, type LineDraft, problemsOfDraft } from './entry-draft';

const [accountA, accountB] = [newId(), newId()];
const linesOf = (...amounts: number[]): LineDraft[] =>
  amounts.map((amountCents, index) => ({ accountId: index % 2 === 0 ? accountA : accountB, amountCents }));
const journalId = newId();
const draftOf = (more: Partial<EntryDraft> = {}): EntryDraft => ({
  journalId,
  bookedOn: '2026-01-31',
  description: 'Lonen',
  source: { kind: 'manual', key: 'a' },
  lines: linesOf(100, -100),
  ...more,
});
const codesOf = (draft: EntryDraft): Array<[string, unknown]> => problemsOfDraft(draft).map((problem) => [problem.code, problem.details]);

describe('an entry draft', () => {
  it('has no problem when its lines add up to zero', () => {
    expect(codesOf(draftOf())).toEqual([]);
  });

  it('is refused with the difference when its lines do not add up to zero', () => {
    expect(codesOf(draftOf({ lines: linesOf(100, -99) }))).toEqual([['ledger.entry_not_balanced', { differenceCents: 1 }]]);
  });

  it('is refused without lines, with one, and with more than the limit', () => {
    expect(codesOf(draftOf({ lines: [] }))).toEqual([['ledger.entry_too_few_lines', { lineCount: 0 }]]);
    expect(codesOf(draftOf({ lines: linesOf(0) }))).toEqual([['ledger.entry_too_few_lines', { lineCount: 1 }]]);
    const tooMany = linesOf(...Array.from({ length: entryLimits.lines + 1 }, () => 0));
    expect(codesOf(draftOf({ lines: tooMany }))).toEqual([
      ['ledger.entry_too_many_lines', { lineCount: entryLimits.lines + 1, limit: entryLimits.lines }],
    ]);
  });

  it.each([0.5, NaN, Infinity, 2 ** 53, entryLimits.amountCents + 1, '100' as unknown as number])(
    'is refused with %p cents on its second line',
    (amountCents) => {
      expect(codesOf(draftOf({ lines: linesOf(-100, amountCents) }))).toEqual([['ledger.amount_not_bookable', { lineNumber: 2 }]]);
    },
  );

  it('is refused when its debit side passes the limit, though each line is within it', () => {
    const most = entryLimits.amountCents;
    expect(codesOf(draftOf({ lines: linesOf(most, -most, 1, -1) }))).toEqual([['ledger.entry_too_large', { limitCents: most }]]);
  });

  it.each([
    ['journalId', { journalId: 'x' }],
    ['bookedOn', { bookedOn: '2026-02-29' }],
    ['periodId', { periodId: '' }],
    ['description', { description: '' }],
    ['description', { description: 'x'.repeat(301) }],
    ['description', { description: 'a\0b' }],
    ['source.key', { source: { kind: 'manual' as const, key: '' } }],
    ['source.kind', { source: { kind: 'other' as unknown as 'manual', key: 'a' } }],
    ['lines.1', { lines: [...linesOf(1), { accountId: 'x', amountCents: -1 }] }],
  ])('is refused with a malformed %s', (field, more) => {
    expect(codesOf(draftOf(more))).toEqual([['ledger.draft_malformed', { field }]]);
  });

  it('finds exactly the unbalanced ones among any lines', () => {
    const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    fc.assert(
      fc.property(fc.array(cents, { minLength: 2, maxLength: 60 }), (amounts) => {
        const sum = amounts.reduce((total, amount) => total + amount, 0);
        const found = problemsOfDraft(draftOf({ lines: linesOf(...amounts) }));
        expect(found.map((problem) => problem.details)).toEqual(sum === 0 ? [] : [{ differenceCents: sum }]);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the fingerprint of a draft', () => {
  it('tells apart what would be booked differently, and nothing else', () => {
    const original = fingerprintOf(draftOf()).toString('hex');
    expect(fingerprintOf(draftOf({ source: { kind: 'manual', key: 'b' } })).toString('hex')).toBe(original);
    expect(
      fingerprintOf(draftOf({ lines: [{ ...linesOf(100)[0]!, costCentreId: null, description: '' }, linesOf(100, -100)[1]!] })).toString(
        'hex',
      ),
    ).toBe(original);
    const others = [
      draftOf({ journalId: newId() }),
      draftOf({ bookedOn: '2026-01-30' }),
      draftOf({ description: 'Anders' }),
      draftOf({ lines: linesOf(101, -101) }),
      draftOf({ lines: linesOf(-100, 100) }),
      draftOf({ lines: [...linesOf(100, -100)].reverse() }),
      draftOf({ periodId: newId() }),
    ].map((draft) => fingerprintOf(draft).toString('hex'));
    expect(new Set([original, ...others]).size).toBe(others.length + 1);
  });
});
