import type { ProblemTexts } from '@loonbrug/platform';

/** Why a payslip waits, and what helps. */
export const payslipProblems: ProblemTexts = {
  'payslip.not_fetched': {
    nl: { title: 'De loonstrook is nog niet opgehaald.', remedy: 'Dit gaat vanzelf; ophalen kan ook nu, bij de koppeling.' },
    en: { title: 'The payslip has not been fetched yet.', remedy: 'This happens by itself; it can also be fetched now, at the link.' },
  },
  'payslip.empty': {
    nl: { title: 'Loket gaf een leeg document.', remedy: 'Maak de loonstrook in Loket opnieuw; hij wordt dan vanzelf opgehaald.' },
    en: { title: 'Loket gave an empty document.', remedy: 'Make the payslip again in Loket; it is then fetched by itself.' },
  },
  'payslip.not_a_pdf': {
    nl: {
      title: 'Loket gaf een document dat geen (hele) PDF is.',
      remedy: 'Maak de loonstrook in Loket opnieuw; hij wordt dan vanzelf opgehaald.',
    },
    en: {
      title: 'Loket gave a document that is no (whole) PDF.',
      remedy: 'Make the payslip again in Loket; it is then fetched by itself.',
    },
  },
  'payslip.too_large': {
    nl: {
      title: 'De PDF van Loket is groter dan {maximumMegabytes} MB.',
      remedy: 'Maak de loonstrook in Loket opnieuw, zonder bijlagen; hij wordt dan vanzelf opgehaald.',
    },
    en: {
      title: "Loket's PDF is larger than {maximumMegabytes} MB.",
      remedy: 'Make the payslip again in Loket, without attachments; it is then fetched by itself.',
    },
  },
  'payslip.not_served': {
    nl: {
      title: 'Loket heeft deze loonstrook niet, of geeft hem niet.',
      remedy: 'Open de loonstrook in Loket; staat hij er, haal dan opnieuw op.',
    },
    en: {
      title: 'Loket does not have this payslip, or does not give it.',
      remedy: 'Open the payslip in Loket; if it is there, fetch again.',
    },
  },
  'payslip.employee_unknown': {
    nl: {
      title: 'De werknemer van dit dienstverband is niet bekend.',
      remedy: 'Laat de Loket-gebruiker van de koppeling dit dienstverband zien (rechten en filter) en haal opnieuw op.',
    },
    en: {
      title: 'The employee of this employment is not known.',
      remedy: "Let the link's Loket user see this employment (rights and filter), and fetch again.",
    },
  },
  'payslip.employer_differs': {
    nl: {
      title: 'De werknemer hoort in Loket bij een andere werkgever dan deze koppeling.',
      remedy: 'Controleer in Loket bij welke werkgever het dienstverband hoort.',
    },
    en: {
      title: 'In Loket the employee belongs to another employer than this link.',
      remedy: 'Check in Loket to which employer the employment belongs.',
    },
  },
  'payslip.identity_doubt': {
    nl: {
      title: 'Het is niet zeker van wie deze loonstrook is: de geboortedatum van de werknemer is in Loket gewijzigd.',
      remedy: 'Controleer de werknemer in Loket, en bevestig bij Medewerkers dat het dezelfde persoon is.',
    },
    en: {
      title: "It is not certain whose payslip this is: the employee's birth date was changed in Loket.",
      remedy: 'Check the employee in Loket, and confirm at Employees that it is the same person.',
    },
  },
  'payslip.incomplete': {
    nl: {
      title: 'Van periode {periodNumber} van {year} zijn {received} van {expected} loonstroken ontvangen; {stuck} wachten.',
      remedy: 'Open de loonstroken van deze verloning: bij elke wachtende staat de oorzaak.',
    },
    en: {
      title: 'Of period {periodNumber} of {year}, {received} of {expected} payslips were received; {stuck} wait.',
      remedy: 'Open the payslips of this run: each waiting one says why.',
    },
  },
};
