import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileNameOf } from '../../i18n/file-name';
import { useMayHere } from '../../session/may-here';
import { openingWay } from '../../session/opening-way';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { DocumentDialog } from '../../ui/document-dialog';
import { useAdministrationPlace } from '../../ui/place';
import { ProblemAlert } from '../../ui/problem-alert';
import { saveDocument } from '../../ui/save-document';
import { useMessage, useOverview, type WageDeclaration } from './queries';

const shortestReason = 10;
const longestReason = 500;

/** The PDF with collective amounts, shown over the page. */
export function OverviewButton({ declaration }: { declaration: WageDeclaration }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const overview = useOverview(useAdministrationPlace(), declaration.wageDeclarationId);
  const open = () => {
    setOpen(true);
    overview.mutate();
  };
  const close = () => {
    setOpen(false);
    overview.reset();
  };
  return (
    <>
      <Button variant="contained" onClick={open}>
        {t('wageDeclaration.openOverview')}
      </Button>
      {isOpen && (
        <DocumentDialog
          title={t('wageDeclaration.overview')}
          fileName={fileNameOf('wageDeclaration', declaration)}
          file={overview.data}
          error={overview.error}
          onClose={close}
        />
      )}
    </>
  );
}

/** Saves the XML as it was sent. It names every employee, so the firm's people say why. */
export function MessageButton({ declaration }: { declaration: WageDeclaration }) {
  const { t } = useTranslation();
  const way = openingWay(useMayHere(), isOfEmployer(declaration));
  const needsReason = way === 'for_reason';
  const [isAsked, setAsked] = useState(false);
  const message = useMessage(useAdministrationPlace(), declaration.wageDeclarationId);
  const fetch = (reason: string | undefined) =>
    message.mutate(reason, {
      onSuccess: (file) => {
        saveDocument(file, fileNameOf('wageDeclaration', declaration, '.xml'));
        setAsked(false);
      },
    });
  if (way === null) return null;
  return (
    <>
      <Button variant="outlined" loading={message.isPending} onClick={() => (needsReason ? setAsked(true) : fetch(undefined))}>
        {t('wageDeclaration.saveMessage')}
      </Button>
      {message.error && !isAsked && <ProblemAlert error={message.error} />}
      {isAsked && (
        <ConfirmDialog
          title={t('document.openReason')}
          confirmLabel={t('document.download')}
          reason={{ label: t('general.reason'), minimum: shortestReason, maximum: longestReason }}
          error={message.error}
          isBusy={message.isPending}
          onConfirm={fetch}
          onClose={() => setAsked(false)}
        >
          <Typography>{t('wageDeclaration.messageText')}</Typography>
          <Typography color="textSecondary">{t('document.openReasonText')}</Typography>
        </ConfirmDialog>
      )}
    </>
  );
}

/** What blocks it may be that it is another employer's; it stays found when Loket cancels the declaration. */
const isOfEmployer = ({ findings }: WageDeclaration): boolean => findings.every(({ severity }) => severity !== 'blocks');
