import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PushKeyService } from '@loonbrug/auth';
import { DocumentStore, newId, TenantDatabase } from '@loonbrug/platform';
import { type Builders, type BuiltAdministration, type BuiltUser, scopeOf } from './builders';
import type { CatalogueColumn, CatalogueTable } from './catalogue';

type Row = Record<string, unknown>;
type Check = CatalogueTable['checks'][number];

/** One set of books with a row in every tenant table; every id of it is its own, and its texts carry its mark. */
export interface PlantedHouse {
  readonly mark: string;
  readonly books: BuiltAdministration;
  /** Who did everything here, and whose payslip it is. */
  readonly person: BuiltUser;
  /** Rows by table. */
  readonly rows: Map<string, Row>;
  /** The id that a path or body means, by column name. */
  readonly ids: Record<string, string>;
}

/** Where a column's name says what it must look like. */
const looks: Record<string, (ordinal: number, mark: string) => unknown> = {
  code: (ordinal) => `Q${ordinal}`,
  email: (_, mark) => `${mark}-mail@example.test`,
  invited_email: (_, mark) => `${mark}-invited@example.test`,
  wage_tax_number: (ordinal) => `12345678${ordinal}L01`,
  kvk: (ordinal) => `1234567${ordinal}`,
  rgs: () => 'BSchBepLhe',
  iban: () => 'NL86INGB0002445588',
  year: () => 2026,
  voucher_year: () => 2026,
  period_number: () => 1,
  client_number: (ordinal) => 9000 + ordinal,
  ends_on: () => '2026-12-31',
  period_ends_on: () => '2026-01-31',
  expires_at: () => '2030-01-01T00:00:00Z',
  'loket_credential.kind': () => 'consent',
  'loket_fetch.state': () => 'finished',
  'link_setting.key': () => 'auto_process',
  'link_setting.value': () => 'true',
  'processing_rule.value': () => 'true',
  'period.kind': () => 'regular',
  'period.number': () => 1,
  'payslip.state': () => 'ready',
  'payslip.available_on': () => '2026-01-02',
  'journal_run.state': () => 'to_review',
  // The one line of the one entry: a printout that is not whole breaks off.
  'journal_entry.line_count': () => 1,
  'journal_line.line_number': () => 1,
  'employee.linked_at': () => '2026-01-02T00:00:00Z',
  'contract_line.state': () => 'granted',
  'contract_line.decided_at': () => '2026-01-02T00:00:00Z',
};

/** Plants houses: generic over the catalogue, so that a new table has a row by itself, or fails here and asks for what its column looks like. */
export class HousePlanter {
  #count = 0;

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly builders: Builders,
    private readonly tables: readonly CatalogueTable[],
  ) {}

  async plant(books: BuiltAdministration, word: string): Promise<PlantedHouse> {
    this.#count += 1;
    const mark = `zq${word}`;
    const person = await this.builders.user({ name: `${mark} person` });
    await this.builders.sql('update directory.user_account set email = $2 where user_id = $1', [person.userId, `${mark}@example.test`]);
    for (const [table, key] of [
      ['administration', books.administrationId],
      ['domain', books.domainId],
      ['portal', books.portalId],
    ] as const)
      await this.builders.sql(`update ${table} set name = $2 || ' ' || name where ${table}_id = $1 and name not like '%zq%'`, [key, mark]);
    const house: PlantedHouse = { mark, books, person, rows: new Map(), ids: {} };
    // First, because its seal makes the portal's key.
    house.rows.set('document', await this.#document(house));
    for (const table of this.tables) {
      const row = house.rows.get(table.name) ?? (await this.#existing(house, table)) ?? (await this.#planted(house, table));
      house.rows.set(table.name, row);
      const key = table.primaryKey.at(-1)!;
      if (typeof row[key] === 'string' && key.endsWith('_id')) house.ids[key] ??= row[key];
    }
    await this.#directory(house);
    return house;
  }

  async #directory(house: PlantedHouse): Promise<void> {
    const { portalId, domainId } = house.books;
    await this.builders.sql(
      "insert into directory.user_portal (user_id, portal_id, ground) values ($1, $2, 'employment'), ($1, $2, 'membership') on conflict do nothing",
      [house.person.userId, portalId],
    );
    const issued = await this.app
      .get(TenantDatabase)
      .transaction(scopeOf(house.books), (tx) => this.app.get(PushKeyService).issue(tx, domainId));
    house.ids['push_key_id'] = issued.pushKeyId;
  }

  /** What builders or services made already. */
  async #existing({ books }: PlantedHouse, { name, columns }: CatalogueTable): Promise<Row | undefined> {
    if (name === 'membership') return undefined;
    const place = { portal_id: books.portalId, domain_id: books.domainId, administration_id: books.administrationId };
    const known = Object.entries(place).filter(([column]) => columns.some((each) => each.name === column));
    const isShared = known.length === 1 && !['portal', 'data_key', 'audit_chain', 'loket_settings'].includes(name);
    if (isShared) return undefined;
    const condition = known.map(([column], index) => `${column} = $${index + 1}`).join(' and ');
    return (
      await this.builders.sql<Row>(
        `select * from ${name} where ${condition} limit 1`,
        known.map(([, value]) => value),
      )
    )[0];
  }

  async #planted(house: PlantedHouse, table: CatalogueTable): Promise<Row> {
    const row = Object.fromEntries(table.columns.map((column) => [column.name, this.#valueOf(house, table, column)]));
    const planted = await this.#insert(table, row, 4);
    if ('problem' in planted)
      throw new Error(`no row could be planted in ${table.name} (${planted.problem}): say in planted-house.ts what its columns look like`);
    return planted.row;
  }

  /** A real, sealed document, so that opening it works. */
  async #document({ books, mark }: PlantedHouse): Promise<Row> {
    const content = Buffer.from(`%PDF-1.7\n% ${mark} document\n%%EOF\n`, 'latin1');
    const documentId = await this.app
      .get(TenantDatabase)
      .transaction(scopeOf(books), (tx) =>
        this.app.get(DocumentStore).store(tx, { kind: `${mark} document`, contentType: 'application/pdf', content }),
      );
    return { portal_id: books.portalId, document_id: documentId };
  }

  #valueOf(house: PlantedHouse, table: CatalogueTable, column: CatalogueColumn): unknown {
    const { name } = column;
    const look = looks[`${table.name}.${name}`] ?? looks[name];
    const place: Row = {
      portal_id: house.books.portalId,
      domain_id: house.books.domainId,
      administration_id: house.books.administrationId,
    };
    if (name in place) return place[name];
    const referred = table.foreignKeys.find((key) => key.columns.includes(name));
    if (referred)
      return referred.table === table.name ? null : house.rows.get(referred.table)?.[referred.targets[referred.columns.indexOf(name)]!];
    if (look && column.type !== 'uuid') return look(this.#count, house.mark);
    return this.#ofType(house, table, column);
  }

  #ofType({ mark, person }: PlantedHouse, table: CatalogueTable, { name, type, isNullable, hasDefault }: CatalogueColumn): unknown {
    if (type === 'uuid') return /(_by|user_id|actor_id)$/.test(name) ? person.userId : newId();
    if (isNullable && /_sealed$|_hash$/.test(name)) return null;
    if (type === 'text') return textFor(table.checks, { name, isNullable }, mark);
    if (hasDefault || (isNullable && type.startsWith('timestamp'))) return undefined;
    return plainValue(type, this.#count);
  }

  /** Inserts; where a check refuses, tries what else its columns may hold. */
  async #insert(table: CatalogueTable, row: Row, tries: number): Promise<{ row: Row } | { problem: string }> {
    const given = Object.entries(row).filter(([, value]) => value !== undefined);
    try {
      const [made] = await this.builders.sql<Row>(
        `insert into ${table.name} (${given.map(([name]) => name).join(', ')}) values (${given.map((_, index) => `$${index + 1}`).join(', ')}) returning *`,
        given.map(([, value]) => value),
      );
      return { row: made! };
    } catch (error) {
      const { constraint, message } = error as { constraint?: string; message: string };
      const check = table.checks.find(({ name }) => name === constraint);
      if (!check || tries === 0) return { problem: message };
      let problem = message;
      for (const other of othersFor(table, check, row)) {
        const next = await this.#insert(table, other, tries - 1);
        if ('row' in next) return next;
        if (!next.problem.includes(check.name)) ({ problem } = next);
      }
      return { problem };
    }
  }
}

function textFor(
  checks: readonly Check[],
  { name, isNullable }: Pick<CatalogueColumn, 'name' | 'isNullable'>,
  mark: string,
): string | null {
  const [listed] = valuesListed(checks, name);
  if (listed === undefined) return `${mark} ${name}`.slice(0, longestOf(checks, name));
  return isNullable ? null : listed;
}

const plainValue = (type: string, ordinal: number): unknown =>
  ({
    integer: ordinal,
    smallint: 1,
    bigint: 123_400 + ordinal,
    boolean: false,
    date: '2026-01-01',
    'timestamp with time zone': '2026-01-02T00:00:00Z',
    jsonb: '{}',
    bytea: randomBytes(32),
  })[type] ?? null;

const valuesListed = (checks: readonly Check[], column: string): string[] =>
  checks
    .filter(({ columns, definition }) => columns.length === 1 && columns[0] === column && !definition.includes('~'))
    .flatMap(({ definition }) => [...definition.matchAll(/'([^']+)'::text/g)].map((match) => match[1]!));

const longestOf = (checks: readonly Check[], column: string): number => {
  const limits = checks.flatMap(({ definition }) =>
    [...definition.matchAll(new RegExp(`length\\(${column}\\) <= (\\d+)`, 'g'))].map((match) => Number(match[1])),
  );
  return Math.min(40, ...limits);
};

/** Rows with other values in the columns of a check: what is listed, nothing, or something where there was nothing. */
function othersFor(table: CatalogueTable, check: Check, row: Row): Row[] {
  let rows: Row[] = [row];
  for (const name of check.columns) {
    const column = table.columns.find((each) => each.name === name)!;
    const filled: Record<string, unknown> = {
      'timestamp with time zone': '2026-01-02T00:00:00Z',
      date: '2026-01-31',
      text: 'zq',
      integer: 2,
      boolean: true,
    };
    const values = [row[name], ...valuesListed(table.checks, name), ...(column.isNullable ? [null] : []), filled[column.type]];
    const different = [...new Set(values.filter((value, index) => value !== undefined || index === 0))];
    rows = rows.flatMap((each) => different.map((value) => ({ ...each, [name]: value }))).slice(0, 200);
  }
  return rows;
}
