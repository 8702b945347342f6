/** What is read on the way from an invitation to one’s own payslip. */
export interface PayslipWords {
  employees: string;
  payslips: string;
  invite: (name: string) => string;
  inviteAgain: (name: string) => string;
  invited: string;
  close: string;
  invitation: string;
  ready: (portal: string) => string;
  hasAccount: string;
  signInFirst: string;
  hasNoAccount: string;
  name: string;
  choosePassword: string;
  bornOn: string;
  agreement: RegExp;
  accept: string;
  notTheirs: string;
  myPayslips: string;
  view: string;
  payslipOf: (month: string) => string;
  onlyPage: string;
  download: string;
  fileName: string;
  toList: string;
  listOf: (year: number) => string;
  missing: string;
  noPage: string;
}

const nl: PayslipWords = {
  employees: 'Medewerkers',
  payslips: 'Loonstroken',
  invite: (name) => `Uitnodigen: ${name}`,
  inviteAgain: (name) => `Opnieuw uitnodigen: ${name}`,
  invited: '1 van 1 uitgenodigd',
  close: 'Sluiten',
  invitation: 'Uitnodiging',
  ready: (portal) => `${portal} zet uw loonstroken voor u klaar in Loonbrug.`,
  hasAccount: 'Ik heb al een account',
  signInFirst: 'Log in met uw eigen account om de uitnodiging aan te nemen.',
  hasNoAccount: 'Ik heb nog geen account',
  name: 'Uw naam',
  choosePassword: 'Kies een wachtwoord',
  bornOn: 'Geboortedatum',
  agreement: /^Ik stem ermee in/,
  accept: 'Uitnodiging aannemen',
  notTheirs: 'Die geboortedatum klopt niet.',
  myPayslips: 'Mijn loonstroken',
  view: 'Bekijken',
  payslipOf: (month) => `Loonstrook ${month}`,
  onlyPage: 'Pagina 1 van 1',
  download: 'Downloaden',
  fileName: 'loonstrook',
  toList: 'Alle loonstroken',
  listOf: (year) => `Loonstroken van ${year}`,
  missing: 'Dit bestaat niet, of niet voor u.',
  noPage: 'Deze pagina bestaat niet',
};

const en: PayslipWords = {
  employees: 'Employees',
  payslips: 'Payslips',
  invite: (name) => `Invite: ${name}`,
  inviteAgain: (name) => `Invite again: ${name}`,
  invited: '1 of 1 invited',
  close: 'Close',
  invitation: 'Invitation',
  ready: (portal) => `${portal} has your payslips ready for you in Loonbrug.`,
  hasAccount: 'I have an account already',
  signInFirst: 'Sign in with your own account to accept the invitation.',
  hasNoAccount: 'I have no account yet',
  name: 'Your name',
  choosePassword: 'Choose a password',
  bornOn: 'Date of birth',
  agreement: /^I agree to receive my payslips/,
  accept: 'Accept the invitation',
  notTheirs: 'That date of birth is not right.',
  myPayslips: 'My payslips',
  view: 'View',
  payslipOf: (month) => `Payslip ${month}`,
  onlyPage: 'Page 1 of 1',
  download: 'Download',
  fileName: 'payslip',
  toList: 'All payslips',
  listOf: (year) => `Payslips of ${year}`,
  missing: 'This does not exist, or not for you.',
  noPage: 'This page does not exist',
};

export const payslipWords = { nl, en } as const;
