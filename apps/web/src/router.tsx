import { speakOfTheFirm } from './i18n/language';
import { createBrowserRouter, Outlet, type RouteObject } from 'react-router';
import { SessionProvider } from './session/session-context';
import { SignedIn } from './session/signed-in';
import { whenSomebodyIsIn } from './session/somebody';
import { NotFoundPage } from './ui/not-found-page';
import { PageArrival } from './ui/page-arrival';
import { RouteProblem } from './ui/route-problem';

function Root() {
  return (
    <SessionProvider>
      <PageArrival />
      <Outlet />
    </SessionProvider>
  );
}

/** What speaks of the firm, with its words; fetched for somebody, never for nobody. */
async function ofTheFirm<Module>(fetchPage: () => Promise<Module>): Promise<Module> {
  await whenSomebodyIsIn();
  const [module] = await Promise.all([fetchPage(), speakOfTheFirm()]);
  return module;
}

type Lazy = () => Promise<object>;
/** Pages of a list, of the firm. */
const firmly = (pages: RouteObject[]): RouteObject[] =>
  pages.map((page) => (page.lazy ? { ...page, lazy: () => ofTheFirm(page.lazy as Lazy) } : page) as RouteObject);

/** Before sign-in, mostly by a mailed link. */
const entryPages: RouteObject[] = [
  { path: 'sign-in', lazy: async () => ({ Component: (await import('./session/sign-in-page')).SignInPage }) },
  { path: 'password-reset', lazy: () => import('./features/account/password-reset-page') },
  { path: 'new-password', lazy: () => import('./features/account/new-password-page') },
  { path: 'invitation', lazy: () => import('./features/invitation/invitation-page') },
];

/** The person's own. */
const personalPages: RouteObject[] = [
  { index: true, lazy: () => import('./session/landing-page') },
  { path: 'my/payslips', lazy: () => import('./features/my/payslip-list-page') },
  { path: 'my/payslips/:portalId/:payslipId', lazy: () => import('./features/my/payslip-show-page') },
  { path: 'my/second-factor', lazy: () => import('./features/account/second-factor-page') },
  { path: 'my/data', lazy: () => import('./features/my-data/my-data-page') },
  { path: 'my/account', lazy: () => import('./features/account/account-page') },
  { path: 'consent-result', lazy: () => ofTheFirm(() => import('./features/loket-settings/consent-result-page')) },
  { path: '*', element: <NotFoundPage /> },
];

/** Of the firm: /portals/:portalId/… */
const portalPages: RouteObject[] = [
  { index: true, lazy: () => import('./features/portal/start-page') },
  { path: 'portal', lazy: () => import('./features/portal/portal-edit-page') },
  { path: 'security', lazy: () => import('./features/portal-security/portal-security-page') },
  { path: 'retention-terms', lazy: () => import('./features/retention-term/retention-term-list-page') },
  { path: 'journal-runs', lazy: () => import('./features/journal-run/journal-run-list-page') },
  { path: 'pending-payslips', lazy: () => import('./features/payslip/pending-payslip-list-page') },
  { path: 'wage-payables', lazy: () => import('./features/wage-declaration/wage-payable-list-page') },
  { path: 'employees-to-invite', lazy: () => import('./features/employee/employee-to-invite-list-page') },
  { path: 'domains', lazy: () => import('./features/domain/domain-list-page') },
  { path: 'fetches', lazy: () => import('./features/fetch/fetch-list-page') },
  { path: 'fetches/:fetchId', lazy: () => import('./features/fetch/fetch-show-page') },
  { path: 'incidents', lazy: () => import('./features/incident/incident-list-page') },
  { path: 'contract-requests', lazy: () => import('./features/contract/contract-request-list-page') },
  { path: 'people', lazy: () => import('./features/membership/membership-list-page') },
  { path: 'mapping-templates', lazy: () => import('./features/mapping-template/mapping-template-list-page') },
  { path: 'loket-settings', lazy: () => import('./features/loket-settings/loket-settings-page') },
  { path: 'settings', lazy: () => import('./features/loket-settings/link-setting-page') },
  { path: 'processing-rules', lazy: () => import('./features/processing-rule/processing-rule-page') },
  { path: '*', element: <NotFoundPage /> },
];

/** Of a client: /portals/:portalId/domains/:domainId/… */
const domainPages: RouteObject[] = [
  { index: true, lazy: () => import('./features/domain/domain-show-page') },
  { path: 'administrations', lazy: () => import('./features/administration/administration-list-page') },
  { path: 'contract', lazy: () => import('./features/contract/contract-show-page') },
  { path: 'people', lazy: () => import('./features/membership/membership-list-page') },
  { path: 'loket-account', lazy: () => import('./features/loket-settings/loket-account-page') },
  { path: 'settings', lazy: () => import('./features/loket-settings/link-setting-page') },
  { path: 'processing-rules', lazy: () => import('./features/processing-rule/processing-rule-page') },
  { path: '*', element: <NotFoundPage /> },
];

/** Of one set of books: /portals/:portalId/administrations/:administrationId/… */
const administrationPages: RouteObject[] = [
  { index: true, lazy: () => import('./features/administration/administration-show-page') },
  { path: 'administration', lazy: () => import('./features/administration/administration-edit-page') },
  { path: 'loket-service', lazy: () => import('./features/loket-link/loket-service-page') },
  { path: 'loket-account', lazy: () => import('./features/loket-settings/loket-account-page') },
  { path: 'settings', lazy: () => import('./features/loket-settings/link-setting-page') },
  { path: 'processing-rules', lazy: () => import('./features/processing-rule/processing-rule-page') },
  { path: 'journal-runs', lazy: () => import('./features/journal-run/journal-run-list-page') },
  { path: 'journal-runs/:runId', lazy: () => import('./features/journal-run/journal-run-show-page') },
  { path: 'account-mapping', lazy: () => import('./features/account-mapping/account-mapping-list-page') },
  { path: 'employees', lazy: () => import('./features/employee/employee-list-page') },
  { path: 'payslips', lazy: () => import('./features/payslip/payslip-list-page') },
  { path: 'wage-declarations', lazy: () => import('./features/wage-declaration/wage-declaration-list-page') },
  { path: 'wage-declarations/:wageDeclarationId', lazy: () => import('./features/wage-declaration/wage-declaration-show-page') },
  { path: 'wage-cost', lazy: () => import('./features/wage-cost/wage-cost-show-page') },
  { path: 'reconciliation', lazy: () => import('./features/reconciliation/reconciliation-page') },
  { path: 'reconciliation/:year/:number', lazy: () => import('./features/reconciliation/reconciled-month-page') },
  { path: 'ledger/trial-balance', lazy: () => import('./features/ledger/trial-balance-page') },
  { path: 'ledger/printout', lazy: () => import('./features/ledger/journal-printout-page') },
  { path: 'ledger/opening-balance', lazy: () => import('./features/ledger/opening-balance-page') },
  { path: 'ledger/entries/new', lazy: () => import('./features/ledger/entry-create-page') },
  { path: 'ledger/entries', lazy: () => import('./features/ledger/entry-list-page') },
  { path: 'ledger/entries/:entryId', lazy: () => import('./features/ledger/entry-show-page') },
  { path: 'ledger/accounts', lazy: () => import('./features/ledger/account-list-page') },
  { path: 'ledger/accounts/:accountId', lazy: () => import('./features/ledger/account-card-page') },
  { path: 'ledger/journals', lazy: () => import('./features/ledger/journal-list-page') },
  { path: 'ledger/cost-centres', lazy: () => import('./features/ledger/cost-dimension-list-page') },
  { path: 'ledger/periods', lazy: () => import('./features/ledger/fiscal-year-list-page') },
  { path: '*', element: <NotFoundPage /> },
];

type Layouts = typeof import('./session/place-layouts');

/** The frame of pages of the firm, with its words; nobody else fetches them. */
const frame = (name: keyof Layouts) => async () => ({ Component: (await ofTheFirm(() => import('./session/place-layouts')))[name] });

const placePages: RouteObject = {
  path: 'portals/:portalId',
  children: [
    { path: 'domains/:domainId', lazy: frame('DomainLayout'), children: firmly(domainPages) },
    { path: 'administrations/:administrationId', lazy: frame('AdministrationLayout'), children: firmly(administrationPages) },
    { lazy: frame('PortalLayout'), children: firmly(portalPages) },
  ],
};

/** Every page of the portal. Pages are loaded when they are first opened, so that an employee does not fetch the firm's. */
export const router = createBrowserRouter([
  {
    element: <Root />,
    errorElement: <RouteProblem />,
    hydrateFallbackElement: <></>,
    children: [
      ...entryPages,
      { element: <SignedIn />, children: [placePages, { lazy: () => import('./session/personal-layout'), children: personalPages }] },
    ],
  },
]);

const waitForSomebody = /^\/(portals\/|consent-result\/?$)/i;

/** Where nobody is signed in, pages of the firm do not come: to the front door, and on to the page afterwards. */
export function goToFrontDoor(): void {
  const { pathname, search } = window.location;
  if (waitForSomebody.test(pathname)) void router.navigate('/sign-in', { replace: true, state: { from: pathname + search } });
}
