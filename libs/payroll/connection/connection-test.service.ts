import { Inject, Injectable } from '@nestjs/common';
import { type LoketEmployer, loketProblems } from '@loonbrug/loket';
import { type Language, LoonbrugError, problemText, type ProblemTexts, TenantDatabase } from '@loonbrug/platform';
import { type AdministrationScope, type DomainScope, type PortalScope, tenancyProblems } from '@loonbrug/tenancy';
import { payrollProblems } from '../problems';
import { type ConnectionCheck, type ConnectionTestDto, failedCheck } from './connection-check';
import { CredentialMissing, CredentialNotTried } from './connection.errors';
import { ConnectionTestParts } from './connection-test-parts';
import { reachesWholeCredential } from './credential-reach';
import { EmployerTest } from './employer-test';
import { LinkTest } from './link-test';
import { LoketConnection, type OpenedConnection } from './loket-connection';

type AnyScope = PortalScope | DomainScope | AdministrationScope;

const texts: ProblemTexts = { ...tenancyProblems, ...loketProblems, ...payrollProblems };
/** A person waits for it, so it does not try as long as a fetch does. */
const retry = { attempts: 2, longestWaitMs: 3_000 };

/** [Test connection]: goes the way of a fetch without fetching, and says in words what is missing. A wrong password is sent once, and not again until it changes. */
@Injectable()
export class ConnectionTestService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(ConnectionTestParts) private readonly parts: ConnectionTestParts,
    @Inject(LoketConnection) private readonly connection: LoketConnection,
    @Inject(EmployerTest) private readonly employers: EmployerTest,
    @Inject(LinkTest) private readonly links: LinkTest,
  ) {}

  async test(scope: AnyScope, language: Language): Promise<ConnectionTestDto> {
    const checks = await this.#checks(scope, language);
    return {
      works: checks.every((check) => check.severity !== 'error'),
      checks: checks.map(({ code, severity, employerName, details = {} }) => {
        const { title, remedy } = problemText(code, { ...details, employerName }, texts, language);
        return { code, severity, title, remedy, employerName: employerName ?? null, details: { ...details } };
      }),
    };
  }

  async #checks(scope: AnyScope, language: Language): Promise<ConnectionCheck[]> {
    const checks = await this.database.read(scope, (tx) => this.parts.contract(tx, scope));
    try {
      const opened = await this.connection.open(scope, { retry });
      await opened.signIn();
      checks.push({ code: 'connection.signed_in', severity: 'ok', details: { level: opened.credentialLevel } });
      checks.push(...(await this.#reached(scope, opened, language)));
    } catch (error) {
      checks.push(...(await this.#failed(scope, error)));
    }
    return checks;
  }

  async #reached(scope: AnyScope, opened: OpenedConnection, language: Language): Promise<ConnectionCheck[]> {
    const employers: LoketEmployer[] = await opened.client.employers();
    if (employers.length === 0) return [{ code: 'connection.no_employers', severity: 'error' }];
    const isWhole = await this.database.read(scope, (tx) => reachesWholeCredential(tx, scope, opened.credentialLevel));
    // How many employers there are tells the size of a firm, which is not theirs to know who work for one client of it.
    const checks: ConnectionCheck[] = isWhole
      ? [{ code: 'connection.employers', severity: 'ok', details: { count: employers.length } }]
      : [];
    if (!('administrationId' in scope)) {
      if (!isWhole) return [{ code: 'connection.rights_not_shown', severity: 'warning' }];
      return [...checks, ...(await this.employers.test(opened.client, employers, language))];
    }
    const linked = await this.links.test(scope, opened, employers);
    const concerned = employers.filter(({ loketEmployerId }) => linked.loketEmployerIds.has(loketEmployerId));
    const tested = linked.loketEmployerIds.size > 0 || !isWhole ? concerned : employers;
    return [...checks, ...linked.checks, ...(await this.employers.test(opened.client, tested, language))];
  }

  async #failed(scope: AnyScope, error: unknown): Promise<ConnectionCheck[]> {
    if (!(error instanceof LoonbrugError)) throw error;
    // A portal needs no credential of its own: its domains have theirs.
    if (error instanceof CredentialMissing && !('domainId' in scope)) return this.parts.client(scope);
    const checks = [failedCheck(error)];
    if (error instanceof CredentialNotTried) checks.push({ code: 'connection.not_tried_again', severity: 'warning' });
    return checks;
  }
}
