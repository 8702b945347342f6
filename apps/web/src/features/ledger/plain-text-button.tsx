import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { addressWith, fetchFile } from '../../api/file';
import { ProblemAlert } from '../../ui/problem-alert';
import { saveDocument } from '../../ui/save-document';
import { ledgerPath, type Place } from './queries';

/** Saves the books of a year as a plain-text journal. */
export function PlainTextButton({ place, year }: { place: Place; year: number }) {
  const { t } = useTranslation();
  const download = useMutation({
    mutationFn: () => fetchFile(addressWith(ledgerPath(place, 'ledger/journal.txt'), { year })),
    onSuccess: ({ file, fileName }) => saveDocument(file, fileName),
  });
  return (
    <>
      {download.error && <ProblemAlert error={download.error} />}
      <Button variant="outlined" loading={download.isPending} onClick={() => download.mutate()}>
        {t('ledger.plainText')}
      </Button>
    </>
  );
}
