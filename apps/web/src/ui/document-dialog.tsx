import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { PdfView } from './pdf-view';
import { ProblemAlert } from './problem-alert';
import { saveDocument } from './save-document';

interface DocumentDialogProps {
  title: string;
  fileName: string;
  /** Undefined while it is being fetched. */
  file: Blob | undefined;
  error?: unknown;
  onClose: () => void;
}

/** A PDF over the page, with a button that saves it. */
export function DocumentDialog({ title, fileName, file, error, onClose }: DocumentDialogProps) {
  const { t } = useTranslation();
  const theme = useTheme();
  const isPhone = useMediaQuery(theme.breakpoints.down('sm'));
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" fullScreen={isPhone} aria-labelledby="document-title">
      <DialogTitle id="document-title">{title}</DialogTitle>
      <DialogContent dividers tabIndex={0} role="region" aria-label={title}>
        {error ? <ProblemAlert error={error} /> : file ? <PdfView file={file} /> : <Fetching />}
      </DialogContent>
      <DialogActions>
        {file && (
          <Button startIcon={<DownloadIcon />} onClick={() => saveDocument(file, fileName)}>
            {t('document.download')}
          </Button>
        )}
        <Button variant="contained" onClick={onClose}>
          {t('general.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Fetching() {
  const { t } = useTranslation();
  return (
    <Box sx={{ p: 4, display: 'flex', justifyContent: 'center' }}>
      <CircularProgress aria-label={t('general.loading')} />
    </Box>
  );
}
