import { abilityOf, abilityOfAll, type Action, roles, rolesThatMay, type Subject } from './grants';

const actions: Action[] = [
  'read',
  'create',
  'update',
  'manage',
  'process',
  'reverse',
  'refuse',
  'fetch',
  'test',
  'request',
  'decide',
  'open',
  'invite',
  'close',
];
const subjects: Subject[] = [
  'Portal',
  'Domain',
  'Administration',
  'Contract',
  'ContractLine',
  'Membership',
  'LinkSetting',
  'LoketSettings',
  'LoketCredential',
  'LoketLink',
  'PushKey',
  'Fetch',
  'JournalRun',
  'AccountMapping',
  'MappingTemplate',
  'Account',
  'Journal',
  'Period',
  'JournalEntry',
  'Employee',
  'Payslip',
  'PayslipDocument',
  'WageDeclaration',
  'Incident',
  'AuditTrail',
];

describe('grants', () => {
  it('allow each role exactly this', () => {
    const matrix = Object.fromEntries(
      roles.map((role) => {
        const ability = abilityOf([role]);
        const rows = subjects.map((subject) => {
          const allowed = actions.filter((action) => ability.can(action, subject));
          return [subject, allowed.length === actions.length ? 'everything' : allowed.join(' ')];
        });
        return [role, Object.fromEntries(rows.filter(([, allowed]) => allowed !== ''))];
      }),
    );
    expect(matrix).toMatchInlineSnapshot(`
      {
        "back_office": {
          "Account": "everything",
          "AccountMapping": "everything",
          "Administration": "read update",
          "Contract": "read",
          "ContractLine": "read request",
          "Domain": "read",
          "Employee": "read update invite",
          "Fetch": "read fetch",
          "Incident": "read update",
          "Journal": "everything",
          "JournalEntry": "read create reverse",
          "JournalRun": "read process reverse refuse",
          "LinkSetting": "everything",
          "LoketCredential": "everything",
          "LoketLink": "everything",
          "LoketSettings": "read",
          "MappingTemplate": "read",
          "Payslip": "read",
          "Period": "everything",
          "Portal": "read",
          "PushKey": "everything",
          "WageDeclaration": "read update",
        },
        "hrm": {
          "Administration": "read",
          "Domain": "read",
          "Employee": "read invite",
          "Payslip": "read",
          "PayslipDocument": "read",
          "WageDeclaration": "read",
        },
        "management": {
          "Account": "read",
          "Administration": "read",
          "Domain": "read",
          "Employee": "read",
          "Journal": "read",
          "JournalEntry": "read",
          "JournalRun": "read",
          "Payslip": "read",
          "PayslipDocument": "read",
          "Period": "read",
          "WageDeclaration": "read update",
        },
        "portal_admin": {
          "Account": "everything",
          "AccountMapping": "everything",
          "Administration": "everything",
          "AuditTrail": "everything",
          "Contract": "everything",
          "ContractLine": "everything",
          "Domain": "everything",
          "Employee": "read update invite",
          "Fetch": "read fetch",
          "Incident": "read update",
          "Journal": "everything",
          "JournalEntry": "read create reverse",
          "JournalRun": "read process reverse refuse",
          "LinkSetting": "everything",
          "LoketCredential": "everything",
          "LoketLink": "everything",
          "LoketSettings": "everything",
          "MappingTemplate": "everything",
          "Membership": "everything",
          "Payslip": "read",
          "Period": "everything",
          "Portal": "everything",
          "PushKey": "everything",
          "WageDeclaration": "read update",
        },
      }
    `);
  });

  it('open nobody’s payslips to the firm’s own people, unless the membership says so', () => {
    for (const role of ['portal_admin', 'back_office'] as const) {
      expect(abilityOf([role]).can('open', 'PayslipDocument')).toBe(false);
      expect(abilityOf([role], { mayOpenPayslips: true }).can('open', 'PayslipDocument')).toBe(true);
    }
    expect(abilityOf(['portal_admin', 'back_office']).can('read', 'PayslipDocument')).toBe(false);
  });

  it('open no payslip to the client’s people by the firm’s way, whatever the membership says', () => {
    for (const role of ['management', 'hrm'] as const) {
      expect(abilityOf([role], { mayOpenPayslips: true }).can('open', 'PayslipDocument')).toBe(false);
      expect(abilityOf([role]).can('read', 'PayslipDocument')).toBe(true);
      const both = [
        { role, mayOpenPayslips: true },
        { role: 'back_office' as const, mayOpenPayslips: false },
      ];
      expect(abilityOfAll(both).can('open', 'PayslipDocument')).toBe(false);
    }
  });

  it('give nothing to a person without a role', () => {
    const ability = abilityOf([]);
    for (const action of actions) for (const subject of subjects) expect(ability.can(action, subject)).toBe(false);
  });

  it('name the roles that may do something by themselves', () => {
    expect(rolesThatMay('read', 'JournalRun')).toEqual(['portal_admin', 'back_office', 'management']);
    expect(rolesThatMay('manage', 'Membership')).toEqual(['portal_admin']);
    expect(rolesThatMay('decide', 'ContractLine')).toEqual(['portal_admin']);
    expect(rolesThatMay('request', 'ContractLine')).toEqual(['portal_admin', 'back_office']);
  });
});
