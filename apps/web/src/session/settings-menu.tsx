import SettingsIcon from '@mui/icons-material/SettingsOutlined';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { portalAddress } from '../ui/place';
import { mayInPortal, type PortalNavigation } from './navigation';

/** The gear: settings of the whole portal, for whoever may see them. */
export function SettingsMenu({ portal }: { portal: PortalNavigation }) {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const may = mayInPortal(portal);
  const address = portalAddress(portal.portalId);
  const items = [
    { to: `${address}/loket-settings`, label: t('navigation.loketSettings'), isShown: may('read', 'LoketSettings') },
    { to: `${address}/settings`, label: t('navigation.linkSettings'), isShown: may('read', 'LinkSetting') },
    { to: `${address}/processing-rules`, label: t('navigation.processingRules'), isShown: may('read', 'LinkSetting') },
    { to: `${address}/mapping-templates`, label: t('navigation.mappingTemplates'), isShown: may('read', 'MappingTemplate') },
    { to: `${address}/security`, label: t('navigation.portalSecurity'), isShown: may('update', 'Portal') },
    { to: `${address}/retention-terms`, label: t('navigation.retentionTerms'), isShown: may('read', 'Portal') },
    { to: `${address}/portal`, label: t('navigation.portalSettings'), isShown: may('update', 'Portal') },
  ].filter((item) => item.isShown);
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
        {items.map(({ to, label }) => (
          <MenuItem key={to} component={RouterLink} to={to} onClick={() => setAnchor(null)}>
            {label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
