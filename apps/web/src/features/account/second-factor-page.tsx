import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { moment } from '../../i18n/format';
import { FactList } from '../../ui/fact-list';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { Section } from '../../ui/section';
import { EnrolmentSection, type FirstCodes } from './enrolment-section';
import { ProofDialog } from './proof-dialog';
import { useSecondFactor, useSecondFactorChanges } from './queries';
import { RecoveryCodes } from './recovery-codes';

/** Sets the person's second factor up, renews its recovery codes, turns it off. Recovery codes that were just made stay until they are put away. */
export function Component() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const factor = useSecondFactor();
  const changes = useSecondFactorChanges();
  const [codes, setCodes] = useState<string[]>();
  const enrol = async (first: FirstCodes) => setCodes((await changes.confirm.mutateAsync(first)).recoveryCodes);
  return (
    <Page title={t('account.secondFactor')} lead={t('account.secondFactorLead')}>
      {codes ? (
        <RecoveryCodes codes={codes} onDone={() => void navigate('/')} />
      ) : (
        <QueryView query={factor}>
          {(state) =>
            state.confirmedAt === null ? (
              <EnrolmentSection onCodes={enrol} />
            ) : (
              <SecondFactorOn since={state.confirmedAt} left={state.recoveryCodesLeft} changes={changes} onCodes={setCodes} />
            )
          }
        </QueryView>
      )}
    </Page>
  );
}

interface SecondFactorOnProps {
  since: string;
  left: number;
  changes: ReturnType<typeof useSecondFactorChanges>;
  onCodes: (codes: string[]) => void;
}

function SecondFactorOn({ since, left, changes, onCodes }: SecondFactorOnProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'renew' | 'turnOff'>();
  const close = () => setAsked(undefined);
  return (
    <Section title={t('account.secondFactorIsOn')} lead={t('account.secondFactorIsOnLead')}>
      <FactList
        facts={[
          { label: t('account.secondFactorSince'), value: moment(since) },
          { label: t('account.recoveryCodesLeft'), value: String(left) },
        ]}
      />
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
        <Button variant="outlined" onClick={() => setAsked('renew')}>
          {t('account.renewCodes')}
        </Button>
        <Button variant="outlined" color="error" onClick={() => setAsked('turnOff')}>
          {t('account.turnOff')}
        </Button>
      </Stack>
      {asked === 'renew' && (
        <ProofDialog
          title={t('account.renewCodes')}
          text={t('account.renewCodesText')}
          onProof={async (proof) => onCodes((await changes.renew.mutateAsync(proof)).recoveryCodes)}
          onClose={close}
        />
      )}
      {asked === 'turnOff' && (
        <ProofDialog
          title={t('account.turnOff')}
          text={t('account.turnOffText')}
          onProof={(proof) => changes.turnOff.mutateAsync(proof)}
          onClose={close}
        />
      )}
    </Section>
  );
}
