import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { moment } from '../../i18n/format';
import { FactList } from '../../ui/fact-list';
import { QueryView } from '../../ui/query-view';
import { Section } from '../../ui/section';
import { useSecondFactor } from './queries';

/** Whether the account has a second factor, and the way to its page. */
export function SecondFactorSection() {
  const { t } = useTranslation();
  const factor = useSecondFactor();
  const isOn = factor.data !== undefined && factor.data.confirmedAt !== null;
  return (
    <Section
      title={t('account.secondFactor')}
      lead={t('account.secondFactorLead')}
      actions={
        factor.data && (
          <Button component={RouterLink} to="/my/second-factor" variant={isOn ? 'outlined' : 'contained'}>
            {t(isOn ? 'account.secondFactorManage' : 'account.secondFactorSetUp')}
          </Button>
        )
      }
    >
      <QueryView query={factor}>
        {({ confirmedAt, recoveryCodesLeft }) =>
          confirmedAt === null ? (
            t('account.secondFactorIsOff')
          ) : (
            <FactList
              facts={[
                { label: t('account.secondFactorSince'), value: moment(confirmedAt) },
                { label: t('account.recoveryCodesLeft'), value: String(recoveryCodesLeft) },
              ]}
            />
          )
        }
      </QueryView>
    </Section>
  );
}
