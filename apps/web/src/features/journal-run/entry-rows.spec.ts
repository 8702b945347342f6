import { type EntryRow, entryRowsOf, totalsOf } from './entry-rows';
import type { Preview } from './queries';

const code = (text: string) => ({ code: text, name: `naam ${text}` }) as Preview['entry']['lines'][number]['account'];
const bakery = { code: 'BAK', name: 'Bakkerij' } as NonNullable<Preview['lines'][number]['costCentre']>;
const shop = { code: 'WIN', name: 'Winkel' } as NonNullable<Preview['lines'][number]['costCentre']>;

const entryLine = (account: string, amountCents: number, costCentre: Preview['lines'][number]['costCentre'] = null) => ({
  account: code(account),
  costCentre,
  costUnit: null,
  description: `regel ${account}`,
  amountCents,
});
const loketLine = (lineNumber: number, account: string | null, amountCents: number, component: string | null = null) => ({
  lineNumber,
  loketCode: `L${lineNumber}`,
  loketName: `naam L${lineNumber}`,
  account: account === null ? null : code(account),
  costCentre: null,
  costUnit: null,
  component,
  amountCents,
});
const previewOf = (entryLines: ReturnType<typeof entryLine>[], lines: ReturnType<typeof loketLine>[]) =>
  ({ entry: { lines: entryLines }, lines, balances: [] }) as unknown as Preview;

const told = (rows: readonly EntryRow[]) =>
  rows.map(({ kind, label, description, dimension, amountCents, sources }) => [
    kind,
    label || description || dimension,
    amountCents,
    sources,
  ]);

describe('the rows of an entry', () => {
  const wages = previewOf(
    [entryLine('4000', 390_000), entryLine('1700', -390_000)],
    [
      loketLine(1, '4000', 300_000, 'Salaris'),
      loketLine(2, '4000', 90_000, 'Overwerk'),
      loketLine(3, '1700', -390_000, 'Netto'),
      loketLine(4, '1700', 0),
    ],
  );

  it('say by how many lines of Loket each account came, and show none of them until it is unfolded', () => {
    expect(told(entryRowsOf(wages, new Set()))).toEqual([
      ['account', '4000 naam 4000', 390_000, 2],
      ['account', '1700 naam 1700', -390_000, 1],
    ]);
  });

  it('show below an unfolded account the lines that lead to it, each with its component', () => {
    const rows = entryRowsOf(wages, new Set(['4000']));
    expect(told(rows)).toEqual([
      ['account', '4000 naam 4000', 390_000, 2],
      ['source', 'L1 naam L1', 300_000, 0],
      ['source', 'L2 naam L2', 90_000, 0],
      ['account', '1700 naam 1700', -390_000, 1],
    ]);
    expect(rows.map(({ description }) => description)).toEqual(['regel 4000', 'Salaris', 'Overwerk', 'regel 1700']);
    // What unfolds is counted once: it is what the account is made of.
    expect(totalsOf(rows, wages.entry.lines)).toEqual({ debitCents: 390_000, creditCents: 390_000 });
  });

  it('stand below the lines of an account that has several', () => {
    const split = previewOf(
      [entryLine('4000', 200, bakery), entryLine('4000', 100, shop), entryLine('1700', -300)],
      [loketLine(1, '4000', 300), loketLine(2, '1700', -300)],
    );
    expect(told(entryRowsOf(split, new Set(['4000', '1700'])))).toEqual([
      ['account', '4000 naam 4000', 300, 1],
      ['line', 'regel 4000', 200, 0],
      ['line', 'regel 4000', 100, 0],
      ['source', 'L1 naam L1', 300, 0],
      ['account', '1700 naam 1700', -300, 1],
      ['source', 'L2 naam L2', -300, 0],
    ]);
  });

  it('say what Loket has together where only a difference of it is booked', () => {
    const difference = previewOf(
      [entryLine('4000', 50), entryLine('1700', -50)],
      [loketLine(1, '4000', 1_050), loketLine(2, '1700', -1_050)],
    );
    expect(told(entryRowsOf(difference, new Set(['4000'])))).toEqual([
      ['account', '4000 naam 4000', 50, 1],
      ['source', 'L1 naam L1', 1_050, 0],
      ['sourceSum', '', 1_050, 0],
      ['account', '1700 naam 1700', -50, 1],
    ]);
  });

  it('have the lines that lead nowhere as rows of their own', () => {
    const unmapped = previewOf([entryLine('1700', -300)], [loketLine(1, null, 300), loketLine(2, '1700', -300)]);
    expect(told(entryRowsOf(unmapped, new Set(['4000'])))).toEqual([
      ['account', '1700 naam 1700', -300, 1],
      ['unmapped', 'L1 naam L1', 300, 0],
    ]);
  });
});
