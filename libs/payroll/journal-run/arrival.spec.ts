import fc from 'fast-check';
import { type ArrivedLine, type Content, isRefused, maximumLines, readContent } from './arrival';

const line = (accountCode: string, amountCents: number, more: Partial<ArrivedLine> = {}): ArrivedLine => ({
  accountCode,
  accountName: 'Lonen',
  amountCents,
  costCentreCode: null,
  costCentreName: null,
  costUnitCode: null,
  costUnitName: null,
  componentKey: 1,
  componentName: 'Loon',
  ...more,
});

const content = (lines: ArrivedLine[]): Content => {
  const read = readContent(lines);
  if (isRefused(read)) throw new Error(`refused: ${read.code}`);
  return read;
};

const balanced = [line('4000', 390_000), line('1700', -260_000), line('1710', -130_000)];

describe('the content of a journal run', () => {
  it('is its lines in their order, with both totals', () => {
    expect(content(balanced)).toEqual({
      lines: balanced,
      fingerprint: expect.any(Buffer),
      totalDebitCents: 390_000,
      totalCreditCents: 390_000,
    });
  });

  it.each<[string, ArrivedLine[], object]>([
    ['journal_run.empty', [], {}],
    ['journal_run.empty', [line('4000', 0), line('1700', 0)], {}],
    ['journal_run.not_balanced', [line('4000', 100_01), line('1700', -100_00)], { differenceCents: 1, difference: '0.01' }],
    ['journal_run.not_balanced', [line('4000', 100_00), line('1700', -100_05)], { differenceCents: -5, difference: '-0.05' }],
    ['journal_run.amount_too_large', [line('4000', 10_000_000_000_001), line('1700', -10_000_000_000_001)], {}],
    ['journal_run.line_malformed', [line('4000', 1), line('  ', -1)], { lineNumber: 2 }],
    ['journal_run.line_malformed', [line('4000', 1), line('x'.repeat(41), -1)], { lineNumber: 2 }],
    ['journal_run.line_malformed', [line('40\u000000', 1), line('1700', -1)], { lineNumber: 1 }],
    ['journal_run.line_malformed', [line('4000', 0.5), line('1700', -0.5)], { lineNumber: 1 }],
    ['journal_run.line_malformed', [line('4000', Number.NaN), line('1700', 1)], { lineNumber: 1 }],
    ['journal_run.line_malformed', [line('4000', 1, { costCentreCode: 'k'.repeat(41) }), line('1700', -1)], { lineNumber: 1 }],
  ])('is refused as a whole: %s', (code, lines, details) => {
    expect(readContent(lines)).toEqual({ code, severity: 'blocks', details });
  });

  it('is taken with ten thousand lines and refused with one more', () => {
    const lines = Array.from({ length: maximumLines }, (_, index) => line('4000', index % 2 ? 1 : -1));
    expect(content(lines).lines).toHaveLength(maximumLines);
    expect(readContent([...lines, line('4000', 0)])).toEqual({
      code: 'journal_run.too_many_lines',
      severity: 'blocks',
      details: { lineCount: maximumLines + 1, maximumLines },
    });
  });

  it('sums ten thousand of the largest amounts without rounding', () => {
    const lines = Array.from({ length: 9_999 }, () => line('4000', 999_999_999_999_999));
    expect(readContent(lines)).toMatchObject({ code: 'journal_run.amount_too_large' });
  });

  it('is tidied: no control characters in names, no codes of spaces', () => {
    const read = content([
      line(' 4000 ', 1, { accountName: `Lonen\n\u0000${'n'.repeat(300)}`, costCentreCode: '  ', costCentreName: 'x' }),
      line('1700', -1),
    ]);
    expect(read.lines[0]).toMatchObject({ accountCode: '4000', costCentreCode: null, costCentreName: null });
    expect(read.lines[0]!.accountName).toMatch(/^Lonen {2}n{193}$/);
  });

  const anyLine = fc.record({
    code: fc.constantFrom('4000', '4001', '1700'),
    amount: fc.integer({ min: -999, max: 999 }),
    centre: fc.constantFrom(null, 'K1', 'K2'),
  });
  const balancedLines = fc.array(anyLine, { minLength: 1, maxLength: 8 }).map((parts) => {
    const lines = parts.map(({ code, amount, centre }) => line(code, amount, { costCentreCode: centre }));
    return [...lines, line('9999', -lines.reduce((sum, { amountCents }) => sum + amountCents, 0) || 0), line('8888', 5), line('8888', -5)];
  });

  it('has the fingerprint of its lines, whatever their order, their names and the empty ones among them', () => {
    fc.assert(
      fc.property(balancedLines, fc.integer(), (lines, seed) => {
        const shuffled = [...lines]
          .map((each, index) => ({ each, key: Math.imul(index + 1, seed | 1) }))
          .sort((one, other) => one.key - other.key)
          .map(({ each }) => ({ ...each, accountName: 'other', componentName: null }));
        expect(content([...shuffled, line('7777', 0)]).fingerprint).toEqual(content(lines).fingerprint);
      }),
      { numRuns: 1_000 },
    );
  });

  it('has another fingerprint when a line moves to another cost centre, account or amount', () => {
    const centre = [line('4000', 10, { costCentreCode: 'K1' }), line('1700', -10)];
    const prints = [
      balanced,
      centre,
      [line('4000', 10), line('1700', -10)],
      [line('4001', 10), line('1700', -10)],
      [line('4000', 11), line('1700', -11)],
    ].map((lines) => content(lines).fingerprint.toString('hex'));
    expect(new Set(prints).size).toBe(5);
  });
});
