/** An entry as it goes into a plain-text journal. Dates YYYY-MM-DD. */
export interface PlainEntry {
  readonly voucherNumber: string;
  readonly journalCode: string;
  /** Of the fiscal year. */
  readonly year: number;
  readonly periodNumber: number;
  readonly bookedOn: string;
  readonly description: string;
  /** The entry that this one undoes. */
  readonly reversesVoucherNumber: string | null;
  readonly lines: readonly PlainLine[];
}

/** Cents, debit positive. */
export interface PlainLine {
  readonly accountCode: string;
  readonly accountName: string;
  readonly accountKind: 'balance' | 'profit_and_loss';
  readonly amountCents: number;
  readonly costCentreCode: string | null;
  readonly costUnitCode: string | null;
  readonly description: string;
}

/**
 * Neither program has a way to escape: what means something to them is written as its full-width twin, which people read as the same.
 * `;` begins a comment, `|` parts payee and note, `:` parts accounts and ends a tag's name, `,` ends a tag's value, and brackets in a comment make a date or
 * a virtual posting. Control characters and runs of blanks become one blank, because two blanks end an account's name.
 */
const twins: Readonly<Record<string, string>> = { ';': '；', '|': '｜', ':': '：', ',': '，', '[': '［', ']': '］', '(': '（', ')': '）' };

const oneLine = (text: string): string => text.replace(/[\p{C}\p{Z}\s]+/gu, ' ').trim();
const withTwins = (text: string, signs: RegExp): string => oneLine(text).replace(signs, (sign) => twins[sign]!);

/** A description of an entry: hledger's and ledger's payee. */
const payee = (text: string): string => withTwins(text, /[;|]/g);
/** The value of a tag, or any text in a comment. */
const tagValue = (text: string): string => withTwins(text, /[;|:,[\]()]/g);

const roots = { balance: 'Balans', profit_and_loss: 'Resultaat' } as const;

/** The name of an account: its kind, then code and name. The code is unique in its books and comes first, so no two accounts share a name. */
export const accountName = ({
  accountCode,
  accountName: name,
  accountKind,
}: Pick<PlainLine, 'accountCode' | 'accountName' | 'accountKind'>): string =>
  `${roots[accountKind]}:${accountCode} ${withTwins(name, /[;|:[\]()]/g)}`.trimEnd();

/** 1234.50 EUR: always two decimals, a point, no separators. */
export function plainAmount(cents: number): string {
  const whole = BigInt(cents);
  const size = whole < 0n ? -whole : whole;
  return `${whole < 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')} EUR`;
}

const tag = (name: string, value: string | null): string[] =>
  value === null || tagValue(value) === '' ? [] : [`${name}: ${tagValue(value)}`];

/** The period of an entry as its tag says it: 2026-01, the opening is 00. */
export const periodTag = ({ year, periodNumber }: Pick<PlainEntry, 'year' | 'periodNumber'>): string =>
  `${year}-${String(periodNumber).padStart(2, '0')}`;

function lineText(line: PlainLine): string {
  const tags = [...tag('cost_centre', line.costCentreCode), ...tag('cost_unit', line.costUnitCode), ...tag('note', line.description)].map(
    (each) => `        ; ${each}\n`,
  );
  return `    ${accountName(line)}  ${plainAmount(line.amountCents)}\n${tags.join('')}`;
}

/** One entry as hledger and ledger read it, with an empty line after it. One tag a line: ledger knows no other way. */
export function plainText(entry: PlainEntry): string {
  const tags = [
    ...tag('journal', entry.journalCode),
    ...tag('period', periodTag(entry)),
    ...tag('reverses', entry.reversesVoucherNumber),
  ].map((each) => `    ; ${each}\n`);
  const head = `${entry.bookedOn} * (${entry.voucherNumber}) ${payee(entry.description)}`.trimEnd();
  return `${head}\n${tags.join('')}${entry.lines.map(lineText).join('')}\n`;
}

/** What the journal begins with: whose books these are, in a comment. */
export const plainHead = (administrationName: string): string => `; Loonbrug: ${tagValue(administrationName)}\n\n`;
