import type { Language, Mail } from '@loonbrug/platform';

type MailText = Omit<Mail, 'to'>;

/** The proof that whoever sets up a second factor reads the account's mail. */
export function enrolmentCodeMail(language: Language, publicUrl: string, code: string): MailText {
  if (language === 'en')
    return {
      subject: 'Your code to set up a second factor at Loonbrug',
      text: `Type this code where you set up your second factor: ${code}

It works for a quarter of an hour.

Was it not you? Then somebody knows your password: ask for a new one at once at ${publicUrl}, and give the code to nobody.
`,
    };
  return {
    subject: 'Uw code om een tweede factor in te stellen bij Loonbrug',
    text: `Typ deze code waar u uw tweede factor instelt: ${code}

De code werkt een kwartier.

Was u dat niet? Dan kent iemand uw wachtwoord: vraag meteen een nieuw aan op ${publicUrl}, en geef de code aan niemand.
`,
  };
}

/** So that nobody's second factor changes without their knowing. */
export function secondFactorOnMail(language: Language, publicUrl: string): MailText {
  if (language === 'en')
    return {
      subject: 'Your Loonbrug account has a second factor now',
      text: `From now on, signing in to Loonbrug asks for a code of your authenticator app.\n\nWas it not you? Ask for a new password at once at ${publicUrl} and tell your administrator.\n`,
    };
  return {
    subject: 'Uw Loonbrug-account heeft nu een tweede factor',
    text: `Vanaf nu vraagt Loonbrug bij het inloggen om een code van uw authenticator-app.\n\nWas u dat niet? Vraag dan meteen een nieuw wachtwoord aan op ${publicUrl} en waarschuw uw beheerder.\n`,
  };
}

export function secondFactorOffMail(language: Language, publicUrl: string): MailText {
  if (language === 'en')
    return {
      subject: 'The second factor of your Loonbrug account was turned off',
      text: `Your Loonbrug account is protected by your password only from now on.\n\nWas it not you? Ask for a new password at once at ${publicUrl} and set up a second factor again.\n`,
    };
  return {
    subject: 'De tweede factor van uw Loonbrug-account is uitgezet',
    text: `Uw Loonbrug-account is vanaf nu alleen met uw wachtwoord beveiligd.\n\nWas u dat niet? Vraag dan meteen een nieuw wachtwoord aan op ${publicUrl} en stel opnieuw een tweede factor in.\n`,
  };
}

export function recoveryCodesRenewedMail(language: Language, publicUrl: string): MailText {
  if (language === 'en')
    return {
      subject: 'Your Loonbrug recovery codes were renewed',
      text: `There are new recovery codes for your Loonbrug account; the old ones no longer work.\n\nWas it not you? Ask for a new password at once at ${publicUrl}.\n`,
    };
  return {
    subject: 'Uw herstelcodes van Loonbrug zijn vernieuwd',
    text: `Er zijn nieuwe herstelcodes voor uw Loonbrug-account; de oude werken niet meer.\n\nWas u dat niet? Vraag dan meteen een nieuw wachtwoord aan op ${publicUrl}.\n`,
  };
}

export function recoveryCodeUsedMail(language: Language, publicUrl: string, left: number): MailText {
  if (language === 'en')
    return {
      subject: 'A recovery code of your Loonbrug account was used',
      text: `A recovery code was used just now; ${left} are left. You make new ones under "My account".\n\nWas it not you? Ask for a new password at once at ${publicUrl}.\n`,
    };
  return {
    subject: 'Een herstelcode van uw Loonbrug-account is gebruikt',
    text: `Zojuist is een herstelcode gebruikt; u hebt er nog ${left}. Nieuwe maakt u bij "Mijn account".\n\nWas u dat niet? Vraag dan meteen een nieuw wachtwoord aan op ${publicUrl}.\n`,
  };
}

/** Whoever guesses codes has the password already. */
export function codesGuessedMail(language: Language, publicUrl: string): MailText {
  if (language === 'en')
    return {
      subject: 'Somebody knows your Loonbrug password',
      text: `Somebody signed in with your password and then typed several wrong codes. They did not get in.\n\nWas it not you? Ask for a new password now at ${publicUrl}.\n`,
    };
  return {
    subject: 'Iemand kent uw wachtwoord van Loonbrug',
    text: `Iemand logde in met uw wachtwoord en typte daarna meermaals een verkeerde code. Die persoon is niet binnengekomen.\n\nWas u dat niet? Vraag dan nu een nieuw wachtwoord aan op ${publicUrl}.\n`,
  };
}
