import { readFile } from 'node:fs/promises';
import type { BuiltPortal } from '../support/builders';
import { Authenticator, mailedCodeIn } from '../support/authenticator';
import { describeJourney, journeyTimeoutMs } from './support/journey';
import { addMember, journeyPassword, type Member, signedIn } from './support/people';
import { look } from './support/pictures';
import { type SecondFactorWords, secondFactorWords } from './support/second-factor-words';
import { screens } from './support/screens';
import type { Screen, Visitor } from './support/visitor';
import { startWorld, type World } from './support/world';

const names = { nl: 'Kantoor De Sluis', en: 'Kantoor De Dijk' } as const;

/** For each screen a firm and people of its own. */
interface Office {
  portal: BuiltPortal;
  administrator: Member;
  /** Once there is a second factor. */
  recoveryCodes: string[];
}

describeJourney('a second factor', () => {
  let world: World;
  const offices = {} as Record<'nl' | 'en', Office>;

  beforeAll(async () => {
    world = await startWorld();
    for (const { language } of screens) {
      const portal = await world.builders.portal({ name: names[language] });
      const administrator = await addMember(world, portal, { name: 'Beheer', role: 'portal_admin' });
      offices[language] = { portal, administrator, recoveryCodes: [] };
    }
  }, journeyTimeoutMs);

  afterAll(async () => world?.close(), journeyTimeoutMs);

  const mailedCodeOf = async ({ email }: Member, word: SecondFactorWords): Promise<string> =>
    mailedCodeIn(await world.mails.expect(email, 'the code', ({ subject }) => word.mailSubject.test(subject)));

  /** With the app on one's phone, and the code that is mailed. */
  async function beginSetUp(person: Visitor, word: SecondFactorWords): Promise<Authenticator> {
    await person.link(word.setUp).click();
    await person.arrive(word.secondFactor);
    await person.field(word.password).fill(journeyPassword);
    await person.button(word.begin).click();
    await person.page.getByRole('img', { name: word.qrCode }).waitFor();
    return new Authenticator(await person.page.locator('code').innerText());
  }

  async function typeCodes(person: Visitor, word: SecondFactorWords, app: Authenticator, mailedCode: string): Promise<void> {
    await person.field(word.appCode).fill(app.code(new Date()));
    await person.field(word.mailedCode).fill(mailedCode);
    await person.button(word.turnOn).click();
  }

  async function putCodesAway(person: Visitor, word: SecondFactorWords): Promise<void> {
    await person.page.getByRole('checkbox', { name: word.kept }).check();
    await person.button(word.goOn).click();
  }

  it.each(screens)(
    'is set up with an app, asked for at sign-in, and replaced by a recovery code, in $language at $width',
    (screen) =>
      world.watch(async () => {
        const word = secondFactorWords[screen.language];
        const office = offices[screen.language];
        const { administrator } = office;
        const picture = (name: string) => `second-factor-${name}-${screen.language}-${screen.width}`;
        const person = await signedIn(world, administrator, screen);
        await person.arrive(names[screen.language]);
        await openAccount(person);
        const app = await beginSetUp(person, word);
        await look(person, picture('qr-code'));
        await typeCodes(person, word, app, '00000000');
        await person.see(word.mailedCodeWrong);
        person.expectComplaint(/^POST \/api\/me\/second-factor\/confirmation: 422$/);
        await look(person, picture('wrong-mailed-code'));
        await typeCodes(person, word, app, await mailedCodeOf(administrator, word));
        await person.see(word.isOn);
        await look(person, picture('recovery-codes'));
        office.recoveryCodes = await person.page.getByRole('list', { name: word.recoveryCodes }).getByRole('listitem').allInnerTexts();
        expect(office.recoveryCodes).toHaveLength(10);
        await expectCodesInFile(person, word, office.recoveryCodes);
        await putCodesAway(person, word);
        await person.arrive(names[screen.language]);
        await person.signOut();

        await person.signIn(administrator);
        await person.see(word.codeAsked);
        person.expectComplaint(/^POST \/api\/session: 401$/);
        await look(person, picture('question'));
        await person.field(word.code).fill('000000');
        await person.button(word.signIn).click();
        await person.see(word.codeWrong);
        person.expectComplaint(/^POST \/api\/session: 401$/);
        // The app's code of now was used to set up; the next one may be a little ahead.
        await person.field(word.code).fill(app.code(new Date(), 1));
        await person.button(word.signIn).click();
        await person.arrive(names[screen.language]);
        await person.leave();
        await comeInByRecoveryCode(screen, office);
      }),
    journeyTimeoutMs,
  );

  /** Each code on a line of its own, under what it is for. */
  async function expectCodesInFile(person: Visitor, word: SecondFactorWords, codes: readonly string[]): Promise<void> {
    const download = person.page.waitForEvent('download');
    await person.button(word.download).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(word.fileName);
    expect((await readFile(await file.path(), 'utf8')).trim().split('\n')).toEqual([word.fileTitle, '', ...codes]);
  }

  /** On another device, typed as one reads it. */
  async function comeInByRecoveryCode(screen: Required<Screen>, { administrator, recoveryCodes }: Office): Promise<void> {
    const word = secondFactorWords[screen.language];
    const person = await world.visitor(screen);
    await person.signIn(administrator);
    await person.see(word.codeAsked);
    person.expectComplaint(/^POST \/api\/session: 401$/);
    await person.field(word.code).fill(recoveryCodes[0]!.toUpperCase());
    await person.button(word.signIn).click();
    await person.arrive(names[screen.language]);
    await person.go('/my/second-factor');
    await person.arrive(word.secondFactor);
    const left = person.page.getByRole('term').filter({ hasText: word.codesLeft });
    expect(await left.locator('xpath=following-sibling::dd').innerText()).toBe('9');
    await openAccount(person);
    await person.see(word.recoveryCodeUsed);
    await look(person, `second-factor-account-${screen.language}-${screen.width}`);
    await person.leave();
  }

  it.each(screens)(
    'is announced by the portal above its pages, and asked for from the day on, in $language at $width',
    (screen) =>
      world.watch(async () => {
        const word = secondFactorWords[screen.language];
        const { portal, administrator } = offices[screen.language];
        const portalName = names[screen.language];
        const colleague = await addMember(world, portal, { name: 'Backoffice', role: 'back_office' });
        await world.builders.sql('update directory.user_account set language = $1 where user_id = $2', [screen.language, colleague.userId]);
        await requireFactor(screen);

        const { text } = await world.mails.expect(colleague.email, 'the announcement', ({ subject }) => word.announcement.test(subject));
        // The administrator has one, and needs no mail.
        expect((await world.mails.to(administrator.email)).filter(({ subject }) => word.announcement.test(subject))).toEqual([]);
        const member = await world.visitor(screen);
        await member.go(/http\S+\/my\/second-factor/.exec(text)![0]);
        await member.arrive(word.welcome);
        await member.field(word.email).fill(colleague.email);
        await member.field(word.signInPassword).fill(colleague.password);
        await member.button(word.signIn).click();
        await member.arrive(word.secondFactor);
        await member.go('/');
        await member.arrive(portalName);
        await member.see(new RegExp(word.noticeOf(portalName)));
        await look(member, `second-factor-notice-${screen.language}-${screen.width}`);
        await world.builders.sql('update portal set second_factor_required_on = current_date - 1 where portal_id = $1', [portal.portalId]);
        await member.go('/');
        await member.arrive(portalName);
        await member.see(word.closed);
        await look(member, `second-factor-closed-${screen.language}-${screen.width}`);
        expect(await member.menu.count()).toBe(0);
        const app = await beginSetUp(member, word);
        await typeCodes(member, word, app, await mailedCodeOf(colleague, word));
        await putCodesAway(member, word);
        await member.arrive(portalName);
        await member.leave();
      }),
    journeyTimeoutMs,
  );

  /** The administrator, who comes in by another recovery code, asks it of everybody. */
  async function requireFactor(screen: Required<Screen>): Promise<void> {
    const word = secondFactorWords[screen.language];
    const { portal, administrator, recoveryCodes } = offices[screen.language];
    const governor = await world.visitor(screen);
    await governor.signIn(administrator);
    await governor.see(word.codeAsked);
    governor.expectComplaint(/^POST \/api\/session: 401$/);
    await governor.field(word.code).fill(recoveryCodes[1]!);
    await governor.button(word.signIn).click();
    await governor.arrive(names[screen.language]);
    await governor.go(`/portals/${portal.portalId}/security`);
    await governor.arrive(word.security);
    await governor.see(word.notReady);
    await governor.page.getByRole('checkbox', { name: word.require }).check();
    await look(governor, `second-factor-rule-${screen.language}-${screen.width}`);
    await governor.button(word.save).click();
    await governor.see(word.saved);
    await governor.leave();
  }
});

async function openAccount(visitor: Visitor): Promise<void> {
  await visitor.button(/^(Mijn account|My account)$/).click();
  await visitor.page.getByRole('menuitem', { name: /^(Mijn account|My account)$/ }).click();
  await visitor.arrive(/^(Mijn account|My account)$/);
}
