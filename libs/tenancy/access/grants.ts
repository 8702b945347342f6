import { AbilityBuilder, createMongoAbility, type MongoAbility } from '@casl/ability';

/** Roles of a membership. A Medewerker has none: an employee record makes one, and it opens the person's own only. */
export type Role = 'portal_admin' | 'back_office' | 'management' | 'hrm';
export const roles: readonly Role[] = ['portal_admin', 'back_office', 'management', 'hrm'];

export type Action =
  | 'read'
  | 'create'
  | 'update'
  | 'manage'
  | 'process'
  | 'reverse'
  | 'refuse'
  | 'fetch'
  | 'test'
  | 'request'
  | 'decide'
  | 'open'
  | 'invite'
  | 'close';
export type Subject =
  | 'Portal'
  | 'Domain'
  | 'Administration'
  | 'Contract'
  | 'ContractLine'
  | 'Membership'
  | 'LinkSetting'
  | 'LoketSettings'
  | 'LoketCredential'
  | 'LoketLink'
  | 'PushKey'
  | 'Fetch'
  | 'JournalRun'
  | 'AccountMapping'
  | 'MappingTemplate'
  | 'Account'
  | 'Journal'
  | 'Period'
  | 'JournalEntry'
  | 'Employee'
  | 'Payslip'
  | 'PayslipDocument'
  | 'WageDeclaration'
  | 'Incident'
  | 'AuditTrail';

export type PortalAbility = MongoAbility<[Action, Subject]>;
type Can = AbilityBuilder<PortalAbility>['can'];

/**
 * Who may do what, on one screen. Where they may do it is the scope's matter: a back-office membership of one domain grants this in that domain only.
 * Opening a payslip of somebody else is no role's right: it hangs on the firm's own people's membership (`mayOpenPayslips`), with a reason each time, and
 * shows one that is in doubt as well. The employer's people read documents that are theirs beyond doubt, and open none that are not.
 */
const grants: Record<Role, (can: Can) => void> = {
  hrm(can) {
    can('read', ['Domain', 'Administration', 'Payslip', 'PayslipDocument', 'WageDeclaration']);
    can(['read', 'invite'], 'Employee');
  },
  management(can) {
    can('read', [
      'Domain',
      'Administration',
      'Employee',
      'Payslip',
      'PayslipDocument',
      'WageDeclaration',
      'JournalRun',
      'Account',
      'Journal',
      'Period',
      'JournalEntry',
    ]);
    can('update', 'WageDeclaration');
  },
  back_office(can) {
    can('read', [
      'Portal',
      'Domain',
      'Administration',
      'Contract',
      'ContractLine',
      'LoketSettings',
      'MappingTemplate',
      'Payslip',
      'WageDeclaration',
      'JournalEntry',
      'Incident',
    ]);
    can('update', ['Administration', 'Incident', 'WageDeclaration']);
    can('request', 'ContractLine');
    can(['manage', 'test'], ['LoketCredential', 'LoketLink', 'LinkSetting', 'PushKey']);
    can(['read', 'fetch'], 'Fetch');
    can(['read', 'process', 'reverse', 'refuse'], 'JournalRun');
    can('manage', ['AccountMapping', 'Account', 'Journal', 'Period']);
    can(['create', 'reverse'], 'JournalEntry');
    can(['read', 'invite', 'update'], 'Employee');
  },
  portal_admin(can) {
    grants.back_office(can);
    can('manage', [
      'Portal',
      'Domain',
      'Administration',
      'Contract',
      'ContractLine',
      'Membership',
      'LoketSettings',
      'MappingTemplate',
      'AuditTrail',
    ]);
    can('test', 'LoketSettings');
  },
};

/** The roles of the firm's own people; the others are the client's. */
export const firmRoles: readonly Role[] = ['portal_admin', 'back_office'];

/** What these memberships allow together. Opening payslips is of no use to a membership of the client's. */
export function abilityOfAll(held: ReadonlyArray<{ role: Role; mayOpenPayslips?: boolean }>): PortalAbility {
  const { can, build } = new AbilityBuilder<PortalAbility>(createMongoAbility);
  for (const { role, mayOpenPayslips } of held) {
    grants[role](can);
    if (mayOpenPayslips && firmRoles.includes(role)) can('open', 'PayslipDocument');
  }
  return build();
}

/** What memberships with these roles allow together. */
export const abilityOf = (rolesHeld: readonly Role[], options: { mayOpenPayslips?: boolean } = {}): PortalAbility =>
  abilityOfAll(rolesHeld.map((role) => ({ role, ...options })));

/** The roles that allow an action by themselves; what a list over many administrations joins on. */
export const rolesThatMay = (action: Action, subject: Subject): Role[] => roles.filter((role) => abilityOf([role]).can(action, subject));
