import type { components } from '../api/schema.generated';
import { administrationAddress, domainAddress, portalAddress } from '../ui/place';

type Incident = Pick<components['schemas']['IncidentDto'], 'code' | 'details' | 'administrationId' | 'domainId'>;

const detail = (details: Incident['details'], name: string): string => {
  const value = details[name];
  return typeof value === 'string' || typeof value === 'number' ? encodeURIComponent(String(value)) : '';
};

/** A list, or the one row of it where the incident names that. */
const oneOf = (list: string, id: string): string => (id === '' ? list : `${list}/${id}`);

/** Where an incident of one set of books shows and is mended, by the noun that its code begins with. */
const pages: Readonly<Record<string, (details: Incident['details']) => string>> = {
  employee: (details) => filtered('/employees', 'search', detail(details, 'employeeNumber')),
  employment: () => '/employees',
  payslip: (details) => filtered('/payslips', 'run', detail(details, 'payrollRunId')),
  wage_declaration: (details) => oneOf('/wage-declarations', detail(details, 'wageDeclarationId')),
  journal_run: (details) =>
    detail(details, 'journalRunId') === '' ? runsOfPeriod(details) : oneOf('/journal-runs', detail(details, 'journalRunId')),
};

const filtered = (list: string, name: string, value: string): string => (value === '' ? list : `${list}?${name}=${value}`);

/** An older incident names no run, only its period: the runs of that, whatever became of them. */
function runsOfPeriod(details: Incident['details']): string {
  const [year, period] = [detail(details, 'year'), detail(details, 'periodNumber')];
  return year === '' || period === '' ? '/journal-runs' : `/journal-runs?show=all&year=${year}&period=${period}`;
}

/** The page that shows what an incident is about. What is about the link itself is mended at the level that it concerns. */
export function incidentAddress(portalId: string, { code, details, administrationId, domainId }: Incident): string {
  if (code === 'wage_payable.overdue' && administrationId)
    return `${portalAddress(portalId)}/wage-payables?shown=overdue&administration=${administrationId}`;
  if (administrationId) {
    const page = pages[code.split('.')[0]!];
    return `${administrationAddress({ portalId, administrationId })}${page?.(details) ?? '/loket-service'}`;
  }
  return domainId ? `${domainAddress({ portalId, domainId })}/loket-account` : `${portalAddress(portalId)}/loket-settings`;
}
