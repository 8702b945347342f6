import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { date, moment } from '../../i18n/format';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { EmptyState } from '../../ui/empty-state';
import { ResponsiveTable } from '../../ui/responsive-table';
import { Section } from '../../ui/section';
import type { Column } from '../../ui/simple-table';
import { CandidateDialog } from './candidate-dialog';
import { type LoketLink, type LoketService, type Place, useLinkEnd } from './queries';
import { StartDialog } from './start-dialog';

interface LinkSectionProps {
  place: Place;
  service: LoketService;
  mayChange: boolean;
}

/** Relatiecode: the client numbers of Loket that fill these books. */
export function LinkSection({ place, service, mayChange }: LinkSectionProps) {
  const { t } = useTranslation();
  const [isLinking, setLinking] = useState(false);
  const isLinked = service.links.length > 0;
  const mayLink = mayChange && service.contract.state === 'open' && service.credential !== null;
  const add = mayLink && (
    <Button variant={isLinked ? 'outlined' : 'contained'} onClick={() => setLinking(true)}>
      {t(isLinked ? 'loket.linkAnother' : 'loket.chooseClientNumber')}
    </Button>
  );
  return (
    <Section title={t('loket.contactCode')} lead={t('loket.contactCodeLead')} actions={isLinked && add}>
      {isLinked ? (
        <Links place={place} links={service.links} isChangeable={mayChange} />
      ) : (
        <EmptyState title={t('loket.notLinked')} action={add}>
          {t(mayLink ? 'loket.notLinkedText' : 'loket.notLinkedYetText')}
        </EmptyState>
      )}
      {isLinking && <CandidateDialog place={place} onClose={() => setLinking(false)} />}
    </Section>
  );
}

function Links({ place, links, isChangeable }: { place: Place; links: LoketLink[]; isChangeable: boolean }) {
  const [moving, setMoving] = useState<LoketLink>();
  const [ending, setEnding] = useState<LoketLink>();
  return (
    <>
      <LinkTable links={links} isChangeable={isChangeable} onMove={setMoving} onEnd={setEnding} />
      {moving && <StartDialog place={place} link={moving} onClose={() => setMoving(undefined)} />}
      {ending && <EndDialog place={place} link={ending} onClose={() => setEnding(undefined)} />}
    </>
  );
}

interface LinkTableProps {
  links: LoketLink[];
  isChangeable: boolean;
  onMove: (link: LoketLink) => void;
  onEnd: (link: LoketLink) => void;
}

function LinkTable({ links, isChangeable, onMove, onEnd }: LinkTableProps) {
  const { t } = useTranslation();
  const columns: Column<LoketLink>[] = [
    { key: 'number', label: t('loket.clientNumber'), cell: (link) => <LinkName link={link} /> },
    { key: 'period', label: t('loket.periodKind'), cell: (link) => t(`loket.periodKinds.${link.periodKind}`) },
    { key: 'start', label: t('loket.startsOn'), cell: (link) => date(link.startsOn) },
    {
      key: 'success',
      label: t('loket.lastSuccess'),
      cell: (link) => (link.lastSuccessAt ? moment(link.lastSuccessAt) : t('loket.never')),
    },
  ];
  const actions: Column<LoketLink> = {
    key: 'actions',
    label: t('general.actions'),
    cell: (link) => (
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={0.5}>
        <Button size="small" aria-label={`${t('loket.changeStart')}: ${link.clientNumber}`} onClick={() => onMove(link)}>
          {t('loket.changeStart')}
        </Button>
        <Button size="small" color="error" aria-label={`${t('loket.endLink')}: ${link.clientNumber}`} onClick={() => onEnd(link)}>
          {t('loket.endLink')}
        </Button>
      </Stack>
    ),
  };
  return (
    <ResponsiveTable
      label={t('loket.contactCode')}
      columns={isChangeable ? [...columns, actions] : columns}
      rows={links}
      keyOf={(link) => link.loketLinkId}
    />
  );
}

function LinkName({ link }: { link: LoketLink }) {
  const { t } = useTranslation();
  return (
    <>
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
        <strong>{link.clientNumber}</strong>
        {link.isPrimary && <Chip size="small" color="primary" variant="outlined" label={t('loket.contactCode')} />}
      </Stack>
      <Typography variant="body2" color="textSecondary">
        {link.employerName} – {link.payrollAdministrationName}
      </Typography>
    </>
  );
}

function EndDialog({ place, link, onClose }: { place: Place; link: LoketLink; onClose: () => void }) {
  const { t } = useTranslation();
  const end = useLinkEnd(place);
  return (
    <ConfirmDialog
      title={t('loket.endLink')}
      confirmLabel={t('loket.endLink')}
      isDangerous
      error={end.error}
      isBusy={end.isPending}
      onConfirm={() => end.mutate(link.loketLinkId, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Typography>{t('loket.endLinkText', { clientNumber: link.clientNumber })}</Typography>
    </ConfirmDialog>
  );
}
