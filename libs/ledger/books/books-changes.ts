import { Inject, Injectable } from '@nestjs/common';
import { Outbox, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';

/** Outbox kind: accounts, journals, periods or cost dimensions of an administration changed. Who takes an interest handles it. */
export const booksChangedKind = 'books.changed';

/** What a handler of `books.changed` is given. */
export type BooksChangedPayload = Pick<AdministrationScope, 'domainId' | 'administrationId'>;

/** Announces, with the transaction that makes it, that something was changed that an entry can name. */
@Injectable()
export class BooksChanges {
  constructor(@Inject(Outbox) private readonly outbox: Outbox) {}

  announceIn(tx: Transaction, { domainId, administrationId }: AdministrationScope): Promise<void> {
    const payload: BooksChangedPayload = { domainId, administrationId };
    return this.outbox.add(tx, { kind: booksChangedKind, key: administrationId, payload: { ...payload } });
  }
}
