import SettingsIcon from '@mui/icons-material/SettingsOutlined';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { portalAddress } from '../ui/place';
import { isShown } from './menu-page';
import { settingsPages } from './menu-pages';
import { mayInPortal, type PortalNavigation } from './navigation';

/** The gear: settings of the whole portal, for whoever may see them. */
export function SettingsMenu({ portal }: { portal: PortalNavigation }) {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const may = mayInPortal(portal);
  const address = portalAddress(portal.portalId);
  const items = settingsPages.filter((page) => isShown(page, may, may));
  if (items.length === 0) return null;
  return (
    <>
      <Tooltip title={t('navigation.settings')}>
        <IconButton
          aria-label={t('navigation.settings')}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <SettingsIcon />
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {items.map(({ path, label }) => (
          <MenuItem key={path} component={RouterLink} to={`${address}${path}`} onClick={() => setAnchor(null)}>
            {t(label)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
