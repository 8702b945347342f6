import type { UseQueryResult } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useDeferredValue } from 'react';
import { problemFrom } from '../api/client';
import { ProblemAlert } from './problem-alert';
import { isFinal, stateOf } from './query-state';
import { Waiting } from './waiting';

interface QueryViewProps<Data> {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
  /** Takes the place of the error where what was asked for does not exist: a page of its own. */
  whenNotFound?: ReactNode;
  /** What surrounds the other two states, where the page gets its title only from what is fetched. */
  around?: (state: ReactNode) => ReactNode;
}

/** Whether what is shown is what was asked for before, until what is asked for now has come. */
const StandIn = createContext(false);
export const useIsStandIn = (): boolean => useContext(StandIn);

/**
 * The three states of everything that is fetched: still loading, failing (with a way on), there. What is there for the first time is drawn in small steps,
 * between which the browser answers whoever clicks or types. What is there stays where reading it anew fails, unless it is gone or no longer for the person.
 */
export function QueryView<Data>({ query, children, whenNotFound, around = (state) => state }: QueryViewProps<Data>) {
  const { data, isError, error, isPlaceholderData } = query;
  const isDue = useDeferredValue(data !== undefined);
  const state = stateOf(data !== undefined, isError ? problemFrom(error) : undefined);
  if (state === 'there' && isDue) return <StandIn value={isPlaceholderData}>{children(data as Data)}</StandIn>;
  if (state !== 'failing') return around(<Waiting />);
  if (whenNotFound && isMissing(error)) return whenNotFound;
  return around(<Failing query={query} />);
}

const isMissing = (error: unknown): boolean => problemFrom(error).status === 404;

function Failing({ query: { error, refetch } }: { query: Pick<UseQueryResult, 'error' | 'refetch'> }) {
  return <ProblemAlert error={error} onRetry={isFinal(problemFrom(error)) ? undefined : () => void refetch()} />;
}
