import List from '@mui/material/List';
import ListSubheader from '@mui/material/ListSubheader';
import type { ReactNode } from 'react';

interface MenuSectionProps {
  title?: string;
  children: ReactNode;
}

/** A group of the left menu, with a heading where it has one. */
export function MenuSection({ title, children }: MenuSectionProps) {
  return (
    <List
      dense
      disablePadding
      component="div"
      role="group"
      aria-label={title}
      sx={{ mt: title ? 1 : 0.5 }}
      subheader={
        title ? (
          <ListSubheader component="div" disableSticky sx={{ lineHeight: 2.4, pl: 2.5, bgcolor: 'transparent', fontWeight: 600 }}>
            {title}
          </ListSubheader>
        ) : undefined
      }
    >
      {children}
    </List>
  );
}
