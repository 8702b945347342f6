import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { sessionCookieName } from '@loonbrug/auth';
import { Environment, newId, OutgoingHttp, OutgoingHttpError } from '@loonbrug/platform';
import type { Role } from '@loonbrug/tenancy';
import { createHttpServer } from '../../apps/api/src/http-server';
import { type Answer, answerOf, unpacked } from './answer';
import { ApiRequests, type BuiltRequest, type Ids } from './api-requests';
import { Builders, type BuiltUser } from './builders';
import { type CatalogueTable, tenantTables } from './catalogue';
import { HousePlanter, type PlantedHouse } from './planted-house';
import type { RawRequest } from './request-mutations';
import { openSession } from './sign-in';
import { createTestDatabase, type TestDatabase } from './test-database';
import { testEnvironment } from './test-environment';

/** Which books, seen from the caller who is at home in `own`. */
export type Place = 'own' | 'sibling' | 'otherDomain' | 'otherPortal';
export const places: readonly Place[] = ['own', 'sibling', 'otherDomain', 'otherPortal'];

/** What a membership covers: the whole portal, the domain of `own`, or only some books of it. */
export type Breadth = 'portal' | 'domain' | 'books';

/** A kind of caller, as a declaration; what they reach follows from it, not from the database. */
export interface CallerKind {
  role?: Role;
  breadth?: Breadth;
  /** In which portal their membership is. */
  at?: 'ours' | 'theirs';
  session: 'valid' | 'none' | 'expired' | 'revoked';
  isMembershipRevoked?: boolean;
  mayOpenPayslips?: boolean;
  /** Linked to the employee record of `own`. */
  isEmployee?: boolean;
  /** Signed in by a password alone, where our portal asks two factors of everybody. */
  lacksFactor?: boolean;
  /** Another session of somebody who is a caller already. */
  sameAs?: string;
}

const valid = { session: 'valid' } as const;
export const callerKinds = {
  'portal administrator': { ...valid, role: 'portal_admin', breadth: 'portal', at: 'ours' },
  'back office': { ...valid, role: 'back_office', breadth: 'portal', at: 'ours' },
  'back office that may open payslips': { ...valid, role: 'back_office', breadth: 'portal', at: 'ours', mayOpenPayslips: true },
  'back office of the domain': { ...valid, role: 'back_office', breadth: 'domain', at: 'ours' },
  'back office of these books only': { ...valid, role: 'back_office', breadth: 'books', at: 'ours' },
  management: { ...valid, role: 'management', breadth: 'domain', at: 'ours' },
  hrm: { ...valid, role: 'hrm', breadth: 'domain', at: 'ours' },
  employee: { ...valid, isEmployee: true },
  'administrator without the second factor': { ...valid, role: 'portal_admin', breadth: 'portal', at: 'ours', lacksFactor: true },
  'employee without the second factor': { ...valid, isEmployee: true, lacksFactor: true, sameAs: 'employee' },
  'person without any role': valid,
  'person whose role was taken': { ...valid, role: 'portal_admin', breadth: 'portal', at: 'ours', isMembershipRevoked: true },
  'administrator of another portal': { ...valid, role: 'portal_admin', breadth: 'portal', at: 'theirs' },
  stranger: { session: 'none' },
  'administrator whose session ended': { role: 'portal_admin', breadth: 'portal', at: 'ours', session: 'expired' },
  'administrator who signed out': { role: 'portal_admin', breadth: 'portal', at: 'ours', session: 'revoked' },
} as const satisfies Record<string, CallerKind>;
export type CallerName = keyof typeof callerKinds;
export const callerNames = Object.keys(callerKinds) as CallerName[];

interface WorldParts {
  app: NestFastifyApplication;
  database: TestDatabase;
  builders: Builders;
  admin: Client;
  tables: readonly CatalogueTable[];
  houses: Readonly<Record<Place, PlantedHouse>>;
  requests: ApiRequests;
}

interface Caller {
  user: BuiltUser | undefined;
  headers: Record<string, string>;
}

/** The whole API over four sets of books with a row in every table, and every kind of caller. */
export class IsolationWorld {
  readonly #callers = new Map<CallerName, Caller>();

  private constructor(private readonly parts: WorldParts) {}

  get app(): NestFastifyApplication {
    return this.parts.app;
  }

  get builders(): Builders {
    return this.parts.builders;
  }

  get admin(): Client {
    return this.parts.admin;
  }

  get tables(): readonly CatalogueTable[] {
    return this.parts.tables;
  }

  get houses(): Readonly<Record<Place, PlantedHouse>> {
    return this.parts.houses;
  }

  get requests(): ApiRequests {
    return this.parts.requests;
  }

  static async start(): Promise<IsolationWorld> {
    const database = await createTestDatabase();
    // Whatever is set up here, no packet leaves this machine.
    jest.spyOn(OutgoingHttp.prototype, 'stream').mockRejectedValue(new OutgoingHttpError('connect_failed', 'nobody is called from a test'));
    const app = await createHttpServer(testEnvironment(database));
    const builders = await Builders.connect(database);
    const admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    const tables = await tenantTables(admin);
    const planter = new HousePlanter(app, builders, tables);
    const ours = await builders.portal();
    const domain = await builders.domain(ours);
    const otherDomain = await builders.domain(ours);
    const theirs = await builders.portal();
    const houses = {
      own: await planter.plant(await builders.administration(domain), 'own'),
      sibling: await planter.plant(await builders.administration(domain, { isStandard: false }), 'sibling'),
      otherDomain: await planter.plant(await builders.administration(otherDomain), 'elsewhere'),
      otherPortal: await planter.plant(await builders.administration(await builders.domain(theirs)), 'foreign'),
    };
    const world = new IsolationWorld({ app, database, builders, admin, tables, houses, requests: await ApiRequests.of(app) });
    await world.closeToOneFactor();
    for (const name of callerNames) world.#callers.set(name, await world.#caller(callerKinds[name]));
    return world;
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.admin.end();
    await this.builders.close();
    await this.parts.database.drop();
  }

  /** The ids of a place, for paths and bodies. */
  idsOf(place: Place, name?: CallerName): Ids {
    const { ids, books, person } = this.houses[place];
    const user = name && this.#callers.get(name)!.user;
    return {
      ...ids,
      portal_id: books.portalId,
      domain_id: books.domainId,
      administration_id: books.administrationId,
      user_id: (place === 'own' && user ? user : person).userId,
      session_id: newId(),
    };
  }

  /** The same place with ids of nobody. */
  unknownIds(place: Place): Ids {
    const { portal_id, domain_id, administration_id, ...others } = this.idsOf(place);
    return { portal_id, domain_id, administration_id, ...Object.fromEntries(Object.keys(others).map((key) => [key, newId()])) } as Ids;
  }

  async send(name: CallerName, request: BuiltRequest, more: Record<string, string> = {}): Promise<Answer> {
    const headers = { ...this.#callers.get(name)!.headers, ...more };
    if (request.url.split('?')[0]!.endsWith('/events')) return this.#listen(request.url, headers);
    const response = await this.app.inject({
      method: request.method as 'GET',
      url: request.url,
      headers,
      ...(request.payload === undefined ? {} : { payload: request.payload as object }),
    });
    const isSheet = String(response.headers['content-type']).includes('spreadsheet');
    return answerOf(response.statusCode, response.headers, isSheet ? unpacked(response.rawPayload) : response.body);
  }

  /** A request as it stands, whatever is in it. */
  async sendRaw(name: CallerName, { method, url, headers, payload }: RawRequest): Promise<Answer> {
    const response = await this.app.inject({
      method: method as 'GET',
      url,
      headers: { ...this.#callers.get(name)!.headers, ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
    return answerOf(response.statusCode, response.headers, response.body);
  }

  /** Events come over a real connection only; at most a second of them is read, from when the answer began, however long that took. */
  async #listen(url: string, headers: Record<string, string>): Promise<Answer> {
    if (!this.app.getHttpServer().listening) await this.app.listen(0, '127.0.0.1');
    const stop = new AbortController();
    const response = await fetch(`${await this.app.getUrl()}${url}`, { headers, signal: stop.signal });
    const timer = setTimeout(() => stop.abort(), 1_000);
    let body = '';
    try {
      for await (const chunk of response.body!) body += Buffer.from(chunk).toString('utf8');
    } catch (error) {
      if ((error as Error).name !== 'AbortError') throw error;
    } finally {
      clearTimeout(timer);
    }
    return answerOf(response.status, Object.fromEntries(response.headers), body);
  }

  /** Tables in which rows of the first books hold one of these ids. */
  async rowsOfOwnWith(ids: readonly string[]): Promise<string[]> {
    const found: string[] = [];
    for (const { name, columns } of this.tables) {
      const place = columns.some((column) => column.name === 'administration_id') ? 'administration_id' : 'portal_id';
      const own = place === 'administration_id' ? this.houses.own.books.administrationId : this.houses.own.books.portalId;
      const [row] = await this.builders.sql<{ count: number }>(
        `select count(*)::integer as count from ${name} as row where ${place} = $1 and exists (select 1 from unnest($2::text[]) id where row::text like '%' || id || '%')`,
        [own, ids],
      );
      if (row!.count > 0) found.push(name);
    }
    return found;
  }

  /** Cookie and token of a caller. */
  headersOf(name: CallerName): Record<string, string> {
    return this.#callers.get(name)!.headers;
  }

  /** Our portal asks two factors of everybody, whatever its administrators made of that; whether they had made anything of it. */
  async closeToOneFactor(): Promise<boolean> {
    const { rowCount } = await this.admin.query(
      `update portal set second_factor_required_on = '2026-01-01', second_factor_for = 'everyone'
       where portal_id = $1 and (second_factor_required_on, second_factor_for) is distinct from ('2026-01-01', 'everyone')`,
      [this.houses.own.books.portalId],
    );
    return (rowCount ?? 0) > 0;
  }

  /** Without what anybody of a portal may be told of it: its name, also where it is closed to their session. */
  async besidesNameOf(name: CallerName, text: string): Promise<string> {
    const kind: CallerKind = callerKinds[name];
    if (!kind.lacksFactor) return text;
    const [portal] = await this.builders.sql<{ name: string }>('select name from portal where portal_id = $1', [
      this.houses.own.books.portalId,
    ]);
    return text.replaceAll(portal!.name, '');
  }

  /** A new session for a caller, where a request may have ended the one before. */
  async renew(name: CallerName): Promise<void> {
    const caller = this.#callers.get(name)!;
    if (caller.user && callerKinds[name].session === 'valid') caller.headers = await this.#headersOf(caller.user, callerKinds[name]);
  }

  async #caller(kind: CallerKind): Promise<Caller> {
    if (kind.session === 'none') return { user: undefined, headers: {} };
    const user = kind.sameAs ? this.#callers.get(kind.sameAs as CallerName)!.user! : await this.builders.user();
    if (!kind.sameAs) await this.#grant(user, kind);
    const headers = await this.#headersOf(user, kind);
    const ending = { expired: "expires_at = now() - interval '1 second'", revoked: 'revoked_at = now()', valid: undefined }[kind.session];
    if (ending) await this.builders.sql(`update directory.session set ${ending} where user_id = $1`, [user.userId]);
    return { user, headers };
  }

  async #grant(
    user: BuiltUser,
    { role, breadth, at, mayOpenPayslips = false, isMembershipRevoked, isEmployee }: CallerKind,
  ): Promise<void> {
    const { portalId, domainId, administrationId } = this.houses.own.books;
    if (isEmployee) {
      await this.builders.sql('update employee set user_id = $2, linked_at = now() where administration_id = $1', [
        administrationId,
        user.userId,
      ]);
      await this.builders.sql("insert into directory.user_portal (user_id, portal_id, ground) values ($1, $2, 'employment')", [
        user.userId,
        portalId,
      ]);
    }
    if (!role) return;
    const portal = at === 'theirs' ? this.houses.otherPortal.books : { portalId };
    const membershipId = await this.builders.membership(user, portal, role, {
      domainId: breadth === 'portal' ? null : domainId,
      administrationIds: breadth === 'books' ? [administrationId] : [],
      mayOpenPayslips,
    });
    if (isMembershipRevoked) await this.builders.sql('update membership set revoked_at = now() where membership_id = $1', [membershipId]);
  }

  async #headersOf(user: BuiltUser, { lacksFactor = false }: CallerKind): Promise<Record<string, string>> {
    const opened = await openSession(this.app, user.userId, { hasSecondFactor: !lacksFactor });
    return { cookie: `${sessionCookieName(this.app.get(Environment))}=${opened.token}`, 'x-csrf-token': opened.csrfToken };
  }
}
