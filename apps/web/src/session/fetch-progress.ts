import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { SESSION_ENDED } from '../api/client';
import type { components } from '../api/schema.generated';
import { type Ending, followEvents } from './event-stream';
import { useSession } from './session-context';

export type FetchState = components['schemas']['FetchWithItemsDto'];
export type FetchItem = components['schemas']['FetchItemDto'];

/** What a fetch brings: everything of these is read anew when it is finished. */
const broughtIn = new Set([
  'loket-service',
  'journal-runs',
  'employees',
  'payslips',
  'payslip-runs',
  'wage-declarations',
  'account-mappings',
  'ledger',
  'incidents',
  'fetches',
  'work',
]);

/**
 * A running fetch, live: each event brings the links that changed since the one before. Nothing where it can't be followed: then what was read holds.
 * It waits while the session is over, and goes on when somebody signed in again.
 */
export function useFetchProgress(portalId: string, fetchId: string | null | undefined): FetchState | undefined {
  const queryClient = useQueryClient();
  const { hasEnded } = useSession();
  const [progress, setProgress] = useState<FetchState>();
  useEffect(() => {
    if (!fetchId || hasEnded) return undefined;
    const stop = new AbortController();
    const readAnew = () =>
      void queryClient.invalidateQueries({
        predicate: ({ queryKey: [name, portal] }) => portal === portalId && broughtIn.has(String(name)),
      });
    const onEvent = ({ type, data }: { type: string; data: unknown }) => {
      if (type === 'progress' || type === 'finished') setProgress((before) => merged(before, data as FetchState));
      if (type === 'finished') readAnew();
    };
    const onEnd = (ending: Ending) => {
      if (ending === 'over' || ending === 'left') return;
      setProgress(undefined);
      if (ending === 'signed-out') window.dispatchEvent(new Event(SESSION_ENDED));
      else readAnew();
    };
    void followEvents({ url: `/api/portals/${portalId}/fetches/${fetchId}/events`, signal: stop.signal, onEvent }, ['finished']).then(
      onEnd,
    );
    return () => stop.abort();
  }, [portalId, fetchId, hasEnded, queryClient]);
  // Of another fetch than is asked for it says nothing; where none runs any more, only how it ended.
  const isTold = fetchId ? progress?.fetchId === fetchId : progress?.state === 'finished';
  return isTold ? progress : undefined;
}

/** The later of what was read and what came by itself. */
export const latestOf = (read: FetchState, live: FetchState | undefined): FetchState =>
  live && live.fetchId === read.fetchId && live.revision >= read.revision ? live : read;

function merged(before: FetchState | undefined, news: FetchState): FetchState {
  if (before?.fetchId !== news.fetchId) return news;
  const links = new Map(before.links.map((link) => [link.loketLinkId, link]));
  for (const link of news.links) links.set(link.loketLinkId, link);
  return { ...news, links: [...links.values()] };
}
