import { DocumentStore, newId, SealingService, TenantDatabase, type TenantScope } from '@loonbrug/platform';
import type { PlatformApp } from './platform-app';

export const secretPlace = (scope: TenantScope) => ({ table: 'loket_settings', column: 'client_secret', row: scope.portalId });
export const passwordPlace = (id: string) => ({ table: 'loket_credential', column: 'password', row: id });
export const tokenPlace = (id: string, column: string) => ({ table: 'loket_token', column, row: id });

/** What the texts of a credential with this marker are. */
export const expectedTexts = (marker: string): string[] => ['secret', 'password', 'access', 'refresh'].map((what) => `${marker} ${what}`);

/** Sealed values of every kind, as the nouns seal them, on the platform alone. */
export class SealedSecrets {
  readonly database: TenantDatabase;
  readonly sealing: SealingService;
  readonly documents: DocumentStore;

  constructor(private readonly platform: PlatformApp) {
    this.database = platform.app.get(TenantDatabase);
    this.sealing = platform.app.get(SealingService);
    this.documents = platform.app.get(DocumentStore);
  }

  /** A portal with one client. */
  async portal(): Promise<TenantScope> {
    const portal = await this.platform.builders.portal();
    await this.platform.builders.domain(portal);
    return { ...portal, actor: { kind: 'system' } };
  }

  store(scope: TenantScope, content: Buffer): Promise<string> {
    return this.database.transaction(scope, (tx) => this.documents.store(tx, { kind: 'payslip', contentType: 'application/pdf', content }));
  }

  contentOf(scope: TenantScope, documentId: string): Promise<Buffer> {
    return this.database.read(scope, (tx) => this.documents.content(tx, documentId));
  }

  /** One of everything of the link that is sealed, as the link itself seals it. */
  async credential(scope: TenantScope, marker: string): Promise<string> {
    const id = newId();
    await this.database.transaction(scope, async (tx) => {
      const seal = (place: ReturnType<typeof passwordPlace>, what: string) => this.sealing.seal(tx, place, `${marker} ${what}`);
      await tx.query(
        `insert into loket_settings (portal_id, environment, client_id, client_secret_sealed) values ($1, 'configured', 'client', $2)
         on conflict (portal_id) do update set client_secret_sealed = $2`,
        [scope.portalId, await seal(secretPlace(scope), 'secret')],
      );
      const { domainId } = await tx.one<{ domainId: string }>('select domain_id as "domainId" from domain limit 1');
      await tx.query(
        `update loket_credential set removed_at = now(), password_sealed = null where portal_id = $1 and domain_id = $2 and removed_at is null`,
        [scope.portalId, domainId],
      );
      await tx.query(
        `insert into loket_credential (portal_id, loket_credential_id, domain_id, kind, username, password_sealed, environment_code)
         values ($1, $2, $3, 'password', 'user', $4, 'code')`,
        [scope.portalId, id, domainId, await seal(passwordPlace(id), 'password')],
      );
      await tx.query(
        'insert into loket_token (portal_id, loket_credential_id, access_token_sealed, refresh_token_sealed) values ($1, $2, $3, $4)',
        [scope.portalId, id, await seal(tokenPlace(id, 'access_token'), 'access'), await seal(tokenPlace(id, 'refresh_token'), 'refresh')],
      );
    });
    return id;
  }

  /** What its values say, in the order of `expectedTexts`. */
  texts(scope: TenantScope, id: string, from = this.sealing): Promise<string[]> {
    return this.database.read(scope, async (tx) => {
      const row = await tx.one<Record<'secret' | 'password' | 'access' | 'refresh', Buffer>>(
        `select s.client_secret_sealed as secret, c.password_sealed as password, t.access_token_sealed as access, t.refresh_token_sealed as refresh
         from loket_credential c join loket_token t using (portal_id, loket_credential_id) join loket_settings s using (portal_id)
         where c.loket_credential_id = $1`,
        [id],
      );
      return [
        await from.openText(tx, secretPlace(scope), row.secret),
        await from.openText(tx, passwordPlace(id), row.password),
        await from.openText(tx, tokenPlace(id, 'access_token'), row.access),
        await from.openText(tx, tokenPlace(id, 'refresh_token'), row.refresh),
      ];
    });
  }
}
