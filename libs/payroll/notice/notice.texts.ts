import type { Language } from '@loonbrug/platform';

/** What a mail is about. */
export type NoticeTemplate = 'run_ready' | 'import_failed' | 'payables_due';

/** A wage declaration to be paid, without its amount. */
export interface DueLine {
  domainName: string;
  administrationName: string;
  year: number;
  periodNumber: number;
  /** YYYY-MM-DD */
  dueOn: string;
}

/** All that a text is made of: names of portal, domain and books, numbers and texts of error codes; nothing of a person. */
export interface NoticeFacts {
  portalName: string;
  domainName: string | null;
  administrationName: string | null;
  /** Title and remedy of the error code, of an import that failed. */
  problem: { title: string; remedy: string } | null;
  year: number | null;
  periodNumber: number | null;
  /** Findings that somebody must look at before booking. */
  findings: number;
  /** Declarations whose due date is past, and those that are due within days. */
  overdue: readonly DueLine[];
  dueSoon: readonly DueLine[];
  address: string;
}

export interface NoticeText {
  subject: string;
  text: string;
}

const place = (facts: NoticeFacts): string => [facts.domainName, facts.administrationName].filter(Boolean).join(' – ') || facts.portalName;
const period = ({ year, periodNumber }: NoticeFacts): string => `${year ?? '–'}-${String(periodNumber ?? 0).padStart(2, '0')}`;

const dueLine = ({ domainName, administrationName, year, periodNumber, dueOn }: DueLine): string =>
  `- ${domainName} – ${administrationName}, ${year}-${String(periodNumber).padStart(2, '0')}: ${dueOn.split('-').reverse().join('-')}`;

/** The lines under their heading; nothing without lines. */
const dueSection = (heading: string, lines: readonly DueLine[]): string[] =>
  lines.length === 0 ? [] : [heading, ...lines.map(dueLine), ''];

const dutch: Record<NoticeTemplate, (facts: NoticeFacts) => NoticeText> = {
  run_ready: (facts) => ({
    subject: `Loonjournaalpost staat klaar: ${place(facts)}, periode ${period(facts)}`,
    text: [
      `Voor ${place(facts)} staat de loonjournaalpost van periode ${period(facts)} klaar.`,
      facts.findings > 0
        ? `Er zijn ${facts.findings} bevindingen die eerst bekeken moeten worden.`
        : 'Alle controles zijn in orde; u kunt haar bekijken en verwerken.',
      '',
      facts.address,
    ].join('\n'),
  }),
  import_failed: (facts) => ({
    subject: `Ophalen uit Loket lukt niet: ${place(facts)}`,
    text: [
      `Het ophalen uit Loket lukt niet voor ${place(facts)}.`,
      '',
      facts.problem?.title ?? '',
      facts.problem?.remedy ?? '',
      '',
      'Wat al is opgehaald blijft staan. Zodra het weer lukt, sluit deze melding vanzelf; over dezelfde oorzaak krijgt u geen tweede bericht.',
      '',
      facts.address,
    ].join('\n'),
  }),
  payables_due: (facts) => ({
    subject: `Loonaangiften te betalen: ${facts.overdue.length} te laat, ${facts.dueSoon.length} binnenkort (${facts.portalName})`,
    text: [
      ...dueSection('De uiterste betaaldatum is voorbij van:', facts.overdue),
      ...dueSection('Binnenkort uiterlijk te betalen:', facts.dueSoon),
      'Markeer een aangifte als betaald zodra zij betaald is. Over dezelfde aangifte krijgt u geen tweede bericht.',
      '',
      facts.address,
    ].join('\n'),
  }),
};

const english: Record<NoticeTemplate, (facts: NoticeFacts) => NoticeText> = {
  run_ready: (facts) => ({
    subject: `Payroll journal entry stands ready: ${place(facts)}, period ${period(facts)}`,
    text: [
      `The payroll journal entry of period ${period(facts)} stands ready for ${place(facts)}.`,
      facts.findings > 0 ? `There are ${facts.findings} findings to look at first.` : 'All checks are fine; you can show and process it.',
      '',
      facts.address,
    ].join('\n'),
  }),
  import_failed: (facts) => ({
    subject: `Fetching from Loket fails: ${place(facts)}`,
    text: [
      `Fetching from Loket fails for ${place(facts)}.`,
      '',
      facts.problem?.title ?? '',
      facts.problem?.remedy ?? '',
      '',
      'What was fetched before stays. This incident closes by itself once it works again; you get no second message about the same cause.',
      '',
      facts.address,
    ].join('\n'),
  }),
  payables_due: (facts) => ({
    subject: `Wage declarations to be paid: ${facts.overdue.length} overdue, ${facts.dueSoon.length} soon (${facts.portalName})`,
    text: [
      ...dueSection('The due date is past of:', facts.overdue),
      ...dueSection('To be paid soon, at the latest on:', facts.dueSoon),
      'Mark a declaration as paid once it is. You get no second message about the same declaration.',
      '',
      facts.address,
    ].join('\n'),
  }),
};

/** The mail in the language of the portal. */
export const noticeText = (template: NoticeTemplate, facts: NoticeFacts, language: Language): NoticeText =>
  (language === 'en' ? english : dutch)[template](facts);
