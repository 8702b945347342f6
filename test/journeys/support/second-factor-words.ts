/** What a person reads on the way to a second factor, and where it is asked for. */
export interface SecondFactorWords {
  setUp: string;
  secondFactor: string;
  password: string;
  begin: string;
  qrCode: string;
  appCode: string;
  mailedCode: string;
  mailSubject: RegExp;
  turnOn: string;
  mailedCodeWrong: string;
  isOn: string;
  recoveryCodes: string;
  download: string;
  fileName: string;
  fileTitle: string;
  kept: string;
  goOn: string;
  codeAsked: string;
  code: string;
  signIn: string;
  codeWrong: string;
  codesLeft: string;
  recoveryCodeUsed: string;
  security: string;
  notReady: string;
  require: string;
  save: string;
  saved: string;
  announcement: RegExp;
  welcome: string;
  email: string;
  signInPassword: string;
  noticeOf: (portal: string) => string;
  closed: string;
}

const nl: SecondFactorWords = {
  setUp: 'Nu instellen',
  secondFactor: 'Tweede factor',
  password: 'Huidig wachtwoord',
  begin: 'Beginnen',
  qrCode: 'QR-code voor uw authenticator-app',
  appCode: 'Code uit de app',
  mailedCode: 'Code uit de e-mail',
  mailSubject: /^Uw code om een tweede factor/,
  turnOn: 'Aanzetten',
  mailedCodeWrong: 'De code uit de e-mail klopt niet.',
  isOn: 'Uw tweede factor staat aan. Uw andere sessies zijn beëindigd.',
  recoveryCodes: 'Herstelcodes',
  download: 'Downloaden',
  fileName: 'loonbrug-herstelcodes.txt',
  fileTitle: 'Herstelcodes voor Loonbrug; elke werkt één keer:',
  kept: 'Ik heb de herstelcodes opgeborgen',
  goOn: 'Verder',
  codeAsked: 'Typ de code die uw authenticator-app nu toont.',
  code: 'Code',
  signIn: 'Inloggen',
  codeWrong: 'Deze code klopt niet, of is al gebruikt.',
  codesLeft: 'Herstelcodes over',
  recoveryCodeUsed: 'Herstelcode gebruikt',
  security: 'Beveiliging',
  notReady: '1 van 2 mensen',
  require: 'Een tweede factor verplichten',
  save: 'Opslaan',
  saved: 'Opgeslagen',
  announcement: / vraagt vanaf .* om een tweede factor$/,
  welcome: 'Welkom bij Loonbrug',
  email: 'E-mailadres',
  signInPassword: 'Wachtwoord',
  noticeOf: (portal) => `vraagt ${portal} bij het inloggen om een tweede factor`,
  closed: 'Vraagt om een tweede factor',
};

const en: SecondFactorWords = {
  setUp: 'Set up now',
  secondFactor: 'Second factor',
  password: 'Current password',
  begin: 'Begin',
  qrCode: 'QR code for your authenticator app',
  appCode: 'Code of the app',
  mailedCode: 'Code from the e-mail',
  mailSubject: /^Your code to set up a second factor/,
  turnOn: 'Turn on',
  mailedCodeWrong: 'The code from the e-mail is wrong.',
  isOn: 'Your second factor is on. Your other sessions have ended.',
  recoveryCodes: 'Recovery codes',
  download: 'Download',
  fileName: 'loonbrug-recovery-codes.txt',
  fileTitle: 'Recovery codes for Loonbrug; each works once:',
  kept: 'I have put the recovery codes away',
  goOn: 'Go on',
  codeAsked: 'Type the code that your authenticator app shows now.',
  code: 'Code',
  signIn: 'Sign in',
  codeWrong: 'This code is not right, or was used already.',
  codesLeft: 'Recovery codes left',
  recoveryCodeUsed: 'Recovery code used',
  security: 'Security',
  notReady: '1 of 2 people',
  require: 'Require a second factor',
  save: 'Save',
  saved: 'Saved',
  announcement: / requires a second factor from .* on$/,
  welcome: 'Welcome to Loonbrug',
  email: 'E-mail address',
  signInPassword: 'Password',
  noticeOf: (portal) => `${portal} asks for a second factor when you sign in`,
  closed: 'Asks for a second factor',
};

export const secondFactorWords = { nl, en } as const;
