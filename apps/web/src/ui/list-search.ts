import { useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { useTypedText } from './typed-text';

const pauseMs = 300;

export interface ListSearch {
  page: number;
  /** What the list is asked for. */
  search: string;
  /** What stands in the field; the list follows after a short pause. */
  typed: string;
  type: (text: string) => void;
  filter: (name: string) => string;
  setFilter: (name: string, value: string) => void;
  /** Several in one change of the address: of two changes at once the second would take back the first. */
  setFilters: (values: Readonly<Record<string, string>>) => void;
  setPage: (page: number) => void;
}

/** Search, filters and page of a list, in the address: a list can be passed on, and Back works. The same object until one of them changes. */
export function useListSearch(): ListSearch {
  const [parameters, setParameters] = useSearchParams();
  const search = parameters.get('search') ?? '';
  const { typed, type, tellSent } = useTypedText(search);
  const list = useMemo<ListSearch>(() => {
    // A filter leaves one where one is; another page begins at its top.
    const change = (values: Readonly<Record<string, string>>, isPage = false) =>
      setParameters(changed(values, isPage), { replace: true, preventScrollReset: !isPage });
    return {
      page: Math.max(1, Number(parameters.get('page') ?? '1') || 1),
      search,
      typed,
      type,
      filter: (name) => parameters.get(name) ?? '',
      setFilter: (name, value) => change({ [name]: value }),
      setFilters: (values) => change(values),
      setPage: (page) => change({ page: page > 1 ? String(page) : '' }, true),
    };
  }, [parameters, setParameters, search, typed, type]);
  // A filter may be chosen in the pause: what was typed goes beside it, not in its place.
  const newest = useRef(list);
  useEffect(() => void (newest.current = list), [list]);
  useEffect(() => {
    if (typed === search) return undefined;
    const timer = setTimeout(() => {
      tellSent(typed);
      newest.current.setFilter('search', typed);
    }, pauseMs);
    return () => clearTimeout(timer);
    // Typing starts the pause; so does an address that comes late, after what was typed went back to the one before.
  }, [typed, search]);
  return list;
}

const changed = (values: Readonly<Record<string, string>>, isPage: boolean) => (before: URLSearchParams) => {
  const next = new URLSearchParams(before);
  for (const [name, value] of Object.entries(values)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  if (!isPage) next.delete('page');
  return next;
};
