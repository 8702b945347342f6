import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue } from 'react';
import { problemFrom } from '../api/client';
import { ProblemAlert } from './problem-alert';
import { Waiting } from './waiting';

interface QueryViewProps<Data> {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
  /** Takes the place of the error where what was asked for does not exist: a page of its own. */
  whenNotFound?: ReactNode;
  /** What surrounds the other two states, where the page gets its title only from what is fetched. */
  around?: (state: ReactNode) => ReactNode;
}

/**
 * The three states of everything that is fetched: still loading, failing (with a way on), there. What is there for the first time is drawn in small steps,
 * between which the browser answers whoever clicks or types.
 */
export function QueryView<Data>({ query, children, whenNotFound, around = (state) => state }: QueryViewProps<Data>) {
  const isDue = useDeferredValue(query.data !== undefined);
  if (query.data !== undefined) return isDue ? <>{children(query.data)}</> : around(<Waiting />);
  if (query.isError && whenNotFound && problemFrom(query.error).status === 404) return whenNotFound;
  if (query.isError)
    return around(<ProblemAlert error={query.error} onRetry={isFinal(query.error) ? undefined : () => void query.refetch()} />);
  return around(<Waiting />);
}

/** A refusal stays one, however often it is asked for. */
const isFinal = (error: unknown): boolean => [400, 403, 404, 422].includes(problemFrom(error).status);
