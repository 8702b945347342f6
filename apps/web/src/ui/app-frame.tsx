import AppBar from '@mui/material/AppBar';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Toolbar from '@mui/material/Toolbar';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { UserMenu } from '../session/user-menu';
import { OfflineBanner } from './offline-banner';

export const barHeight = 56;
/** Of the second line of the bar, which a phone has for the trail. */
export const secondLineHeight = 36;

interface AppFrameProps {
  /** Before the name of the product: what opens the menu on a phone. */
  before?: ReactNode;
  /** In the bar, after the name of the product. */
  inBar?: ReactNode;
  /** A second line of the bar. */
  belowBar?: ReactNode;
  /** Top right, before the person. */
  tools?: ReactNode;
  /** Beside the content. */
  side?: ReactNode;
  children: ReactNode;
}

/** The bar over every page behind sign-in, and the page below it. */
export function AppFrame({ before, inBar, belowBar, tools, side, children }: AppFrameProps) {
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
          {before}
          <ProductLink />
          <Box sx={{ flexGrow: 1, minWidth: 0, overflow: 'hidden' }}>{inBar}</Box>
          {tools}
          <UserMenu />
        </Toolbar>
        {belowBar && <Box sx={{ px: 1, pb: 0.5, minWidth: 0 }}>{belowBar}</Box>}
      </AppBar>
      {side}
      <Box
        component="main"
        id="content"
        tabIndex={-1}
        sx={{ flexGrow: 1, minWidth: 0, p: { xs: 2, md: 3 }, pt: { xs: belowBar ? 14 : 9, md: 10 }, outline: 'none' }}
      >
        <Box sx={{ maxWidth: 1280, mx: 'auto' }}>
          <OfflineBanner />
          {children}
        </Box>
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
