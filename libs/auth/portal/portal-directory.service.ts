import { Inject, Injectable } from '@nestjs/common';
import { DirectoryDatabase, type Transaction } from '@loonbrug/platform';

/** The list of portals: their ids and names, known before anybody is inside one. */
@Injectable()
export class PortalDirectoryService {
  constructor(@Inject(DirectoryDatabase) private readonly directory: DirectoryDatabase) {}

  /** In the transaction that makes the portal itself. */
  async register(tx: Transaction, name: string): Promise<void> {
    await tx.query('insert into directory.portal (portal_id, name) values ($1, $2)', [tx.scope.portalId, name]);
  }

  async rename(tx: Transaction, name: string): Promise<void> {
    await tx.query('update directory.portal set name = $2 where portal_id = $1', [tx.scope.portalId, name]);
  }

  async nameOf(portalId: string): Promise<string | undefined> {
    const row = await this.directory.maybeOne<{ name: string }>('select name from directory.portal where portal_id = $1', [portalId]);
    return row?.name;
  }
}
