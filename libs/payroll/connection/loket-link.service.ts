import { Inject, Injectable } from '@nestjs/common';
import { TenantDatabase, type Transaction } from '@loonbrug/platform';
import { type AdministrationScope, type DomainScope, reachesAdministration, rolesThatMay } from '@loonbrug/tenancy';
import { ClientNumberNotFound, ClientNumberTaken } from './connection.errors';
import { needWholeCredential } from './credential-reach';
import { LinkRecords } from './link-records';
import { LinkStarted } from './link-started';
import { LoketCandidates } from './loket-candidates';
import { LoketConnection } from './loket-connection';
import type { LinkCandidateListDto, LoketLinkDto, LoketLinkListDto, LoketLinkRequest } from './loket-link.dto';
import type { LoketEnvironment } from './loket-settings.entity';

const columns = `loket_link_id as "loketLinkId", client_number as "clientNumber", is_primary as "isPrimary", environment, employer_name as "employerName",
  payroll_administration_name as "payrollAdministrationName", wage_tax_number as "wageTaxNumber", period_kind as "periodKind", starts_on as "startsOn",
  last_attempt_at as "lastAttemptAt", last_success_at as "lastSuccessAt", created_at as "createdAt", ended_at as "endedAt"`;

interface Taken {
  clientNumber: number;
  administrationId: string | null;
  administrationName: string | null;
}

/** Which payroll administrations of Loket fill which books. */
@Injectable()
export class LoketLinkService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(LoketConnection) private readonly connection: LoketConnection,
    @Inject(LoketCandidates) private readonly candidates: LoketCandidates,
    @Inject(LinkStarted) private readonly started: LinkStarted,
    @Inject(LinkRecords) private readonly records: LinkRecords,
  ) {}

  /** Links of the books, active ones first, the primary on top. */
  list(scope: AdministrationScope): Promise<LoketLinkListDto> {
    return this.database.read(scope, async (tx) => {
      const items = await tx.query<LoketLinkDto>(
        `select ${columns} from loket_link where portal_id = $1 and administration_id = $2
         order by ended_at is not null, is_primary desc, created_at desc limit 200`,
        [scope.portalId, scope.administrationId],
      );
      return { items, total: items.length };
    });
  }

  /** What the token reaches, and what of it is linked. Calls Loket. */
  async listCandidates(scope: DomainScope | AdministrationScope): Promise<LinkCandidateListDto> {
    const { client, environment, credentialLevel } = await this.connection.open(scope);
    await this.database.read(scope, (tx) => needWholeCredential(tx, scope, credentialLevel));
    const all = await this.candidates.all(client);
    const taken = await this.database.read(scope, (tx) => takenOf(tx, environment, null));
    const items = all.map(({ clientNumber, employerName, payrollAdministrationName, wageTaxNumber, periodKind }) => {
      const link = taken.find((one) => one.clientNumber === clientNumber);
      return {
        clientNumber,
        employerName,
        payrollAdministrationName,
        wageTaxNumber,
        periodKind,
        link: link ? { administrationId: link.administrationId, administrationName: link.administrationName } : null,
      };
    });
    return { items, total: items.length };
  }

  /**
   * Links a client number that the token's own employers contain. Somebody else's and nobody's give the same error.
   * Throws CredentialReachesFurther, ClientNumberNotFound, ClientNumberTaken, WageTaxNumberDiffers and whatever Loket says.
   */
  async link(scope: AdministrationScope, request: LoketLinkRequest): Promise<LoketLinkDto> {
    const { client, environment, credentialLevel } = await this.connection.open(scope);
    await this.database.read(scope, (tx) => needWholeCredential(tx, scope, credentialLevel));
    const candidate = await this.candidates.byClientNumber(client, request.clientNumber);
    if (!candidate) throw new ClientNumberNotFound(request.clientNumber);
    return this.database.transaction(scope, async (tx) => {
      await this.records.checkWageTaxNumber(tx, scope, candidate);
      const startsOn = request.startsOn ?? (await this.records.defaultStart(tx, scope));
      const loketLinkId = await this.records.insert(tx, scope, { candidate, environment, startsOn });
      if (!loketLinkId) throw await takenError(tx, environment, request.clientNumber);
      await this.started.tell(tx, scope, loketLinkId);
      return this.#one(tx, scope, loketLinkId);
    });
  }

  /** Moves the day from which periods are taken over. */
  changeStart(scope: AdministrationScope, loketLinkId: string, startsOn: string): Promise<LoketLinkDto> {
    return this.database.transaction(scope, async (tx) => {
      await this.records.changeStart(tx, scope, loketLinkId, startsOn);
      return this.#one(tx, scope, loketLinkId);
    });
  }

  /** Ends an active link; what came through it stays. The oldest other link becomes the primary one. */
  end(scope: AdministrationScope, loketLinkId: string): Promise<LoketLinkDto> {
    return this.database.transaction(scope, async (tx) => {
      await this.records.end(tx, scope, loketLinkId);
      return this.#one(tx, scope, loketLinkId);
    });
  }

  #one(tx: Transaction, scope: AdministrationScope, loketLinkId: string): Promise<LoketLinkDto> {
    return tx.one<LoketLinkDto>(
      `select ${columns} from loket_link where portal_id = $1 and administration_id = $2 and loket_link_id = $3`,
      [scope.portalId, scope.administrationId, loketLinkId],
    );
  }
}

/** Active links of the environment; the books are named only where whoever asks reaches them. */
async function takenOf(tx: Transaction, environment: LoketEnvironment, clientNumber: number | null): Promise<Taken[]> {
  const { portalId, actor } = tx.scope;
  const userId = actor.kind === 'user' ? actor.userId : null;
  const viewer = {
    portalId,
    actor,
    userId: userId ?? '00000000-0000-0000-0000-000000000000',
    roles: rolesThatMay('read', 'Administration'),
  };
  const reach = reachesAdministration(viewer, 'a', 4);
  return tx.query<Taken>(
    `select l.client_number as "clientNumber", seen.administration_id as "administrationId", seen.name as "administrationName"
     from loket_link l
     left join lateral (select a.administration_id, a.name from administration a
       where a.portal_id = l.portal_id and a.administration_id = l.administration_id and ${reach.condition}) seen on true
     where l.portal_id = $1 and l.environment = $2 and l.ended_at is null and ($3::integer is null or l.client_number = $3)`,
    [portalId, environment, clientNumber, ...reach.parameters],
  );
}

async function takenError(tx: Transaction, environment: LoketEnvironment, clientNumber: number): Promise<ClientNumberTaken> {
  const [taken] = await takenOf(tx, environment, clientNumber);
  if (!taken?.administrationId || !taken.administrationName) return new ClientNumberTaken(clientNumber);
  return new ClientNumberTaken(clientNumber, { administrationId: taken.administrationId, administrationName: taken.administrationName });
}
