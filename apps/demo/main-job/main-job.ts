import type { Demonstration } from '../demonstration';
import { DemonstrationFailure } from '../failure';
import type { DemonstrationFirm } from '../seed/logins';
import { administrationsOf, type Firm, type FirmAdministration, type Say, type Worker } from './firm';
import { firstYearOf, planFirm } from './firm-plan';
import { awaitFetches, enterCredential, linkAdministrations } from './link-administrations';
import { MailReader } from './mail-reader';
import { PayrollOffice } from './payroll-office';
import { type EmployeeRecord, inviteManagement, inviteEmployee, chooseEmployee } from './people';
import { addCostDimensions, type InboxRun, inboxOf, newestPeriods, periodKeyOf, waitingRuns, workOffInbox } from './process-runs';
import { couple } from './push';
import { addDomains, connectPortal, openContracts } from './set-up-firm';
import { mapAccounts, setUpBooks } from './set-up-books';
import { Steps } from './steps';
import { WebVisitor } from './web-visitor';

/** A demonstration whose Loket and mails are its own, so that they can be looked into. */
export type OwnDemonstration = Demonstration &
  Required<Pick<Demonstration, 'simulator' | 'mailUrl'>> & { simulator: object; mailUrl: string };

export const hasOwnOffice = (demonstration: Demonstration): demonstration is OwnDemonstration =>
  demonstration.simulator !== undefined && demonstration.mailUrl !== undefined;

/** What is left for whoever looks around, against everything done for the comparison. */
export interface MainJobChoice {
  leavesWork: boolean;
}

/** Everything that the main job has at hand. */
export interface MainJob {
  firm: Firm;
  office: PayrollOffice;
  mails: MailReader;
  administrator: Worker;
  backOffice: Worker;
  steps: Steps;
  address: string;
  remembered: DemonstrationFirm;
}

/** The standard administration of the first domain: where the employee works who is invited. */
export const standardOf = ({ firm }: MainJob): FirmAdministration => {
  const standard = administrationsOf(firm).find(({ isStandard }) => isStandard);
  if (!standard) throw new DemonstrationFailure('no administration is the standard one');
  return standard;
};

/** Signs the firm's own people in, and sets up portal, domains, contracts and books as they would. Everything that is there already stays. */
export async function setUp(demonstration: OwnDemonstration, remembered: DemonstrationFirm, show: Say): Promise<MainJob> {
  const { localUrl: address, simulator, mailUrl } = demonstration;
  const steps = new Steps(show);
  const say: Say = (line) => steps.say(line);
  const administrator: Worker = { visitor: new WebVisitor(address), say };
  const backOffice: Worker = { visitor: new WebVisitor(address), say };
  const office = new PayrollOffice(simulator);
  const mails = new MailReader(mailUrl);
  const { logins, portalId } = remembered;
  if (!portalId) throw new DemonstrationFailure('there is no portal yet');
  const plans = planFirm(await office.summary(), await office.accounts());
  const startsOn = `${firstYearOf(plans)}-01-01`;

  await steps.run('The portal administrator signs in and connects the portal', async () => {
    await administrator.visitor.signIn(logins.portalAdministrator.email, logins.portalAdministrator.password);
    await connectPortal(administrator, portalId, { simulator, startsOn, noticeEmail: logins.backOffice.email });
  });
  const firm = await steps.run('The portal administrator adds the clients of the firm', () =>
    addDomains(administrator, portalId, plans, startsOn),
  );
  const job: MainJob = { firm, office, mails, administrator, backOffice, steps, address, remembered };
  await steps.run('The back office signs in and asks for a contract line, the portal administrator grants', async () => {
    await backOffice.visitor.signIn(logins.backOffice.email, logins.backOffice.password);
    await openContracts(administrator, backOffice, firm);
  });
  await steps.run('Management of the first client is invited by mail', () =>
    inviteManagement(administrator, firm, firm.domains[0]!, { mails, address, login: logins.management }),
  );
  await steps.run('The back office sets the books up', async () => {
    for (const administration of administrationsOf(firm)) await setUpBooks(backOffice, firm, administration);
    say(`${administrationsOf(firm).length} administrations have a chart of accounts, a payroll journal and fiscal years`);
  });
  return job;
}

/** Credentials, the run that is pushed before anything is linked, the client numbers, and the first fetch. */
export async function link(job: MainJob): Promise<void> {
  const { firm, backOffice, steps } = job;
  await steps.run('The back office enters the credentials of each client and tests them', async () => {
    for (const domain of firm.domains) await enterCredential(backOffice, firm, domain);
  });
  await steps.run('The payroll office presses [Koppel]', () => pushFirstRun(job));
  await steps.run('The back office links the client numbers', async () => {
    for (const domain of firm.domains) await linkAdministrations(backOffice, firm, domain);
  });
  await steps.run('Runs, payslips and wage declarations come in', () => awaitFetches(backOffice, firm));
}

async function pushFirstRun(job: MainJob): Promise<void> {
  const { firm, office, backOffice, address, remembered } = job;
  const inbox = await inboxOf(backOffice, firm);
  // A key belongs to a domain, and the plan lets the first be pushed to only.
  const domain = firm.domains[0]!;
  const to = domain.administrations.find(({ isPushed }) => isPushed);
  if (!to || inbox.some(({ administrationId }) => administrationId === to.administrationId)) return;
  const served = (await office.summary()).find(({ clientNumber }) => clientNumber === to.clientNumber);
  const journalRunId = served?.eligibleJournalRuns[0]?.journalRunId;
  if (!journalRunId) throw new DemonstrationFailure(`client ${to.clientNumber} has no run to press [Koppel] for`);
  await couple(backOffice, firm, domain, { office, address, remembered, journalRunId, to });
}

/** What the books lack is mended in place, and the inbox is worked off; with `leavesWork` the newest runs wait, and one account stays unmapped. */
export async function book(job: MainJob, { leavesWork }: MainJobChoice): Promise<void> {
  const { firm, backOffice, steps } = job;
  await steps.run('The back office adds cost centres and maps accounts that the books lack', async () => {
    const added = await addCostDimensions(backOffice, firm);
    let mapped = 0;
    for (const administration of administrationsOf(firm)) mapped += await mapAccounts(backOffice, firm, administration, leavesWork ? 1 : 0);
    backOffice.say(`${added} cost centres and units added, ${mapped} accounts mapped`);
  });
  await steps.run('The back office looks at the runs ([Toon]) and books them ([Verwerken])', async () => {
    const newest = newestPeriods(leavesWork ? await waitingRuns(backOffice, firm) : []);
    const booked = await workOffInbox(backOffice, firm, (run: InboxRun) => newest.has(periodKeyOf(run)));
    backOffice.say(`${booked} runs booked by hand, ${(await waitingRuns(backOffice, firm)).length} wait`);
  });
}

/** Equal content that no payroll run ties to what is booked: it has to wait for a person. Returns the id that Loket's side gave it. */
export async function pushDuplicate(job: MainJob): Promise<string | undefined> {
  const { firm, office, backOffice, address, steps, remembered } = job;
  return steps.run('The payroll office sends a run again under another number', async () => {
    const domain = firm.domains[0]!;
    const to = domain.administrations.find(({ isAutomatic }) => isAutomatic) ?? domain.administrations[0]!;
    const mine = (await inboxOf(backOffice, firm)).filter(({ administrationId }) => administrationId === to.administrationId);
    const known = mine.find(({ possibleDuplicateOf }) => possibleDuplicateOf !== null);
    if (known) return known.loketJournalRunId;
    const original = mine.findLast(({ state }) => state === 'booked');
    if (!original) return undefined;
    const id = crypto.randomUUID();
    await couple(backOffice, firm, domain, {
      office,
      address,
      remembered,
      journalRunId: original.loketJournalRunId,
      to,
      overrides: { journalRun: headOf(original, id) },
    });
    return id;
  });
}

const headOf = (run: InboxRun, id: string): object => ({
  id,
  payrollRunId: null,
  sequenceNumber: (run.sequenceNumber ?? 0) + 100,
  year: run.year,
  periodNumber: run.periodNumber,
  periodType: run.periodKind,
  periodStartDate: run.periodStartsOn,
  periodEndDate: run.periodEndsOn,
  testYear: false,
  description: `Loonjournaal periode ${run.periodNumber} van ${run.year}`,
});

/** One employee of the standard administration is invited, and accepts. */
export function inviteReader(job: MainJob): Promise<{ person: Awaited<ReturnType<typeof chooseEmployee>>; record: EmployeeRecord }> {
  const { firm, office, mails, address, backOffice, steps, remembered } = job;
  return steps.run('An employee is invited by mail and accepts with the birth date', async () => {
    const administration = standardOf(job);
    const person = await chooseEmployee(office, administration);
    const record = await inviteEmployee(backOffice, firm, administration, { person, firm: remembered, mails, address });
    return { person, record };
  });
}

/** The first start of a demonstration that stays: filled by the same steps, with something left to do. Can be taken up again where it was broken off. */
export async function fillDemonstration(demonstration: OwnDemonstration, remembered: DemonstrationFirm, show: Say): Promise<void> {
  const job = await setUp(demonstration, remembered, show);
  await link(job);
  await inviteReader(job);
  await book(job, { leavesWork: true });
  await pushDuplicate(job);
}
