import { incidentAddress } from './incident-address';

const books = { administrationId: 'books', domainId: 'client' };
const at = (
  code: string,
  details: Record<string, unknown> = {},
  place: { administrationId: string | null; domainId: string | null } = books,
) => incidentAddress('firm', { code, details, ...place });

describe('the way from an incident to where it is mended', () => {
  it.each([
    ['employee.identity_doubt', { employeeNumber: 1012 }, '/employees?search=1012'],
    ['employee.birth_date_changed', {}, '/employees'],
    ['employee.email_changed', { employeeNumber: 7 }, '/employees?search=7'],
    ['employment.moved', { fromEmployeeId: 'a', toEmployeeId: 'b' }, '/employees'],
    ['payslip.incomplete', { payrollRunId: 'run' }, '/payslips?run=run'],
    ['wage_declaration.refused', { wageDeclarationId: 'declared' }, '/wage-declarations/declared'],
    ['wage_declaration.message_not_served', {}, '/wage-declarations'],
    ['journal_run.report_given_up', { journalRunId: 'run' }, '/journal-runs/run'],
    ['journal_run.report_given_up', { year: 2026, periodNumber: 3 }, '/journal-runs?show=all&year=2026&period=3'],
    ['journal_run.report_given_up', { periodNumber: 3 }, '/journal-runs'],
    ['loket.unreachable', {}, '/loket-service'],
    ['fetch.given_up', {}, '/loket-service'],
    ['loket_credential.missing', {}, '/loket-service'],
  ])('of %s in one set of books', (code, details, page) => {
    expect(at(code, details)).toBe(`/portals/firm/administrations/books${page}`);
  });

  it('leads from what is overdue to just these rows of the payables', () => {
    expect(at('wage_payable.overdue', { wagePayableId: 'p' })).toBe('/portals/firm/wage-payables?shown=overdue&administration=books');
  });

  it('leads from a domain and from the whole portal to their own account at Loket', () => {
    expect(at('loket.credentials_refused', {}, { administrationId: null, domainId: 'client' })).toBe(
      '/portals/firm/domains/client/loket-account',
    );
    expect(at('loket.client_refused', {}, { administrationId: null, domainId: null })).toBe('/portals/firm/loket-settings');
  });

  it('takes nothing of the details for a part of the address', () => {
    expect(at('wage_declaration.refused', { wageDeclarationId: '../../domains?x=' })).toBe(
      '/portals/firm/administrations/books/wage-declarations/..%2F..%2Fdomains%3Fx%3D',
    );
    expect(at('employee.identity_doubt', { employeeNumber: null })).toBe('/portals/firm/administrations/books/employees');
  });
});
