export const document = {
  download: 'Downloaden',
  notShown: 'Dit document kan hier niet worden getoond. Download het om het te lezen.',
  morePages_one: 'Er is nog één pagina; download het document om die te lezen.',
  morePages_other: 'Er zijn nog {{count}} pagina’s; download het document om die te lezen.',
  larger: 'Groter',
  smaller: 'Kleiner',
  page: 'Pagina {{number}} van {{total}}',
  fileNames: { payslip: 'loonstrook', wageDeclaration: 'loonaangifte' },
  openReason: 'Waarom opent u dit document?',
  openReasonText: 'Uw reden wordt met uw naam en het tijdstip bewaard. Schrijf er geen persoonsgegevens in. Minstens 10 tekens.',
} as const;
