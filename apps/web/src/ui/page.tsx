import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect } from 'react';

interface PageProps {
  title: string;
  /** A sentence under the title: what this page is for. */
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A page's frame: its title (also the window's), its actions, its content. */
export function Page({ title, lead, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} – Loonbrug`;
  }, [title]);
  return (
    <Stack spacing={2.5}>
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'flex-start', justifyContent: 'space-between' }}>
        {/* A long sentence takes two lines beside the actions, rather than pushing them below it. */}
        <Box sx={{ minWidth: 0, flex: '1 1 0', minInlineSize: { xs: 'min(100%, 240px)', md: 'min(100%, 420px)' } }}>
          <Typography variant="h1">{title}</Typography>
          {lead && <Typography color="textSecondary">{lead}</Typography>}
        </Box>
        {actions && (
          <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', justifyContent: { sm: 'flex-end' } }}>
            {actions}
          </Stack>
        )}
      </Box>
      {children}
    </Stack>
  );
}
