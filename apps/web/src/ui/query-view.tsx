import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemFrom } from '../api/client';
import { ProblemAlert } from './problem-alert';

interface QueryViewProps<Data> {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
  /** Takes the place of the error where what was asked for does not exist: a page of its own. */
  whenNotFound?: ReactNode;
}

/** The three states of everything that is fetched: still loading, failing (with a way on), there. */
export function QueryView<Data>({ query, children, whenNotFound }: QueryViewProps<Data>) {
  const { t } = useTranslation();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError && whenNotFound && problemFrom(query.error).status === 404) return whenNotFound;
  if (query.isError) return <ProblemAlert error={query.error} onRetry={isFinal(query.error) ? undefined : () => void query.refetch()} />;
  return (
    <Box sx={{ p: 4, display: 'flex', justifyContent: 'center' }}>
      <CircularProgress aria-label={t('general.loading')} />
    </Box>
  );
}

/** A refusal stays one, however often it is asked for. */
const isFinal = (error: unknown): boolean => [400, 403, 404, 422].includes(problemFrom(error).status);
