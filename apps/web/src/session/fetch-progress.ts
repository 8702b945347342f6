import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { components } from '../api/schema.generated';
import { followEvents } from './event-stream';

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

/** A running fetch, live: each event brings the links that changed since the one before. */
export function useFetchProgress(portalId: string, fetchId: string | null | undefined): FetchState | undefined {
  const queryClient = useQueryClient();
  const [progress, setProgress] = useState<FetchState>();
  useEffect(() => {
    if (!fetchId) return undefined;
    const stop = new AbortController();
    const onEvent = ({ type, data }: { type: string; data: unknown }) => {
      if (type === 'progress' || type === 'finished') setProgress((before) => merged(before, data as FetchState));
      if (type === 'finished') {
        void queryClient.invalidateQueries({
          predicate: ({ queryKey: [name, portal] }) => portal === portalId && broughtIn.has(String(name)),
        });
      }
    };
    void followEvents({ url: `/api/portals/${portalId}/fetches/${fetchId}/events`, signal: stop.signal, onEvent }, ['finished', 'closed']);
    return () => stop.abort();
  }, [portalId, fetchId, queryClient]);
  return progress;
}

function merged(before: FetchState | undefined, news: FetchState): FetchState {
  if (before?.fetchId !== news.fetchId) return news;
  const links = new Map(before.links.map((link) => [link.loketLinkId, link]));
  for (const link of news.links) links.set(link.loketLinkId, link);
  return { ...news, links: [...links.values()] };
}
