import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect } from 'react';
import { LanguageSwitch } from './language-switch';

interface EntryPageProps {
  title: string;
  lead?: string;
  children: ReactNode;
}

/** The frame of pages before sign-in: one card in the middle. */
export function EntryPage({ title, lead, children }: EntryPageProps) {
  useEffect(() => {
    document.title = `${title} – Loonbrug`;
  }, [title]);
  return (
    <Box component="main" sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', p: 2 }}>
      <Paper sx={{ p: { xs: 3, sm: 4 }, width: '100%', maxWidth: 440 }}>
        <Stack spacing={2.5}>
          <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center' }}>
            <Box component="img" src="/icon.svg" alt="Loonbrug" sx={{ width: 44, height: 44 }} />
            <LanguageSwitch />
          </Box>
          <Box>
            <Typography variant="h1">{title}</Typography>
            {lead && <Typography color="textSecondary">{lead}</Typography>}
          </Box>
          {children}
        </Stack>
      </Paper>
    </Box>
  );
}
