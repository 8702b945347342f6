import { administrationAddress } from '../../ui/place';
import type { JournalRun } from './queries';

/** The page of a run; it lies below its own administration, also when one comes from the firm's inbox. */
export const runAddress = (portalId: string, run: Pick<JournalRun, 'administrationId' | 'journalRunId'>): string =>
  `${administrationAddress({ portalId, administrationId: run.administrationId })}/journal-runs/${run.journalRunId}`;
