import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moment } from '../../i18n/format';
import { ConfirmDialog } from '../../ui/confirm-dialog';
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
  const resend = useInvitationChange(portalId);
  const [withdrawing, setWithdrawing] = useState<OpenInvitation>();
  // The file has all of the firm, so it is offered where all of them are listed.
  const download = domainId === undefined && (
    <DownloadButton path={`/api${portalAddress(portalId)}/membership-invitations`} of={t('membership.invitations')} />
  );
  return (
    <Section title={t('membership.invitations')} actions={download}>
      {resend.error && <ProblemAlert error={resend.error} />}
      {/* One part: what is told takes no room before it is. */}
      <div>
        <Box role="status">
          {resend.isSuccess && (
            <Alert
              severity="success"
              sx={{ mb: 2 }}
              onClose={() => resend.reset()}
              slotProps={{ closeButton: { title: t('general.close') } }}
            >
              {t('membership.resent', { email: resend.variables.email })}
            </Alert>
          )}
        </Box>
        <QueryView query={invitations}>
          {({ items }) => {
            const shown = domainId === undefined ? items : items.filter((one) => one.domainId === domainId);
            if (shown.length === 0) return <Typography color="textSecondary">{t('membership.noInvitations')}</Typography>;
            return (
              <InvitationTable
                invitations={shown}
                isBusy={resend.isPending}
                onResend={({ membershipInvitationId: invitationId, email }) => resend.mutate({ invitationId, change: 'resend', email })}
                onWithdraw={(invitation) => {
                  resend.reset();
                  setWithdrawing(invitation);
                }}
              />
            );
          }}
        </QueryView>
      </div>
      {withdrawing && <WithdrawalDialog invitation={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </Section>
  );
}

function WithdrawalDialog({ invitation, onClose }: { invitation: OpenInvitation; onClose: () => void }) {
  const { t } = useTranslation();
  const withdraw = useInvitationChange(usePortalId());
  const { membershipInvitationId: invitationId, email } = invitation;
  return (
    <ConfirmDialog
      title={t('membership.withdrawTitle')}
      confirmLabel={t('membership.withdraw')}
      error={withdraw.error}
      isBusy={withdraw.isPending}
      isDangerous
      onConfirm={() => withdraw.mutate({ invitationId, change: 'withdraw', email }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Typography>{t('membership.withdrawText', { email })}</Typography>
    </ConfirmDialog>
  );
}

/** Until when the link in the mail works. */
function ValidUntil({ invitation: { isExpired, expiresAt } }: { invitation: OpenInvitation }) {
  const { t } = useTranslation();
  return <>{isExpired ? t('membership.expired') : moment(expiresAt)}</>;
}

function Invited({ invitation }: { invitation: OpenInvitation }) {
  const { t } = useTranslation();
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      {invitation.email}
      <NarrowTerms of={invitation} />
      <Box sx={{ display: { md: 'none' }, typography: 'body2', color: 'text.secondary' }}>
        {t('membership.validUntil')}: <ValidUntil invitation={invitation} />
      </Box>
    </Box>
  );
}

interface InvitationTableProps {
  invitations: OpenInvitation[];
  onResend: (invitation: OpenInvitation) => void;
  onWithdraw: (invitation: OpenInvitation) => void;
  isBusy: boolean;
}

function InvitationTable({ invitations, onResend, onWithdraw, isBusy }: InvitationTableProps) {
  const { t } = useTranslation();
  const columns: Column<OpenInvitation>[] = [
    { key: 'email', label: t('session.email'), cell: (one) => <Invited invitation={one} /> },
    { key: 'role', label: t('membership.role'), onPhone: 'left_out', cell: (one) => <RoleTold of={one} /> },
    { key: 'place', label: t('membership.place'), onPhone: 'left_out', cell: (one) => <PlaceTold of={one} /> },
    {
      key: 'until',
      label: t('membership.validUntil'),
      onPhone: 'left_out',
      cell: (one) => <ValidUntil invitation={one} />,
    },
    {
      key: 'actions',
      label: t('general.actions'),
      cell: (one) => (
        <Stack direction={{ xs: 'column', sm: 'row' }} spacing={0.5}>
          <Button size="small" disabled={isBusy} aria-label={`${t('membership.resend')}: ${one.email}`} onClick={() => onResend(one)}>
            {t('membership.resend')}
          </Button>
          <Button
            size="small"
            color="error"
            disabled={isBusy}
            aria-label={`${t('membership.withdraw')}: ${one.email}`}
            onClick={() => onWithdraw(one)}
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
