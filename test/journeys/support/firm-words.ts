/** What the firm's own people read on their screens while they connect a client with Loket. */
export interface FirmWords {
  save: string;
  cancel: string;
  copyOf: (label: string) => string;
  test: string;
  works: string;
  fails: string;
  gear: string;
  loketSettings: string;
  environment: string;
  simulator: string;
  clientId: string;
  clientSecret: string;
  saved: string;
  secretSetBy: (name: string) => RegExp;
  domains: string;
  addDomain: string;
  name: string;
  code: string;
  administrations: string;
  addAdministration: string;
  number: string;
  subNumber: string;
  loketService: string;
  loketServiceClosed: string;
  contract: string;
  addLine: string;
  contractLines: string;
  feature: string;
  granted: string;
  inContract: string;
  lineMissing: RegExp;
  request: string;
  note: string;
  requested: RegExp;
  contractRequests: string;
  grant: string;
  noRequests: string;
  loketAccount: string;
  noAccount: string;
  setAccount: string;
  username: string;
  password: string;
  environmentCode: string;
  working: string;
  steps: string;
  allSetUp: string;
  personnel: string;
  notLinked: string;
  clientNumberStep: string;
  enabledStep: string;
  details: string;
  toLoketService: string;
  chooseClientNumber: string;
  clientNumber: string;
  linkedTo: string;
  contactCode: string;
  link: string;
  never: string;
  fetchNow: string;
  fetched: string;
  push: string;
  pushLead: string;
  pushAddress: string;
  makeKey: string;
  key: string;
  keyMade: string;
}

const nl: FirmWords = {
  save: 'Opslaan',
  cancel: 'Annuleren',
  copyOf: (label) => `Kopiëren: ${label}`,
  test: 'Test verbinding',
  works: 'De verbinding werkt.',
  fails: 'De verbinding werkt nog niet. Hieronder staat wat er ontbreekt.',
  gear: 'Instellingen',
  loketSettings: 'Loket-instellingen',
  environment: 'Loket-omgeving',
  simulator: 'Ingesteld adres (simulator)',
  clientId: 'Client-id',
  clientSecret: 'Client secret',
  saved: 'Opgeslagen',
  secretSetBy: (name) => new RegExp(`^Ingesteld door ${name}, .* Leeg laten: blijft zoals het is\\.$`),
  domains: 'Domeinen',
  addDomain: 'Domein toevoegen',
  name: 'Naam',
  code: 'Code',
  administrations: 'Administraties',
  addAdministration: 'Administratie toevoegen',
  number: 'Administratienummer',
  subNumber: 'Subadministratienummer',
  loketService: 'Loket service',
  loketServiceClosed: 'Loket service Niet in contract – aanvragen',
  contract: 'Contract',
  addLine: 'Contractregel toevoegen',
  contractLines: 'Contractregels',
  feature: 'Salariskoppeling met Loket',
  granted: 'Toegekend',
  inContract: 'In contract',
  lineMissing: /Voor deze administratie is een contractregel nodig\./,
  request: 'Aanvragen',
  note: 'Toelichting (niet verplicht)',
  requested: /^Aangevraagd: Verdere administratie, door Backoffice van het kantoor, .*De portaalbeheerder besluit\.$/,
  contractRequests: 'Contractaanvragen',
  grant: 'Toekennen',
  noRequests: 'Er zijn geen open aanvragen.',
  loketAccount: 'Loket-account',
  noAccount: 'Er is nog geen Loket-account ingesteld, ook niet bij een niveau hierboven.',
  setAccount: 'Account instellen',
  username: 'Gebruikersnaam',
  password: 'Wachtwoord',
  environmentCode: 'Omgevingscode',
  working: 'Werkt',
  steps: 'Stap voor stap',
  allSetUp: 'Alles is ingericht.',
  personnel: 'Personeel',
  notLinked: 'Nog geen cliëntnummer gekoppeld',
  clientNumberStep: 'Kies hieronder bij Relatiecode het cliëntnummer uit Loket.',
  enabledStep: 'De portaalbeheerder zet de koppeling aan bij het tandwiel, Loket-instellingen.',
  details: 'Administratie',
  toLoketService: 'Naar Loket service',
  chooseClientNumber: 'Cliëntnummer kiezen',
  clientNumber: 'Cliëntnummer',
  linkedTo: 'gekoppeld aan',
  contactCode: 'Relatiecode',
  link: 'Koppelen',
  never: 'Nog nooit',
  fetchNow: 'Nu ophalen',
  fetched: 'Klaar: 1 van 1, waarvan 0 mislukt',
  push: 'Aanbieden vanuit Loket',
  pushLead: 'Deze nummers geeft u in Loket op bij Externe applicaties.',
  pushAddress: 'Adres',
  makeKey: 'Sleutel maken',
  key: 'Sleutel',
  keyMade: 'Neem deze sleutel nu over: u ziet hem maar één keer.',
};

const en: FirmWords = {
  save: 'Save',
  cancel: 'Cancel',
  copyOf: (label) => `Copy: ${label}`,
  test: 'Test connection',
  works: 'The connection works.',
  fails: 'The connection does not work yet. Below is what is missing.',
  gear: 'Settings',
  loketSettings: 'Loket settings',
  environment: 'Loket environment',
  simulator: 'Configured address (simulator)',
  clientId: 'Client ID',
  clientSecret: 'Client secret',
  saved: 'Saved',
  secretSetBy: (name) => new RegExp(`^Set by ${name}, .* Leave empty: stays as it is\\.$`),
  domains: 'Domains',
  addDomain: 'Add a domain',
  name: 'Name',
  code: 'Code',
  administrations: 'Administrations',
  addAdministration: 'Add an administration',
  number: 'Administration number',
  subNumber: 'Sub-administration number',
  loketService: 'Loket service',
  loketServiceClosed: 'Loket service Not in contract – request',
  contract: 'Contract',
  addLine: 'Add a contract line',
  contractLines: 'Contract lines',
  feature: 'Payroll link with Loket',
  granted: 'Granted',
  inContract: 'In contract',
  lineMissing: /This administration needs a contract line\./,
  request: 'Request',
  note: 'Note (optional)',
  requested: /^Requested: Further administration, by Backoffice van het kantoor, .*The portal administrator decides\.$/,
  contractRequests: 'Contract requests',
  grant: 'Grant',
  noRequests: 'There are no open requests.',
  loketAccount: 'Loket account',
  noAccount: 'No Loket account is set yet, nor at a level above.',
  setAccount: 'Set an account',
  username: 'User name',
  password: 'Password',
  environmentCode: 'Environment code',
  working: 'Works',
  steps: 'Step by step',
  allSetUp: 'Everything is set up.',
  personnel: 'Personnel',
  notLinked: 'No client number linked yet',
  clientNumberStep: 'Choose the client number from Loket at Contact code below.',
  enabledStep: 'The portal administrator switches the link on at the gear, Loket settings.',
  details: 'Administration',
  toLoketService: 'To Loket service',
  chooseClientNumber: 'Choose a client number',
  clientNumber: 'Client number',
  linkedTo: 'linked to',
  contactCode: 'Contact code',
  link: 'Link',
  never: 'Never yet',
  fetchNow: 'Fetch now',
  fetched: 'Finished: 1 of 1, of which 0 failed',
  push: 'Offering from Loket',
  pushLead: 'Enter these numbers in Loket under Externe applicaties.',
  pushAddress: 'Address',
  makeKey: 'Make a key',
  key: 'Key',
  keyMade: 'Take this key over now: it is shown only once.',
};

export const firmWords = { nl, en } as const;
