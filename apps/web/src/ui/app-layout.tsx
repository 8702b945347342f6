import MenuIcon from '@mui/icons-material/Menu';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Toolbar from '@mui/material/Toolbar';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppFrame, barHeight, secondLineHeight } from './app-frame';
import { menuLook } from './menu-look';

const drawerWidth = 256;
const sidePaper = { width: drawerWidth, boxSizing: 'border-box', border: 0, borderRight: 1, borderColor: 'divider', borderRadius: 0 };

interface AppLayoutProps {
  /** Portaal > Domein > Administratie, always visible. */
  trail?: ReactNode;
  /** The left bar; without it there is none. */
  menu?: ReactNode;
  /** Top right, before the person: the gear of a firm. */
  tools?: ReactNode;
  children: ReactNode;
}

/** The frame of the firm's pages: bar with the trail, left menu (a drawer on a phone), content. */
export function AppLayout({ trail, menu, tools, children }: AppLayoutProps) {
  const theme = useTheme();
  const isWide = useMediaQuery(theme.breakpoints.up('md'));
  const [isOpen, setOpen] = useState(false);
  const isDrawer = Boolean(menu) && !isWide;
  const side = menu && (
    <SideMenu
      isWide={isWide}
      isOpen={isOpen}
      top={!isWide && trail ? barHeight + secondLineHeight : barHeight}
      onClose={() => setOpen(false)}
    >
      {menu}
    </SideMenu>
  );
  return (
    <AppFrame
      before={isDrawer && <MenuButton isOpen={isOpen} onClick={() => setOpen(true)} />}
      inBar={isWide && trail}
      belowBar={!isWide && trail}
      tools={tools}
      side={side}
    >
      {children}
    </AppFrame>
  );
}

function MenuButton({ isOpen, onClick }: { isOpen: boolean; onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <IconButton edge="start" aria-label={t('general.menu')} aria-expanded={isOpen} onClick={onClick}>
      <MenuIcon />
    </IconButton>
  );
}

interface SideMenuProps {
  isWide: boolean;
  isOpen: boolean;
  /** How much of it the bar covers, in pixels. */
  top: number;
  onClose: () => void;
  children: ReactNode;
}

function SideMenu({ isWide, isOpen, top, onClose, children }: SideMenuProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      variant={isWide ? 'permanent' : 'temporary'}
      open={isWide || isOpen}
      onClose={onClose}
      // Over the page it is a dialog, which has a name too.
      slotProps={{ paper: { 'aria-label': isWide ? undefined : t('general.menu') } }}
      sx={{ width: { md: drawerWidth }, flexShrink: 0, '& .MuiDrawer-paper': sidePaper }}
    >
      <Toolbar variant="dense" sx={{ minHeight: top, flexShrink: 0 }} />
      <Box component="nav" aria-label={t('general.menu')} onClick={isWide ? undefined : onClose} sx={menuLook}>
        {children}
      </Box>
    </Drawer>
  );
}
