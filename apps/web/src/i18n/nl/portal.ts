export const portal = {
  startLead: 'Wat op u wacht.',
  offered: 'Klaargezet',
  toReview: 'Te controleren',
  blocked: 'Geblokkeerd',
  openIncidents: 'Open meldingen',
  allIncidents: 'Alle meldingen',
  allDomains: 'Alle domeinen',
  firstText: 'Voeg eerst een domein toe, met een administratie daarin.',
  details: 'Portaal',
  detailsLead: 'Deze naam staat boven elke pagina en in elke mail.',
  languageText: 'Voor mails aan mensen van wie de taal niet bekend is.',
} as const;
