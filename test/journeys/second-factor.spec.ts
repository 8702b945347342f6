import type { BuiltPortal } from '../support/builders';
import { Authenticator, mailedCodeIn } from '../support/authenticator';
import { describeJourney, journeyTimeoutMs } from './support/journey';
import { addMember, journeyPassword, type Member } from './support/people';
import type { Visitor } from './support/visitor';
import { startWorld, type World } from './support/world';

describeJourney('a second factor', () => {
  let world: World;
  let portal: BuiltPortal;
  let administrator: Member;
  let authenticator: Authenticator;
  let recoveryCodes: string[];

  beforeAll(async () => {
    world = await startWorld();
    portal = await world.builders.portal({ name: 'Kantoor De Sluis' });
    administrator = await addMember(world, portal, { name: 'Beheer De Sluis', role: 'portal_admin' });
  }, journeyTimeoutMs);

  afterAll(async () => world?.close(), journeyTimeoutMs);

  const mailedCodeOf = async ({ email }: Member): Promise<string> =>
    mailedCodeIn(await world.mails.expect(email, 'the code', ({ subject }) => subject.startsWith('Uw code om een tweede factor')));

  it(
    'is set up with an app, asked for at sign-in, and replaced by a recovery code',
    () =>
      world.watch(async () => {
        const person = await world.visitor();
        await person.signIn(administrator);
        await person.arrive('Kantoor De Sluis');
        await openAccount(person);
        await person.link('Nu instellen').click();
        await person.arrive('Tweede factor');
        await person.field('Huidig wachtwoord').fill(journeyPassword);
        await person.button('Beginnen').click();
        await person.page.getByRole('img', { name: 'QR-code voor uw authenticator-app' }).waitFor();
        await person.inspect('the QR code');
        authenticator = new Authenticator(await person.page.locator('code').innerText());
        await person.field('Code uit de app').fill(authenticator.code(new Date()));
        await person.field('Code uit de e-mail').fill('00000000');
        await person.button('Aanzetten').click();
        await person.see('De code uit de e-mail klopt niet.');
        person.expectComplaint(/^POST \/api\/me\/second-factor\/confirmation: 422$/);
        await person.inspect('a wrong mailed code');
        await person.field('Code uit de app').fill(authenticator.code(new Date()));
        await person.field('Code uit de e-mail').fill(await mailedCodeOf(administrator));
        await person.button('Aanzetten').click();
        await person.see('Uw tweede factor staat aan. Uw andere sessies zijn beëindigd.');
        await person.inspect('the recovery codes');
        recoveryCodes = await person.page.getByRole('list', { name: 'Herstelcodes' }).getByRole('listitem').allInnerTexts();
        expect(recoveryCodes).toHaveLength(10);
        await person.page.getByRole('checkbox', { name: 'Ik heb de herstelcodes opgeborgen' }).check();
        await person.button('Verder').click();
        await person.arrive('Kantoor De Sluis');
        await person.signOut();

        await person.signIn(administrator);
        await person.see('Typ de code die uw authenticator-app nu toont.');
        person.expectComplaint(/^POST \/api\/session: 401$/);
        await person.inspect('the question for a code');
        await person.field('Code').fill('000000');
        await person.button('Inloggen').click();
        await person.see('Deze code klopt niet, of is al gebruikt.');
        person.expectComplaint(/^POST \/api\/session: 401$/);
        // The app's code of now was used to set up; the next one may be a little ahead.
        await person.field('Code').fill(authenticator.code(new Date(), 1));
        await person.button('Inloggen').click();
        await person.arrive('Kantoor De Sluis');
        await person.leave();

        const phone = await world.visitor({ width: 390, language: 'en' });
        await phone.signIn(administrator);
        await phone.see('Type the code that your authenticator app shows now.');
        phone.expectComplaint(/^POST \/api\/session: 401$/);
        await phone.inspect('the question for a code, on a phone');
        await phone.field('Code').fill(recoveryCodes[0]!.toUpperCase());
        await phone.button('Sign in').click();
        await phone.arrive('Kantoor De Sluis');
        await phone.go('/my/second-factor');
        await phone.arrive('Tweede factor');
        await phone.see('9');
        await openAccount(phone);
        await phone.see('Herstelcode gebruikt');
        await phone.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'is announced by the portal above its pages, and asked for from the day on',
    () =>
      world.watch(async () => {
        const governor = await world.visitor();
        await governor.signIn(administrator);
        await governor.see('Typ de code die uw authenticator-app nu toont.');
        governor.expectComplaint(/^POST \/api\/session: 401$/);
        await governor.field('Code').fill(recoveryCodes[1]!);
        await governor.button('Inloggen').click();
        await governor.arrive('Kantoor De Sluis');
        const colleague = await addMember(world, portal, { name: 'Backoffice De Sluis', role: 'back_office' });
        await governor.go(`/portals/${portal.portalId}/security`);
        await governor.arrive('Beveiliging');
        await governor.see('1 van 2 mensen');
        await governor.page.getByRole('checkbox', { name: 'Een tweede factor verplichten' }).check();
        await governor.inspect('the rule');
        await governor.button('Opslaan').click();
        await governor.see('Opgeslagen');
        await governor.leave();

        const { text } = await world.mails.expect(colleague.email, 'the announcement', ({ subject }) =>
          / vraagt vanaf .* om een tweede factor$/.test(subject),
        );
        // The administrator has one, and needs no mail.
        expect((await world.mails.to(administrator.email)).filter(({ subject }) => / vraagt vanaf /.test(subject))).toEqual([]);
        const member = await world.visitor({ width: 390 });
        await member.go(/http\S+\/my\/second-factor/.exec(text)![0]);
        await member.arrive('Welkom bij Loonbrug');
        await member.field('E-mailadres').fill(colleague.email);
        await member.field('Wachtwoord').fill(colleague.password);
        await member.button('Inloggen').click();
        await member.arrive('Tweede factor');
        await member.go('/');
        await member.arrive('Kantoor De Sluis');
        await member.see(/vraagt Kantoor De Sluis bij het inloggen om een tweede factor/);
        await member.inspect('the notice above a page');
        await world.builders.sql('update portal set second_factor_required_on = current_date - 1 where portal_id = $1', [portal.portalId]);
        await member.go('/');
        await member.arrive('Kantoor De Sluis');
        await member.see('Vraagt om een tweede factor');
        expect(await member.menu.count()).toBe(0);
        await member.link('Nu instellen').click();
        await member.arrive('Tweede factor');
        await member.field('Huidig wachtwoord').fill(journeyPassword);
        await member.button('Beginnen').click();
        const app = new Authenticator(await member.page.locator('code').innerText());
        await member.field('Code uit de app').fill(app.code(new Date()));
        await member.field('Code uit de e-mail').fill(await mailedCodeOf(colleague));
        await member.button('Aanzetten').click();
        await member.page.getByRole('checkbox', { name: 'Ik heb de herstelcodes opgeborgen' }).check();
        await member.button('Verder').click();
        await member.arrive('Kantoor De Sluis');
        await member.leave();
      }),
    journeyTimeoutMs,
  );
});

async function openAccount(visitor: Visitor): Promise<void> {
  await visitor.button(/^(Mijn account|My account)$/).click();
  await visitor.page.getByRole('menuitem', { name: /^(Mijn account|My account)$/ }).click();
  await visitor.arrive(/^(Mijn account|My account)$/);
}
