import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moment } from '../../i18n/format';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { EmptyState } from '../../ui/empty-state';
import { QueryView } from '../../ui/query-view';
import { Section } from '../../ui/section';
import { type MyConsent, useConsentGiving, useConsentText, useConsentWithdrawal, useMyConsents } from './queries';

/** What the person agreed to, in the very words and since when; to be withdrawn and given again, per employer. */
export function ConsentSection() {
  const { t } = useTranslation();
  const consents = useMyConsents();
  return (
    <Section title={t('myData.consents')} lead={t('myData.consentsLead')}>
      <QueryView query={consents}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState title={t('myData.noConsents')}>{t('myData.noConsentsText')}</EmptyState>
          ) : (
            <Stack spacing={3} aria-live="polite">
              {items.map((consent) => (
                <Consent key={consent.employeeId} consent={consent} />
              ))}
            </Stack>
          )
        }
      </QueryView>
    </Section>
  );
}

function Consent({ consent }: { consent: MyConsent }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'give' | 'withdraw'>();
  const { administrationName, givenAt, withdrawnAt, text } = consent;
  const isGiven = givenAt !== null && withdrawnAt === null;
  const close = () => setAsked(undefined);
  return (
    <Stack component="section" spacing={1} sx={{ alignItems: 'flex-start' }} aria-label={administrationName}>
      <Typography variant="h3">{administrationName}</Typography>
      {text !== null && <Typography sx={{ fontStyle: 'italic' }}>“{text}”</Typography>}
      <Typography variant="body2" color="textSecondary">
        {givenAt === null ? t('myData.neverGiven') : t('myData.givenAt', { moment: moment(givenAt) })}
        {withdrawnAt !== null && ` ${t('myData.withdrawnAt', { moment: moment(withdrawnAt) })}`}
      </Typography>
      <Button size="small" variant="outlined" onClick={() => setAsked(isGiven ? 'withdraw' : 'give')}>
        {isGiven ? t('myData.withdraw') : t('myData.give')}
      </Button>
      {asked === 'give' && <GiveDialog consent={consent} onClose={close} />}
      {asked === 'withdraw' && <WithdrawDialog consent={consent} onClose={close} />}
    </Stack>
  );
}

interface DialogProps {
  consent: MyConsent;
  onClose: () => void;
}

/** Shows the words before they are agreed to. */
function GiveDialog({ consent, onClose }: DialogProps) {
  const { t } = useTranslation();
  const words = useConsentText();
  const giving = useConsentGiving();
  return (
    <ConfirmDialog
      title={t('myData.giveTitle', { employer: consent.administrationName })}
      confirmLabel={t('myData.give')}
      isBusy={giving.isPending}
      isBarred={!words.isSuccess}
      error={giving.error ?? words.error}
      onClose={onClose}
      onConfirm={() => giving.mutate(consent, { onSuccess: onClose })}
    >
      <Typography>{words.data}</Typography>
    </ConfirmDialog>
  );
}

function WithdrawDialog({ consent, onClose }: DialogProps) {
  const { t } = useTranslation();
  const withdrawal = useConsentWithdrawal();
  const { portalId, employeeConsentId, administrationName } = consent;
  const withdraw = () => {
    if (employeeConsentId) withdrawal.mutate({ portalId, employeeConsentId }, { onSuccess: onClose });
  };
  return (
    <ConfirmDialog
      title={t('myData.withdrawTitle', { employer: administrationName })}
      confirmLabel={t('myData.withdraw')}
      isBusy={withdrawal.isPending}
      error={withdrawal.error}
      onClose={onClose}
      onConfirm={withdraw}
    >
      <Typography>{t('myData.withdrawText')}</Typography>
    </ConfirmDialog>
  );
}
