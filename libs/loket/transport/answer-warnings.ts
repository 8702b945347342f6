import type { LoketRecord } from '../answer/loket-record';
import { LoketError } from '../loket.errors';
import type { LoketWarning } from './loket-call';

/** Finds what an accepted answer warns of, and tells each thing once. */
export class AnswerWarnings {
  private readonly told = new Set<string>();

  constructor(private readonly tell: (warning: LoketWarning) => void = () => undefined) {}

  look(answer: LoketRecord, activity: string): void {
    for (const warning of warningsOf(answer, activity)) {
      const key = JSON.stringify(warning);
      if (this.told.has(key)) continue;
      this.told.add(key);
      this.tell(warning);
    }
  }
}

function warningsOf(answer: LoketRecord, activity: string): LoketWarning[] {
  try {
    const version = answer.recordOrNull('version');
    const obsoleteOn = version?.dateOrNull('obsoleteDate') ?? null;
    const ends: LoketWarning[] = obsoleteOn
      ? [{ kind: 'version_ends', activity, resourceVersion: version?.textOrNull('resourceVersion') ?? null, obsoleteOn }]
      : [];
    const messages = answer
      .recordsOrNone('messages')
      .map((message): LoketWarning => ({ kind: 'message', activity, messageCode: message.integer('code') }));
    return [...ends, ...messages];
  } catch (error) {
    // Envelopes differ between Loket's own texts; a warning that can't be read must not lose a good answer.
    if (error instanceof LoketError) return [];
    throw error;
  }
}
