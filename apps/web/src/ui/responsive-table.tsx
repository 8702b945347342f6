import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import { RowCards, type RowCardsProps } from './row-cards';
import { SimpleTable } from './simple-table';

/** A table where there is room, cards on a phone: for rows with more than a few short columns. */
export function ResponsiveTable<Row>(props: RowCardsProps<Row>) {
  const theme = useTheme();
  const isWide = useMediaQuery(theme.breakpoints.up('md'));
  return isWide ? <SimpleTable {...props} /> : <RowCards {...props} />;
}
