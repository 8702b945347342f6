import { LoonbrugError } from '@loonbrug/platform';
import { type Finding, isBlocked } from './finding';
import type { JournalRunState } from './revision';

/** A journal run belongs to one payroll run for ever. */
export class PayrollRunDiffers extends LoonbrugError {
  constructor() {
    super('rejected', 'journal_run.payroll_run_differs', 'the journal run is known as one of another payroll run');
  }
}

/** The state of the run forbids the deed. */
export class RunNotInState extends LoonbrugError {
  constructor(state: JournalRunState) {
    super('rejected', `journal_run.is_${state}`, `the run is ${state}`, { state });
  }
}

/** A newer revision arrived: that is the one to look at. */
export class RunNotLatest extends LoonbrugError {
  constructor(latestJournalRunId: string, revision: number) {
    super('rejected', 'journal_run.not_latest', 'a newer revision is there', { latestJournalRunId, revision });
  }
}

/** Checks stand in the way. The first that blocks gives the code, all of them are in the details. */
export class RunBlocked extends LoonbrugError {
  constructor(findings: readonly Finding[]) {
    const first = findings.find((finding) => isBlocked([finding]));
    const message = `checks forbid booking: ${findings.map(({ code }) => code).join(', ')}`;
    super('rejected', first?.code ?? 'journal_run.blocked', message, { ...first?.details, findings });
  }
}

/** Loket shows the reason to others. */
export class ReasonPersonal extends LoonbrugError {
  constructor() {
    super('rejected', 'journal_run.reason_personal', 'the reason names a person');
  }
}

/** In a batch nobody looked at the warnings; the run must be opened and processed by itself. */
export class RunNeedsReview extends LoonbrugError {
  constructor(findings: readonly Finding[]) {
    super('rejected', 'journal_run.needs_review', `warnings: ${findings.map(({ code }) => code).join(', ')}`, { findings });
  }
}
