import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveDocument } from '../../ui/save-document';
import { Section } from '../../ui/section';

/** Recovery codes, the only time that they can be read. One goes on when they are put away. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { t } = useTranslation();
  const [isKept, setKept] = useState(false);
  return (
    <Section title={t('account.recoveryCodes')} lead={t('account.recoveryCodesLead')}>
      <Alert severity="success">{t('account.secondFactorIsOnNow')}</Alert>
      <Box
        component="ul"
        aria-label={t('account.recoveryCodes')}
        sx={{
          m: 0,
          p: 0,
          listStyle: 'none',
          display: 'grid',
          gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(5, 1fr)' },
          gap: 1,
          maxWidth: 720,
        }}
      >
        {codes.map((code) => (
          <Box component="li" key={code} sx={{ fontFamily: 'monospace', fontSize: '1.05rem' }}>
            {code}
          </Box>
        ))}
      </Box>
      <WaysToKeep codes={codes} />
      <FormControlLabel
        control={<Checkbox checked={isKept} onChange={(event) => setKept(event.target.checked)} />}
        label={t('account.codesKept')}
      />
      <Button variant="contained" disabled={!isKept} onClick={onDone} sx={{ alignSelf: 'flex-start' }}>
        {t('account.codesDone')}
      </Button>
    </Section>
  );
}

/** As a file, or by the clipboard: which a browser has over https only, and may refuse. */
function WaysToKeep({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<boolean>();
  const text = `${t('account.recoveryCodesFile')}\n\n${codes.join('\n')}\n`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  const download = () => saveDocument(new Blob([text], { type: 'text/plain' }), t('account.recoveryCodesFileName'));
  return (
    <>
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
        <Button variant="outlined" onClick={download}>
          {t('account.downloadCodes')}
        </Button>
        <Button variant="outlined" onClick={() => void copy()}>
          {t('account.copyCodes')}
        </Button>
      </Stack>
      <Box role="status">
        {copied !== undefined && (
          <Alert severity={copied ? 'success' : 'warning'}>{t(copied ? 'account.codesCopied' : 'account.codesNotCopied')}</Alert>
        )}
      </Box>
    </>
  );
}
