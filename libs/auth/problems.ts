import type { ProblemTexts } from '@loonbrug/platform';

/** Texts of the errors of signing in, keys and invitations. */
export const authProblems: ProblemTexts = {
  'auth.not_signed_in': {
    nl: { title: 'U bent niet (meer) aangemeld.', remedy: 'Meld u aan en probeer het opnieuw.' },
    en: { title: 'You are not signed in (any more).', remedy: 'Sign in and try again.' },
  },
  'auth.sign_in_refused': {
    nl: {
      title: 'E-mailadres en wachtwoord horen niet bij elkaar.',
      remedy: 'Controleer beide, of vraag een nieuw wachtwoord aan met "Wachtwoord vergeten".',
    },
    en: {
      title: 'E-mail address and password do not belong together.',
      remedy: 'Check both, or ask for a new password with "Forgot password".',
    },
  },
  'auth.csrf_refused': {
    nl: { title: 'Deze pagina is verouderd.', remedy: 'Laad de pagina opnieuw en probeer het nog eens.' },
    en: { title: 'This page is out of date.', remedy: 'Reload the page and try again.' },
  },
  'auth.origin_refused': {
    nl: { title: 'Dit verzoek kwam niet van een pagina van Loonbrug.', remedy: 'Open Loonbrug op {publicUrl} en probeer het daar.' },
    en: { title: 'This request did not come from a page of Loonbrug.', remedy: 'Open Loonbrug at {publicUrl} and try it there.' },
  },
  'auth.push_key_refused': {
    nl: {
      title: 'De sleutel van deze koppeling werkt niet.',
      remedy: 'Stuur de sleutel van het domein mee als "Authorization: Bearer …", of maak in Loonbrug een nieuwe.',
    },
    en: {
      title: 'The key of this link does not work.',
      remedy: 'Send the key of the domain as "Authorization: Bearer …", or make a new one in Loonbrug.',
    },
  },
};
