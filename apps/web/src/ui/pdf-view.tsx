import ZoomInIcon from '@mui/icons-material/ZoomIn';
import ZoomOutIcon from '@mui/icons-material/ZoomOut';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Stack from '@mui/material/Stack';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openPdf } from './pdf-document';

/** A document longer than this is for downloading; drawing more would only make a phone slow. */
const pagesShown = 30;
const sharpest = 2.5;
const largeWidth = '200%';

/** A PDF drawn in the page, with its text for who does not see it. */
export function PdfView({ file }: { file: Blob }) {
  const { t } = useTranslation();
  const [pdf, setPdf] = useState<PDFDocumentProxy>();
  const [isBroken, setBroken] = useState(false);
  const [isLarge, setLarge] = useState(false);
  useEffect(() => {
    let isGone = false;
    let opened: PDFDocumentProxy | undefined;
    openPdf(file).then(
      (document) => {
        opened = document;
        if (isGone) void document.loadingTask.destroy();
        else setPdf(document);
      },
      () => setBroken(true),
    );
    return () => {
      isGone = true;
      void opened?.loadingTask.destroy();
    };
  }, [file]);
  if (isBroken) return <Alert severity="warning">{t('document.notShown')}</Alert>;
  if (!pdf) return <Waiting />;
  const numbers = Array.from({ length: Math.min(pdf.numPages, pagesShown) }, (_, index) => index + 1);
  return (
    <Stack spacing={2}>
      <Button
        variant="outlined"
        startIcon={isLarge ? <ZoomOutIcon /> : <ZoomInIcon />}
        aria-pressed={isLarge}
        onClick={() => setLarge(!isLarge)}
        sx={{ display: { md: 'none' }, alignSelf: 'flex-start' }}
      >
        {t(isLarge ? 'document.smaller' : 'document.larger')}
      </Button>
      {numbers.map((number) => (
        <PdfPage key={number} pdf={pdf} number={number} isLarge={isLarge} />
      ))}
      {pdf.numPages > pagesShown && <Alert severity="info">{t('document.morePages', { count: pdf.numPages - pagesShown })}</Alert>}
    </Stack>
  );
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <Box sx={{ p: 4, display: 'flex', justifyContent: 'center' }}>
      <CircularProgress aria-label={t('general.loading')} />
    </Box>
  );
}

interface PdfPageProps {
  pdf: PDFDocumentProxy;
  number: number;
  /** Wider than the screen, so that a phone can read it; it scrolls by itself. */
  isLarge: boolean;
}

function PdfPage({ pdf, number, isLarge }: PdfPageProps) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { text, isBroken } = useDrawnPage({ pdf, number, isLarge }, canvas);
  const label = t('document.page', { number, total: pdf.numPages });
  if (isBroken) return <Alert severity="warning">{t('document.notShown')}</Alert>;
  return (
    <Box
      component="figure"
      role="figure"
      tabIndex={isLarge ? 0 : undefined}
      sx={{ m: 0, position: 'relative', overflowX: 'auto' }}
      aria-label={label}
    >
      <Box
        component="canvas"
        ref={canvas}
        aria-hidden
        sx={{ display: 'block', width: isLarge ? largeWidth : '100%', height: 'auto', bgcolor: '#fff', border: 1, borderColor: 'divider' }}
      />
      <Box component="p" sx={readAloudOnly}>
        {text}
      </Box>
    </Box>
  );
}

const readAloudOnly = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  m: 0,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  top: 0,
} as const;

/** Draws the page once, as sharp as the screen needs for the width that it has; answers its text. */
function useDrawnPage(
  { pdf, number, isLarge }: PdfPageProps,
  canvas: RefObject<HTMLCanvasElement | null>,
): { text: string; isBroken: boolean } {
  const [text, setText] = useState('');
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    let task: { cancel: () => void } | undefined;
    let isGone = false;
    const draw = async () => {
      const page = await pdf.getPage(number);
      const target = canvas.current;
      if (isGone || !target) return;
      const width = Math.max(target.clientWidth, 320);
      const natural = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: (width / natural.width) * Math.min(Math.max(window.devicePixelRatio, 1), sharpest) });
      target.width = Math.floor(viewport.width);
      target.height = Math.floor(viewport.height);
      const rendering = page.render({ canvas: target, viewport });
      task = rendering;
      await rendering.promise;
      const content = await page.getTextContent();
      if (!isGone) setText(content.items.map((item) => ('str' in item ? item.str : '')).join(' '));
    };
    // Leaving the page cancels the drawing; that is no failure.
    draw().catch(() => setBroken(!isGone));
    return () => {
      isGone = true;
      task?.cancel();
    };
  }, [pdf, number, isLarge, canvas]);
  return { text, isBroken };
}
