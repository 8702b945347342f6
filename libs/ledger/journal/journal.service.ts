import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Conflict, newId, NotFound, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { BooksChanges } from '../books/books-changes';
import { codeTaken } from '../ledger.errors';
import type { JournalChange, JournalDto, JournalPageDto, JournalQuery, NewJournalDto } from './journal.dto';

const columns = 'journal_id as "journalId", code, name, kind, is_blocked as "isBlocked", row_version as "rowVersion"';
const inScope = 'portal_id = $1 and administration_id = $2';

/** Journals: each gives its entries their numbers. */
@Injectable()
export class JournalService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(BooksChanges) private readonly changes: BooksChanges,
  ) {}

  /** By code. */
  list(scope: AdministrationScope, { kind, page, pageSize }: JournalQuery): Promise<JournalPageDto> {
    const where = `where ${inScope} and ($3::text is null or kind = $3)`;
    const parameters = [scope.portalId, scope.administrationId, kind ?? null];
    return this.database.read(scope, async (tx) => {
      const { total } = await tx.one<{ total: number }>(`select count(*) as total from journal ${where}`, parameters);
      const items = await tx.query<JournalDto>(`select ${columns} from journal ${where} order by code collate "C" limit $4 offset $5`, [
        ...parameters,
        pageSize,
        (page - 1) * pageSize,
      ]);
      return { items, total };
    });
  }

  /** Throws `ledger.code_taken`. */
  create(scope: AdministrationScope, input: NewJournalDto): Promise<JournalDto> {
    return this.database.transaction(scope, async (tx) => {
      const journal = await this.addIfMissingIn(tx, scope, input);
      if (!journal) throw codeTaken(input.code);
      return journal;
    });
  }

  /** Makes a journal; undefined where its code is taken. */
  async addIfMissingIn(tx: Transaction, scope: AdministrationScope, { code, name, kind }: NewJournalDto): Promise<JournalDto | undefined> {
    const journal = await tx.maybeOne<JournalDto>(
      `insert into journal (portal_id, administration_id, journal_id, code, name, kind) values ($1, $2, $3, $4, $5, $6)
       on conflict (portal_id, administration_id, code) do nothing returning ${columns}`,
      [scope.portalId, scope.administrationId, newId(), code, name, kind],
    );
    if (journal) await this.#record(tx, scope, 'journal.created', journal.journalId);
    return journal;
  }

  /** Name, blocked or not. Throws `request.changed_meanwhile` where the row version differs. */
  update(scope: AdministrationScope, journalId: string, change: JournalChange): Promise<JournalDto> {
    return this.database.transaction(scope, async (tx) => {
      const journal = await tx.maybeOne<JournalDto>(
        `update journal set name = coalesce($5, name), is_blocked = coalesce($6, is_blocked), row_version = row_version + 1
         where ${inScope} and journal_id = $3 and row_version = $4 returning ${columns}`,
        [scope.portalId, scope.administrationId, journalId, change.rowVersion, change.name ?? null, change.isBlocked ?? null],
      );
      if (!journal) throw await this.#missing(tx, scope, journalId);
      await this.#record(tx, scope, 'journal.changed', journalId, { isBlocked: journal.isBlocked });
      return journal;
    });
  }

  async #missing(tx: Transaction, scope: AdministrationScope, journalId: string): Promise<Error> {
    const current = await tx.maybeOne<JournalDto>(`select ${columns} from journal where ${inScope} and journal_id = $3`, [
      scope.portalId,
      scope.administrationId,
      journalId,
    ]);
    return current ? new Conflict('Journal', { rowVersion: current.rowVersion, current }) : new NotFound('Journal');
  }

  async #record(tx: Transaction, scope: AdministrationScope, action: string, subjectId: string, details = {}): Promise<void> {
    await this.audit.record(tx, { action, subjectKind: 'Journal', subjectId, administrationId: scope.administrationId, details });
    await this.changes.announceIn(tx, scope);
  }
}
