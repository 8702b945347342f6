import Box from '@mui/material/Box';
import { lazy, Suspense, useEffect } from 'react';
import { useIsStandIn } from './query-view';

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

/** Steps through a long list; nothing where one page is all. A page that is no longer there gives way to the last one. */
export function Pager({ page, pageSize, total, onChange }: PagerProps) {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  // What stands in until the page itself has come may be of a shorter list.
  const isStandIn = useIsStandIn();
  const isGone = page > pages && !isStandIn;
  useEffect(() => {
    if (isGone) onChange(pages);
    // Only that it is gone counts: the list hands in another function each time.
  }, [isGone, pages]);
  if (pages <= 1) return null;
  return (
    <Box sx={{ display: 'flex', justifyContent: 'center', minHeight: stepHeight }}>
      <Suspense fallback={null}>
        <Pagination page={page} count={pages} onChange={(_, chosen) => onChange(chosen)} />
      </Suspense>
    </Box>
  );
}
