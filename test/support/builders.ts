import { Client } from 'pg';
import { newId, type Actor } from '@loonbrug/platform';
import type { AdministrationScope, Role } from '@loonbrug/tenancy';
import type { TestDatabase } from './test-database';

export interface BuiltPortal {
  portalId: string;
}
export interface BuiltDomain extends BuiltPortal {
  domainId: string;
}
export interface BuiltAdministration extends BuiltDomain {
  administrationId: string;
  number: number;
}
export interface BuiltUser {
  userId: string;
  email: string;
}

/** Rows to arrange a test with, written as the administrator: no service is called, so a builder can't hide a fault of one. */
export class Builders {
  readonly #client: Client;
  #count = 0;
  /** What is under way: the one connection takes one statement at a time. */
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(client: Client) {
    this.#client = client;
  }

  static async connect(database: TestDatabase): Promise<Builders> {
    const client = new Client({ connectionString: database.adminUrl });
    await client.connect();
    return new Builders(client);
  }

  async close(): Promise<void> {
    await this.#client.end();
  }

  /** Looks behind row security. */
  async sql<Row extends object = Record<string, unknown>>(statement: string, parameters: unknown[] = []): Promise<Row[]> {
    const run = () => this.#client.query<Row>(statement, parameters);
    const answer = this.#turn.then(run, run);
    this.#turn = answer;
    return (await answer).rows;
  }

  async portal({ name = `Portal ${this.#next()}` } = {}): Promise<BuiltPortal> {
    const portalId = newId();
    await this.sql('insert into directory.portal (portal_id, name) values ($1, $2)', [portalId, name]);
    await this.sql('insert into portal (portal_id, name) values ($1, $2)', [portalId, name]);
    return { portalId };
  }

  /** With a contract; `hasFeature` grants the payroll link on it. */
  async domain(portal: BuiltPortal, { name = `Domain ${this.#next()}`, hasFeature = true } = {}): Promise<BuiltDomain> {
    const domainId = newId();
    const contractId = newId();
    await this.sql('insert into domain (portal_id, domain_id, name, code) values ($1, $2, $3, $4)', [
      portal.portalId,
      domainId,
      name,
      `D${this.#next()}`,
    ]);
    await this.sql("insert into contract (portal_id, contract_id, domain_id, starts_on) values ($1, $2, $3, '2020-01-01')", [
      portal.portalId,
      contractId,
      domainId,
    ]);
    if (hasFeature) {
      await this.sql(
        `insert into contract_line (portal_id, contract_line_id, contract_id, domain_id, feature, kind, state, requested_by, decided_by, decided_at)
         values ($1, $2, $3, $4, 'payroll_link_loket', 'feature', 'granted', $5, $5, now())`,
        [portal.portalId, newId(), contractId, domainId, newId()],
      );
    }
    return { portalId: portal.portalId, domainId };
  }

  async administration(
    domain: BuiltDomain,
    { name = `Administration ${this.#next()}`, isStandard = true } = {},
  ): Promise<BuiltAdministration> {
    const administrationId = newId();
    const number = this.#next();
    await this.sql(
      'insert into administration (portal_id, administration_id, domain_id, name, number, is_standard) values ($1, $2, $3, $4, $5, $6)',
      [domain.portalId, administrationId, domain.domainId, name, number, isStandard],
    );
    return { portalId: domain.portalId, domainId: domain.domainId, administrationId, number };
  }

  /** Opens the payroll link for one further administration. */
  async contractLine({ portalId, domainId, administrationId }: BuiltAdministration): Promise<void> {
    await this.sql(
      `insert into contract_line (portal_id, contract_line_id, contract_id, domain_id, administration_id, feature, kind, state, requested_by, decided_by, decided_at)
       select portal_id, $4, contract_id, domain_id, $3, 'payroll_link_loket', 'administration', 'granted', $4, $4, now()
       from contract where portal_id = $1 and domain_id = $2`,
      [portalId, domainId, administrationId, newId()],
    );
  }

  async user({ name = `Person ${this.#next()}`, language = 'nl', passwordHash = null as string | null } = {}): Promise<BuiltUser> {
    const userId = newId();
    const email = `person${this.#next()}@example.test`;
    await this.sql('insert into directory.user_account (user_id, email, name, language, password_hash) values ($1, $2, $3, $4, $5)', [
      userId,
      email,
      name,
      language,
      passwordHash,
    ]);
    return { userId, email };
  }

  /** Portal-wide unless a domain is given; limited to some administrations where they are named. */
  async membership(
    user: BuiltUser,
    portal: BuiltPortal,
    role: Role,
    { domainId = null as string | null, administrationIds = [] as string[], mayOpenPayslips = false } = {},
  ): Promise<string> {
    const membershipId = newId();
    await this.sql('insert into directory.user_portal (user_id, portal_id) values ($1, $2) on conflict do nothing', [
      user.userId,
      portal.portalId,
    ]);
    await this.sql('update directory.user_account set has_had_role = true where user_id = $1', [user.userId]);
    await this.sql(
      `insert into membership (portal_id, membership_id, user_id, invited_email, role, domain_id, may_open_payslips, is_limited)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [portal.portalId, membershipId, user.userId, user.email, role, domainId, mayOpenPayslips, administrationIds.length > 0],
    );
    for (const administrationId of administrationIds) {
      await this.sql('insert into membership_administration (portal_id, membership_id, administration_id) values ($1, $2, $3)', [
        portal.portalId,
        membershipId,
        administrationId,
      ]);
    }
    return membershipId;
  }

  #next(): number {
    this.#count += 1;
    return this.#count;
  }
}

/** The scope of an administration, for calling services directly. */
export const scopeOf = (administration: BuiltAdministration, actor: Actor = { kind: 'system' }): AdministrationScope => ({
  portalId: administration.portalId,
  domainId: administration.domainId,
  administrationId: administration.administrationId,
  actor,
});
