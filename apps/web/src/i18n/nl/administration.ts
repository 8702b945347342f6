export const administration = {
  listLead:
    'De boekhoudingen van deze klant. De salariskoppeling geldt vanzelf voor de standaardadministratie; voor elke andere is een contractregel nodig.',
  new: 'Administratie toevoegen',
  search: 'Zoek op naam of nummer',
  none: 'Er zijn nog geen administraties.',
  noneText: 'De eerste wordt de standaardadministratie.',
  editLead: 'Naam en nummers van deze administratie.',
  details: 'Gegevens',
  number: 'Administratienummer',
  numberText: 'Samen met het subadministratienummer uniek; neemt u over in Loket.',
  subNumber: 'Subadministratienummer',
  wageTaxNumber: 'Loonheffingennummer',
  wageTaxNumberText: 'Negen cijfers, L en twee cijfers; mag leeg blijven.',
  kvk: 'KvK-nummer',
  kvkText: 'Acht cijfers; mag leeg blijven.',
  standard: 'Standaardadministratie',
  makeStandard: 'Standaard maken',
  makeStandardText:
    'De salariskoppeling geldt dan vanzelf voor {{name}}. De huidige standaardadministratie heeft daarna een contractregel nodig.',
  link: 'Salariskoppeling',
  linkOpen: 'In contract',
  linkClosed: 'Niet in contract',
  contactCode: 'Relatiecode',
  contactCodeText: 'Het cliëntnummer uit Loket. Bij Loket service kiest u het uit een lijst.',
  notLinked: 'Nog niet gekoppeld',
  furtherLink: 'Verdere koppeling',
  toLoketService: 'Naar Loket service',
  closedText:
    'Salariskoppeling met Loket zit niet in het contract voor deze administratie. Bij Loket service ziet u waarom en kunt u haar aanvragen.',
  warnings: {
    wage_tax_number_fails_eleven_test: 'Het loonheffingennummer voldoet niet aan de elfproef. Controleer het op een typefout.',
  },
} as const;
