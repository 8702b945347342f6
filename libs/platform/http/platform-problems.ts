import type { ProblemTexts } from '../errors/problem-texts';

/** Texts of the errors that the platform itself gives. */
export const platformProblems: ProblemTexts = {
  'request.failed': {
    nl: {
      title: 'Er ging iets mis.',
      remedy: 'Probeer het over een minuut opnieuw. Blijft het misgaan, geef de beheerder dan het verzoeknummer.',
    },
    en: {
      title: 'Something went wrong.',
      remedy: 'Try again in a minute. If it keeps failing, give your administrator the request number.',
    },
  },
  'request.not_found': {
    nl: { title: 'Dit bestaat niet, of niet voor u.', remedy: 'Controleer het adres, of kies opnieuw vanuit het overzicht.' },
    en: { title: 'This does not exist, or not for you.', remedy: 'Check the address, or choose again from the overview.' },
  },
  'request.invalid': {
    nl: { title: 'Er klopt iets niet in wat u hebt ingevuld.', remedy: 'Verbeter de genoemde velden.' },
    en: { title: 'Something in what you entered is not right.', remedy: 'Correct the fields that are named.' },
  },
  'document.erased': {
    nl: { title: 'Dit document is gewist, omdat de bewaartermijn voorbij is.', remedy: 'Wie het zelf bewaard heeft, kan het nog lezen.' },
    en: { title: 'This document was erased, because its term is over.', remedy: 'Whoever kept it themselves can still read it.' },
  },
  'retention.term_too_short': {
    nl: { title: 'Dit moet langer bewaard blijven.', remedy: 'Kies een termijn van ten minste {minimum} jaar: {law}.' },
    en: { title: 'This must be kept longer.', remedy: 'Choose a term of at least {minimum} years: {law}.' },
  },
  'request.malformed': {
    nl: { title: 'Het verzoek is niet te lezen.', remedy: 'Stuur geldige JSON met het juiste inhoudstype.' },
    en: { title: 'The request can not be read.', remedy: 'Send valid JSON with the right content type.' },
  },
  'request.too_large': {
    nl: { title: 'Het verzoek is te groot.', remedy: 'Stuur minder tegelijk.' },
    en: { title: 'The request is too large.', remedy: 'Send less at once.' },
  },
  'request.table_too_large': {
    nl: {
      title: 'De lijst heeft {total} regels; in één bestand passen er {limit}.',
      remedy: 'Kies een kortere tijd of een filter, of neem CSV in plaats van Excel.',
    },
    en: {
      title: 'The list has {total} rows; one file holds {limit}.',
      remedy: 'Choose a shorter time or a filter, or take CSV instead of Excel.',
    },
  },
  'request.export_busy': {
    nl: {
      title: 'Er wordt al een bestand voor u gemaakt, of er wachten te veel mensen op een bestand.',
      remedy: 'Wacht tot uw vorige bestand klaar is, of {retryAfterSeconds} seconden, en probeer het opnieuw.',
    },
    en: {
      title: 'A file is being made for you already, or too many people are waiting for one.',
      remedy: 'Wait until your file before is ready, or {retryAfterSeconds} seconds, and try again.',
    },
  },
  'request.changed_meanwhile': {
    nl: { title: 'Iemand anders heeft dit intussen gewijzigd.', remedy: 'Laad opnieuw en kijk of uw wijziging nog nodig is.' },
    en: { title: 'Someone else changed this meanwhile.', remedy: 'Reload and see whether your change is still needed.' },
  },
  'request.throttled': {
    nl: { title: 'Te veel pogingen.', remedy: 'Wacht {retryAfterSeconds} seconden en probeer het opnieuw.' },
    en: { title: 'Too many attempts.', remedy: 'Wait {retryAfterSeconds} seconds and try again.' },
  },
};
