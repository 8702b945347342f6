import { setTimeout as wait } from 'node:timers/promises';
import type { MainJob } from './main-job';
import type { MainJobOutcome } from './outcome';
import type { EmployeeRecord } from './people';
import { inboxOf } from './process-runs';

const isAboutRun = (subject: string): boolean => subject.startsWith('Loonjournaalpost staat klaar');
const isInvitation = (subject: string): boolean => subject.startsWith('Uitnodiging');
const isAboutPayslips = (subject: string): boolean => /^(Nieuwe loonstrook|\d+ nieuwe loonstroken)/.test(subject);
const isFailure = (subject: string): boolean => subject.startsWith('Ophalen uit Loket lukt niet');

/** What went out of the product by mail and to Loket, and what of it is not as it should be. */
export interface Told {
  mails: MainJobOutcome['mails'];
  reportsToLoket: MainJobOutcome['reportsToLoket'];
  differences: string[];
}

/** Mails and reports go out after the booking: waits until those that are due are there, and then whether more come than that. */
export async function awaitTold({ firm, office, backOffice, mails }: MainJob, { email }: EmployeeRecord): Promise<Told> {
  await mails.expect(email ?? '', 'the notice that payslips can be read', ({ subject }) => isAboutPayslips(subject));
  const runs = await inboxOf(backOffice, firm);
  const forPeople = runs.filter(({ isBookedAutomatically, state }) => !isBookedAutomatically && toldStates.includes(state)).length;
  const booked = runs.filter(({ state }) => state === 'booked').map(({ loketJournalRunId }) => loketJournalRunId);
  for (const until = Date.now() + patienceMs; Date.now() < until; await wait(200)) {
    const [counts, reports] = [countMails(await mails.all()), await office.reports()];
    if (counts.runReady >= forPeople && reports.length >= booked.length) break;
  }
  await wait(sweepMs);
  const [counts, reports] = [countMails(await mails.all()), await office.reports()];
  const processed = reports.filter(({ action }) => action === 'MarkAsProcessed').map(({ journalRunId }) => journalRunId);
  return {
    mails: counts,
    reportsToLoket: { processed: processed.length, refused: reports.length - processed.length },
    differences: [...mailDifferences(counts, forPeople), ...reportDifferences(booked, processed, reports.length)],
  };
}

/** Runs in these states stood ready for a person once. */
const toldStates = ['booked', 'to_review', 'blocked', 'superseded'];
const patienceMs = 30_000;
/** Longer than a sweep of the demonstration takes to come round. */
const sweepMs = 1500;

function countMails(all: ReadonlyArray<{ subject: string }>): MainJobOutcome['mails'] {
  const count = (is: (subject: string) => boolean): number => all.filter(({ subject }) => is(subject)).length;
  return {
    runReady: count(isAboutRun),
    invitations: count(isInvitation),
    payslipNotices: count(isAboutPayslips),
    importFailed: count(isFailure),
    total: all.length,
  };
}

function mailDifferences({ runReady, payslipNotices, importFailed }: MainJobOutcome['mails'], runs: number): string[] {
  return [
    ...(runReady === runs ? [] : [`mails that a run stands ready: ${runs} runs waited for a person, ${runReady} mails`]),
    ...(payslipNotices === 1 ? [] : [`the employee got ${payslipNotices} notices of payslips instead of one`]),
    ...(importFailed === 0 ? [] : [`${importFailed} mails say that an import failed`]),
  ];
}

function reportDifferences(booked: readonly string[], processed: readonly string[], all: number): string[] {
  const reported = new Set(processed);
  const silent = booked.filter((journalRunId) => !reported.has(journalRunId)).length;
  return [
    ...(silent === 0 ? [] : [`${silent} booked runs were not reported to Loket`]),
    ...(all === booked.length ? [] : [`${booked.length} runs are booked, and Loket got ${all} reports`]),
  ];
}
