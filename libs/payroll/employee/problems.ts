import type { ProblemTexts } from '@loonbrug/platform';

/** Errors and findings about employees. */
export const employeeProblems: ProblemTexts = {
  'employee.already_linked': {
    nl: {
      title: 'Deze werknemer is al gekoppeld aan een account.',
      remedy: 'Log in met dat account. Is het van iemand anders? Laat de koppeling dan verbreken.',
    },
    en: {
      title: 'This employee is linked to an account already.',
      remedy: "Sign in with that account. Is it somebody else's? Have the link removed.",
    },
  },
  'employee.email_unknown': {
    nl: { title: 'Van deze werknemer is geen e-mailadres bekend.', remedy: 'Vul het e-mailadres in Loket in en haal opnieuw op.' },
    en: { title: 'No e-mail address of this employee is known.', remedy: 'Fill in the e-mail address in Loket and fetch again.' },
  },
  'employee.birth_date_unknown': {
    nl: { title: 'Van deze werknemer is geen geboortedatum bekend.', remedy: 'Vul de geboortedatum in Loket in en haal opnieuw op.' },
    en: { title: 'No birth date of this employee is known.', remedy: 'Fill in the birth date in Loket and fetch again.' },
  },
  'employee.identity_doubt': {
    nl: {
      title: 'Het is niet zeker wie deze werknemer is: de geboortedatum is in Loket gewijzigd.',
      remedy: 'Controleer de werknemer in Loket, en bevestig daarna dat het dezelfde persoon is.',
    },
    en: {
      title: 'It is not certain who this employee is: the birth date was changed in Loket.',
      remedy: 'Check the employee in Loket, then confirm that it is the same person.',
    },
  },
  'employee.not_in_doubt': {
    nl: { title: 'Er is geen twijfel over deze werknemer.', remedy: 'Laad opnieuw; iemand anders heeft dit misschien al bevestigd.' },
    en: { title: 'There is no doubt about this employee.', remedy: 'Reload; somebody else may have confirmed it.' },
  },
  'employee.birth_date_changed': {
    nl: {
      title: 'De geboortedatum van werknemer {employeeNumber} is in Loket gewijzigd; het kan iemand anders zijn.',
      remedy:
        'Controleer de werknemer in Loket, en bevestig bij Medewerkers dat het dezelfde persoon is. Tot dan krijgt niemand loonstroken.',
    },
    en: {
      title: 'The birth date of employee {employeeNumber} was changed in Loket; it may be somebody else.',
      remedy: 'Check the employee in Loket, and confirm at Employees that it is the same person. Until then nobody gets payslips.',
    },
  },
  'employee.email_changed': {
    nl: {
      title: 'Het e-mailadres van werknemer {employeeNumber} is in Loket gewijzigd na de uitnodiging.',
      remedy: 'Vraag de werknemer of dat klopt. Het account verandert hierdoor niet; nodig zo nodig opnieuw uit.',
    },
    en: {
      title: 'The e-mail address of employee {employeeNumber} was changed in Loket after the invitation.',
      remedy: 'Ask the employee whether that is right. The account does not change by it; invite again if need be.',
    },
  },
  'employment.moved': {
    nl: {
      title: 'Een dienstverband hoort in Loket bij een andere werknemer dan eerst.',
      remedy: 'Controleer beide werknemers in Loket. Eerdere loonstroken blijven waar ze waren.',
    },
    en: {
      title: 'In Loket an employment belongs to another employee than before.',
      remedy: 'Check both employees in Loket. Earlier payslips stay where they were.',
    },
  },
};
