import { Inject, Injectable } from '@nestjs/common';
import { UserAccountService } from '@loonbrug/auth';
import { Clock, NotFound, TenantDatabase, type TenantScope, type Transaction } from '@loonbrug/platform';
import type { PersonScope } from './scope';
import { SecondFactorRequired, type SecondFactorRule, standingOf } from './second-factor-rule';

/** A portal that a person belongs to. */
export interface OwnPortal {
  portalId: string;
  name: string;
}

/** What a person's portals gave, by the name of the portal; and the portals that are closed to the session, of which nothing else is told. */
export interface FromPortals<Part> {
  parts: Part[];
  closed: OwnPortal[];
}

type Work<Part> = (tx: Transaction, portal: OwnPortal) => Promise<Part>;

/**
 * The only way from a person to their own rows in portals: one transaction per portal, begun by the portal's rule about second factors.
 * So whatever is read or changed of a person, in whichever route, stands behind that rule.
 */
@Injectable()
export class PersonPortals {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(UserAccountService) private readonly accounts: UserAccountService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Reads in every portal of the person that is open to the session. */
  readEach<Part>(person: PersonScope, work: Work<Part>): Promise<FromPortals<Part>> {
    return this.#each(person, (portal) =>
      this.database.read(scopeOf(person, portal.portalId), async (tx) =>
        (await this.#standing(tx, person)).isClosed ? undefined : { part: await work(tx, portal) },
      ),
    );
  }

  /** The same for what leaves a record. */
  changeEach<Part>(person: PersonScope, work: Work<Part>): Promise<FromPortals<Part>> {
    return this.#each(person, (portal) =>
      this.database.transaction(scopeOf(person, portal.portalId), async (tx) =>
        (await this.#standing(tx, person)).isClosed ? undefined : { part: await work(tx, portal) },
      ),
    );
  }

  /** Works in one portal, whose id somebody gave. Where it is closed to the session: SecondFactorRequired for a person of it, NotFound for anybody else. */
  change<Result>(person: PersonScope, portalId: string, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.database.transaction(scopeOf(person, portalId), async (tx) => {
      const { isClosed, isOwn } = await this.#standing(tx, person);
      if (isClosed) throw isOwn ? new SecondFactorRequired() : new NotFound('portal');
      return work(tx);
    });
  }

  async #each<Part>(person: PersonScope, visit: (portal: OwnPortal) => Promise<{ part: Part } | undefined>): Promise<FromPortals<Part>> {
    const found: FromPortals<Part> = { parts: [], closed: [] };
    for (const { portalId, name } of await this.accounts.portalsOf(person.userId)) {
      const given = await visit({ portalId, name });
      if (given) found.parts.push(given.part);
      else found.closed.push({ portalId, name });
    }
    return found;
  }

  /** Whoever has a role there comes as a member, whatever they came for: so it stands in the frame around every page too. One statement on the one connection. */
  async #standing(tx: Transaction, { userId, hasSecondFactor }: PersonScope): Promise<{ isClosed: boolean; isOwn: boolean }> {
    const portal = await tx.maybeOne<SecondFactorRule & { isMember: boolean; isOwn: boolean }>(
      `select firm.second_factor_required_on as "secondFactorRequiredOn", firm.second_factor_for as "secondFactorFor", exists (
         select 1 from membership held where held.portal_id = firm.portal_id and held.user_id = $2 and held.revoked_at is null) as "isMember", exists (
         select 1 from directory.user_portal own where own.portal_id = firm.portal_id and own.user_id = $2) as "isOwn"
       from portal firm where firm.portal_id = $1`,
      [tx.scope.portalId, userId],
    );
    if (!portal) return { isClosed: false, isOwn: false };
    const standing = standingOf(portal, { hasSecondFactor, as: portal.isMember ? 'member' : 'employee' }, this.clock.today());
    return { isClosed: standing === 'closed', isOwn: portal.isOwn };
  }
}

const scopeOf = ({ userId }: PersonScope, portalId: string): TenantScope => ({ portalId, actor: { kind: 'user', userId } });
