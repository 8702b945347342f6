import { readFile } from 'node:fs/promises';
import { fetchNow } from '../../apps/demo/main-job/link-administrations';
import { PayrollOffice } from '../../apps/demo/main-job/payroll-office';
import type { EmploymentOverview, PayrollRunOverview } from '../../apps/loket-simulator/src/control/overview';
import { accountOf, addressesOf, arrangeFirm, arrangeLink, type JourneyFirm } from './support/firm';
import { describeJourney, journeyTimeoutMs } from './support/journey';
import { firstOfMonth, monthName } from './support/months';
import { payslipWords } from './support/payslip-words';
import { addMember, journeyPassword, signedIn } from './support/people';
import { keepPicture, look } from './support/pictures';
import type { Screen, Visitor } from './support/visitor';
import { startWorld, type World } from './support/world';

const screens: Required<Screen>[] = [
  { language: 'nl', width: 390, colours: 'light' },
  { language: 'en', width: 1440, colours: 'dark' },
];

/** For each screen a firm that speaks its language, with a client and people of its own. */
const firms = {
  nl: { portalName: 'Kantoor Rivierzicht', domainName: 'Bakkerij Van der Korst', booksName: 'Korst kantoor', clientNumber: 70104 },
  en: { portalName: 'Kantoor Waterzicht', domainName: 'De Lelie', booksName: 'De Lelie webwinkel', clientNumber: 70102 },
} as const;

/** Somebody with an address, a run that they may see, and one that they may not see yet. */
interface OwnPayslips {
  ours: JourneyFirm;
  person: EmploymentOverview & { email: string };
  released: PayrollRunOverview;
  unreleased: PayrollRunOverview;
  /** At the screen, from the invitation on. */
  employee?: Visitor;
}

describeJourney('reading one’s own payslips', () => {
  let world: World;
  const of = {} as Record<'nl' | 'en', OwnPayslips>;

  beforeAll(async () => {
    world = await startWorld();
    for (const { language } of screens) of[language] = await arrange(language);
  }, 2 * journeyTimeoutMs);

  afterAll(async () => world?.close(), journeyTimeoutMs);

  async function arrange(language: 'nl' | 'en'): Promise<OwnPayslips> {
    const ours = await arrangeFirm(world, { ...firms[language], startsOn: firstOfMonth(1) });
    await world.builders.sql('update portal set language = $2 where portal_id = $1', [ours.portal.portalId, language]);
    const { employments, payrollRuns } = officeOf(world, ours);
    const found = employments.find(({ emailAddress }) => emailAddress !== null)!;
    const [released, unreleased] = payrollRuns.filter(({ testYear }) => !testYear).slice(-2) as [PayrollRunOverview, PayrollRunOverview];
    world.simulator.control.runs.setReleaseDate({ payrollRunId: released.id, date: dayFromNow(-1) });
    world.simulator.control.runs.setReleaseDate({ payrollRunId: unreleased.id, date: dayFromNow(7) });
    await arrangeLink(ours);
    return { ours, person: { ...found, email: found.emailAddress! }, released, unreleased };
  }

  it.each(screens)(
    'lets an employee accept the invitation and read the PDF of the own payslip, in $language at $width',
    (screen) =>
      world.watch(async () => {
        const { language } = screen;
        const word = payslipWords[language];
        const { portalName } = firms[language];
        const { ours, person, released } = of[language];
        await inviteOnScreen(world, ours, person.name, screen);
        const mail = await world.mails.expect(person.email, 'the invitation', ({ text }) => invitationLink.test(text));
        expect(mail.text).toContain(word.ready(portalName));

        const employee = (of[language].employee = await world.visitor(screen));
        await employee.go(invitationLink.exec(mail.text)![0]);
        await employee.arrive(word.invitation);
        await employee.see(word.ready(portalName));
        // Who holds the link alone is not told whether there is an account: whoever has one says so.
        await employee.button(word.hasAccount).click();
        await employee.see(word.signInFirst);
        await employee.inspect('the invitation, for who has an account');
        await employee.button(word.hasNoAccount).click();
        await employee.field(word.name).fill(person.name);
        await employee.field(word.choosePassword).fill(journeyPassword);
        await employee.field(word.bornOn).fill(dayAfter(person.dateOfBirth));
        await employee.page.getByRole('checkbox', { name: word.agreement }).check();
        await employee.button(word.accept).click();
        await employee.see(word.notTheirs, employee.page.getByRole('alert'));
        await look(employee, `invitation-wrong-birth-date-${language}-${screen.width}`);
        employee.expectComplaint(/^POST \/api\/employee-invitations: 4\d\d$/);

        await employee.field(word.bornOn).fill(person.dateOfBirth);
        await employee.button(word.accept).click();
        await employee.arrive(word.myPayslips);
        await employee.see(monthOf(released, language));
        await keepPicture(employee, `own-payslips-${language}-${screen.width}`);
        await employee.link(word.view).click();
        await employee.arrive(word.payslipOf(monthOf(released, language)));
        await employee.see(new RegExp(person.name.split(' ').at(-1)!), employee.page.getByRole('figure', { name: word.onlyPage }));
        expect(await isDrawnUpon(employee)).toBe(true);
        await keepPicture(employee, `own-payslip-${language}-${screen.width}`);
        await expectOriginal(of[language], employee, language);
        employee.expectNoComplaints();
      }),
    journeyTimeoutMs,
  );

  /** What is downloaded is the very file that the payroll office made. */
  async function expectOriginal({ person, released }: OwnPayslips, employee: Visitor, language: 'nl' | 'en'): Promise<void> {
    const word = payslipWords[language];
    const download = employee.page.waitForEvent('download');
    await employee.button(word.download).click();
    const original = await new PayrollOffice(addressesOf(world.simulator)).payslipPdf(accountOf(world.simulator), person.id, released.id);
    const file = await download;
    expect(file.suggestedFilename()).toBe(`${word.fileName}-${released.year}-${String(released.periodNumber).padStart(2, '0')}.pdf`);
    expect((await readFile(await file.path())).equals(original)).toBe(true);
  }

  it.each(screens)(
    'shows nothing of anybody else, and nothing before its release, in $language at $width',
    ({ language }) =>
      world.watch(async () => {
        const word = payslipWords[language];
        const { ours, person, released, unreleased } = of[language];
        const employee = of[language].employee!;
        const payslips = await keptPayslips(world, ours);
        const mine = payslips.filter(({ employeeNumber }) => employeeNumber === person.employeeNumber);
        const others = payslips.filter(({ employeeNumber }) => employeeNumber !== person.employeeNumber);
        // There is something that must not be seen.
        expect(others.length).toBeGreaterThan(1);
        expect(mine.map(({ periodNumber }) => periodNumber).sort()).toEqual([released.periodNumber, unreleased.periodNumber].sort());

        await employee.link(word.toList).click();
        await employee.arrive(word.myPayslips);
        await employee.see(monthOf(released, language));
        expect(await employee.page.getByText(monthOf(unreleased, language)).count()).toBe(0);
        const list = employee.page.getByRole('list', { name: word.listOf(released.year) });
        expect(await list.getByRole('listitem').count()).toBe(1);

        const notYet = mine.find(({ periodNumber }) => periodNumber === unreleased.periodNumber)!;
        for (const { payslipId } of [notYet, others.find(({ periodNumber }) => periodNumber === released.periodNumber)!]) {
          await employee.go(`/my/payslips/${ours.portal.portalId}/${payslipId}`);
          await employee.see(word.missing);
          await employee.inspect('a payslip that is not to be seen');
          employee.expectComplaint(/^GET \/api\/me\/payslips\/[^/]+\/[^/]+\/document: 404$/);
        }
        for (const address of [
          `/portals/${ours.portal.portalId}`,
          `/portals/${ours.portal.portalId}/administrations/${ours.books.administrationId}/payslips`,
        ]) {
          await employee.go(address);
          await employee.arrive(word.noPage);
          employee.complaints.splice(0);
        }

        world.simulator.control.runs.setReleaseDate({ payrollRunId: unreleased.id, date: dayFromNow(0) });
        await fetchNow(ours.worker, ours.firm);
        await employee.go('/my/payslips');
        await employee.arrive(word.myPayslips);
        await employee.see(monthOf(unreleased, language));
        await employee.link(word.view).click();
        await employee.arrive(word.payslipOf(monthOf(unreleased, language)));
        await employee.signOut();
        await employee.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'offers in a list over many no way to where somebody may do that elsewhere only',
    () =>
      world.watch(async () => {
        const { ours } = of.nl;
        const elsewhere = await world.builders.domain(ours.portal, { name: 'Slagerij Overkant' });
        const member = await addMember(world, ours.portal, { name: 'Twee Petten', role: 'hrm', domainId: ours.domain.domainId });
        await world.builders.membership(member, ours.portal, 'back_office', { domainId: elsewhere.domainId });
        await world.builders.sql(
          "update payslip set state = 'waiting', waiting_cause = 'payslip.not_served', waiting_details = '{}' where portal_id = $1",
          [ours.portal.portalId],
        );
        const pending = `/portals/${ours.portal.portalId}/pending-payslips?waitsFor=mending`;
        const visitor = await world.visitor();
        await visitor.signIn(member);
        await visitor.arrive('Kantoor Rivierzicht');
        await visitor.go(pending);
        await visitor.arrive('Wachtende loonstroken');
        await visitor.page.locator('[data-code="payslip.not_served"]').first().waitFor();
        expect(await visitor.link('Naar Loket service').count()).toBe(0);
        await visitor.leave();

        const backOffice = await world.visitor();
        await backOffice.signIn(ours.backOffice);
        await backOffice.arrive('Kantoor Rivierzicht');
        await backOffice.go(pending);
        await backOffice.arrive('Wachtende loonstroken');
        await backOffice.link('Naar Loket service').first().waitFor();
        await backOffice.leave();
      }),
    journeyTimeoutMs,
  );
});

const invitationLink = /https?:\/\/\S+\/invitation#[\w-]{43}/;

const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

const monthOf = ({ year, periodNumber }: { year: number; periodNumber: number }, language: 'nl' | 'en'): string =>
  monthName(`${year}-${String(periodNumber).padStart(2, '0')}-01`, language);

const officeOf = ({ simulator }: World, { books: { clientNumber } }: JourneyFirm) =>
  simulator.control
    .overview()
    .flatMap(({ administrations }) => administrations)
    .find((administration) => administration.clientNumber === clientNumber)!;

/** HRM of the client invites one employee, on the screen. */
async function inviteOnScreen(world: World, { portal, domain, books }: JourneyFirm, name: string, screen: Required<Screen>): Promise<void> {
  const { language } = screen;
  const word = payslipWords[language];
  const member = await addMember(world, portal, { name: 'Personeelszaken', role: 'hrm', domainId: domain.domainId });
  const hrm = await signedIn(world, member, screen);
  await hrm.arrive(firms[language].portalName);
  await hrm.link(books.name, hrm.section(/^(Administraties|Administrations)$/)).click();
  await hrm.arrive(books.name);
  await hrm.open(word.employees);
  await hrm.button(word.invite(name)).click();
  await hrm.dialog.getByRole('heading', { name: word.invited }).waitFor();
  await look(hrm, `invited-${language}-${screen.width}`);
  await hrm.button(word.close, hrm.dialog).click();
  await hrm.button(word.inviteAgain(name)).waitFor();
  await hrm.open(word.payslips);
  await hrm.leave();
}

interface KeptPayslip {
  payslipId: string;
  employeeNumber: number;
  periodNumber: number;
}

const keptPayslips = ({ builders }: World, { portal }: JourneyFirm): Promise<KeptPayslip[]> =>
  builders.sql<KeptPayslip>(
    `select payslip_id as "payslipId", employee_number as "employeeNumber", period_number as "periodNumber"
     from payslip join employee using (portal_id, employee_id) join payroll_run using (portal_id, payroll_run_id) where portal_id = $1`,
    [portal.portalId],
  );

/** Whether the page's canvas has a dark dot on it. */
const isDrawnUpon = (visitor: Visitor): Promise<boolean> =>
  visitor.page.evaluate<boolean>(`(() => {
    const canvas = document.querySelector('canvas');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return data.some((value, index) => index % 4 === 0 && value < 128 && data[index + 3] > 200);
  })()`);
