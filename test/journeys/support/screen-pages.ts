import type { World } from './world';

/** A page to be looked at: as its picture is called, and where it is. */
export interface PageOfScreens {
  name: string;
  address: string;
  /** It is meant to say that there is no such page. */
  isMissing?: boolean;
}

/** One of each kind that a firm has pages of. */
export interface Places {
  portalId: string;
  domainId: string;
  /** Whose inbox has something to do. */
  administrationId: string;
  /** By state. */
  runs: Array<{ state: string; administrationId: string; journalRunId: string }>;
  wageDeclarationId: string;
  entryId: string;
  accountId: string;
  fetchId: string;
}

export const entryPages: PageOfScreens[] = [
  { name: 'sign-in', address: '/sign-in' },
  { name: 'password-reset', address: '/password-reset' },
  { name: 'new-password', address: '/new-password' },
  { name: 'invitation', address: '/invitation' },
];

export async function placesOf({ builders }: World, portalId: string): Promise<Places> {
  const one = async <Row extends object>(statement: string, parameters: unknown[]): Promise<Row> => {
    const [row] = await builders.sql<Row>(statement, parameters);
    if (!row) throw new Error(`the firm has nothing of this kind: ${statement}`);
    return row;
  };
  const runs = await builders.sql<Places['runs'][number]>(
    `select distinct on (state) state, administration_id as "administrationId", journal_run_id as "journalRunId"
     from journal_run where portal_id = $1 order by state, period_number desc`,
    [portalId],
  );
  const books = await one<{ administrationId: string; domainId: string }>(
    `select administration_id as "administrationId", domain_id as "domainId" from administration
     where portal_id = $1 and is_standard order by name limit 1`,
    [portalId],
  );
  const here = [portalId, books.administrationId];
  const where = 'where portal_id = $1 and administration_id = $2';
  return {
    portalId,
    ...books,
    runs,
    ...(await one<{ wageDeclarationId: string }>(
      `select wage_declaration_id as "wageDeclarationId" from wage_declaration ${where} and state = 'received' limit 1`,
      here,
    )),
    ...(await one<{ fetchId: string }>(
      `select fetch_id as "fetchId" from loket_fetch where portal_id = $1 order by state = 'finished' desc, created_at limit 1`,
      [portalId],
    )),
    ...(await one<{ entryId: string }>(`select entry_id as "entryId" from journal_entry ${where} limit 1`, here)),
    ...(await one<{ accountId: string }>(`select account_id as "accountId" from journal_line ${where} limit 1`, here)),
  };
}

const below = (prefix: string, base: string, paths: Record<string, string>): PageOfScreens[] =>
  Object.entries(paths).map(([name, address]) => ({ name: `${prefix}${name}`, address: `${base}${address}` }));

/** Of the firm, of a client and of a set of books. */
export function firmPages({
  portalId,
  domainId,
  administrationId,
  runs,
  wageDeclarationId,
  entryId,
  accountId,
  fetchId,
}: Places): PageOfScreens[] {
  const portal = `/portals/${portalId}`;
  return [
    ...below('', portal, {
      start: '',
      inbox: '/journal-runs?sort=period',
      'inbox-all': '/journal-runs?show=all',
      domains: '/domains',
      incidents: '/incidents',
      fetches: '/fetches',
      fetch: `/fetches/${fetchId}`,
      'contract-requests': '/contract-requests',
      people: '/people',
      'loket-settings': '/loket-settings',
      'mapping-templates': '/mapping-templates',
      'portal-settings': '/settings',
      'portal-rules': '/processing-rules',
      'pending-payslips': '/pending-payslips',
      'employees-to-invite': '/employees-to-invite',
      'wage-payables': '/wage-payables?shown=all',
      portal: '/portal',
      'portal-security': '/security',
      'retention-terms': '/retention-terms',
    }),
    ...below('domain', `${portal}/domains/${domainId}`, {
      '': '',
      '-administrations': '/administrations',
      '-contract': '/contract',
      '-people': '/people',
      '-loket-account': '/loket-account',
      '-settings': '/settings',
      '-rules': '/processing-rules',
    }),
    ...below('books', `${portal}/administrations/${administrationId}`, {
      '': '',
      '-administration': '/administration',
      '-loket-service': '/loket-service',
      '-loket-account': '/loket-account',
      '-settings': '/settings',
      '-inbox': '/journal-runs',
      '-account-mapping': '/account-mapping',
      '-mapping-components': '/account-mapping?tab=component',
      '-mapping-cost-centres': '/account-mapping?tab=cost_centre',
      '-mapping-split': '/account-mapping?tab=split',
      '-employees': '/employees',
      '-payslips': '/payslips',
      '-wage-declarations': '/wage-declarations',
      '-wage-declaration': `/wage-declarations/${wageDeclarationId}`,
      '-wage-cost': '/wage-cost',
      '-rules': '/processing-rules',
      '-reconciliation': '/reconciliation',
      '-reconciled-month': `/reconciliation/${new Date().getFullYear()}/1`,
      '-trial-balance': '/ledger/trial-balance',
      '-printout': '/ledger/printout',
      '-opening-balance': '/ledger/opening-balance',
      '-entry-new': '/ledger/entries/new',
      '-entries': '/ledger/entries',
      '-entry': `/ledger/entries/${entryId}`,
      '-accounts': '/ledger/accounts',
      '-account': `/ledger/accounts/${accountId}`,
      '-journals': '/ledger/journals',
      '-cost-centres': '/ledger/cost-centres',
      '-cost-units': '/ledger/cost-centres?kind=cost-units',
      '-periods': '/ledger/periods',
    }),
    ...runs.map((run) => ({
      name: `run-${run.state.replaceAll('_', '-')}`,
      address: `${portal}/administrations/${run.administrationId}/journal-runs/${run.journalRunId}`,
    })),
    { name: 'my-account', address: '/my/account' },
    { name: 'my-second-factor', address: '/my/second-factor' },
    { name: 'not-found', address: `${portal}/nowhere`, isMissing: true },
  ];
}

/** Of the one employee who accepted an invitation. */
export async function employeePages({ builders }: World): Promise<PageOfScreens[]> {
  const [payslip] = await builders.sql<{ portalId: string; payslipId: string }>(
    `select portal_id as "portalId", payslip_id as "payslipId" from payslip join employee using (portal_id, administration_id, employee_id)
     where employee.user_id is not null and payslip.state = 'ready' and payslip.available_on <= now() limit 1`,
  );
  if (!payslip) throw new Error('no employee has a payslip to read');
  return [
    { name: 'my-payslips', address: '/my/payslips' },
    { name: 'my-payslip', address: `/my/payslips/${payslip.portalId}/${payslip.payslipId}` },
    { name: 'my-data', address: '/my/data' },
    { name: 'my-account-employee', address: '/my/account' },
  ];
}
