export { abilityOf, roles, rolesThatMay, type Action, type Role, type Subject } from './access/grants';
export { reachesAdministration, reachesDomain } from './access/reach';
export { InScope, NeedsPayrollLink, Requires, RequiresReach, type AbilityAccess } from './access/requires';
export type { AdministrationScope, DomainScope, PersonScope, PortalScope, ReachScope } from './access/scope';
export { TenancyModule } from './tenancy.module';
