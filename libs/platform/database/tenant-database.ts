import { Inject, Injectable, Logger } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { isUuid } from '../crypto/identifier';
import { LoonbrugError } from '../errors/loonbrug-error';
import type { TenantScope } from './scope';
import { Transaction } from './transaction';

/** The only door to tenant tables. Every query runs in a transaction that names its portal, so that row security holds whatever the query says. */
@Injectable()
export class TenantDatabase {
  private readonly logger = new Logger(TenantDatabase.name);

  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** Runs work in a transaction: all of it or nothing. Call nothing outside the database in it. */
  transaction<Result>(scope: TenantScope, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.#run(scope, 'begin', work);
  }

  /** The same for reading: one snapshot, and a write fails. */
  read<Result>(scope: TenantScope, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.#run(scope, 'begin isolation level repeatable read read only', work);
  }

  async #run<Result>(scope: TenantScope, begin: string, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const { result, tx } = await this.#committed(scope, begin, work);
    // Without a connection in hand: what is told may have to wait for a queue that is down.
    await this.#afterCommit(tx);
    return result;
  }

  async #committed<Result>(
    scope: TenantScope,
    begin: string,
    work: (tx: Transaction) => Promise<Result>,
  ): Promise<{ result: Result; tx: Transaction }> {
    // The id goes into the statement's text, so nothing but a UUID may pass.
    if (!isUuid(scope.portalId)) throw new LoonbrugError('unavailable', 'database.scope_invalid', 'a scope without a portal');
    const runner = this.dataSource.createQueryRunner();
    const tx = new Transaction(scope, runner);
    let client: PoolClient | undefined;
    try {
      client = (await runner.connect()) as PoolClient;
      await client.query(`${begin}; select set_config('app.portal_id', '${scope.portalId}', true)`);
      const result = await work(tx);
      await client.query('commit');
      return { result, tx };
    } catch (error) {
      if (client) await this.#rollback(client, error);
      throw error;
    } finally {
      await runner.release();
    }
  }

  async #rollback(client: PoolClient, cause: unknown): Promise<void> {
    try {
      await client.query('rollback');
    } catch (error) {
      // The connection is gone, and the transaction with it; the first error is the one to report.
      this.logger.warn({ message: 'rollback failed', error: String(error), cause: String(cause) });
    }
  }

  async #afterCommit(tx: Transaction): Promise<void> {
    for (const action of tx.actionsAfterCommit) {
      try {
        await action();
      } catch (error) {
        // What it announces is committed; a sweep finds it.
        this.logger.warn({ message: 'a nudge after commit failed', error: String(error) });
      }
    }
  }
}
