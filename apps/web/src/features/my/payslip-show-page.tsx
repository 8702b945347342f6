import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useParams, useSearchParams } from 'react-router';
import { fileNameOf } from '../../i18n/file-name';
import { date, period } from '../../i18n/format';
import { Page } from '../../ui/page';
import { PdfView } from '../../ui/pdf-view';
import { QueryView } from '../../ui/query-view';
import { saveDocument } from '../../ui/save-document';
import { type MyPayslip, useMyPayslipDocument, useMyPayslips } from './queries';

/** As the list asks, so that who comes from there waits for nothing. */
const pageSize = 100;

/** One payslip in the page, and as a file. */
export function Component() {
  const { t } = useTranslation();
  const { portalId = '', payslipId = '' } = useParams();
  const document = useMyPayslipDocument(portalId, payslipId);
  const payslip = useListed(payslipId);
  useDownload(document.data, payslip);
  return (
    <Page
      title={payslip ? t('my.title', { period: period(payslip.year, payslip.periodNumber, payslip.periodKind) }) : t('my.payslip')}
      lead={payslip && `${payslip.administrationName} · ${date(payslip.periodStartsOn)} – ${date(payslip.periodEndsOn)}`}
      actions={
        <>
          <Button component={RouterLink} to="/my/payslips">
            {t('my.toList')}
          </Button>
          {document.data && (
            <Button
              variant="contained"
              startIcon={<DownloadIcon />}
              onClick={() => saveDocument(document.data, fileNameOf('payslip', payslip))}
            >
              {t('document.download')}
            </Button>
          )}
        </>
      }
    >
      <QueryView query={document}>{(file) => <PdfView file={file} />}</QueryView>
    </Page>
  );
}

/** Whose and of when it is, as the list says; older ones stand on its later pages. */
function useListed(payslipId: string): MyPayslip | undefined {
  const [page, setPage] = useState(1);
  const { data, isPlaceholderData } = useMyPayslips({ page, pageSize });
  const payslip = data?.items.find((one) => one.payslipId === payslipId);
  const isOnLaterPage = data !== undefined && !isPlaceholderData && payslip === undefined && page * pageSize < data.total;
  useEffect(() => {
    if (isOnLaterPage) setPage(page + 1);
  }, [isOnLaterPage, page]);
  return payslip;
}

/** Who came to download gets the file at once, and once. */
function useDownload(file: Blob | undefined, payslip: MyPayslip | undefined): void {
  const [search, setSearch] = useSearchParams();
  const isSaved = useRef(false);
  const isWanted = search.get('download') === '1';
  useEffect(() => {
    if (!isWanted || !file || !payslip || isSaved.current) return;
    isSaved.current = true;
    saveDocument(file, fileNameOf('payslip', payslip));
    setSearch({}, { replace: true, preventScrollReset: true });
  }, [isWanted, file, payslip, setSearch]);
}
