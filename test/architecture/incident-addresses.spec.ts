import { readFileSync } from 'node:fs';
import path from 'node:path';
import { incidentAddress } from '../../apps/web/src/session/incident-address';
import { loketProblems } from '../../libs/loket';
import { payrollProblems } from '../../libs/payroll/problems';
import { platformProblems } from '../../libs/platform';
import { tenancyProblems } from '../../libs/tenancy';

const router = readFileSync(path.resolve(__dirname, '../../apps/web/src/router.tsx'), 'utf8');

/** The pages of a level, as the router has them: an address must be one of these. */
function pagesOf(list: string): RegExp[] {
  const text = router.match(new RegExp(`const ${list}: RouteObject\\[\\] = \\[([\\s\\S]*?)\\n\\];`))![1]!;
  return [...text.matchAll(/path: '([^'*]+)'/g)].map(([, page]) => new RegExp(`^${page!.replace(/:[A-Za-z]+/g, '[^/]+')}$`));
}

const levels = [
  { name: 'books', place: { administrationId: 'books', domainId: 'client' } },
  { name: 'client', place: { administrationId: null, domainId: 'client' } },
  { name: 'portal', place: { administrationId: null, domainId: null } },
];
const bases: ReadonlyArray<readonly [string, RegExp[]]> = [
  ['/portals/firm/administrations/books/', pagesOf('administrationPages')],
  ['/portals/firm/domains/client/', pagesOf('domainPages')],
  ['/portals/firm/', pagesOf('portalPages')],
];
const period = { year: 2026, periodNumber: 3 };
/** As incidents are raised now, as they were before they named a run, and without any. */
const known = [{ employeeNumber: 1, payrollRunId: 'one', wageDeclarationId: 'one', journalRunId: 'one', ...period }, period, {}];

/** An incident may have any code that has words; most never are one. */
const codes = Object.keys({ ...platformProblems, ...tenancyProblems, ...loketProblems, ...payrollProblems });

describe('the addresses of incidents', () => {
  it('finds the codes and the pages', () => {
    expect(codes).toEqual(
      expect.arrayContaining(['wage_payable.overdue', 'employment.moved', 'loket.unreachable', 'journal_run.report_given_up']),
    );
    expect(bases.map(([, pages]) => pages.length > 5)).toEqual([true, true, true]);
  });

  it.each(levels)('are pages of the router, whatever the code, at the level of $name', ({ place }) => {
    const lost = codes.flatMap((code) =>
      known.flatMap((details) => {
        const address = incidentAddress('firm', { code, details, ...place });
        const [base, pages] = bases.find(([begin]) => address.startsWith(begin)) ?? ['', []];
        const page = address.slice(base.length).split('?')[0]!;
        return pages.some((one) => one.test(page)) ? [] : [`${code}: ${address}`];
      }),
    );
    expect(lost).toEqual([]);
  });

  it('filter the inbox by what it is filtered by', () => {
    const incident = { code: 'journal_run.report_given_up', administrationId: 'books', domainId: 'client' };
    const [named, ofPeriod] = known.map((details) => new URL(incidentAddress('firm', { ...incident, details }), 'https://firm.example'));
    const inbox = readFileSync(path.resolve(__dirname, '../../apps/web/src/features/journal-run/journal-run-list-page.tsx'), 'utf8');
    expect(named!.pathname).toMatch(/\/journal-runs\/one$/);
    expect(Object.fromEntries(ofPeriod!.searchParams)).toEqual({ show: 'all', year: '2026', period: '3' });
    expect([...ofPeriod!.searchParams.keys()].filter((name) => !inbox.includes(`list.filter('${name}')`))).toEqual([]);
  });
});
