import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditTrail, LoonbrugError, TenantDatabase } from '@loonbrug/platform';
import type { AdministrationScope, DomainScope, PortalScope } from '@loonbrug/tenancy';
import { levelOf } from '../connection/credential-level';
import { LinkStarted } from '../connection/link-started';
import { LoketSettingsService } from '../connection/loket-settings.service';
import type { FetchRequest } from './fetch.dto';
import { FetchRows } from './fetch-rows';

/** Nothing in the scope has an active link whose contract is open. */
export class NothingLinked extends LoonbrugError {
  constructor() {
    super('rejected', 'fetch.nothing_linked', 'no active link with an open contract in this scope');
  }
}

/** Asks for fetches: a person now, or a link that was just made. */
@Injectable()
export class FetchService implements OnModuleInit {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(FetchRows) private readonly rows: FetchRows,
    @Inject(LoketSettingsService) private readonly settings: LoketSettingsService,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(LinkStarted) private readonly started: LinkStarted,
  ) {}

  onModuleInit(): void {
    this.started.listen(async (tx, scope, loketLinkId) => {
      const { environment } = await this.settings.current(tx);
      await this.rows.create(tx, { cause: 'link_made', level: levelOf(scope), environment, loketLinkId });
    });
  }

  /** "Fetch now" of every link in the scope. Throws NothingLinked, and what is wrong with the settings. */
  async request(scope: PortalScope | DomainScope | AdministrationScope, request: FetchRequest): Promise<string> {
    return this.database.transaction(scope, async (tx) => {
      const { environment } = await this.settings.current(tx);
      const level = levelOf(scope);
      const fetchId = await this.rows.create(tx, { cause: 'person', level, environment, ...request });
      if (!fetchId) throw new NothingLinked();
      await this.audit.record(tx, {
        action: 'loket_fetch.requested',
        subjectKind: 'loket_fetch',
        subjectId: fetchId,
        ...(level.administrationId ? { administrationId: level.administrationId } : {}),
        details: { year: request.year ?? null, periodNumber: request.periodNumber ?? null },
      });
      return fetchId;
    });
  }
}
