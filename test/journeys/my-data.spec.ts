import { readFile } from 'node:fs/promises';
import { PasswordHashingService } from '@loonbrug/auth';
import { unzipSync } from 'fflate';
import { arrangeFirm, arrangeLink, type JourneyFirm } from './support/firm';
import { describeJourney, journeyTimeoutMs } from './support/journey';
import { firstOfMonth } from './support/months';
import { type MyDataWords, myDataWords } from './support/my-data-words';
import { journeyPassword, type Member, signedIn } from './support/people';
import { look } from './support/pictures';
import type { Screen, Visitor } from './support/visitor';
import { startWorld, type World } from './support/world';

const clientNumber = 70104;
const booksName = 'Korst kantoor';

const screens: Required<Screen>[] = [
  { language: 'nl', width: 390, colours: 'light' },
  { language: 'en', width: 1440, colours: 'dark' },
];

describeJourney('looking after one’s own data', () => {
  let world: World;
  let ours: JourneyFirm;
  /** Employees of the client, in the order of the screens: each has their own. */
  let employeeNumbers: number[];

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
    employeeNumbers = employments.map(({ employeeNumber }) => employeeNumber);
    world.simulator.control.runs.setReleaseDate({ payrollRunId: payrollRuns.at(-2)!.id, date: firstOfMonth(1) });
    await arrangeLink(ours);
  }, journeyTimeoutMs);

  afterAll(async () => world?.close(), journeyTimeoutMs);

  /** Somebody who took an invitation in the past, without agreeing to digital payslips. */
  async function addEmployee(employeeNumber: number): Promise<Member> {
    const { builders, app } = world;
    const { portalId } = ours.portal;
    const name = 'Lezer van loonstroken';
    const user = await builders.user({ name, passwordHash: await app.get(PasswordHashingService).hash(journeyPassword) });
    await builders.sql('update employee set user_id = $2, linked_at = now() where portal_id = $1 and employee_number = $3', [
      portalId,
      user.userId,
      employeeNumber,
    ]);
    await builders.sql("insert into directory.user_portal (user_id, portal_id, ground) values ($1, $2, 'employment')", [
      user.userId,
      portalId,
    ]);
    return { ...user, name, password: journeyPassword };
  }

  it.each(screens)(
    'shows who read a payslip, what was agreed to, and gives a copy of everything, in $language at $width',
    (screen) =>
      world.watch(async () => {
        const word = myDataWords[screen.language];
        const employee = await signedIn(world, await addEmployee(employeeNumbers[screens.indexOf(screen)]!), screen);
        await employee.arrive(word.myPayslips);
        await openMyData(employee, word);
        await employee.see(word.nobodyYet);
        await employee.inspect('my data before anything happened');

        await employee.go('/my/payslips');
        await employee.link(word.view).click();
        await employee.arrive(word.payslip);
        await openMyData(employee, word);
        await employee.see(word.yourself);

        await employee.see(word.notAgreed);
        await employee.button(word.agree).click();
        await employee.see(word.agreement, employee.dialog);
        await look(employee, `my-data-agreement-${screen.language}-${screen.width}`);
        await employee.button(word.agree, employee.dialog).click();
        await employee.see(word.agreed);
        await employee.button(word.withdraw).click();
        await employee.see(word.consequence, employee.dialog);
        await employee.inspect('what comes of withdrawing');
        await employee.button(word.withdraw, employee.dialog).click();
        await employee.see(word.withdrawn);

        const download = employee.page.waitForEvent('download');
        await employee.button(word.takeCopy).click();
        const file = await download;
        expect(file.suggestedFilename()).toBe(word.fileName);
        expect(Object.keys(unzipSync(await readFile(await file.path())))).toEqual([
          'data.json',
          expect.stringMatching(/^payslips\/.*\.pdf$/),
        ]);
        await employee.see(word.copied);
        await employee.see(word.inCopy);
        await look(employee, `my-data-${screen.language}-${screen.width}`);
        await employee.leave();
      }),
    journeyTimeoutMs,
  );

  async function openMyData(employee: Visitor, word: MyDataWords): Promise<void> {
    await employee.button(word.account).click();
    await employee.page.getByRole('menuitem', { name: word.myData }).click();
    await employee.arrive(word.myData);
  }
});
