import Button from '@mui/material/Button';
import { useSearchParams } from 'react-router';

/** Shows the run as it would be booked on another day. */
export function BookOnButton({ day, label }: { day: string; label: string }) {
  const [search, setSearch] = useSearchParams();
  const choose = () => {
    const next = new URLSearchParams(search);
    next.set('bookedOn', day);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  return (
    <Button variant="outlined" size="small" color="inherit" onClick={choose}>
      {label}
    </Button>
  );
}
