import { Test, type TestingModule } from '@nestjs/testing';
import { type EntryDraft, JournalEntryService, LedgerModule, type PostedEntry, TrialBalanceService } from '@loonbrug/ledger';
import { PlatformModule, TenantDatabase } from '@loonbrug/platform';
import { type BuiltBooks, buildBooks } from './books';
import { Builders, scopeOf } from './builders';
import { createTestDatabase, type TestDatabase } from './test-database';
import { testEnvironment } from './test-environment';

/** The books alone, on a database of their own. */
export class LedgerApp {
  private constructor(
    readonly module: TestingModule,
    readonly database: TestDatabase,
    readonly builders: Builders,
  ) {}

  static async start(more: Record<string, string> = {}): Promise<LedgerApp> {
    const database = await createTestDatabase();
    const imports = [PlatformModule.forRoot(testEnvironment(database, more)), LedgerModule];
    const module = await Test.createTestingModule({ imports }).compile();
    return new LedgerApp(module, database, await Builders.connect(database));
  }

  get entries(): JournalEntryService {
    return this.module.get(JournalEntryService);
  }

  get trialBalances(): TrialBalanceService {
    return this.module.get(TrialBalanceService);
  }

  get tenants(): TenantDatabase {
    return this.module.get(TenantDatabase);
  }

  /** Books of a new administration, in a portal of its own. */
  async newBooks(options: { year?: number; accounts?: number } = {}): Promise<BuiltBooks> {
    const domain = await this.builders.domain(await this.builders.portal());
    return buildBooks(this.builders, await this.builders.administration(domain), options);
  }

  /** Books of another administration of the same domain: a sibling. */
  async siblingOf({ administration: { portalId, domainId } }: BuiltBooks): Promise<BuiltBooks> {
    return buildBooks(this.builders, await this.builders.administration({ portalId, domainId }, { isStandard: false }));
  }

  /** Posts one draft; throws where it is refused. */
  async postOne(books: BuiltBooks, draft: EntryDraft): Promise<PostedEntry> {
    const [result] = await this.entries.post(scopeOf(books.administration), [draft]);
    if (!result || 'problem' in result) throw result?.problem ?? new Error('no result');
    return result.entry;
  }

  /** Why a draft is refused; throws where it is booked. */
  async refusal(books: BuiltBooks, draft: EntryDraft): Promise<{ code: string; details: unknown }> {
    const [result] = await this.entries.post(scopeOf(books.administration), [draft]);
    if (!result || 'entry' in result) throw new Error('was booked');
    return { code: result.problem.code, details: result.problem.details };
  }

  /** How many rows these books have. */
  async countOf(books: BuiltBooks, table: 'journal_entry' | 'journal_line' | 'account_total'): Promise<number> {
    const [row] = await this.sql<{ count: number }>(
      `select count(*)::int from ${table} where administration_id = $1`,
      books.administration.administrationId,
    );
    return row!.count;
  }

  /** Looks behind row security. */
  sql<Row extends object = Record<string, unknown>>(statement: string, ...parameters: unknown[]): Promise<Row[]> {
    return this.builders.sql<Row>(statement, parameters);
  }

  async stop(): Promise<void> {
    await this.module.close();
    await this.builders.close();
    await this.database.drop();
  }
}
