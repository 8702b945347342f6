import fc from 'fast-check';
import { accountName, plainAmount, type PlainEntry, plainText } from './plain-text';

const line = { accountCode: '4001040', accountName: 'Lonen', accountKind: 'profit_and_loss' as const, amountCents: 390_000 };
const none = { costCentreCode: null, costUnitCode: null, description: '' };
const entry: PlainEntry = {
  voucherNumber: 'LON-2026-0001',
  journalCode: 'LON',
  year: 2026,
  periodNumber: 1,
  bookedOn: '2026-01-31',
  description: 'Lonen januari',
  reversesVoucherNumber: null,
  lines: [
    { ...line, costCentreCode: 'K1', costUnitCode: 'P1', description: 'bruto' },
    { ...line, ...none, accountCode: '1204010', accountName: 'Netto lonen', accountKind: 'balance', amountCents: -390_000 },
  ],
};

describe('a plain-text journal', () => {
  it('has date, voucher and description, tags one a line, and amounts with two decimals', () => {
    expect(plainText(entry)).toBe(
      [
        '2026-01-31 * (LON-2026-0001) Lonen januari',
        '    ; journal: LON',
        '    ; period: 2026-01',
        '    Resultaat:4001040 Lonen  3900.00 EUR',
        '        ; cost_centre: K1',
        '        ; cost_unit: P1',
        '        ; note: bruto',
        '    Balans:1204010 Netto lonen  -3900.00 EUR',
        '',
        '',
      ].join('\n'),
    );
  });

  it.each([
    [0, '0.00 EUR'],
    [-1, '-0.01 EUR'],
    [-99, '-0.99 EUR'],
    [100, '1.00 EUR'],
    [9_007_199_254_740_991, '90071992547409.91 EUR'],
    [-10_000_000_000_000, '-100000000000.00 EUR'],
  ])('writes %i cents as %s', (cents, text) => expect(plainAmount(cents)).toBe(text));

  it('lets no text end a name, begin a comment or a line, make a tag or a date', () => {
    const wild = '  a;b|c:d,e [2026-01-01]\t(x)\n\r\u2028date: 1  = @ *!\u0000  ';
    const text = plainText({
      ...entry,
      description: wild,
      lines: entry.lines.map((each) => ({ ...each, accountName: wild, costCentreCode: wild, description: wild })),
    });
    expect(text.split('\n')).toEqual([
      '2026-01-31 * (LON-2026-0001) a；b｜c:d,e [2026-01-01] (x) date: 1 = @ *!',
      '    ; journal: LON',
      '    ; period: 2026-01',
      '    Resultaat:4001040 a；b｜c：d,e ［2026-01-01］ （x） date： 1 = @ *!  3900.00 EUR',
      '        ; cost_centre: a；b｜c：d，e ［2026-01-01］ （x） date： 1 = @ *!',
      '        ; cost_unit: P1',
      '        ; note: a；b｜c：d，e ［2026-01-01］ （x） date： 1 = @ *!',
      '    Balans:1204010 a；b｜c：d,e ［2026-01-01］ （x） date： 1 = @ *!  -3900.00 EUR',
      '        ; cost_centre: a；b｜c：d，e ［2026-01-01］ （x） date： 1 = @ *!',
      '        ; note: a；b｜c：d，e ［2026-01-01］ （x） date： 1 = @ *!',
      '',
      '',
    ]);
  });

  it('has as many lines as it should, whatever the texts are', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(text, text, text, (name, description, code) => {
        const written = plainText({
          ...entry,
          description,
          lines: entry.lines.map((each) => ({ ...each, ...none, accountName: name, costCentreCode: code })),
        });
        const tags = written.split('\n').filter((each) => each.startsWith('        ; cost_centre: ')).length;
        expect(written.split('\n')).toHaveLength(7 + tags);
        expect(accountName({ ...line, accountName: name })).not.toMatch(/ {2}|[;|\t\n]/);
      }),
      { numRuns: 2_000 },
    );
  });
});
