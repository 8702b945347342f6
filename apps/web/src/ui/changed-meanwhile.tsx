import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Problem, problemFrom } from '../api/client';
import { moment } from '../i18n/format';
import type { Refusal, Sending } from './form-dialog';
import { ResponsiveTable } from './responsive-table';
import type { Column } from './simple-table';

/** A field, as the person has it and as somebody else made it meanwhile. */
export interface Difference {
  field: string;
  mine: string;
  theirs: string;
}

/** What somebody else made of it while the person was at it. */
export interface Conflict {
  differences: readonly Difference[];
  /** When they did; undefined where the API does not tell. */
  changedAt?: string | undefined;
  /** Who did; none where nobody of the portal did. */
  changedByName?: string | null | undefined;
  /** Saves the person's own all the same, now that they have seen the other; undefined where that makes no sense. */
  keepMine?: Sending | undefined;
}

interface ChangedMeanwhileProps {
  problem: Problem;
  conflict: Conflict;
  isBusy: boolean;
  /** What the person makes of it can't be saved as it stands. */
  isIncomplete?: boolean;
  onTakeTheirs: () => void;
  onKeepMine: (save: Sending) => void;
}

/** Somebody else was first: what they made of it beside what the person makes of it, and both ways on. Nothing that was typed is lost. */
export function ChangedMeanwhile({ problem, conflict, isBusy, isIncomplete, onTakeTheirs, onKeepMine }: ChangedMeanwhileProps) {
  const { t } = useTranslation();
  const { differences, changedAt, changedByName, keepMine } = conflict;
  // Both made the same of it: there is nothing to keep.
  const isSame = differences.every(({ mine, theirs }) => mine === theirs);
  const columns: Column<Difference>[] = [
    { key: 'field', label: t('conflict.field'), cell: ({ field }) => field },
    { key: 'mine', label: t('conflict.mine'), cell: ({ mine }) => mine },
    { key: 'theirs', label: t('conflict.theirs'), cell: ({ theirs }) => <strong>{theirs}</strong> },
  ];
  return (
    <Box ref={useBroughtIntoView()} sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
      <Alert severity="warning" data-code={problem.code}>
        <AlertTitle>{problem.title}</AlertTitle>
        {changedAt &&
          `${t(changedByName ? 'conflict.changedByAt' : 'conflict.changedAt', { moment: moment(changedAt), name: changedByName })} `}
        {t('conflict.text')}
      </Alert>
      <ResponsiveTable label={t('conflict.label')} columns={columns} rows={differences} keyOf={({ field }) => field} />
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button variant="outlined" disabled={isBusy} onClick={onTakeTheirs}>
          {t('conflict.takeTheirs')}
        </Button>
        {keepMine && !isSame && (
          <Button variant="contained" disabled={isIncomplete} loading={isBusy} onClick={() => onKeepMine(keepMine)}>
            {t('conflict.keepMine')}
          </Button>
        )}
      </Box>
    </Box>
  );
}

/** Where the form had been scrolled down, it would stand out of sight. */
function useBroughtIntoView() {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => element.current?.scrollIntoView({ block: 'nearest' }), []);
  return element;
}

/** For a form over the page: both ways on where the refusal is such a conflict, nothing where it is another. */
export const wayOnFrom =
  (conflictOf: (problem: Problem) => Conflict | undefined) =>
  ({ error, isBusy, isIncomplete, send, close }: Refusal): ReactNode => {
    const problem = problemFrom(error);
    const conflict = conflictOf(problem);
    if (!conflict) return null;
    return <ChangedMeanwhile {...{ problem, conflict, isBusy, isIncomplete }} onTakeTheirs={close} onKeepMine={send} />;
  };
