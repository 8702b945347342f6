import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A statement with its parameters as $1, $2 … */
export interface DirectoryStatement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** The schema `directory`: users, sessions, hashes of keys, the list of portals. No business data, and the only tables without row security. */
@Injectable()
export class DirectoryDatabase {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** Rows of one statement. Every statement is its own transaction; what must hold together is written as one. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return rowsOf<Row>(await this.dataSource.query(sql, parameters as unknown[]));
  }

  /** Rows of a statement that begins once the rows of `lock` are held: it sees what whoever held them before did, and whoever wants them next sees what it does. Both are one transaction. */
  async queryHolding<Row>(lock: DirectoryStatement, { sql, parameters }: DirectoryStatement): Promise<Row[]> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query(lock.sql, lock.parameters as unknown[]);
      return rowsOf<Row>(await manager.query(sql, parameters as unknown[]));
    });
  }

  async maybeOne<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.query<Row>(sql, parameters))[0];
  }

  /** The portals there are, for sweeps. */
  async portalIds(): Promise<string[]> {
    return (await this.query<{ portalId: string }>('select portal_id as "portalId" from directory.portal order by portal_id')).map(
      (row) => row.portalId,
    );
  }
}

/** The driver answers a change with its rows and their number. */
function rowsOf<Row>(result: unknown): Row[] {
  if (Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number') return result[0] as Row[];
  return (result ?? []) as Row[];
}
