import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** The schema `directory`: users, sessions, hashes of keys, the list of portals. No business data, and the only tables without row security. */
@Injectable()
export class DirectoryDatabase {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** Rows of one statement. Every statement is its own transaction; what must hold together is written as one. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const result: unknown = await this.dataSource.query(sql, parameters as unknown[]);
    if (Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number')
      return result[0] as Row[];
    return (result ?? []) as Row[];
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
