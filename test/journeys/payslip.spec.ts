import { readFile } from 'node:fs/promises';
import { fetchNow } from '../../apps/demo/main-job/link-administrations';
import { PayrollOffice } from '../../apps/demo/main-job/payroll-office';
import type { EmploymentOverview, PayrollRunOverview } from '../../apps/loket-simulator/src/control/overview';
import { accountOf, addressesOf, arrangeFirm, arrangeLink, firstOfMonth, type JourneyFirm } from './support/firm';
import { describeJourney, journeyTimeoutMs } from './support/journey';
import { addMember, journeyPassword } from './support/people';
import type { Visitor } from './support/visitor';
import { startWorld, type World } from './support/world';

const clientNumber = 70104;
const booksName = 'Korst kantoor';
const phone = { width: 390 };

describeJourney('reading one’s own payslips', () => {
  let world: World;
  let ours: JourneyFirm;
  /** Somebody with an address, and a run that they may see, and one that they may not see yet. */
  let person: EmploymentOverview & { email: string };
  let released: PayrollRunOverview;
  let unreleased: PayrollRunOverview;
  let employee: Visitor;

  beforeAll(async () => {
    world = await startWorld();
    ours = await arrangeFirm(world, {
      portalName: 'Kantoor Rivierzicht',
      domainName: 'Bakkerij Van der Korst',
      booksName,
      clientNumber,
      startsOn: firstOfMonth(1),
    });
    const { employments, payrollRuns } = officeOf(world);
    const found = employments.find(({ emailAddress }) => emailAddress !== null)!;
    person = { ...found, email: found.emailAddress! };
    [released, unreleased] = payrollRuns.slice(-2) as [PayrollRunOverview, PayrollRunOverview];
    world.simulator.control.runs.setReleaseDate({ payrollRunId: released.id, date: dayFromNow(-1) });
    world.simulator.control.runs.setReleaseDate({ payrollRunId: unreleased.id, date: dayFromNow(7) });
    await arrangeLink(ours);
  }, journeyTimeoutMs);

  afterAll(async () => world?.close(), journeyTimeoutMs);

  it(
    'lets an employee accept the invitation and read the PDF of the own payslip',
    () =>
      world.watch(async () => {
        await inviteOnScreen(world, ours, person.name);
        const mail = await world.mails.expect(person.email, 'the invitation', ({ text }) => invitationLink.test(text));

        employee = await world.visitor(phone);
        await employee.go(invitationLink.exec(mail.text)![0]);
        await employee.arrive('Uitnodiging');
        await employee.see('Kantoor Rivierzicht zet uw loonstroken voor u klaar in Loonbrug.');
        // Who holds the link alone is not told whether there is an account: whoever has one says so.
        await employee.button('Ik heb al een account').click();
        await employee.see('Log in met uw eigen account om de uitnodiging aan te nemen.');
        await employee.inspect('the invitation, for who has an account');
        await employee.button('Ik heb nog geen account').click();
        await employee.field('Uw naam').fill(person.name);
        await employee.field('Kies een wachtwoord').fill(journeyPassword);
        await employee.field('Geboortedatum').fill(dayAfter(person.dateOfBirth));
        await employee.page.getByRole('checkbox').check();
        await employee.button('Uitnodiging aannemen').click();
        await employee.page.getByRole('alert').waitFor();
        await employee.inspect('a birth date that is not theirs');
        employee.expectComplaint(/^POST \/api\/employee-invitations: 4\d\d$/);

        await employee.field('Geboortedatum').fill(person.dateOfBirth);
        await employee.button('Uitnodiging aannemen').click();
        await employee.arrive('Mijn loonstroken');
        await employee.see(monthOf(released));
        await employee.link('Bekijken').click();
        await employee.arrive(`Loonstrook ${monthOf(released)}`);
        await employee.see(new RegExp(person.name.split(' ').at(-1)!), employee.page.getByRole('figure', { name: 'Pagina 1 van 1' }));
        expect(await isDrawnUpon(employee)).toBe(true);

        const download = employee.page.waitForEvent('download');
        await employee.button('Downloaden').click();
        const original = await new PayrollOffice(addressesOf(world.simulator)).payslipPdf(
          accountOf(world.simulator),
          person.id,
          released.id,
        );
        const file = await download;
        expect(file.suggestedFilename()).toBe(`loonstrook-${released.year}-${String(released.periodNumber).padStart(2, '0')}.pdf`);
        expect((await readFile(await file.path())).equals(original)).toBe(true);
        employee.expectNoComplaints();
      }),
    journeyTimeoutMs,
  );

  it(
    'shows nothing of anybody else, and nothing before its release',
    () =>
      world.watch(async () => {
        const payslips = await keptPayslips(world);
        const mine = payslips.filter(({ employeeNumber }) => employeeNumber === person.employeeNumber);
        const others = payslips.filter(({ employeeNumber }) => employeeNumber !== person.employeeNumber);
        // There is something that must not be seen.
        expect(others.length).toBeGreaterThan(1);
        expect(mine.map(({ periodNumber }) => periodNumber).sort()).toEqual([released.periodNumber, unreleased.periodNumber].sort());

        await employee.link('Alle loonstroken').click();
        await employee.arrive('Mijn loonstroken');
        await employee.see(monthOf(released));
        expect(await employee.page.getByText(monthOf(unreleased)).count()).toBe(0);
        expect(
          await employee.page
            .getByRole('list', { name: `Loonstroken van ${released.year}` })
            .getByRole('listitem')
            .count(),
        ).toBe(1);

        const notYet = mine.find(({ periodNumber }) => periodNumber === unreleased.periodNumber)!;
        for (const { payslipId } of [notYet, others.find(({ periodNumber }) => periodNumber === released.periodNumber)!]) {
          await employee.go(`/my/payslips/${ours.portal.portalId}/${payslipId}`);
          await employee.see('Dit bestaat niet, of niet voor u.');
          await employee.inspect('a payslip that is not to be seen');
          employee.expectComplaint(/^GET \/api\/me\/payslips\/[^/]+\/[^/]+\/document: 404$/);
        }
        for (const address of [
          `/portals/${ours.portal.portalId}`,
          `/portals/${ours.portal.portalId}/administrations/${ours.books.administrationId}/payslips`,
        ]) {
          await employee.go(address);
          await employee.arrive('Deze pagina bestaat niet');
          employee.complaints.splice(0);
        }

        world.simulator.control.runs.setReleaseDate({ payrollRunId: unreleased.id, date: dayFromNow(0) });
        await fetchNow(ours.worker, ours.firm);
        await employee.go('/my/payslips');
        await employee.arrive('Mijn loonstroken');
        await employee.see(monthOf(unreleased));
        await employee.link('Bekijken').click();
        await employee.arrive(`Loonstrook ${monthOf(unreleased)}`);
        await employee.signOut();
        await employee.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'offers in a list over many no way to where somebody may do that elsewhere only',
    () =>
      world.watch(async () => {
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

const monthOf = ({ year, periodNumber }: { year: number; periodNumber: number }): string =>
  new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(Date.UTC(year, periodNumber - 1, 1)),
  );

const officeOf = ({ simulator }: World) =>
  simulator.control
    .overview()
    .flatMap(({ administrations }) => administrations)
    .find((administration) => administration.clientNumber === clientNumber)!;

/** HRM of the client invites one employee, on the screen. */
async function inviteOnScreen(world: World, { portal, domain }: JourneyFirm, name: string): Promise<void> {
  const member = await addMember(world, portal, { name: 'Personeelszaken', role: 'hrm', domainId: domain.domainId });
  const hrm = await world.visitor();
  await hrm.signIn(member);
  await hrm.arrive('Kantoor Rivierzicht');
  await hrm.link(booksName).click();
  await hrm.arrive(booksName);
  await hrm.link('Medewerkers', hrm.menu).click();
  await hrm.arrive('Medewerkers');
  await hrm.button(`Uitnodigen: ${name}`).click();
  await hrm.dialog.getByRole('heading', { name: '1 van 1 uitgenodigd' }).waitFor();
  await hrm.inspect('the outcome of an invitation');
  await hrm.button('Sluiten', hrm.dialog).click();
  await hrm.button(`Opnieuw uitnodigen: ${name}`).waitFor();
  await hrm.link('Loonstroken', hrm.menu).click();
  await hrm.arrive('Loonstroken');
  await hrm.leave();
}

interface KeptPayslip {
  payslipId: string;
  employeeNumber: number;
  periodNumber: number;
}

const keptPayslips = ({ builders }: World): Promise<KeptPayslip[]> =>
  builders.sql<KeptPayslip>(
    `select payslip_id as "payslipId", employee_number as "employeeNumber", period_number as "periodNumber"
     from payslip join employee using (portal_id, employee_id) join payroll_run using (portal_id, payroll_run_id)`,
  );

/** Whether the page's canvas has a dark dot on it. */
const isDrawnUpon = (visitor: Visitor): Promise<boolean> =>
  visitor.page.evaluate<boolean>(`(() => {
    const canvas = document.querySelector('canvas');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return data.some((value, index) => index % 4 === 0 && value < 128 && data[index + 3] > 200);
  })()`);
