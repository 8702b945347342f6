import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { moment } from '../../i18n/format';
import { DownloadButton } from '../../ui/download-button';
import { portalAddress, usePortalId } from '../../ui/place';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { Section } from '../../ui/section';
import { type Column, SimpleTable } from '../../ui/simple-table';
import { NarrowTerms, PlaceTold, RoleTold } from './membership-table';
import { type OpenInvitation, useInvitationChange, useOpenInvitations } from './queries';

/** Invitations that nobody accepted yet. */
export function InvitationSection({ domainId }: { domainId: string | undefined }) {
  const { t } = useTranslation();
  const portalId = usePortalId();
  const invitations = useOpenInvitations(portalId);
  const change = useInvitationChange(portalId);
  // The file has all of the firm, so it is offered where all of them are listed.
  const download = domainId === undefined && (
    <DownloadButton path={`/api${portalAddress(portalId)}/membership-invitations`} of={t('membership.invitations')} />
  );
  return (
    <Section title={t('membership.invitations')} actions={download}>
      {change.error && <ProblemAlert error={change.error} />}
      <QueryView query={invitations}>
        {({ items }) => {
          const shown = domainId === undefined ? items : items.filter((one) => one.domainId === domainId);
          if (shown.length === 0) return <Typography color="textSecondary">{t('membership.noInvitations')}</Typography>;
          return <InvitationTable invitations={shown} onChange={change.mutate} isBusy={change.isPending} />;
        }}
      </QueryView>
    </Section>
  );
}

function Invited({ invitation }: { invitation: OpenInvitation }) {
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      {invitation.email}
      <NarrowTerms of={invitation} />
    </Box>
  );
}

interface InvitationTableProps {
  invitations: OpenInvitation[];
  onChange: (change: { invitationId: string; change: 'resend' | 'withdraw' }) => void;
  isBusy: boolean;
}

function InvitationTable({ invitations, onChange, isBusy }: InvitationTableProps) {
  const { t } = useTranslation();
  const columns: Column<OpenInvitation>[] = [
    { key: 'email', label: t('session.email'), cell: (one) => <Invited invitation={one} /> },
    { key: 'role', label: t('membership.role'), isWideOnly: true, cell: (one) => <RoleTold of={one} /> },
    { key: 'place', label: t('membership.place'), isWideOnly: true, cell: (one) => <PlaceTold of={one} /> },
    {
      key: 'until',
      label: t('membership.validUntil'),
      isWideOnly: true,
      cell: (one) => (one.isExpired ? t('membership.expired') : moment(one.expiresAt)),
    },
    {
      key: 'actions',
      label: t('general.actions'),
      cell: ({ membershipInvitationId: invitationId, email }) => (
        <Stack direction={{ xs: 'column', sm: 'row' }} spacing={0.5}>
          <Button
            size="small"
            disabled={isBusy}
            aria-label={`${t('membership.resend')}: ${email}`}
            onClick={() => onChange({ invitationId, change: 'resend' })}
          >
            {t('membership.resend')}
          </Button>
          <Button
            size="small"
            color="error"
            disabled={isBusy}
            aria-label={`${t('membership.withdraw')}: ${email}`}
            onClick={() => onChange({ invitationId, change: 'withdraw' })}
          >
            {t('membership.withdraw')}
          </Button>
        </Stack>
      ),
    },
  ];
  return (
    <SimpleTable label={t('membership.invitations')} columns={columns} rows={invitations} keyOf={(one) => one.membershipInvitationId} />
  );
}
