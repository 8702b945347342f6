import type { ProblemTexts } from '@loonbrug/platform';

/** Texts of the errors of signing in, keys and invitations. */
export const authProblems: ProblemTexts = {
  'auth.not_signed_in': {
    nl: { title: 'U bent niet (meer) ingelogd.', remedy: 'Log in en probeer het opnieuw.' },
    en: { title: 'You are not signed in (any more).', remedy: 'Sign in and try again.' },
  },
  'auth.sign_in_refused': {
    nl: {
      title: 'E-mailadres en wachtwoord horen niet bij elkaar.',
      remedy: 'Controleer beide, of vraag een nieuw wachtwoord aan met "Wachtwoord vergeten".',
    },
    en: {
      title: 'E-mail address and password do not belong together.',
      remedy: 'Check both, or ask for a new password with "Forgot password".',
    },
  },
  'auth.second_factor_needed': {
    nl: { title: 'Nog één stap.', remedy: 'Typ de code van uw authenticator-app, of een herstelcode.' },
    en: { title: 'One more step.', remedy: 'Type the code of your authenticator app, or a recovery code.' },
  },
  'auth.code_wrong': {
    nl: {
      title: 'Deze code klopt niet, of is al gebruikt.',
      remedy:
        'Typ de code die uw app nu toont, of wacht op de volgende. Klopt hij steeds niet? Zet de klok van uw telefoon op automatisch.',
    },
    en: {
      title: 'This code is not right, or was used already.',
      remedy: 'Type the code that your app shows now, or wait for the next. Never right? Set the clock of your phone to automatic.',
    },
  },
  'auth.second_factor_on': {
    nl: { title: 'Uw account heeft al een tweede factor.', remedy: 'Zet hem eerst uit, en stel dan een andere in.' },
    en: { title: 'Your account has a second factor already.', remedy: 'Turn it off first, then set up another.' },
  },
  'auth.second_factor_off': {
    nl: { title: 'Uw account heeft geen tweede factor.', remedy: 'Stel er een in bij "Mijn account".' },
    en: { title: 'Your account has no second factor.', remedy: 'Set one up under "My account".' },
  },
  'auth.mailed_code_wrong': {
    nl: {
      title: 'De code uit de e-mail klopt niet.',
      remedy: 'Typ de code uit de laatste e-mail. Kwam er geen? Kijk bij ongewenste post, of begin opnieuw.',
    },
    en: {
      title: 'The code from the e-mail is wrong.',
      remedy: 'Type the code of the last e-mail. None came? Look in your junk mail, or begin again.',
    },
  },
  'auth.code_not_mailed': {
    nl: {
      title: 'De e-mail met uw code kon niet worden verstuurd.',
      remedy: 'Probeer het over een paar minuten opnieuw. Blijft het mislukken? Meld het bij uw beheerder.',
    },
    en: {
      title: 'The e-mail with your code could not be sent.',
      remedy: 'Try again in a few minutes. Does it keep failing? Tell your administrator.',
    },
  },
  'auth.enrolment_expired': {
    nl: { title: 'Deze QR-code is verlopen.', remedy: 'Begin opnieuw; u hebt een kwartier de tijd.' },
    en: { title: 'This QR code has expired.', remedy: 'Begin again; you have a quarter of an hour.' },
  },
  'auth.csrf_refused': {
    nl: { title: 'Deze pagina is verouderd.', remedy: 'Laad de pagina opnieuw en probeer het nog eens.' },
    en: { title: 'This page is out of date.', remedy: 'Reload the page and try again.' },
  },
  'auth.origin_refused': {
    nl: { title: 'Dit verzoek kwam niet van een pagina van Loonbrug.', remedy: 'Open Loonbrug op {publicUrl} en probeer het daar.' },
    en: { title: 'This request did not come from a page of Loonbrug.', remedy: 'Open Loonbrug at {publicUrl} and try it there.' },
  },
  'auth.push_key_refused': {
    nl: {
      title: 'De sleutel van deze koppeling werkt niet.',
      remedy: 'Stuur de sleutel van het domein mee als "Authorization: Bearer …", of maak in Loonbrug een nieuwe.',
    },
    en: {
      title: 'The key of this link does not work.',
      remedy: 'Send the key of the domain as "Authorization: Bearer …", or make a new one in Loonbrug.',
    },
  },
  'auth.password_wrong': {
    nl: { title: 'Uw huidige wachtwoord klopt niet.', remedy: 'Typ het opnieuw, of meld u af en kies "Wachtwoord vergeten".' },
    en: { title: 'Your present password is not right.', remedy: 'Type it again, or sign out and choose "Forgot password".' },
  },
  'auth.password_too_short': {
    nl: { title: 'Het nieuwe wachtwoord is te kort.', remedy: 'Neem minstens {minimumLength} tekens; een korte zin is goed te onthouden.' },
    en: {
      title: 'The new password is too short.',
      remedy: 'Use at least {minimumLength} characters; a short sentence is easy to remember.',
    },
  },
  'auth.password_too_simple': {
    nl: { title: 'Het nieuwe wachtwoord is te eenvoudig.', remedy: 'Gebruik meer verschillende tekens en geen reeks.' },
    en: { title: 'The new password is too simple.', remedy: 'Use more different characters and no sequence.' },
  },
  'auth.password_contains_email': {
    nl: { title: 'Het nieuwe wachtwoord lijkt te veel op uw e-mailadres.', remedy: 'Kies een wachtwoord zonder uw e-mailadres erin.' },
    en: { title: 'The new password is too much like your e-mail address.', remedy: 'Choose a password without your e-mail address in it.' },
  },
  'auth.password_well_known': {
    nl: {
      title: 'Het nieuwe wachtwoord staat op lijsten van bekende wachtwoorden.',
      remedy: 'Kies een ander; een zin van vier gewone woorden is al goed.',
    },
    en: { title: 'The new password is on lists of known passwords.', remedy: 'Choose another; a sentence of four ordinary words will do.' },
  },
  'auth.password_reset_invalid': {
    nl: {
      title: 'Deze link werkt niet (meer).',
      remedy: 'Vraag een nieuwe aan met "Wachtwoord vergeten"; een link werkt één uur en één keer.',
    },
    en: {
      title: 'This link does not work (any more).',
      remedy: 'Ask for a new one with "Forgot password"; a link works for one hour and once.',
    },
  },
  'auth.invitation_invalid': {
    nl: {
      title: 'Deze uitnodiging werkt niet (meer).',
      remedy: 'Vraag wie u uitnodigde om een nieuwe; een uitnodiging werkt vier dagen en één keer.',
    },
    en: {
      title: 'This invitation does not work (any more).',
      remedy: 'Ask whoever invited you for a new one; an invitation works for four days and once.',
    },
  },
  'auth.second_fact_wrong': {
    nl: { title: 'Die geboortedatum klopt niet.', remedy: 'Controleer de datum en probeer het opnieuw; u kunt nog {attemptsLeft} keer.' },
    en: { title: 'That date of birth is not right.', remedy: 'Check the date and try again. Tries left: {attemptsLeft}.' },
  },
  'auth.account_exists': {
    nl: { title: 'Dit e-mailadres heeft al een account.', remedy: 'Log in en neem de uitnodiging daar aan.' },
    en: { title: 'This e-mail address has an account already.', remedy: 'Sign in and accept the invitation there.' },
  },
};
