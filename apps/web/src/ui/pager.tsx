import Pagination from '@mui/material/Pagination';
import Box from '@mui/material/Box';

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
    <Box sx={{ display: 'flex', justifyContent: 'center' }}>
      <Pagination page={page} count={pages} onChange={(_, chosen) => onChange(chosen)} />
    </Box>
  );
}
