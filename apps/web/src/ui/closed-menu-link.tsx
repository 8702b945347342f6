import LockIcon from '@mui/icons-material/LockOutlined';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';

interface ClosedMenuLinkProps {
  to: string;
  label: string;
  isIndented?: boolean;
  /** Somebody asked for it already. */
  isAsked?: boolean;
}

/** A line of the left menu that the contract does not open: it says so, and leads to where one asks for it. */
export function ClosedMenuLink({ to, label, isIndented = false, isAsked = false }: ClosedMenuLinkProps) {
  const { t } = useTranslation();
  return (
    <NavLink to={to} className={isIndented ? 'closed indented' : 'closed'}>
      {!isIndented && <LockIcon fontSize="small" />}
      <span className="label">
        {label} <small>{t(isAsked ? 'navigation.askedInContract' : 'navigation.notInContract')}</small>
      </span>
    </NavLink>
  );
}
