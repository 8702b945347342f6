export const portalSecurity = {
  title: 'Tweede factor',
  lead: 'Wie nog geen tweede factor heeft krijgt een mail, en tot die dag een melding boven elke pagina. Vanaf de gekozen dag komt niemand meer binnen met alleen een wachtwoord.',
  rule: 'Nu',
  noRule: 'Een tweede factor is ieders eigen keuze.',
  ruleFrom: 'Verplicht vanaf {{date}}, voor {{whom}}.',
  notReady: 'Nog zonder tweede factor',
  notReadyCount: '{{without}} van {{people}} mensen',
  isRequired: 'Een tweede factor verplichten',
  from: 'Vanaf',
  fromHelp: 'Op zijn vroegst {{date}}, zodat iedereen zich kan voorbereiden.',
  whom: 'Voor',
  for: {
    members: 'wie in dit portaal werkt',
    everyone: 'iedereen, ook medewerkers die hun loonstroken lezen',
  },
} as const;
