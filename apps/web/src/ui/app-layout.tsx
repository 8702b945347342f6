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

const drawerWidth = 248;

interface AppLayoutProps {
  /** Portaal > Domein > Administratie, always visible. */
  trail?: ReactNode;
  /** The left bar; without it there is none (an employee needs none). */
  menu?: ReactNode;
  children: ReactNode;
}

/** The frame of every page behind sign-in: bar with the trail, left menu (a drawer on a phone), content. */
export function AppLayout({ trail, menu, children }: AppLayoutProps) {
  const { t } = useTranslation();
  const theme = useTheme();
  const isWide = useMediaQuery(theme.breakpoints.up('md'));
  const [isOpen, setOpen] = useState(false);
  return (
    <Box sx={{ display: 'flex', minHeight: '100vh' }}>
      <Link
        href="#content"
        sx={{ position: 'absolute', left: -9999, '&:focus': { left: 8, top: 8, zIndex: 2000, bgcolor: 'background.paper', p: 1 } }}
      >
        {t('general.skipToContent')}
      </Link>
      <AppBar
        position="fixed"
        color="inherit"
        elevation={0}
        sx={{ borderBottom: 1, borderColor: 'divider', zIndex: (base) => base.zIndex.drawer + 1 }}
      >
        <Toolbar variant="dense" sx={{ gap: 1, minHeight: 56 }}>
          {menu && !isWide && (
            <IconButton edge="start" aria-label={t('general.menu')} aria-expanded={isOpen} onClick={() => setOpen(true)}>
              <MenuIcon />
            </IconButton>
          )}
          <Link
            component={RouterLink}
            to="/"
            underline="none"
            color="primary"
            sx={{ fontWeight: 700, fontSize: '1.1rem', display: 'flex', alignItems: 'center', gap: 1 }}
          >
            <Box component="img" src="/icon.svg" alt="" sx={{ width: 28, height: 28 }} />
            <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
              {t('general.product')}
            </Box>
          </Link>
          <Box sx={{ flexGrow: 1, minWidth: 0, overflow: 'hidden' }}>{trail}</Box>
          <UserMenu />
        </Toolbar>
      </AppBar>
      {menu && (
        <Drawer
          variant={isWide ? 'permanent' : 'temporary'}
          open={isWide || isOpen}
          onClose={() => setOpen(false)}
          sx={{ width: { md: drawerWidth }, flexShrink: 0, '& .MuiDrawer-paper': { width: drawerWidth, boxSizing: 'border-box' } }}
        >
          <Toolbar variant="dense" sx={{ minHeight: 56 }} />
          <Box component="nav" aria-label={t('general.menu')} onClick={() => setOpen(false)} sx={{ py: 1 }}>
            {menu}
          </Box>
        </Drawer>
      )}
      <Box
        component="main"
        id="content"
        tabIndex={-1}
        sx={{ flexGrow: 1, minWidth: 0, p: { xs: 2, md: 3 }, pt: { xs: 9, md: 10 }, outline: 'none' }}
      >
        <Box sx={{ maxWidth: 1280, mx: 'auto' }}>{children}</Box>
      </Box>
    </Box>
  );
}
