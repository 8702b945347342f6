import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** Search and filters above a list; they wrap on a phone. */
export function FilterBar({ children }: { children: ReactNode }) {
  return (
    <Box role="search" sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', '& > *': { flex: { xs: '1 1 100%', sm: '1 1 180px' } } }}>
      {children}
    </Box>
  );
}
