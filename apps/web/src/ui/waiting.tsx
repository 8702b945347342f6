import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useTranslation } from 'react-i18next';

/** What most lists and sections look like until they are there: a heading and some lines. */
const lines = ['40%', '92%', '86%', '90%', '78%'];

/** Stands where something is being fetched, about as large as it will be, so that the page does not jump. */
export function Waiting() {
  const { t } = useTranslation();
  return (
    <Box role="status" aria-label={t('general.loading')} sx={{ py: 1, minHeight: 160 }}>
      {lines.map((width, index) => (
        <Skeleton key={width} width={width} height={index === 0 ? 36 : 28} />
      ))}
    </Box>
  );
}
