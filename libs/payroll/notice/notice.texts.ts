import type { Language } from '@loonbrug/platform';

/** What a mail is about. */
export type NoticeTemplate = 'run_ready' | 'import_failed';

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
  address: string;
}

export interface NoticeText {
  subject: string;
  text: string;
}

const place = (facts: NoticeFacts): string => [facts.domainName, facts.administrationName].filter(Boolean).join(' – ') || facts.portalName;
const period = ({ year, periodNumber }: NoticeFacts): string => `${year ?? '–'}-${String(periodNumber ?? 0).padStart(2, '0')}`;

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
};

/** The mail in the language of the portal. */
export const noticeText = (template: NoticeTemplate, facts: NoticeFacts, language: Language): NoticeText =>
  (language === 'en' ? english : dutch)[template](facts);
