import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  title: string;
  /** What to do first. */
  children?: ReactNode;
  action?: ReactNode;
}

/** Nothing to show yet: says so, and what to do first. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <Paper sx={{ p: 4, textAlign: 'center' }}>
      <Stack spacing={1.5} sx={{ alignItems: 'center' }}>
        <Typography variant="h2">{title}</Typography>
        {children && <Typography color="textSecondary">{children}</Typography>}
        {action}
      </Stack>
    </Paper>
  );
}
