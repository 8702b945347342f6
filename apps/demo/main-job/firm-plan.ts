import { DemonstrationFailure } from '../failure';
import type { OfficeAccount, ServedAdministration } from './payroll-office';

/** How the books of an administration come to their payroll journal entries. */
export interface PlannedAdministration {
  clientNumber: number;
  name: string;
  number: number;
  subNumber: number;
  wageTaxNumber: string;
  periodKind: 'month' | 'four_weekly';
  years: number[];
  /** Books each run that passes every check by itself. */
  isAutomatic: boolean;
  /** Its first run comes by [Koppel], before the client number is linked. */
  isPushed: boolean;
  /** Has a chart of accounts of its own, so that Loket's codes have to be mapped; the others have the RGS starter chart. */
  hasOwnChart: boolean;
}

export interface PlannedDomain {
  name: string;
  code: string;
  account: OfficeAccount;
  /** The first is the standard one. */
  administrations: PlannedAdministration[];
}

/** Names of the firm's clients; further ones are numbered. */
const domainNames = [
  { name: 'Klantgroep Vuurtoren', code: 'VUUR' },
  { name: 'Klantgroep Noorderlicht', code: 'NOORD' },
];

/** The firm as its payroll office knows it: one domain per Loket user who reaches employers that none before reached. */
export function planFirm(served: readonly ServedAdministration[], accounts: readonly OfficeAccount[]): PlannedDomain[] {
  const left = [...served];
  const domains: PlannedDomain[] = [];
  for (const account of accounts) {
    const mine = left.filter(({ usernames }) => usernames.includes(account.username));
    if (mine.length === 0) continue;
    for (const administration of mine) left.splice(left.indexOf(administration), 1);
    const isLast = left.length === 0;
    const names = domainNames[domains.length] ?? { name: `Klantgroep ${domains.length + 1}`, code: `GROEP${domains.length + 1}` };
    domains.push({ ...names, account, administrations: planDomain(mine, { isFirst: domains.length === 0, isLast }) });
  }
  if (left.length > 0) throw new DemonstrationFailure('the Loket simulator has employers that none of its accounts reaches');
  return domains;
}

function planDomain(
  served: readonly ServedAdministration[],
  { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
): PlannedAdministration[] {
  const pushed = isFirst ? served.find((one) => one.eligibleJournalRuns.length === 1) : undefined;
  const linkedFirst = served.filter((one) => one !== pushed).sort((one, other) => one.clientNumber - other.clientNumber);
  const automatic = isFirst ? linkedFirst.slice(1).find(isWithoutEvents) : undefined;
  const ordered = pushed ? [...linkedFirst, pushed] : linkedFirst;
  return ordered.map((administration) => ({
    clientNumber: administration.clientNumber,
    name: administration.administrationName,
    ...addressOf(administration, served),
    wageTaxNumber: administration.wageTaxNumber,
    periodKind: administration.periodType,
    years: yearsOf(administration),
    isAutomatic: administration === automatic,
    isPushed: administration === pushed,
    hasOwnChart: isLast && ordered.length > 1 && administration === ordered.at(-1) && !isFirst,
  }));
}

/** Every run is ordinary, so that nothing needs a person. */
const isWithoutEvents = ({ ineligibleJournalRuns, eligibleJournalRuns, periodType }: ServedAdministration): boolean =>
  ineligibleJournalRuns.length === 0 && eligibleJournalRuns.every((run) => run.isNewestOfPayrollRun) && periodType === 'month';

/** A number per employer, and a sub-number per payroll administration of it. */
function addressOf(administration: ServedAdministration, all: readonly ServedAdministration[]): { number: number; subNumber: number } {
  const siblings = all.filter(({ employerNumber }) => employerNumber === administration.employerNumber);
  return { number: administration.employerNumber, subNumber: siblings.indexOf(administration) };
}

/** The year of the oldest run that there is to book. */
export const firstYearOf = (plans: readonly PlannedDomain[]): number =>
  Math.min(...plans.flatMap(({ administrations }) => administrations.flatMap(({ years }) => years)));

/** Fiscal years that the runs to be booked need. */
export function yearsOf({ eligibleJournalRuns }: ServedAdministration): number[] {
  return [...new Set(eligibleJournalRuns.map(({ year }) => year))].sort((one, other) => one - other);
}
