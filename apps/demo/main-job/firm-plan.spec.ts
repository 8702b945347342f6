import { planFirm } from './firm-plan';
import type { OfficeAccount, ServedAdministration, ServedRun } from './payroll-office';

const account = (username: string): OfficeAccount => ({ username, password: 'geheim', environmentCode: 'VT' });

const runs = (count: number): ServedRun[] =>
  Array.from({ length: count }, (_, index) => ({
    journalRunId: `j${index}`,
    payrollRunId: `p${index}`,
    year: index < 2 ? 2025 : 2026,
    periodNumber: 1,
    debitCents: 1,
    creditCents: 1,
    isNewestOfPayrollRun: true,
  }));

const administration = (clientNumber: number, usernames: string[], other: Partial<ServedAdministration> = {}): ServedAdministration => ({
  clientNumber,
  administrationName: `Administratie ${clientNumber}`,
  employerNumber: Math.floor(clientNumber / 10),
  employerName: '',
  wageTaxNumber: '111111110L01',
  periodType: 'month',
  usernames,
  employees: 1,
  eligibleJournalRuns: runs(3),
  ineligibleJournalRuns: [],
  expectedTotals: [],
  payslips: { total: 0, released: 0, unreleased: 0, perRun: [] },
  wageDeclarations: [],
  ...other,
});

describe('the plan of the demonstration firm', () => {
  const all = [
    administration(11, ['kantoor', 'beperkt'], { ineligibleJournalRuns: [{ journalRunId: 'x', reason: 'test_year' }] }),
    administration(12, ['kantoor', 'beperkt'], { periodType: 'four_weekly' }),
    administration(21, ['kantoor']),
    administration(5, ['kantoor'], { eligibleJournalRuns: runs(1) }),
    administration(31, ['tweede']),
    administration(32, ['tweede']),
  ];
  const domains = planFirm(all, ['kantoor', 'tweede', 'beperkt'].map(account));

  it('has a domain per account that reaches something new, with the standard administration first and the pushed one last', () => {
    expect(
      domains.map(({ code, account: { username }, administrations }) => [code, username, administrations.map((one) => one.clientNumber)]),
    ).toEqual([
      ['VUUR', 'kantoor', [11, 12, 21, 5]],
      ['NOORD', 'tweede', [31, 32]],
    ]);
  });

  it('lets one administration book by itself, one be pushed, and one have a chart of its own', () => {
    const those = (is: 'isAutomatic' | 'isPushed' | 'hasOwnChart'): number[] =>
      domains.flatMap(({ administrations }) => administrations.filter((one) => one[is]).map(({ clientNumber }) => clientNumber));
    expect([those('isAutomatic'), those('isPushed'), those('hasOwnChart')]).toEqual([[21], [5], [32]]);
  });

  it('addresses each by a number of its own, and needs the years of its runs', () => {
    const planned = domains.flatMap(({ administrations }) => administrations);
    expect(planned.map(({ number, subNumber }) => `${number}/${subNumber}`)).toEqual(['1/0', '1/1', '2/0', '0/0', '3/0', '3/1']);
    expect(planned[0]?.years).toEqual([2025, 2026]);
  });

  it('does not pass an employer by that no account reaches', () => {
    expect(() => planFirm(all, [account('kantoor')])).toThrow('none of its accounts reaches');
  });
});
