import type { Language } from '@loonbrug/platform';

/** A wage declaration to be paid, without its amount. */
export interface DueLine {
  domainName: string;
  administrationName: string;
  year: number;
  periodNumber: number;
  /** YYYY-MM-DD */
  dueOn: string;
}

/** All that the text is made of: names of portal, domains and books, periods and dates; nothing of a person. */
export interface DigestFacts {
  portalName: string;
  /** Declarations whose due date is past, and those that are due within days. */
  overdue: readonly DueLine[];
  dueSoon: readonly DueLine[];
  /** Of the portal's pages. */
  address: string;
}

export interface DigestText {
  subject: string;
  text: string;
}

const dueLine = ({ domainName, administrationName, year, periodNumber, dueOn }: DueLine): string =>
  `- ${domainName} – ${administrationName}, ${year}-${String(periodNumber).padStart(2, '0')}: ${dueOn.split('-').reverse().join('-')}`;

/** The lines under their heading; nothing without lines. */
const dueSection = (heading: string, lines: readonly DueLine[]): string[] =>
  lines.length === 0 ? [] : [heading, ...lines.map(dueLine), ''];

const dutch = ({ portalName, overdue, dueSoon, address }: DigestFacts): DigestText => ({
  subject: `Loonaangiften te betalen: ${overdue.length} te laat, ${dueSoon.length} binnenkort (${portalName})`,
  text: [
    ...dueSection('De uiterste betaaldatum is voorbij van:', overdue),
    ...dueSection('Binnenkort uiterlijk te betalen:', dueSoon),
    'Markeer een aangifte als betaald zodra zij betaald is. Over dezelfde aangifte krijgt u geen tweede bericht.',
    '',
    address,
  ].join('\n'),
});

const english = ({ portalName, overdue, dueSoon, address }: DigestFacts): DigestText => ({
  subject: `Wage declarations to be paid: ${overdue.length} overdue, ${dueSoon.length} soon (${portalName})`,
  text: [
    ...dueSection('The due date is past of:', overdue),
    ...dueSection('To be paid soon, at the latest on:', dueSoon),
    'Mark a declaration as paid once it is. You get no second message about the same declaration.',
    '',
    address,
  ].join('\n'),
});

/** The mail in the language of the portal. */
export const digestText = (facts: DigestFacts, language: Language): DigestText => (language === 'en' ? english : dutch)(facts);
