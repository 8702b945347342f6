import { newId } from '@loonbrug/platform';
import { createHttpServer } from '../../apps/api/src/http-server';
import { Builders, type BuiltAdministration } from './builders';
import { createTestDatabase, type TestDatabase } from './test-database';
import { testEnvironment } from './test-environment';
import { buildWholeBooks, type WholeBooks } from './whole-books';

/** An account's code, and cents: debit positive. */
export type Line = [account: string, cents: number];
type Years = NonNullable<Parameters<typeof buildWholeBooks>[3]>;

/** The whole API with books in it, used over HTTP as a back office does. */
export class BooksAtWork {
  #books: WholeBooks | undefined;

  private constructor(
    readonly database: TestDatabase,
    readonly app: Awaited<ReturnType<typeof createHttpServer>>,
    readonly builders: Builders,
  ) {}

  static async start(more: Record<string, string> = {}): Promise<BooksAtWork> {
    const database = await createTestDatabase();
    return new BooksAtWork(database, await createHttpServer(testEnvironment(database, more)), await Builders.connect(database));
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.builders.close();
    await this.database.drop();
  }

  /** Books of a new administration; the rest of this class works on those that were made last. */
  async newBooks(administration?: BuiltAdministration, ...years: Years | []): Promise<WholeBooks> {
    const { builders } = this;
    const place = administration ?? (await builders.administration(await builders.domain(await builders.portal())));
    this.#books = await buildWholeBooks(this.app, builders, place, years.length === 0 ? undefined : (years as Years));
    return this.#books;
  }

  get books(): WholeBooks {
    if (!this.#books) throw new Error('there are no books yet');
    return this.#books;
  }

  linesOf(...lines: Line[]): object[] {
    return lines.map(([code, cents]) => ({
      accountId: this.books.accounts[code],
      ...(cents > 0 ? { debitCents: cents } : { creditCents: -cents }),
    }));
  }

  post(path: string, body: object) {
    return this.books.backOffice.post(`${this.books.at}${path}`).send(body);
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  async get(path: string): Promise<any> {
    return (await this.books.backOffice.get(`${this.books.at}${path}`).expect(200)).body;
  }

  open(year: number, ...lines: Line[]) {
    return this.post('/opening-balance', { year, description: 'Beginbalans', lines: this.linesOf(...lines) });
  }

  /** The body of an entry in MEM. */
  entryOf(bookedOn: string, lines: Line[], more: object = {}) {
    const journalId = this.books.journals['MEM'];
    return { requestId: newId(), journalId, bookedOn, description: 'Memoriaal', lines: this.linesOf(...lines), ...more };
  }

  async book(bookedOn: string, lines: Line[], more: object = {}): Promise<{ entryId: string; voucherNumber: string }> {
    return (await this.post('/journal-entries', this.entryOf(bookedOn, lines, more)).expect(201)).body;
  }

  setPeriod(period: string, state: 'open' | 'closed', reason = 'Maand gereed') {
    return this.books.backOffice.put(`${this.books.at}/periods/${this.books.periods[period]}/state`).send({ state, reason });
  }

  /** Rows of the trial balance as code, opening, debit, credit; its law is checked on the way. */
  async balances(query: string): Promise<{ rows: unknown[][]; undistributedResultCents: number }> {
    const { rows, totals, undistributedResultCents } = await this.get(`/trial-balance?${query}`);
    expect(totals.balanceCents + undistributedResultCents).toBe(0);
    const shown = rows.map((row: Record<string, unknown>) => [row['code'], row['openingCents'], row['debitCents'], row['creditCents']]);
    return { rows: shown, undistributedResultCents };
  }
}
