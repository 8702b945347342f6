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
export function MenuLink({ to, label, icon, isExact = false, isIndented = false, badge }: MenuLinkProps) {
  return (
    <NavLink to={to} end={isExact} className={isIndented ? 'indented' : ''}>
      {icon}
      <span className="label">{label}</span>
      {badge}
    </NavLink>
  );
}
