import { Inject, Injectable } from '@nestjs/common';
import { UserAccountService } from '@loonbrug/auth';
import { Clock, TenantDatabase, type Transaction } from '@loonbrug/platform';
import { abilityOfAll, type PortalAbility, type Role, roles } from '../access/grants';
import { reachesAdministration, reachesDomain } from '../access/reach';
import type { PersonScope, ReachScope } from '../access/scope';
import { readSecondFactorRule, standingOf } from '../access/second-factor-rule';
import type { AbilityRuleDto, PortalNavigationDto } from './navigation.dto';

interface MyMembership {
  role: Role;
  domainId: string | null;
  administrationIds: string[] | null;
  mayOpenPayslips: boolean;
}

interface Counts {
  domainCount: number;
  administrationCount: number;
  openContractRequests: number;
}

type Inside = Omit<PortalNavigationDto, 'portalId' | 'name' | 'isEmployee'>;

const nothing = { memberships: [], rules: [], domainCount: 0, administrationCount: 0, openContractRequests: 0 };

/** Where a person can go, for the frame around every page. One transaction per portal. */
@Injectable()
export class NavigationService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(UserAccountService) private readonly accounts: UserAccountService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async portalsOf(person: PersonScope): Promise<PortalNavigationDto[]> {
    const found: PortalNavigationDto[] = [];
    for (const { portalId, name, grounds } of await this.accounts.portalsOf(person.userId)) {
      const isEmployee = grounds.includes('employment');
      const inside = await this.#inside(portalId, person, isEmployee);
      if (inside) found.push({ portalId, name, isEmployee, ...inside });
    }
    return found;
  }

  /** Undefined where there is nothing for the person. A portal that is closed to the session shows that it is, and nothing of what is in it. */
  #inside(portalId: string, { userId, hasSecondFactor }: PersonScope, isEmployee: boolean): Promise<Inside | undefined> {
    const scope: ReachScope = { portalId, actor: { kind: 'user', userId }, userId, roles };
    return this.database.read(scope, async (tx) => {
      const held = await myMemberships(tx, userId);
      if (held.length === 0 && !isEmployee) return undefined;
      const rule = (await readSecondFactorRule(tx))!;
      const as = held.length > 0 ? 'member' : 'employee';
      const secondFactor = standingOf(rule, { hasSecondFactor, as }, this.clock.today());
      const standing = { secondFactor, secondFactorRequiredOn: rule.secondFactorRequiredOn };
      if (secondFactor === 'closed') return { ...standing, ...nothing };
      const union = abilityOfAll(held);
      return {
        ...standing,
        memberships: held.map((membership) => ({ ...membership, rules: rulesOf(abilityOfAll([membership])) })),
        rules: rulesOf(union),
        ...(await counts(tx, scope, union.can('decide', 'ContractLine'))),
      };
    });
  }
}

const rulesOf = (ability: PortalAbility): AbilityRuleDto[] =>
  ability.rules.map(({ action, subject }) => ({ action, subject }) as unknown as AbilityRuleDto);

function myMemberships(tx: Transaction, userId: string): Promise<MyMembership[]> {
  return tx.query<MyMembership>(
    `select held.role, held.domain_id as "domainId", held.may_open_payslips as "mayOpenPayslips", case when held.is_limited then array(
       select administration_id from membership_administration only_these
       where only_these.portal_id = held.portal_id and only_these.membership_id = held.membership_id order by administration_id) end as "administrationIds"
     from membership held where held.portal_id = $1 and held.user_id = $2 and held.revoked_at is null order by held.created_at, held.membership_id`,
    [tx.scope.portalId, userId],
  );
}

function counts(tx: Transaction, scope: ReachScope, isDecider: boolean): Promise<Counts> {
  const domains = reachesDomain(scope, 'client', 2);
  const administrations = reachesAdministration(scope, 'books', 2);
  return tx.one<Counts>(
    `select (select count(*)::int from domain client where client.portal_id = $1 and ${domains.condition}) as "domainCount",
            (select count(*)::int from administration books where books.portal_id = $1 and ${administrations.condition}) as "administrationCount",
            (select count(*)::int from contract_line where portal_id = $1 and state = 'requested' and $4::boolean) as "openContractRequests"`,
    [scope.portalId, ...domains.parameters, isDecider],
  );
}
