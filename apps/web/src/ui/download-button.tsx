import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Snackbar from '@mui/material/Snackbar';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressWith, fetchFile } from '../api/file';
import { ProblemAlert } from './problem-alert';
import { saveDocument } from './save-document';

type Query = Parameters<typeof addressWith>[1];

/** A file of the list, by its name in the API. */
export interface Download {
  /** The list's address in the API: /api/portals/… */
  path: string;
  /** What the list is asked for; pages are not part of it, because a file has all of them. */
  query?: Query;
  /** Which of the page's lists it is, where there are more. */
  of?: string;
}

const formats = ['csv', 'xlsx'] as const;

/** Saves the whole list that is shown, with its search and filters, as CSV or as an Excel workbook. */
export function DownloadButton({ path, query = {}, of }: Download) {
  const { t } = useTranslation();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const download = useMutation({
    mutationFn: (format: (typeof formats)[number]) => fetchFile(addressWith(path, { ...query, format })),
    onSuccess: ({ file, fileName }) => saveDocument(file, fileName),
  });
  const choose = (format: (typeof formats)[number]) => {
    setAnchor(null);
    download.mutate(format);
  };
  return (
    <>
      <Button
        id={`${id}-button`}
        variant="outlined"
        startIcon={<DownloadIcon />}
        loading={download.isPending}
        loadingPosition="start"
        aria-label={of && `${t('download.button')}: ${of}`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('download.button')}
      </Button>
      {/* Inside the page's content, where whoever listens to landmarks finds it. */}
      <Menu
        disablePortal
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { 'aria-labelledby': `${id}-button` } }}
      >
        {formats.map((format) => (
          <MenuItem key={format} onClick={() => choose(format)}>
            {t(`download.formats.${format}`)}
          </MenuItem>
        ))}
      </Menu>
      <Outcome fileName={download.data?.fileName} error={download.error} onClose={() => download.reset()} />
    </>
  );
}

/** Whether the file was saved, or why not. */
function Outcome({ fileName, error, onClose }: { fileName: string | undefined; error: unknown; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Snackbar open={fileName !== undefined} autoHideDuration={4_000} onClose={onClose}>
        <Alert severity="success" variant="outlined" sx={{ bgcolor: 'background.paper' }}>
          {t('download.saved', { name: fileName ?? '' })}
        </Alert>
      </Snackbar>
      <Snackbar open={Boolean(error)} onClose={onClose}>
        <div>{Boolean(error) && <ProblemAlert error={error} />}</div>
      </Snackbar>
    </>
  );
}
