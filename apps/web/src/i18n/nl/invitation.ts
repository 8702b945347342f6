export const invitation = {
  title: 'Uitnodiging',
  toWork: '{{portalName}} nodigt u uit om mee te werken in Loonbrug.',
  toPayslips: '{{portalName}} zet uw loonstroken voor u klaar in Loonbrug.',
  until: 'Aan te nemen tot {{moment}}.',
  hasAccount: 'U heeft al een account met {{email}}. Log in om de uitnodiging aan te nemen.',
  asSignedIn: 'U bent ingelogd als {{email}} en neemt de uitnodiging met dit account aan.',
  yourName: 'Uw naam',
  choosePassword: 'Kies een wachtwoord',
  bornOn: 'Geboortedatum',
  bornOnText: 'Zoals uw werkgever die kent. Zo weten wij dat u het bent.',
  accept: 'Uitnodiging aannemen',
} as const;
