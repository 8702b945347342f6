import type { ProblemTexts } from '@loonbrug/platform';

/** Texts of settings, credentials, consent and links. */
export const connectionProblems: ProblemTexts = {
  'loket_settings.environment_not_configured': {
    nl: {
      title: 'Deze Loket-omgeving is hier niet ingericht.',
      remedy: 'Kies productie of acceptatie, of laat de beheerder het adres instellen.',
    },
    en: {
      title: 'This Loket environment is not set up here.',
      remedy: 'Choose production or acceptance, or let your administrator set the address.',
    },
  },
  'loket_settings.missing': {
    nl: {
      title: 'Dit portaal heeft nog geen Loket-instellingen.',
      remedy: 'De portaalbeheerder vult bij Loket instellingen client-id en clientgeheim in.',
    },
    en: {
      title: 'This portal has no Loket settings yet.',
      remedy: 'The portal administrator enters client ID and client secret under Loket settings.',
    },
  },
  'loket_settings.disabled': {
    nl: {
      title: 'De koppeling met Loket staat uit voor dit portaal.',
      remedy: 'De portaalbeheerder kan haar aanzetten bij Loket instellingen.',
    },
    en: {
      title: 'The link with Loket is switched off for this portal.',
      remedy: 'The portal administrator can switch it on under Loket settings.',
    },
  },
  'loket_credential.missing': {
    nl: {
      title: 'Er zijn nergens inloggegevens voor Loket ingevuld.',
      remedy: 'Vul bij het domein gebruikersnaam, wachtwoord en omgevingscode in, of geef toestemming.',
    },
    en: {
      title: 'No credential for Loket is set at any level.',
      remedy: 'Enter user name, password and environment code at the domain, or give consent.',
    },
  },
  'loket_credential.consent_needed': {
    nl: {
      title: 'De toestemming in Loket werkt niet meer.',
      remedy: 'Geef opnieuw toestemming bij het domein; wat al is opgehaald blijft staan.',
    },
    en: { title: 'The consent at Loket no longer works.', remedy: 'Give consent again at the domain; what was fetched before stays.' },
  },
  'loket_credential.token_not_ready': {
    nl: { title: 'Er was even geen toegang tot Loket.', remedy: 'Probeer het over een minuut opnieuw.' },
    en: { title: 'There was no access to Loket for a moment.', remedy: 'Try again in a minute.' },
  },
  'consent.state_refused': {
    nl: {
      title: 'Deze toestemming hoort niet bij uw sessie, is al gebruikt of is te oud.',
      remedy: 'Er is niets gekoppeld. Begin opnieuw bij het domein en rond het in hetzelfde venster af, binnen tien minuten.',
    },
    en: {
      title: 'This consent does not belong to your session, was used before, or is too old.',
      remedy: 'Nothing was linked. Begin again at the domain and finish in the same browser, within ten minutes.',
    },
  },
  'consent.refused': {
    nl: {
      title: 'In Loket is geen toestemming gegeven.',
      remedy: 'Er is niets gekoppeld. Begin opnieuw bij het domein als u wel wilt koppelen.',
    },
    en: { title: 'No consent was given at Loket.', remedy: 'Nothing was linked. Begin again at the domain if you do want to link.' },
  },
  'link.credential_reaches_further': {
    nl: {
      title: 'De Loket-gebruiker die hier geldt ziet ook werkgevers van andere klanten.',
      remedy: 'Vraag een collega met een rol voor het hele kantoor om te koppelen, of geef dit domein een eigen Loket-gebruiker.',
    },
    en: {
      title: 'The Loket user that holds here also sees employers of other clients.',
      remedy: 'Ask a colleague with a role for the whole firm to link, or give this domain a Loket user of its own.',
    },
  },
  'connection.rights_not_shown': {
    nl: {
      title: 'De rechten per werkgever zijn niet getoond.',
      remedy:
        'De Loket-gebruiker die hier geldt ziet ook werkgevers van andere klanten; een collega met een rol voor het hele kantoor kan ze bekijken.',
    },
    en: {
      title: 'The rights per employer are not shown.',
      remedy:
        'The Loket user that holds here also sees employers of other clients; a colleague with a role for the whole firm can look at them.',
    },
  },
  'link.client_number_not_found': {
    nl: {
      title: 'Cliëntnummer {clientNumber} hoort niet bij de werkgevers van deze Loket-gebruiker.',
      remedy: 'Controleer het nummer in Loket, en of de gebruiker toegang heeft tot die werkgever.',
    },
    en: {
      title: "Client number {clientNumber} is not among this Loket user's employers.",
      remedy: 'Check the number in Loket, and whether the user has access to that employer.',
    },
  },
  'link.client_number_taken': {
    nl: {
      title: 'Cliëntnummer {clientNumber} is al gekoppeld aan {administrationName}.',
      remedy: 'Beëindig eerst die koppeling, of kies een ander nummer.',
    },
    en: {
      title: 'Client number {clientNumber} is linked to {administrationName} already.',
      remedy: 'End that link first, or choose another number.',
    },
  },
  'link.client_number_taken_elsewhere': {
    nl: { title: 'Cliëntnummer {clientNumber} is al gekoppeld.', remedy: 'Vraag de portaalbeheerder aan welke administratie.' },
    en: { title: 'Client number {clientNumber} is linked already.', remedy: 'Ask the portal administrator to which administration.' },
  },
  'link.wage_tax_number_differs': {
    nl: {
      title: 'Het loonheffingennummer van de administratie ({wageTaxNumber}) is niet dat van Loket ({loketWageTaxNumber}).',
      remedy: 'Controleer of dit de juiste cliënt is, en verbeter zo nodig het nummer van de administratie.',
    },
    en: {
      title: 'The wage tax number of the administration ({wageTaxNumber}) is not the one in Loket ({loketWageTaxNumber}).',
      remedy: 'Check whether this is the right client, and correct the number of the administration if needed.',
    },
  },
  'link.period_kind_unknown': {
    nl: { title: 'Cliënt {clientNumber} verloont in een periode die hier onbekend is.', remedy: 'Geef dit door aan de beheerder.' },
    en: { title: 'Client {clientNumber} pays in a period that is unknown here.', remedy: 'Tell your administrator.' },
  },
  'link.none': {
    nl: { title: 'Er is nog geen cliëntnummer gekoppeld.', remedy: 'Vul bij Relatiecode het cliëntnummer uit Loket in.' },
    en: { title: 'No client number is linked yet.', remedy: 'Enter the client number of Loket as contact code.' },
  },
  'link.fits': {
    nl: { title: 'Cliëntnummer {clientNumber} hoort bij {employerName}.', remedy: '' },
    en: { title: 'Client number {clientNumber} belongs to {employerName}.', remedy: '' },
  },
  'link.client_number_gone': {
    nl: {
      title: 'Cliëntnummer {clientNumber} van {employerName} is voor deze Loket-gebruiker niet meer te zien.',
      remedy: 'Geef de gebruiker in Loket weer toegang tot deze werkgever, of beëindig de koppeling.',
    },
    en: {
      title: 'This Loket user no longer sees client number {clientNumber} of {employerName}.',
      remedy: 'Give the user access to this employer in Loket again, or end the link.',
    },
  },
  'connection.signed_in': {
    nl: { title: 'Inloggen bij Loket lukt.', remedy: '' },
    en: { title: 'Signing in to Loket works.', remedy: '' },
  },
  'connection.not_tried_again': {
    nl: {
      title: 'Er is nu niets naar Loket gestuurd: deze gegevens zijn eerder geweigerd.',
      remedy: 'Wijzig ze; daarna wordt één keer opnieuw ingelogd.',
    },
    en: {
      title: 'Nothing was sent to Loket now: these credentials were refused before.',
      remedy: 'Change them; they are then tried once more.',
    },
  },
  'connection.client_accepted': {
    nl: { title: 'Loket kent de client van dit portaal.', remedy: '' },
    en: { title: "Loket knows this portal's client.", remedy: '' },
  },
  'connection.credential_at_domains': {
    nl: { title: 'Het portaal heeft zelf geen inloggegevens; elk domein gebruikt de zijne.', remedy: '' },
    en: { title: 'The portal has no credential of its own; each domain uses its own.', remedy: '' },
  },
  'connection.no_employers': {
    nl: { title: 'Deze Loket-gebruiker ziet geen enkele werkgever.', remedy: 'Geef de gebruiker in Loket toegang tot de werkgevers.' },
    en: { title: 'This Loket user sees no employer.', remedy: 'Give the user access to the employers in Loket.' },
  },
  'connection.employers': {
    nl: { title: 'De Loket-gebruiker ziet {count} werkgever(s).', remedy: '' },
    en: { title: 'The Loket user sees {count} employer(s).', remedy: '' },
  },
  'connection.not_all_employers': {
    nl: { title: 'Van {count} werkgevers zijn er {tested} getest.', remedy: 'Test de overige bij hun administratie.' },
    en: { title: '{tested} of {count} employers were tested.', remedy: 'Test the others at their administration.' },
  },
  'connection.rights_complete': {
    nl: { title: '{employerName}: alle rechten zijn er.', remedy: '' },
    en: { title: '{employerName}: all rights are there.', remedy: '' },
  },
  'connection.right_missing': {
    nl: {
      title: "{employerName}: het recht '{right}' ontbreekt.",
      remedy: 'Geef de gebruiker dit recht in Loket. Het is nodig om: {purposes}.',
    },
    en: {
      title: "{employerName}: the right '{right}' is missing.",
      remedy: 'Give the user this right in Loket. It is needed to: {purposes}.',
    },
  },
  'connection.employer_closed': {
    nl: {
      title: '{employerName}: Loket zegt niet wat deze gebruiker mag.',
      remedy: 'Controleer in Loket of de module aanstaat en of de gebruiker toegang heeft.',
    },
    en: {
      title: '{employerName}: Loket does not say what this user may do.',
      remedy: 'Check in Loket whether the module is on and the user has access.',
    },
  },
};
