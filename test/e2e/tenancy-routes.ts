type Method = 'get' | 'post' | 'put' | 'delete';
export type Level = 'portal' | 'reach' | 'domain' | 'administration';
/** What its place is, method, path below the portal, body. */
export type TenancyRoute = [Level, Method, string, object?];

const terms = { role: 'back_office', domainId: null, administrationIds: null, mayOpenPayslips: true };
const name = { name: 'Taken over', code: 'TAKEN', responsibleUserId: null };
const books = { name: 'Taken over', number: 77, subNumber: 7, wageTaxNumber: null, kvk: null };

/** Every route of the library below a portal; :x is filled in from a house. */
export const tenancyRoutes: TenancyRoute[] = [
  ['portal', 'get', ''],
  ['portal', 'put', '', { name: 'Taken over', language: 'en' }],
  ['portal', 'get', '/security'],
  ['portal', 'put', '/security', { secondFactorRequiredOn: null, secondFactorFor: 'everyone' }],
  ['reach', 'get', '/domains'],
  ['portal', 'post', '/domains', name],
  ['domain', 'get', '/domains/:domainId'],
  ['domain', 'put', '/domains/:domainId', name],
  ['reach', 'get', '/administrations'],
  ['domain', 'post', '/domains/:domainId/administrations', books],
  ['domain', 'put', '/domains/:domainId/standard-administration', { administrationId: ':administrationId' }],
  ['administration', 'get', '/administrations/:administrationId'],
  ['administration', 'put', '/administrations/:administrationId', books],
  ['reach', 'get', '/contract-lines'],
  ['domain', 'get', '/domains/:domainId/contract'],
  ['domain', 'put', '/domains/:domainId/contract', { startsOn: '2020-01-01', endsOn: '2020-02-01' }],
  ['domain', 'post', '/domains/:domainId/contract-lines', { kind: 'all_administrations' }],
  ['domain', 'post', '/domains/:domainId/granted-contract-lines', { kind: 'all_administrations' }],
  ['domain', 'post', '/domains/:domainId/contract-lines/:lineId/decisions', { decision: 'end' }],
  ['administration', 'get', '/administrations/:administrationId/contract-status'],
  ['administration', 'post', '/administrations/:administrationId/contract-requests', {}],
  ['portal', 'get', '/memberships'],
  ['portal', 'put', '/memberships/:membershipId', terms],
  ['portal', 'delete', '/memberships/:membershipId'],
  ['portal', 'get', '/membership-invitations'],
  ['portal', 'post', '/membership-invitations', { ...terms, email: 'accomplice@example.test', language: 'nl' }],
  ['portal', 'post', '/membership-invitations/:invitationId/mails'],
  ['portal', 'delete', '/membership-invitations/:invitationId'],
  ['portal', 'get', '/link-settings'],
  ['portal', 'get', '/link-settings/auto_process/impact?value=true'],
  ['portal', 'put', '/link-settings/auto_process', { value: true }],
  ['portal', 'delete', '/link-settings/auto_process'],
  ['domain', 'get', '/domains/:domainId/link-settings'],
  ['domain', 'get', '/domains/:domainId/link-settings/auto_process/impact?value=true'],
  ['domain', 'put', '/domains/:domainId/link-settings/auto_process', { value: true }],
  ['domain', 'delete', '/domains/:domainId/link-settings/auto_process'],
  ['administration', 'get', '/administrations/:administrationId/link-settings'],
  ['administration', 'put', '/administrations/:administrationId/link-settings/auto_process', { value: true }],
  ['administration', 'delete', '/administrations/:administrationId/link-settings/auto_process'],
];
