import MenuIcon from '@mui/icons-material/Menu';
import AppBar from '@mui/material/AppBar';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Toolbar from '@mui/material/Toolbar';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { UserMenu } from '../session/user-menu';

const drawerWidth = 256;
const barHeight = 56;
const sidePaper = { width: drawerWidth, boxSizing: 'border-box', border: 0, borderRight: 1, borderColor: 'divider', borderRadius: 0 };

interface AppLayoutProps {
  /** Portaal > Domein > Administratie, always visible. */
  trail?: ReactNode;
  /** The left bar; without it there is none (an employee needs none). */
  menu?: ReactNode;
  /** Top right, before the person: the gear of a firm. */
  tools?: ReactNode;
  children: ReactNode;
}

/** The frame of every page behind sign-in: bar with the trail, left menu (a drawer on a phone), content. */
export function AppLayout({ trail, menu, tools, children }: AppLayoutProps) {
  const theme = useTheme();
  const isWide = useMediaQuery(theme.breakpoints.up('md'));
  const [isOpen, setOpen] = useState(false);
  const isDrawer = Boolean(menu) && !isWide;
  return (
    <Box sx={{ display: 'flex', minHeight: '100vh' }}>
      <SkipLink />
      <AppBar
        position="fixed"
        color="inherit"
        elevation={0}
        sx={{ border: 0, borderBottom: 1, borderColor: 'divider', borderRadius: 0, zIndex: (base) => base.zIndex.drawer + 1 }}
      >
        <Toolbar variant="dense" sx={{ gap: 1, minHeight: barHeight }}>
          {isDrawer && <MenuButton isOpen={isOpen} onClick={() => setOpen(true)} />}
          <ProductLink />
          <Box sx={{ flexGrow: 1, minWidth: 0, overflow: 'hidden' }}>{isWide && trail}</Box>
          {tools}
          <UserMenu />
        </Toolbar>
        {!isWide && trail && <Box sx={{ px: 1, pb: 0.5, minWidth: 0 }}>{trail}</Box>}
      </AppBar>
      {menu && (
        <SideMenu isWide={isWide} isOpen={isOpen} onClose={() => setOpen(false)}>
          {menu}
        </SideMenu>
      )}
      <Box
        component="main"
        id="content"
        tabIndex={-1}
        sx={{ flexGrow: 1, minWidth: 0, p: { xs: 2, md: 3 }, pt: { xs: trail ? 14 : 9, md: 10 }, outline: 'none' }}
      >
        <Box sx={{ maxWidth: 1280, mx: 'auto' }}>{children}</Box>
      </Box>
    </Box>
  );
}

function SkipLink() {
  const { t } = useTranslation();
  return (
    <Link
      href="#content"
      sx={{ position: 'absolute', left: -9999, '&:focus': { left: 8, top: 8, zIndex: 2000, bgcolor: 'background.paper', p: 1 } }}
    >
      {t('general.skipToContent')}
    </Link>
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

function ProductLink() {
  const { t } = useTranslation();
  return (
    <Link
      component={RouterLink}
      to="/"
      underline="none"
      color="primary"
      aria-label={t('general.product')}
      sx={{ fontWeight: 700, fontSize: '1.1rem', display: 'flex', alignItems: 'center', gap: 1 }}
    >
      <Box component="img" src="/icon.svg" alt="" sx={{ width: 28, height: 28 }} />
      <Box component="span" sx={{ display: { xs: 'none', lg: 'inline' } }}>
        {t('general.product')}
      </Box>
    </Link>
  );
}

interface SideMenuProps {
  isWide: boolean;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}

function SideMenu({ isWide, isOpen, onClose, children }: SideMenuProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      variant={isWide ? 'permanent' : 'temporary'}
      open={isWide || isOpen}
      onClose={onClose}
      sx={{ width: { md: drawerWidth }, flexShrink: 0, '& .MuiDrawer-paper': sidePaper }}
    >
      <Toolbar variant="dense" sx={{ minHeight: barHeight }} />
      <Box component="nav" aria-label={t('general.menu')} onClick={isWide ? undefined : onClose} sx={{ py: 1 }}>
        {children}
      </Box>
    </Drawer>
  );
}
