export const palette = {
  open: 'Snel naar…',
  label: 'Naar een klant, administratie, boeking of pagina',
  hint: 'Typ een naam, een nummer, een boekstuknummer of een periode, zoals maart 2026.',
  groups: {
    pages: 'Pagina’s',
    domains: 'Domeinen',
    administrations: 'Administraties',
    journalRuns: 'Loonjournaalposten',
  },
  found_one: '{{count}} resultaat',
  found_other: '{{count}} resultaten',
  nothing: 'Niets gevonden voor “{{text}}”.',
  keys: 'Kies met de pijltjes en Enter; Esc sluit.',
} as const;
