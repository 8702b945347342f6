import SearchIcon from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortalNavigation } from '../../session/navigation';

const PaletteDialog = lazy(() => import('./palette-dialog'));

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
const keys = isMac ? '⌘K' : 'Ctrl K';

/** Jumps to a client, an administration, a run or a page: by a button, or by Ctrl/Cmd-K wherever one is. */
export function Palette({ portal }: { portal: PortalNavigation }) {
  const { t } = useTranslation();
  const theme = useTheme();
  const isWide = useMediaQuery(theme.breakpoints.up('lg'));
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      setOpen((before) => !before);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const opens = { 'aria-haspopup': 'dialog', 'aria-keyshortcuts': isMac ? 'Meta+K' : 'Control+K', onClick: () => setOpen(true) } as const;
  return (
    <>
      {isWide ? (
        <Button
          {...opens}
          size="small"
          variant="outlined"
          color="inherit"
          startIcon={<SearchIcon />}
          aria-label={t('palette.open')}
          sx={{ flexShrink: 0 }}
        >
          {t('palette.open')}
          <Box component="kbd" aria-hidden sx={{ ml: 1.5, fontFamily: 'inherit', fontSize: '0.75rem', color: 'text.secondary' }}>
            {keys}
          </Box>
        </Button>
      ) : (
        <IconButton {...opens} aria-label={t('palette.open')}>
          <SearchIcon />
        </IconButton>
      )}
      {isOpen && (
        <Suspense fallback={null}>
          <PaletteDialog portal={portal} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
