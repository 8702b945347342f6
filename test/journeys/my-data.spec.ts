import { readFile } from 'node:fs/promises';
import { PasswordHashingService } from '@loonbrug/auth';
import { unzipSync } from 'fflate';
import { arrangeFirm, arrangeLink, firstOfMonth, type JourneyFirm } from './support/firm';
import { describeJourney, journeyTimeoutMs } from './support/journey';
import { journeyPassword } from './support/people';
import type { Visitor } from './support/visitor';
import { startWorld, type World } from './support/world';

const clientNumber = 70104;
const booksName = 'Korst kantoor';
const pictures = process.env['MY_DATA_PICTURES'];

describeJourney('looking after one’s own data', () => {
  let world: World;
  let ours: JourneyFirm;
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
    const { employments, payrollRuns } = world.simulator.control
      .overview()
      .flatMap(({ administrations }) => administrations)
      .find((one) => one.clientNumber === clientNumber)!;
    world.simulator.control.runs.setReleaseDate({ payrollRunId: payrollRuns.at(-2)!.id, date: firstOfMonth(1) });
    await arrangeLink(ours);
    const passwordHash = await world.app.get(PasswordHashingService).hash(journeyPassword);
    const user = await world.builders.user({ name: 'Lezer van loonstroken', passwordHash });
    await world.builders.sql('update employee set user_id = $2, linked_at = now() where portal_id = $1 and employee_number = $3', [
      ours.portal.portalId,
      user.userId,
      employments[0]!.employeeNumber,
    ]);
    await world.builders.sql("insert into directory.user_portal (user_id, portal_id, ground) values ($1, $2, 'employment')", [
      user.userId,
      ours.portal.portalId,
    ]);
    employee = await world.visitor();
    await employee.signIn({ email: user.email, password: journeyPassword });
    await employee.arrive('Mijn loonstroken');
  }, journeyTimeoutMs);

  afterAll(async () => world?.close(), journeyTimeoutMs);

  it(
    'shows who read a payslip, what was agreed to, and gives a copy of everything',
    () =>
      world.watch(async () => {
        await employee.page.getByRole('button', { name: 'Account' }).click();
        await employee.page.getByRole('menuitem', { name: 'Mijn gegevens' }).click();
        await employee.arrive('Mijn gegevens');
        await employee.see('Nog niemand heeft een loonstrook van u geopend');
        await employee.inspect('my data before anything happened');

        await employee.go('/my/payslips');
        await employee.link('Bekijken').click();
        await employee.arrive(/^Loonstrook /);
        await employee.go('/my/data');
        await employee.see('Uzelf');

        await employee.see('U hebt hier niet mee ingestemd.');
        await employee.button('Instemmen').click();
        await employee.see(/^Ik stem ermee in/, employee.dialog);
        await employee.dialog.getByRole('button', { name: 'Instemmen' }).click();
        await employee.see(/^Ingestemd op /);
        await employee.button('Intrekken').click();
        await employee.dialog.getByRole('button', { name: 'Intrekken' }).click();
        await employee.see(/Ingetrokken op /);

        const download = employee.page.waitForEvent('download');
        await employee.button('Kopie downloaden').click();
        const file = await download;
        expect(file.suggestedFilename()).toBe('mijn-gegevens.zip');
        expect(Object.keys(unzipSync(await readFile(await file.path())))).toEqual([
          'data.json',
          expect.stringMatching(/^payslips\/.*\.pdf$/),
        ]);
        await employee.see('De kopie is gemaakt en staat bij uw downloads.');
        await employee.see('Meegenomen in een kopie van uw gegevens');
        await employee.inspect('my data with readings and a consent');
        if (pictures) await employee.page.screenshot({ path: `${pictures}/my-data-wide.png`, fullPage: true });
        employee.expectNoComplaints();
      }),
    journeyTimeoutMs,
  );

  it(
    'fits a phone',
    () =>
      world.watch(async () => {
        await employee.page.setViewportSize({ width: 390, height: 800 });
        await employee.go('/my/data');
        await employee.arrive('Mijn gegevens');
        await employee.see('Meegenomen in een kopie van uw gegevens');
        await employee.inspect('my data on a phone');
        if (pictures) await employee.page.screenshot({ path: `${pictures}/my-data-phone.png`, fullPage: true });
        employee.expectNoComplaints();
      }),
    journeyTimeoutMs,
  );
});
