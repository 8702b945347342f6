import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { problemFrom } from '../api/client';
import { ProblemAlert } from './problem-alert';
import { Waiting } from './waiting';

interface QueryViewProps<Data> {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
  /** Takes the place of the error where what was asked for does not exist: a page of its own. */
  whenNotFound?: ReactNode;
}

/** The three states of everything that is fetched: still loading, failing (with a way on), there. */
export function QueryView<Data>({ query, children, whenNotFound }: QueryViewProps<Data>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError && whenNotFound && problemFrom(query.error).status === 404) return whenNotFound;
  if (query.isError) return <ProblemAlert error={query.error} onRetry={isFinal(query.error) ? undefined : () => void query.refetch()} />;
  return <Waiting />;
}

/** A refusal stays one, however often it is asked for. */
const isFinal = (error: unknown): boolean => [400, 403, 404, 422].includes(problemFrom(error).status);
