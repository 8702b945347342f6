import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface SectionProps {
  title: string;
  /** A sentence under the title. */
  lead?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}

/** A titled part of a page. */
export function Section({ title, lead, actions, children }: SectionProps) {
  return (
    <Paper component="section" sx={{ p: { xs: 2, md: 3 } }}>
      <Stack spacing={2}>
        <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'flex-start', justifyContent: 'space-between' }}>
          <Box sx={{ minWidth: 0, flex: '1 1 0', minInlineSize: 'min(100%, 180px)' }}>
            <Typography variant="h2">{title}</Typography>
            {lead && (
              <Typography variant="body2" color="textSecondary">
                {lead}
              </Typography>
            )}
          </Box>
          {actions && (
            <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
              {actions}
            </Stack>
          )}
        </Box>
        {children}
      </Stack>
    </Paper>
  );
}
