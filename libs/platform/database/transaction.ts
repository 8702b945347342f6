import type { EntityTarget, ObjectLiteral, QueryRunner, Repository } from 'typeorm';
import { LoonbrugError } from '../errors/loonbrug-error';
import type { TenantScope } from './scope';

/** One database transaction inside one portal: row security shows it that portal's rows only. */
export class Transaction {
  readonly #afterCommit: Array<() => Promise<void>> = [];

  constructor(
    readonly scope: TenantScope,
    private readonly runner: QueryRunner,
  ) {}

  /** Rows of a written statement; parameters as $1, $2 … */
  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.runner.query(sql, parameters as unknown[]).then(rowsOf<Row>);
  }

  /** The one row, or undefined; more than one is a mistake of ours. */
  async maybeOne<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row | undefined> {
    const rows = await this.query<Row>(sql, parameters);
    if (rows.length > 1) throw new LoonbrugError('unavailable', 'database.too_many_rows', `one row expected, ${rows.length} found`);
    return rows[0];
  }

  /** The one row that must be there. */
  async one<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row> {
    const row = await this.maybeOne<Row>(sql, parameters);
    if (row === undefined) throw new LoonbrugError('unavailable', 'database.no_row', 'one row expected, none found');
    return row;
  }

  repository<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity> {
    return this.runner.manager.getRepository(entity);
  }

  /** Something to do once this is committed (a nudge to a queue). It may be lost: the row is the truth, and a sweep finds it. */
  afterCommit(action: () => Promise<void>): void {
    this.#afterCommit.push(action);
  }

  /** For TenantDatabase, after its commit. */
  get actionsAfterCommit(): ReadonlyArray<() => Promise<void>> {
    return this.#afterCommit;
  }
}

// TypeORM answers UPDATE and DELETE with [rows, count], everything else with rows.
function rowsOf<Row>(result: unknown): Row[] {
  if (Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number') return result[0] as Row[];
  return (result ?? []) as Row[];
}
