import { amsterdamDay } from '@loonbrug/platform';
import type { DemonstrationFirm } from '../seed/logins';
import { readBooks } from './books-as-kept';
import { differencesOf, type PlantedProblem } from './comparison';
import { type EmployeeReading, readAsEmployee } from './employee-reads';
import { administrationPath, administrationsOf, type Firm, type FirmAdministration, portalPath, type Say } from './firm';
import { yearsOf } from './firm-plan';
import { fetchNow } from './link-administrations';
import { book, inviteReader, link, type MainJob, type OwnDemonstration, pushDuplicate, setUp, standardOf } from './main-job';
import { administrationOutcome, type MainJobOutcome } from './outcome';
import type { EmployeeRecord } from './people';
import type { ServedAdministration, ServedEmployment } from './payroll-office';
import { addFiscalYears } from './set-up-books';
import { awaitTold, type Told } from './told';
import { WebVisitor } from './web-visitor';

type Planted = Map<string, PlantedProblem>;

/** The whole main job as the three kinds of users do it, compared at the end with what the simulator says that it served. */
export async function runMainJob(
  demonstration: OwnDemonstration,
  remembered: DemonstrationFirm,
  { show, startedAt }: { show: Say; startedAt: number },
): Promise<MainJobOutcome> {
  const beganAt = Date.now();
  const job = await setUp(demonstration, remembered, show);
  const planted: Planted = new Map();
  await plantUnbalanced(job, planted);
  await link(job);
  const invited = await inviteReader(job);
  await book(job, { leavesWork: false });
  const duplicate = await pushDuplicate(job);
  if (duplicate) planted.set(duplicate, { state: 'to_review', code: 'journal_run.possible_duplicate_booked' });
  await liveOn(job);
  await book(job, { leavesWork: false });
  const differences = await job.steps.run('Management looks at its own books', () => lookAsManagement(job));
  const reading = await job.steps.run('The employee reads', () => readOwn(job, invited));
  const told = await job.steps.run('Mails come, and Loket hears what was booked', () => awaitTold(job, invited.record));
  const now = Date.now();
  const seconds = { start: secondsOf(beganAt - startedAt), mainJob: secondsOf(now - beganAt), total: secondsOf(now - startedAt) };
  return judge(job, planted, { reading, told, seconds, differences });
}

const secondsOf = (ms: number): number => Math.round(ms / 100) / 10;

/** Before anything is fetched the payroll office spoils a run, which has to be blocked with the reason. */
async function plantUnbalanced({ firm, office, steps }: MainJob, planted: Planted): Promise<void> {
  await steps.run('The payroll office makes a journal run that does not balance', async () => {
    const administration = firm.domains[0]!.administrations.find(
      ({ isStandard, isAutomatic, isPushed }) => !isStandard && !isAutomatic && !isPushed,
    );
    const served = (await office.summary()).find(({ clientNumber }) => clientNumber === administration?.clientNumber);
    const run = served?.eligibleJournalRuns.findLast((one) => isAloneIn(served, one));
    if (!run) return;
    const lines = [
      { accountCode: '4001040', accountDescription: 'Lonen', debit: 1000 },
      { accountCode: '1204010', accountDescription: 'Netto lonen', credit: 999.99 },
    ];
    await office.act('journal-lines', { journalRunId: run.journalRunId, lines });
    planted.set(run.journalRunId, { state: 'blocked', code: 'journal_run.not_balanced' });
    steps.say(`${administration?.name} ${run.year}-${run.periodNumber}`);
  });
}

const isAloneIn = ({ eligibleJournalRuns }: ServedAdministration, run: { year: number; periodNumber: number }): boolean =>
  eligibleJournalRuns.filter(({ year, periodNumber }) => year === run.year && periodNumber === run.periodNumber).length === 1;

/** Time goes on at the payroll office: a booked run is journalised anew, and the next period is run. Both are found by fetching. */
async function liveOn({ firm, office, backOffice, steps }: MainJob): Promise<void> {
  const [corrected, automatic] = [
    administrationsOf(firm).find(({ isStandard }) => isStandard),
    administrationsOf(firm).find(({ isAutomatic }) => isAutomatic),
  ];
  await steps.run('The payroll office corrects a booked run, and runs the next period', async () => {
    const served = (await office.summary()).find(({ clientNumber }) => clientNumber === corrected?.clientNumber);
    const run = served?.eligibleJournalRuns.at(-2);
    if (run) await office.act('rejournalise', { payrollRunId: run.payrollRunId });
    if (automatic) await office.act('approve-next-run', { clientNumber: automatic.clientNumber });
    for (const administration of administrationsOf(firm)) await addYearsOf(office, backOffice, firm, administration);
    steps.say(`${corrected?.name} ${run?.year}-${run?.periodNumber} is journalised anew, ${automatic?.name} has a run more`);
  });
  await steps.run('The back office fetches now, and follows it', () => fetchNow(backOffice, firm));
}

async function addYearsOf(
  office: MainJob['office'],
  backOffice: MainJob['backOffice'],
  firm: Firm,
  administration: FirmAdministration,
): Promise<void> {
  const served = (await office.summary()).find(({ clientNumber }) => clientNumber === administration.clientNumber);
  if (served) await addFiscalYears(backOffice, firm, administration, yearsOf(served));
}

/** Management reads its own books, changes nothing, and does not see another client of the firm. */
async function lookAsManagement({ firm, address, remembered }: MainJob): Promise<string[]> {
  const visitor = new WebVisitor(address);
  await visitor.signIn(remembered.logins.management.email, remembered.logins.management.password);
  const [own, other] = firm.domains;
  const differences: string[] = [];
  const year = amsterdamDay(new Date()).slice(0, 4);
  const balanceOf = (administration: FirmAdministration): string =>
    `${administrationPath(firm, administration)}/trial-balance?year=${year}`;
  const listed = await visitor.all<{ administrationId: string }>(`${portalPath(firm)}/administrations`);
  if (listed.length !== own!.administrations.length)
    differences.push(`management sees ${listed.length} administrations, and has ${own!.administrations.length}`);
  await visitor.get(balanceOf(own!.administrations[0]!));
  const forbidden = await visitor.refusalOf('POST', `${administrationPath(firm, own!.administrations[0]!)}/accounts/rgs-starter-chart`, {});
  if (forbidden !== 403) differences.push(`management may change the chart of accounts (${forbidden ?? 'done'})`);
  const foreign = other && (await visitor.refusalOf('GET', balanceOf(other.administrations[0]!)));
  if (other && foreign !== 404) differences.push(`management of ${own!.name} reads the books of ${other.name} (${foreign ?? 'answered'})`);
  return differences;
}

async function readOwn(job: MainJob, { person, record }: { person: ServedEmployment; record: EmployeeRecord }): Promise<EmployeeReading> {
  const { firm, office, backOffice, address, remembered } = job;
  const administration = standardOf(job);
  const visitor = new WebVisitor(address);
  await visitor.signIn(remembered.logins.employee.email, remembered.logins.employee.password);
  const served = (await office.summary()).find(({ clientNumber }) => clientNumber === administration.clientNumber)!;
  const account = firm.domains.find(({ domainId }) => domainId === administration.domainId)!.account;
  return readAsEmployee({ person, record, visitor }, firm, administration, { office, account, served, backOffice });
}

interface Found {
  reading: EmployeeReading;
  told: Told;
  seconds: MainJobOutcome['seconds'];
  differences: string[];
}

async function judge({ firm, office, backOffice }: MainJob, planted: Planted, found: Found): Promise<MainJobOutcome> {
  const summary = await office.summary();
  const books = await readBooks(backOffice, firm);
  const administrations = summary.map((served) => {
    const kept = books.find(({ administration }) => administration.clientNumber === served.clientNumber)!;
    return administrationOutcome(served, kept, differencesOf(served, kept, planted));
  });
  const { reading, told, seconds } = found;
  const differences = [...found.differences, ...reading.differences, ...told.differences];
  return {
    administrations,
    mails: told.mails,
    reportsToLoket: told.reportsToLoket,
    employee: { payslips: reading.payslips, pdfBytes: reading.pdfBytes, refusedAttempts: reading.refusedAttempts },
    differences,
    seconds,
    isAsServed: differences.length === 0 && administrations.every((one) => one.differences.length === 0),
  };
}
