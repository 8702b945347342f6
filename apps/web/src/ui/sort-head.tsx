import DownIcon from '@mui/icons-material/ArrowDownward';
import UpIcon from '@mui/icons-material/ArrowUpward';
import EitherIcon from '@mui/icons-material/UnfoldMore';
import { nextSorting, type Sorting } from './list-order';

const icons = { asc: UpIcon, desc: DownIcon };

/** What a column's head says of the order of the rows, for those who listen. */
export const ariaSortOf = (by: string | undefined, sorting: Sorting | undefined): 'ascending' | 'descending' | undefined => {
  if (by === undefined || sorting?.order.sort !== by) return undefined;
  return sorting.order.direction === 'asc' ? 'ascending' : 'descending';
};

/** A column's head that orders the rows by it. */
export function SortHead({ label, by, sorting }: { label: string; by: string; sorting: Sorting }) {
  const { sort, direction } = sorting.order;
  const Icon = sort === by ? icons[direction] : EitherIcon;
  return (
    <button type="button" onClick={() => sorting.onSort(nextSorting(sorting, by))}>
      {label}
      <Icon aria-hidden fontSize="inherit" color={sort === by ? 'primary' : 'disabled'} />
    </button>
  );
}
