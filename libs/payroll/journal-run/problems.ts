import type { ProblemTexts } from '@loonbrug/platform';
import { correctionProblems } from './correction-problems';
import { findingProblems } from './finding-problems';
import { lossProblems } from './loss-problems';
import { mappingFindingProblems } from './mapping-problems';

/** Texts of journal runs: findings, and what the state of a run forbids. */
export const journalRunProblems: ProblemTexts = {
  ...findingProblems,
  ...correctionProblems,
  ...lossProblems,
  ...mappingFindingProblems,
  'journal_run.is_offered': {
    nl: { title: 'De inhoud van deze run is nog niet opgehaald.', remedy: 'Haal haar eerst op.' },
    en: { title: 'The content of this run has not been fetched yet.', remedy: 'Fetch it first.' },
  },
  'journal_run.is_fetched': {
    nl: { title: 'Deze run wordt net gecontroleerd.', remedy: 'Probeer het over een paar seconden opnieuw.' },
    en: { title: 'This run is being checked right now.', remedy: 'Try again in a few seconds.' },
  },
  'journal_run.is_to_review': {
    nl: { title: 'Deze run is niet geboekt.', remedy: 'Verwerk haar, of weiger haar.' },
    en: { title: 'This run is not booked.', remedy: 'Process it, or refuse it.' },
  },
  'journal_run.is_blocked': {
    nl: { title: 'Deze run is geblokkeerd en heeft geen bruikbare inhoud.', remedy: 'Verhelp de genoemde bevindingen.' },
    en: { title: 'This run is blocked and has no usable content.', remedy: 'Solve the findings that are named.' },
  },
  'journal_run.is_booked': {
    nl: { title: 'Deze run is al geboekt.', remedy: 'Er hoeft niets te gebeuren.' },
    en: { title: 'This run is booked already.', remedy: 'Nothing needs to be done.' },
  },
  'journal_run.is_unchanged': {
    nl: { title: 'Deze run zegt hetzelfde als een eerdere.', remedy: 'Er hoeft niets te gebeuren.' },
    en: { title: 'This run says the same as an earlier one.', remedy: 'Nothing needs to be done.' },
  },
  'journal_run.is_superseded': {
    nl: { title: 'Deze run is vervangen door een nieuwere versie.', remedy: 'Open de nieuwste versie.' },
    en: { title: 'This run was replaced by a newer version.', remedy: 'Open the newest version.' },
  },
  'journal_run.is_reversed': {
    nl: { title: 'Deze run is teruggedraaid.', remedy: 'Verwerk haar afzonderlijk als zij toch geboekt moet worden.' },
    en: { title: 'This run was reversed.', remedy: 'Process it by itself if it must be booked after all.' },
  },
  'journal_run.is_removed_upstream': {
    nl: { title: 'Deze run bestaat niet meer in Loket.', remedy: 'Er hoeft niets te gebeuren.' },
    en: { title: 'This run no longer exists in Loket.', remedy: 'Nothing needs to be done.' },
  },
  'journal_run.is_refused': {
    nl: { title: 'Deze run is geweigerd.', remedy: 'Verwerk haar afzonderlijk als zij toch geboekt moet worden.' },
    en: { title: 'This run was refused.', remedy: 'Process it by itself if it must be booked after all.' },
  },
  'payroll.transit_account_not_balance': {
    nl: { title: 'Rekening {code} is geen balansrekening.', remedy: 'Kies voor overlopende posten een balansrekening.' },
    en: { title: 'Account {code} is no balance sheet account.', remedy: 'Choose a balance sheet account as transit account.' },
  },
  'payroll.journal_not_payroll': {
    nl: { title: 'Dagboek {code} is niet van soort Memoriaal Lonen.', remedy: 'Kies een dagboek van soort Memoriaal Lonen.' },
    en: {
      title: 'Journal {code} is not of kind Memoriaal Lonen (payroll).',
      remedy: 'Choose a journal of kind Memoriaal Lonen (payroll).',
    },
  },
};
