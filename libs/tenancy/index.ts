export { AccessService, type RouteDeclaration } from './access/access.service';
export { abilityOf, roles, rolesThatMay, type Action, type Role, type Subject } from './access/grants';
export { reachesAdministration, reachesDomain } from './access/reach';
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
export { ContractGate, type GateState, payrollLink } from './contract/contract-gate';
export { tenancyProblems } from './problems';
export { TenancyModule } from './tenancy.module';
