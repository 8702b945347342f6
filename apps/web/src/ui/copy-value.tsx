import ContentCopyIcon from '@mui/icons-material/ContentCopy';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface CopyValueProps {
  label: string;
  value: string;
  /** Shown in groups of so many characters, for who types it over; it is copied in one piece. */
  grouped?: number;
}

/** A value to take over elsewhere, with a button that copies it. */
export function CopyValue({ label, value, grouped }: CopyValueProps) {
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <Box sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, minWidth: 0, maxWidth: '100%' }}>
      <Box component="code" sx={{ fontSize: '0.95em', overflowWrap: 'anywhere' }}>
        {grouped === undefined ? value : <Groups value={value} size={grouped} />}
      </Box>
      <Tooltip placement="left" title={t(isCopied ? 'general.copied' : 'general.copy')}>
        <IconButton size="small" aria-label={`${t('general.copy')}: ${label}`} onClick={() => void copy()}>
          <ContentCopyIcon fontSize="inherit" />
        </IconButton>
      </Tooltip>
      <Box component="span" role="status" sx={visuallyHidden}>
        {isCopied ? t('general.copied') : ''}
      </Box>
    </Box>
  );
}

/** Apart for the eye only, so that what is selected has no spaces in it. */
function Groups({ value, size }: { value: string; size: number }) {
  return Array.from({ length: Math.ceil(value.length / size) }, (_, index) => (
    <Box component="span" key={index} sx={{ display: 'inline-block', mr: '0.6em' }}>
      {value.slice(index * size, (index + 1) * size)}
    </Box>
  ));
}

const visuallyHidden = { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' } as const;
