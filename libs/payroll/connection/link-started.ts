import { Injectable } from '@nestjs/common';
import type { Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';

type Listener = (tx: Transaction, scope: AdministrationScope, loketLinkId: string) => Promise<void>;

/** Tells, in the transaction that made a link, that there is one: the connection knows nothing of fetching, and fetching begins with a link. */
@Injectable()
export class LinkStarted {
  readonly #listeners: Listener[] = [];

  listen(listener: Listener): void {
    this.#listeners.push(listener);
  }

  async tell(tx: Transaction, scope: AdministrationScope, loketLinkId: string): Promise<void> {
    for (const listener of this.#listeners) await listener(tx, scope, loketLinkId);
  }
}
