import type { Language } from '../errors/problem-texts';

/** Dutch and English. */
export type Words = Readonly<Record<Language, string>>;

/**
 * What a cell holds. money: whole cents; date: YYYY-MM-DD; instant: a point in time, shown as Amsterdam's clock; whole: a whole number; yes_no: a boolean.
 * Only text can hold what a person typed.
 */
export type CellKind = 'text' | 'money' | 'date' | 'instant' | 'whole' | 'yes_no';

/** One column: its header, and its value in a row; a value that is null or undefined leaves the cell empty. */
export interface TableColumn<Row> {
  readonly header: Words;
  readonly kind: CellKind;
  readonly value: (row: Row) => unknown;
  /** What a code is called; a code without words stays as it is. */
  readonly words?: Readonly<Record<string, Words>>;
}

/** How a list route looks as a table: its name (sheet and file), its columns, and where its rows are. */
export interface Table<Row> {
  readonly name: Words;
  readonly columns: ReadonlyArray<TableColumn<Row>>;
  /** The field of the answer that has the rows; `items` by itself. */
  readonly rows?: string;
  /** False where one answer has all rows; then it takes no page. */
  readonly isPaged?: boolean;
}

const words = (nl: string, en: string): Words => ({ nl, en });
const columnOf =
  (kind: CellKind) =>
  <Row>(nl: string, en: string, value: (row: Row) => unknown): TableColumn<Row> => ({ header: words(nl, en), kind, value });

/** Columns, each by its Dutch and English header: `column.money('Bedrag', 'Amount', (line) => line.amountCents)`. */
export const column = {
  text: columnOf('text'),
  money: columnOf('money'),
  date: columnOf('date'),
  instant: columnOf('instant'),
  whole: columnOf('whole'),
  yesNo: columnOf('yes_no'),
  /** A code that has a name, whichever it is: `{ open: ['Open', 'Open'] }`. */
  code: <Row, Code extends string>(
    nl: string,
    en: string,
    value: (row: Row) => Code | null,
    names: Readonly<Record<Code, readonly [nl: string, en: string]>>,
  ): TableColumn<Row> => ({
    header: words(nl, en),
    kind: 'text',
    value,
    words: Object.fromEntries(
      Object.entries<readonly [string, string]>(names).map(([code, [dutch, english]]) => [code, words(dutch, english)]),
    ),
  }),
};

/** A table by its Dutch and English name. */
export const table = <Row>(
  nl: string,
  en: string,
  columns: ReadonlyArray<TableColumn<Row>>,
  more: Pick<Table<Row>, 'rows' | 'isPaged'> = {},
): Table<Row> => ({ name: words(nl, en), columns, ...more });

export const tableFormats = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof tableFormats)[number];

export const TABLE = 'loonbrug:table';
