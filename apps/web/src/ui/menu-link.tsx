import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';

interface MenuLinkProps {
  to: string;
  label: string;
  icon?: ReactNode;
  /** Only this very address is 'here', not the pages below it. */
  isExact?: boolean;
  isIndented?: boolean;
  badge?: ReactNode;
}

/** A line of the left menu. */
export function MenuLink({ to, label, icon, isExact, isIndented, badge }: MenuLinkProps) {
  return (
    <ListItemButton
      component={NavLink}
      to={to}
      end={isExact}
      dense
      sx={{
        mx: 1,
        borderRadius: 1.5,
        pl: isIndented ? 5.5 : 1.5,
        '&.active': { bgcolor: 'action.selected', fontWeight: 600, color: 'primary.main' },
      }}
    >
      {icon && <ListItemIcon sx={{ minWidth: 34, color: 'inherit' }}>{icon}</ListItemIcon>}
      <ListItemText primary={label} slotProps={{ primary: { noWrap: true } }} />
      {badge}
    </ListItemButton>
  );
}
