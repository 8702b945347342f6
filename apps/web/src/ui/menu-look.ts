import type { SxProps, Theme } from '@mui/material/styles';

/** How the lines of the left menu look, said once for all of them: a style of its own for each would be most of the work of showing a page. */
export const menuLook: SxProps<Theme> = {
  py: 1,
  '& > div': { mt: 0.5 },
  '& .title': { typography: 'body2', pl: 2.5, pr: 1, lineHeight: 2.4, fontWeight: 600, color: 'text.secondary', mt: 1 },
  '& a': {
    display: 'flex',
    alignItems: 'center',
    gap: 1.75,
    minHeight: 36,
    mx: 1,
    px: 1.5,
    py: 0.5,
    borderRadius: 1.5,
    color: 'text.primary',
    textDecoration: 'none',
    typography: 'body2',
    '&:hover': { bgcolor: 'action.hover' },
    '&.indented': { pl: 6 },
    '&.closed': { color: 'text.secondary' },
    '&.active': { bgcolor: 'action.selected', fontWeight: 600, color: 'primary.main' },
  },
  '& svg': { fontSize: '1.25rem', flexShrink: 0 },
  // What is longer than the menu is wide goes on below, so that nobody has to guess its end.
  '& .label': { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', lineHeight: 1.3 },
  '& small': { display: 'block', typography: 'caption' },
};
