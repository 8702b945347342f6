import type { LoketClient, LoketJournalError, LoketJournalLine } from '@loonbrug/loket';
import { newId } from '@loonbrug/platform';
import type { SeenJournalRun } from '../../libs/payroll/connection/link-import';
import type { Said } from './journal-runs';

/** What Loket would say of journal runs, without a Loket. */
export class LoketJournals {
  /** What it says of each run; an error is thrown. */
  readonly contents = new Map<string, Said | readonly LoketJournalLine[] | Error>();
  errors: LoketJournalError[] = [];
  /** Which runs were read. */
  read: string[] = [];

  readonly client = {
    journalRunResults: async (id: string) => {
      this.read.push(id);
      const said = this.contents.get(id)!;
      if (said instanceof Error) throw said;
      const lines = Array.isArray(said) ? said : Object.entries(said).map(([code, cents], index) => loketLine(code, cents, index + 1));
      return { lines, raw: Buffer.from('{}') };
    },
    journalRunErrors: async () => this.errors,
  } as unknown as LoketClient;

  /** A journal run as the list of periods shows it. */
  seen(said: Said | readonly LoketJournalLine[] | Error, statusKey = 4, sequenceNumber = 1): SeenJournalRun {
    const loketJournalRunId = newId();
    this.contents.set(loketJournalRunId, said);
    return { loketJournalRunId, sequenceNumber, statusKey };
  }
}

export const loketLine = (code: string, amountCents: number, lineNumber: number): LoketJournalLine => ({
  lineNumber,
  account: { code, description: `Loket ${code}` },
  amountCents,
  debitColumnCents: Math.max(amountCents, 0),
  creditColumnCents: Math.max(-amountCents, 0),
  costCentre: null,
  costUnit: null,
  component: { key: 1, description: 'Loon' },
});
