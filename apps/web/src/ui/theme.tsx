import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { enUS, nlNL } from '@mui/material/locale';
import { createTheme, ThemeProvider } from '@mui/material/styles';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { styleCache } from './style-cache';

/** Petrol for what one can act on, amber for what waits; both pass contrast on light and dark. */
const palettes = {
  light: {
    palette: {
      primary: { main: '#0b5c6b' },
      secondary: { main: '#8a4b08' },
      error: { main: '#b3261e' },
      warning: { main: '#9a5200' },
      background: { default: '#f6f8f9', paper: '#ffffff' },
    },
  },
  dark: {
    palette: {
      primary: { main: '#6fc3d3' },
      secondary: { main: '#f0b266' },
      error: { main: '#ff8a80' },
      background: { default: '#10181b', paper: '#172226' },
    },
  },
};

/** Light or dark as the system says, in the reader's language. */
export function Theme({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const theme = useMemo(
    () =>
      createTheme(
        {
          cssVariables: { colorSchemeSelector: 'media' },
          colorSchemes: { light: palettes.light, dark: palettes.dark },
          shape: { borderRadius: 10 },
          typography: {
            fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
            h1: { fontSize: '1.6rem', fontWeight: 650 },
            h2: { fontSize: '1.2rem', fontWeight: 650 },
            h3: { fontSize: '1rem', fontWeight: 650 },
            button: { textTransform: 'none', fontWeight: 600 },
          },
          components: {
            MuiPaper: { defaultProps: { variant: 'outlined' } },
            MuiButton: { defaultProps: { disableElevation: true } },
            MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
          },
        },
        i18n.language === 'en' ? enUS : nlNL,
      ),
    [i18n.language],
  );
  return (
    <CacheProvider value={styleCache}>
      <ThemeProvider theme={theme}>
        <CssBaseline />
        {children}
      </ThemeProvider>
    </CacheProvider>
  );
}
