/** What the back office reads where it sets rules, marks declarations as paid, and holds them beside the books. */
export interface RulesWords {
  rules: string;
  change: string;
  perCent: string;
  effect: RegExp;
  save: string;
  atMost: (perCent: number) => string;
  own: string;
  letGo: string;
  waiting: string;
  month: RegExp;
  payables: string;
  markPaid: string;
  payableOf: (books: string) => RegExp;
  changedMeanwhile: string;
  theirs: string;
  open: string;
  keepMine: string;
  state: string;
  paid: string;
  paidOn: string;
  actions: string;
  reconciliation: string;
  compared: string;
  chooseAccounts: string;
  withoutChoice: string;
  cancel: string;
  compareMonth: (month: string) => RegExp;
  reconciled: (month: string) => RegExp;
}

const nl: RulesWords = {
  rules: 'Verwerkingsregels',
  change: 'Wijzigen: Totaal van de periode',
  perCent: 'Procent',
  effect: /Van \d+ runs in \d{4} zouden er \d+ automatisch zijn geboekt; nu \d+\./,
  save: 'Opslaan',
  atMost: (perCent) => `Afwijking hoogstens ${perCent} %`,
  own: 'Hier ingesteld',
  letGo: 'Eigen waarde loslaten: Afwijking hoogstens 20 % (Standaard)',
  waiting: 'Runs die op een mens wachten',
  month: /^[a-z]+ \d{4}$/,
  payables: 'Te betalen aangiften',
  markPaid: 'Markeer als betaald',
  payableOf: (books) => new RegExp(`voor ${books}\\.`),
  changedMeanwhile: 'Iemand anders heeft dit intussen gewijzigd.',
  theirs: 'De ander',
  open: 'Open',
  keepMine: 'Bewaar toch de mijne',
  state: 'Status',
  paid: 'Betaald',
  paidOn: 'Betaald op',
  actions: 'Acties',
  reconciliation: 'Aansluiting loonaangifte',
  compared: 'Vergeleken met: 1206010 Loonheffing',
  chooseAccounts: 'Rekeningen kiezen',
  withoutChoice: 'Zonder keuze: de rekeningen met RGS-code BSchBepLhe.',
  cancel: 'Annuleren',
  compareMonth: (month) => new RegExp(`^${month}: `),
  reconciled: (month) => new RegExp(`^Aansluiting ${month}$`),
};

const en: RulesWords = {
  rules: 'Processing rules',
  change: 'Change: Total of the period',
  perCent: 'Per cent',
  effect: /Of \d+ runs in \d{4}, \d+ would have been booked automatically; now \d+\./,
  save: 'Save',
  atMost: (perCent) => `Deviation at most ${perCent} %`,
  own: 'Set here',
  letGo: 'Give up the own value: Deviation at most 20 % (Default)',
  waiting: 'Runs that wait for a person',
  month: /^[A-Z][a-z]+ \d{4}$/,
  payables: 'Declarations to pay',
  markPaid: 'Mark as paid',
  payableOf: (books) => new RegExp(`for ${books}\\.`),
  changedMeanwhile: 'Someone else changed this meanwhile.',
  theirs: 'Theirs',
  open: 'Open',
  keepMine: 'Keep mine and save again',
  state: 'Status',
  paid: 'Paid',
  paidOn: 'Paid on',
  actions: 'Actions',
  reconciliation: 'Declaration reconciliation',
  compared: 'Compared with: 1206010 Loonheffing',
  chooseAccounts: 'Choose accounts',
  withoutChoice: 'Without a choice: the accounts with RGS code BSchBepLhe.',
  cancel: 'Cancel',
  compareMonth: (month) => new RegExp(`^${month}: `),
  reconciled: (month) => new RegExp(`^Reconciliation ${month}$`),
};

export const rulesWords = { nl, en } as const;
