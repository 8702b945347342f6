import { amsterdamDay } from '@loonbrug/platform';
import { administrationPath, type Firm, type FirmAdministration, portalPath, type Worker } from './firm';
import type { EmployeeRecord } from './people';
import type { OfficeAccount, PayrollOffice, ServedAdministration, ServedEmployment } from './payroll-office';
import type { WebVisitor } from './web-visitor';

interface MyPayslip {
  portalId: string;
  payslipId: string;
  administrationId: string;
  year: number;
  periodNumber: number;
}

interface KeptPayslip {
  payslipId: string;
  employeeId: string | null;
  year: number;
  periodNumber: number;
  isReleased: boolean;
}

export interface EmployeeReading {
  payslips: number;
  pdfBytes: number;
  refusedAttempts: number;
  differences: string[];
}

export interface Reader {
  person: ServedEmployment;
  record: EmployeeRecord;
  visitor: WebVisitor;
}

/** The employee reads: the own released payslips and nothing else, and a PDF that is byte for byte Loket's. */
export async function readAsEmployee(
  { person, record, visitor }: Reader,
  firm: Firm,
  administration: FirmAdministration,
  {
    office,
    account,
    served,
    backOffice,
  }: { office: PayrollOffice; account: OfficeAccount; served: ServedAdministration; backOffice: Worker },
): Promise<EmployeeReading> {
  const employments = (await office.employmentsOf(administration.clientNumber)).filter(
    ({ employeeId }) => employeeId === person.employeeId,
  );
  const released = new Set(served.payslips.perRun.filter((run) => run.isReleased && !run.testYear).map(({ payrollRunId }) => payrollRunId));
  const atLoket = (
    await Promise.all(
      employments.map(async ({ id }) => (await office.payslipsOf(account, id)).map((payslip) => ({ ...payslip, employmentId: id }))),
    )
  )
    .flat()
    .filter(({ payrollrunId }) => released.has(payrollrunId));
  const mine = await visitor.all<MyPayslip>('/api/me/payslips');
  const differences = listDifferences(
    atLoket.map(({ payrollPeriod }) => payrollPeriod),
    mine,
  );
  const newest = mine[0];
  if (!newest)
    return { payslips: 0, pdfBytes: 0, refusedAttempts: 0, differences: [...differences, 'the employee has no payslip to read'] };
  const { bytes, contentType } = await visitor.document(`/api/me/payslips/${newest.portalId}/${newest.payslipId}/document`);
  const candidates = atLoket.filter(
    ({ payrollPeriod: { year, periodNumber } }) => year === newest.year && periodNumber === newest.periodNumber,
  );
  const originals = await Promise.all(candidates.map((one) => office.payslipPdf(account, one.employmentId, one.payrollrunId)));
  if (!originals.some((original) => original.equals(bytes)))
    differences.push(`the PDF of ${newest.year}-${newest.periodNumber} is not the one that Loket has`);
  if (!contentType.startsWith('application/pdf')) differences.push(`the PDF came as ${contentType}`);
  const attempts = await tryOthers({ person, record, visitor }, firm, administration, backOffice);
  return {
    payslips: mine.length,
    pdfBytes: bytes.length,
    refusedAttempts: attempts.refused,
    differences: [...differences, ...attempts.differences],
  };
}

interface Period {
  year: number;
  periodNumber: number;
}

function listDifferences(served: readonly Period[], mine: readonly Period[]): string[] {
  const keys = (periods: readonly Period[]): string =>
    periods
      .map(({ year, periodNumber }) => `${year}-${String(periodNumber).padStart(2, '0')}`)
      .sort()
      .join(' ');
  return keys(served) === keys(mine) ? [] : [`the employee's payslips: ${keys(served)} released by Loket, ${keys(mine)} to be read`];
}

/** A colleague's payslip, the own that is not released yet, and the firm's lists: each has to look as if it weren't there. */
async function tryOthers(
  { record, visitor }: Reader,
  firm: Firm,
  administration: FirmAdministration,
  backOffice: Worker,
): Promise<{ refused: number; differences: string[] }> {
  const path = administrationPath(firm, administration);
  const kept = await backOffice.visitor.all<KeptPayslip>(`${path}/payslips?state=ready`);
  const others = kept.filter(({ employeeId }) => employeeId !== record.employeeId);
  const withheld = kept.filter(({ employeeId, isReleased }) => employeeId === record.employeeId && !isReleased);
  const own = (payslips: KeptPayslip[]): string[] =>
    payslips.slice(0, 3).map(({ payslipId }) => `/api/me/payslips/${firm.portalId}/${payslipId}/document`);
  const lists = [
    'payslips',
    'employees',
    'journal-runs',
    `trial-balance?year=${amsterdamDay(new Date()).slice(0, 4)}`,
    'wage-declarations',
  ].map((list) => `${path}/${list}`);
  const attempts = [
    ...own(others),
    ...own(withheld),
    ...others.slice(0, 1).map(({ payslipId }) => `${path}/payslips/${payslipId}/document`),
    ...lists,
    `${portalPath(firm)}/journal-runs`,
  ];
  const differences: string[] = [];
  if (others.length === 0 || withheld.length === 0) differences.push('there was nothing to keep from the employee, so nothing was proved');
  let refused = 0;
  for (const attempt of attempts) {
    const status = await visitor.refusalOf('GET', attempt);
    if (status === 404 || status === 403) refused += 1;
    else differences.push(`the employee reads ${attempt} (${status ?? 'answered'})`);
  }
  return { refused, differences };
}
