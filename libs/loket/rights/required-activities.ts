/** The rights ('rechten') that a Loket user needs, as Loket's own screens name them. */
export type LoketRight =
  'Raadplegen dienstverbanden' | '940 journaliseren' | 'Exporteren journaalrun' | 'Raadplegen loonaangifte' | 'Raadplegen loonoutput';

/** A part of the link that can work without the others. */
export type LinkPart = 'connection' | 'employees' | 'journal_runs' | 'payslips' | 'wage_declarations' | 'annual_statements';

/** An activity of Loket that the link needs. Which right opens it is this project's reading: Loket publishes rights and activities, not which belongs to which. */
export interface RequiredActivity {
  /** Loket's name of the activity: its operationId. */
  activity: string;
  right: LoketRight | null;
  part: LinkPart;
  /** What the link does with it, for the reader of a missing one. */
  purpose: { nl: string; en: string };
  /** True where the link does without it and only loses a convenience. */
  isOptional: boolean;
}

const row = (
  activity: string,
  right: LoketRight | null,
  part: LinkPart,
  [nl, en]: [string, string],
  isOptional = false,
): RequiredActivity => {
  return { activity, right, part, purpose: { nl, en }, isOptional };
};

/** All that the link needs of Loket for one employer, in the order in which it is used. */
export const requiredActivities: readonly RequiredActivity[] = [
  row('GetPayrollAdministrationsByEmployerId', null, 'connection', [
    'het cliëntnummer opzoeken bij de werkgever',
    "find the client number among the employer's payroll administrations",
  ]),
  row('GetPayrollPeriodsByPayrollAdministrationId', 'Raadplegen loonoutput', 'connection', [
    'zien welke runs er zijn',
    'see which runs there are',
  ]),
  row('GetEmployeesByEmployerId', 'Raadplegen dienstverbanden', 'employees', ['werknemers herkennen', 'recognise employees']),
  row('GetEmploymentsByEmployerId', 'Raadplegen dienstverbanden', 'employees', [
    'loonstroken aan het juiste dienstverband koppelen',
    'match payslips with the right employment',
  ]),
  row('GetJournalRunByJournalRunId', '940 journaliseren', 'journal_runs', ['de journaalrun ophalen', 'fetch the journal run']),
  row('GetJournalRunResultsByJournalRunId', '940 journaliseren', 'journal_runs', [
    'de loonjournaalpost ophalen',
    'fetch the payroll journal entry',
  ]),
  row(
    'GetJournalRunErrorsByJournalRunId',
    '940 journaliseren',
    'journal_runs',
    ['tonen waarom een journaalrun mislukte', 'show why a journal run failed'],
    true,
  ),
  row(
    'GetJournalRunExportAuditTrailByJournalRunId',
    'Exporteren journaalrun',
    'journal_runs',
    ['eerdere exports tonen', 'show earlier exports'],
    true,
  ),
  row('PatchJournalRunByJournalRunId', 'Exporteren journaalrun', 'journal_runs', [
    'in Loket terugmelden dat de journaalpost is geboekt',
    'report back to Loket that the entry is booked',
  ]),
  row('GetPayrollRunByPayrollRunId', 'Raadplegen loonoutput', 'payslips', [
    'zien vanaf wanneer een loonstrook getoond mag worden',
    'see from when a payslip may be shown',
  ]),
  row('GetPayrollRunResultsByPayrollRunId', 'Raadplegen loonoutput', 'payslips', [
    'zien welke dienstverbanden een run betaalt',
    'see which employments a run pays',
  ]),
  row(
    'GetPayslipsByEmploymentId',
    'Raadplegen loonoutput',
    'payslips',
    ['de lijst van loonstroken lezen', 'read the list of payslips'],
    true,
  ),
  row('GetPayslipsByEmploymentIdAndPayrollRunId', 'Raadplegen loonoutput', 'payslips', ['de loonstrook ophalen', 'fetch the payslip']),
  row('GetPayrollTaxReturnsByPayrollAdministrationId', 'Raadplegen loonaangifte', 'wage_declarations', [
    'zien welke loonaangiften er zijn',
    'see which wage declarations there are',
  ]),
  row('GetPayrollTaxReturnByPayrollTaxReturnId', 'Raadplegen loonaangifte', 'wage_declarations', [
    'een loonaangifte ophalen',
    'fetch a wage declaration',
  ]),
  row('GetMessageByPayrollTaxReturnId', 'Raadplegen loonaangifte', 'wage_declarations', [
    'het bericht van een loonaangifte ophalen',
    'fetch the message of a wage declaration',
  ]),
  row('GetOverviewByPayrollTaxReturnId', 'Raadplegen loonaangifte', 'wage_declarations', [
    'het overzicht van een loonaangifte ophalen',
    'fetch the overview of a wage declaration',
  ]),
  row(
    'GetYearEndStatementForYearByEmploymentId',
    'Raadplegen loonoutput',
    'annual_statements',
    ['de jaaropgave ophalen', 'fetch the annual statement'],
    true,
  ),
];

/** What of the needed activities the account may not do for an employer. Names are compared without regard to capitals. */
export function missingActivities(granted: Iterable<string>, needed: readonly RequiredActivity[] = requiredActivities): RequiredActivity[] {
  const names = new Set([...granted].map((name) => name.toLowerCase()));
  return needed.filter(({ activity }) => !names.has(activity.toLowerCase()));
}
