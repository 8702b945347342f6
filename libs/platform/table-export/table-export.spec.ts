import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import { safeText } from './cell';
import { csvHead, csvLines, decimalText } from './csv';
import { column, table } from './table';
import { allRows, pageOf, pageSize } from './table-pages';
import { workbookOf } from './workbook';

interface Row {
  text: string;
  cents: number | null;
  day: string;
  at: Date;
  isSo: boolean;
  state: 'open' | 'shut';
}

const definition = table<Row>('Saldi: alles', 'Balances', [
  column.text('Tekst', 'Text', (row) => row.text),
  column.money('Bedrag', 'Amount', (row) => row.cents),
  column.date('Dag', 'Day', (row) => row.day),
  column.instant('Tijd', 'Time', (row) => row.at),
  column.yesNo('Zo', 'So', (row) => row.isSo),
  column.code('Staat', 'State', (row) => row.state, { open: ['Open', 'Open'], shut: ['Dicht', 'Shut'] }),
]);
const row: Row = { text: 'Lonen', cents: -123_456, day: '2026-02-28', at: new Date('2026-07-01T10:30:00Z'), isSo: true, state: 'shut' };

/** What a spreadsheet program would run, or send somewhere. */
const formulas = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1,1)',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://127.0.0.1/?x="&A1,"klik")',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '  =1+1',
  '＝1+1',
  '=1+1";=1+1;"',
];

/** A reader of RFC 4180 of its own: cells of lines, quotes undone. */
function readCsv(text: string, separator: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, cell = '', end] of text.matchAll(new RegExp(`("(?:[^"]|"")*"|[^"${separator}\\r]*)(${separator}|\\r\\n)`, 'gu'))) {
    lines.at(-1)!.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') lines.push([]);
  }
  return lines.slice(0, -1);
}

/** Cells of the first sheet by place, with their kind; and whether any part of the workbook has a formula. */
function readWorkbook(workbook: Buffer) {
  const parts = unzipSync(new Uint8Array(workbook));
  const parse = (name: string) =>
    new XMLParser({
      ignoreAttributes: false,
      isArray: (tag) => ['c', 'row', 'si'].includes(tag),
      trimValues: false,
      parseTagValue: false,
    }).parse(Buffer.from(parts[name]!).toString('utf8'));
  const strings: unknown[] = parts['xl/sharedStrings.xml'] ? parse('xl/sharedStrings.xml').sst.si : [];
  const textOf = (node: unknown): string => {
    const inner = (node as { t?: unknown }).t;
    return typeof inner === 'object' && inner !== null ? String((inner as Record<string, unknown>)['#text']) : String(inner ?? '');
  };
  const sheet = parse('xl/worksheets/sheet1.xml').worksheet.sheetData.row as Array<{ c: Array<Record<string, unknown>> }>;
  const cells = sheet.map(({ c }) =>
    c.map((cell) => {
      if (cell['@_t'] === 's') return textOf(strings[Number(cell['v'])]);
      if (cell['@_t'] === 'inlineStr') return textOf(cell['is']);
      return cell['v'] === undefined ? null : Number(cell['v']);
    }),
  );
  const hasFormula = Object.entries(parts).some(
    ([name, part]) => name.endsWith('.xml') && /<f[ >/]/.test(Buffer.from(part).toString('utf8')),
  );
  return { cells, hasFormula };
}

describe('a list as CSV', () => {
  it('is what Excel reads in Dutch and in English: byte order mark, separator, decimals, headers, dates, words', () => {
    expect(csvHead(definition, 'nl') + csvLines(definition, [row], 'nl')).toBe(
      '\ufeffTekst;Bedrag;Dag;Tijd;Zo;Staat\r\nLonen;-1234,56;2026-02-28;2026-07-01 12:30:00;Ja;Dicht\r\n',
    );
    expect(csvHead(definition, 'en') + csvLines(definition, [{ ...row, cents: null, isSo: false, text: 'a,b;c' }], 'en')).toBe(
      '\ufeffText,Amount,Day,Time,So,State\r\n"a,b;c",,2026-02-28,2026-07-01 12:30:00,No,Shut\r\n',
    );
  });

  it.each(formulas)('keeps %j from being run, and numbers as they are', (formula) => {
    const [[cell, amount]] = readCsv(csvLines(definition, [{ ...row, text: formula }], 'nl'), ';') as [[string, string]];
    expect(cell).toBe(`'${formula}`);
    expect(amount).toBe('-1234,56');
  });

  it.each([
    ['\u0001=1+1', "' =1+1"],
    ['\u0001=HYPERLINK("http://127.0.0.1/")', '\' =HYPERLINK("http://127.0.0.1/")'],
    ['\u0000\u0007@SUM(1)', "'  @SUM(1)"],
    ['\u007f+1', "' +1"],
    ['\uffff-1', "' -1"],
    ['\t=1', "'\t=1"],
    ['\u0085=1', "'\u0085=1"],
    ['\u200b=1', "'\u200b=1"],
    ['\ufeff\u2060 =1', "'\ufeff\u2060 =1"],
  ])('looks for the formula in %j as it is written, behind all that is not seen', (formula, safe) => {
    expect(safeText(formula)).toBe(safe);
    expect(readCsv(csvLines(definition, [{ ...row, text: formula }], 'nl'), ';')[0]![0]).toBe(safe);
  });

  it('gives every text back that a reader of RFC 4180 reads, in either language', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), fc.constantFrom('nl' as const, 'en' as const), (texts, language) => {
        const lines = csvLines(
          definition,
          texts.map((each) => ({ ...row, text: each })),
          language,
        );
        const cells = readCsv(lines, language === 'nl' ? ';' : ',');
        expect(cells.map((line) => line[0])).toEqual(texts.map(safeText));
        expect(cells.every((line) => line.length === 6)).toBe(true);
        for (const [cell] of cells) expect(cell).not.toMatch(/^\s*[=+\-@]/);
      }),
      { numRuns: 1_000 },
    );
  });

  it('writes cents exactly, whatever they are', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (cents) => {
        expect(BigInt(decimalText(cents, '.').replace('.', ''))).toBe(BigInt(cents));
        expect(decimalText(cents, ',')).toMatch(/^-?\d+,\d\d$/);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a list as a workbook', () => {
  it('has headers, text as text, amounts and dates as numbers, and no formula whatever a person typed', async () => {
    const rows = formulas.map((text) => ({ ...row, text }));
    const { cells, hasFormula } = readWorkbook(await workbookOf(definition, rows, 'nl'));
    expect(cells[0]).toEqual(['Tekst', 'Bedrag', 'Dag', 'Tijd', 'Zo', 'Staat']);
    expect(cells.slice(1).map((line) => (line[0] as string).replaceAll('\r', '\n'))).toEqual(
      formulas.map((text) => `'${text}`.replaceAll('\r', '\n')),
    );
    // 28 February 2026 is day 46081 for Excel; half past twelve on 1 July is 46204 and 12.5 hours.
    expect(cells[1]!.slice(1)).toEqual([-1234.56, 46_081, expect.closeTo(46_204 + 12.5 / 24, 6), 'Ja', 'Dicht']);
    expect(hasFormula).toBe(false);
  });

  it('takes texts that XML can not hold, and none too long', async () => {
    const texts = ['a\u0000b\u0007c', '<&>"\'', 'x'.repeat(40_000), '\uffff', '😀'];
    const { cells } = readWorkbook(
      await workbookOf(
        definition,
        texts.map((text) => ({ ...row, text })),
        'en',
      ),
    );
    expect(cells.slice(1).map((line) => line[0])).toEqual(['a b c', '<&>"\'', 'x'.repeat(32_000), ' ', '😀']);
  });
});

describe('all pages of a list', () => {
  const numbers = (from: number, count: number) => Array.from({ length: count }, (_, index) => ({ id: from + index }));
  const told = async (first: number, total: number, pages: Record<number, { rows: object[]; total: number }>) => {
    const ids: number[] = [];
    for await (const rows of allRows({ rows: numbers(0, first), total }, async (page) => pages[page]! as never))
      ids.push(...rows.map(({ id }) => id));
    return ids;
  };

  it('are read to the last, and no further', async () => {
    expect(await told(3, 3, {})).toEqual([0, 1, 2]);
    expect(await told(pageSize, pageSize + 2, { 2: { rows: numbers(pageSize, 2), total: pageSize + 2 } })).toHaveLength(pageSize + 2);
    expect(await told(0, 0, {})).toEqual([]);
  });

  it('tell no row twice that slid on, and do not pass where one may have been missed', async () => {
    const slid = { 2: { rows: numbers(pageSize - 2, 4), total: pageSize + 4 } };
    expect(await told(pageSize, pageSize + 2, slid)).toEqual(numbers(0, pageSize + 2).map(({ id }) => id));
    const gone = { 2: { rows: numbers(pageSize + 1, 1), total: pageSize + 1 } };
    await expect(told(pageSize, pageSize + 2, gone)).rejects.toMatchObject({ code: 'request.changed_meanwhile' });
  });

  it('of an answer without rows are a mistake of ours', () => {
    expect(() => pageOf(definition, { rows: [] })).toThrow('the answer has no items');
  });
});
