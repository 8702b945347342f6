import LockIcon from '@mui/icons-material/LockOutlined';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';

/** A line of the left menu that the contract does not open: it says so, and leads to where one asks for it. */
export function ClosedMenuLink({ to, label, isIndented }: { to: string; label: string; isIndented?: boolean }) {
  const { t } = useTranslation();
  return (
    <ListItemButton
      component={NavLink}
      to={to}
      dense
      sx={{ mx: 1, borderRadius: 1.5, pl: isIndented ? 5.5 : 1.5, color: 'text.secondary' }}
    >
      {!isIndented && (
        <ListItemIcon sx={{ minWidth: 34, color: 'inherit' }}>
          <LockIcon fontSize="small" />
        </ListItemIcon>
      )}
      <ListItemText
        primary={label}
        secondary={t('navigation.notInContract')}
        slotProps={{ primary: { noWrap: true }, secondary: { variant: 'caption', component: 'span', sx: { display: 'block' } } }}
      />
    </ListItemButton>
  );
}
