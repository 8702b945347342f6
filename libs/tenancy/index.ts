export { AccessService, type RouteDeclaration } from './access/access.service';
export { abilityOf, roles, rolesThatMay, type Action, type PortalAbility, type Role, type Subject } from './access/grants';
export { abilityAt } from './access/held-membership';
export { type FromPortals, type OwnPortal, PersonPortals } from './access/person-portals';
export { reachesAdministration, reachesDomain, readerOf } from './access/reach';
export {
  InScope,
  NEEDS_FEATURE,
  NeedsPayrollLink,
  Requires,
  RequiresReach,
  type AbilityAccess,
  type ScopedRequest,
} from './access/requires';
export type { AdministrationScope, DomainScope, PersonScope, PortalScope, ReachScope } from './access/scope';
export { AdministrationService } from './administration/administration.service';
export { lockBooks } from './administration/lock-books';
export { ContractGate, type GateState, payrollLink } from './contract/contract-gate';
export { ContractLineService } from './contract/contract-line.service';
export { DomainService } from './domain/domain.service';
export { type LinkSettingKey, type LinkSettings } from './link-setting/link-setting-keys';
export { readLinkSettings } from './link-setting/link-setting-rows';
export { LinkSettingService } from './link-setting/link-setting.service';
export { ListRequestDto } from './list/list-request.dto';
export { holdsText, type ListStatement, orderedBy, type Page, readPage } from './list/page';
export type { MembershipTerms } from './membership/membership-place';
export { MembershipService } from './membership/membership.service';
export { type NewPortal, PortalService } from './portal/portal.service';
export { SecondFactorNewcomerService } from './portal/second-factor-newcomer.service';
export { tenancyProblems } from './problems';
export { TenancyModule } from './tenancy.module';
