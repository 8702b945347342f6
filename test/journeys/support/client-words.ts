/** What the client's own people read on their screens. */
export interface ClientWords {
  inbox: string;
  runTitle: RegExp;
  asBooked: RegExp;
  needsRight: string;
  /** What is done with a run. */
  deeds: readonly string[];
  trialBalance: string;
  fiscalYear: string;
  accountCard: RegExp;
  entryTitle: RegExp;
  wageCost: string;
  costYear: string;
  wagesGroup: string;
  declarations: string;
  declarationTitle: RegExp;
  overview: string;
  close: string;
  markPaid: string;
  markUnpaid: string;
  payslips: string;
  openPayslip: RegExp;
  employees: string;
  invite: string;
  invited: RegExp;
  toInvite: string;
  toInviteAt: (books: string) => string;
  pending: string;
  toEmployee: string;
  doubt: RegExp;
  doubtElsewhere: string;
  confirm: string;
  notYet: string;
  newEntry: string;
  accountMapping: string;
  settings: string;
  closed: string;
  toOverview: string;
}

const nl: ClientWords = {
  inbox: 'Loonjournaalposten',
  runTitle: /^Loonjournaalpost /,
  asBooked: /^Journaalpost zoals die geboekt wordt/,
  needsRight: 'Verwerken kan de rol Backoffice of Portaalbeheerder.',
  deeds: ['Verwerken', 'Weigeren', 'Terugdraaien'],
  trialBalance: 'Proef- en saldibalans',
  fiscalYear: 'Boekjaar',
  accountCard: /^Rekeningkaart /,
  entryTitle: /^Boeking LON-/,
  wageCost: 'Loonkosten',
  costYear: 'Jaar',
  wagesGroup: 'Lonen en salarissen',
  declarations: 'Loonaangiften',
  declarationTitle: /^Loonaangifte /,
  overview: 'Overzicht (PDF)',
  close: 'Sluiten',
  markPaid: 'Markeer als betaald',
  markUnpaid: 'Toch niet betaald',
  payslips: 'Loonstroken',
  openPayslip: /^Openen: /,
  employees: 'Medewerkers',
  invite: 'Uitnodigen',
  invited: /^1 van 1 uitgenodigd$/,
  toInvite: 'Nog uit te nodigen',
  toInviteAt: (books) => `Medewerkers nog niet uitgenodigd: ${books}`,
  pending: 'Wachtende loonstroken',
  toEmployee: 'Naar de medewerker',
  doubt: /^De geboortedatum is in Loket gewijzigd\./,
  doubtElsewhere: 'Uw kantoor bevestigt dat: de rol Backoffice of Portaalbeheerder.',
  confirm: 'Bevestigen',
  notYet: 'Nog niet zichtbaar',
  newEntry: 'Boeking invoeren',
  accountMapping: 'Rekeningkoppeling',
  settings: 'Instellingen',
  closed: 'Deze pagina is niet voor uw rol',
  toOverview: 'Naar het overzicht',
};

const en: ClientWords = {
  inbox: 'Payroll journal entries',
  runTitle: /^Payroll journal entry /,
  asBooked: /^The entry as it will be booked/,
  needsRight: 'The role Back office or Portal administrator can process.',
  deeds: ['Process', 'Refuse', 'Reverse'],
  trialBalance: 'Trial balance',
  fiscalYear: 'Fiscal year',
  accountCard: /^Account card /,
  entryTitle: /^Entry LON-/,
  wageCost: 'Wage costs',
  costYear: 'Year',
  wagesGroup: 'Wages and salaries',
  declarations: 'Wage declarations',
  declarationTitle: /^Wage declaration /,
  overview: 'Overview (PDF)',
  close: 'Close',
  markPaid: 'Mark as paid',
  markUnpaid: 'Not paid after all',
  payslips: 'Payslips',
  openPayslip: /^Open: /,
  employees: 'Employees',
  invite: 'Invite',
  invited: /^1 of 1 invited$/,
  toInvite: 'Not invited yet',
  toInviteAt: (books) => `Employees not invited yet: ${books}`,
  pending: 'Pending payslips',
  toEmployee: 'To the employee',
  doubt: /^The birth date was changed in Loket\./,
  doubtElsewhere: 'Your firm confirms that: the role Back office or Portal administrator.',
  confirm: 'Confirm',
  notYet: 'Not visible yet',
  newEntry: 'Enter an entry',
  accountMapping: 'Account mapping',
  settings: 'Settings',
  closed: 'This page is not for your role',
  toOverview: 'To the overview',
};

export const clientWords = { nl, en } as const;
