import Box from '@mui/material/Box';
import { lazy, Suspense } from 'react';

/** Most lists fit one page, and most people never fetch this. */
const Pagination = lazy(() => import('@mui/material/Pagination'));

/** As high as the steps are. */
const stepHeight = 32;

interface PagerProps {
  page: number;
  pageSize: number;
  total: number;
  onChange: (page: number) => void;
}

/** Steps through a long list; nothing where one page is all. */
export function Pager({ page, pageSize, total, onChange }: PagerProps) {
  const pages = Math.ceil(total / pageSize);
  if (pages <= 1) return null;
  return (
    <Box sx={{ display: 'flex', justifyContent: 'center', minHeight: stepHeight }}>
      <Suspense fallback={null}>
        <Pagination page={page} count={pages} onChange={(_, chosen) => onChange(chosen)} />
      </Suspense>
    </Box>
  );
}
