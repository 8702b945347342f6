import type { ProblemTexts } from '@loonbrug/platform';

/** What a user reads of each error of Loket, and what helps. */
export const loketProblems: ProblemTexts = {
  'loket.credentials_refused': {
    nl: {
      title: 'Loket accepteert deze inloggegevens niet.',
      remedy: 'Controleer gebruikersnaam, wachtwoord en omgevingscode, of geef opnieuw toestemming in Loket.',
    },
    en: {
      title: 'Loket does not accept these credentials.',
      remedy: 'Check user name, password and environment code, or give consent in Loket again.',
    },
  },
  'loket.client_refused': {
    nl: {
      title: 'Loket accepteert de client van dit portaal niet.',
      remedy:
        'Controleer client-id en clientgeheim. Inloggen met een wachtwoord moet Loket voor deze client hebben toegestaan; kies anders voor toestemming.',
    },
    en: {
      title: "Loket does not accept this portal's client.",
      remedy:
        'Check client ID and client secret. Loket must have allowed this client to sign in with a password; choose consent otherwise.',
    },
  },
  'loket.unreachable': {
    nl: { title: 'Loket is nu niet bereikbaar.', remedy: 'Er gaat niets verloren; het wordt vanzelf opnieuw geprobeerd.' },
    en: { title: 'Loket can not be reached now.', remedy: 'Nothing is lost; it is tried again by itself.' },
  },
  'loket.address_refused': {
    nl: { title: 'Dit adres van Loket mag niet worden aangeroepen.', remedy: 'Vul het adres van Loket in, beginnend met https.' },
    en: { title: 'This address of Loket may not be called.', remedy: 'Enter the address of Loket, beginning with https.' },
  },
  'loket.unexpected_answer': {
    nl: {
      title: 'Loket gaf een onverwacht antwoord.',
      remedy: 'Probeer het later opnieuw. Blijft het misgaan, meld dit dan aan de beheerder.',
    },
    en: { title: 'Loket gave an unexpected answer.', remedy: 'Try again later. If it keeps failing, tell your administrator.' },
  },
  'loket.answer_too_large': {
    nl: { title: 'Loket stuurde meer dan wordt gelezen.', remedy: 'Controleer dit stuk in Loket zelf en meld het aan de beheerder.' },
    en: { title: 'Loket sent more than is read.', remedy: 'Look at this item in Loket itself and tell your administrator.' },
  },
  'loket.not_a_pdf': {
    nl: { title: 'Loket gaf geen geldige PDF.', remedy: 'Open het stuk in Loket zelf. Is het daar goed, haal het dan opnieuw op.' },
    en: { title: 'Loket gave no valid PDF.', remedy: 'Open the item in Loket itself. If it is right there, fetch it again.' },
  },
  'loket.token_refused': {
    nl: { title: 'Loket accepteert de toegang niet meer.', remedy: 'Test de verbinding, en log opnieuw in of geef opnieuw toestemming.' },
    en: { title: 'Loket no longer accepts the access.', remedy: 'Test the connection, and sign in or give consent again.' },
  },
  'loket.right_missing': {
    nl: {
      title: 'De Loket-gebruiker mag dit niet ({activity}).',
      remedy: 'Geef de gebruiker in Loket het recht bij deze werkgever, en controleer of de module aanstaat.',
    },
    en: {
      title: 'The Loket user may not do this ({activity}).',
      remedy: 'Give the user the right for this employer in Loket, and check that the module is on.',
    },
  },
  'loket.not_found': {
    nl: { title: 'Loket kent dit niet (meer).', remedy: 'Controleer in Loket of het is verwijderd of teruggedraaid.' },
    en: { title: 'Loket does not know this (any more).', remedy: 'Look in Loket whether it was removed or undone.' },
  },
  'loket.refused': {
    nl: {
      title: 'Loket weigert dit verzoek (code {messageCodes}).',
      remedy: 'Kijk in Loket naar de status van de run en probeer het daarna opnieuw.',
    },
    en: {
      title: 'Loket refuses this request (code {messageCodes}).',
      remedy: 'Look at the state of the run in Loket and try again after that.',
    },
  },
  'loket.list_inconsistent': {
    nl: {
      title: 'Loket gaf een lijst die niet klopt.',
      remedy: 'Er is niets van overgenomen; het wordt vanzelf opnieuw geprobeerd.',
    },
    en: {
      title: 'Loket gave a list that does not add up.',
      remedy: 'Nothing of it was taken over; it is tried again by itself.',
    },
  },
  'loket.amount_not_in_cents': {
    nl: {
      title: 'Een bedrag van Loket heeft meer dan twee decimalen ({place}).',
      remedy: 'Maak de journaalrun in Loket opnieuw, of vraag het Loket.',
    },
    en: { title: 'An amount of Loket has more than two decimals ({place}).', remedy: 'Make the journal run in Loket again, or ask Loket.' },
  },
  'loket.amount_malformed': {
    nl: { title: 'Er staat geen bedrag waar dat hoort ({place}).', remedy: 'Maak de journaalrun in Loket opnieuw, of vraag het Loket.' },
    en: { title: 'There is no amount where one belongs ({place}).', remedy: 'Make the journal run in Loket again, or ask Loket.' },
  },
  'loket.declaration_has_entities': {
    nl: { title: 'Het loonaangiftebericht bevat verwijzingen die niet worden gelezen.', remedy: 'Maak het bericht in Loket opnieuw aan.' },
    en: { title: 'The wage declaration has references that are not read.', remedy: 'Make the message in Loket again.' },
  },
  'loket.declaration_malformed': {
    nl: { title: 'Het loonaangiftebericht is niet te lezen.', remedy: 'Maak het bericht in Loket opnieuw aan.' },
    en: { title: 'The wage declaration can not be read.', remedy: 'Make the message in Loket again.' },
  },
  'loket.declaration_other_year': {
    nl: {
      title: 'Het loonaangiftebericht is van {year}, niet van {expectedYear}.',
      remedy: 'Kies in Loket de aangifte van het juiste jaar.',
    },
    en: {
      title: 'The wage declaration is of {year}, not of {expectedYear}.',
      remedy: 'Choose the declaration of the right year in Loket.',
    },
  },
};
