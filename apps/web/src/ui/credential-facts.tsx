import Alert from '@mui/material/Alert';
import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema.generated';
import { moment } from '../i18n/format';
import { FactList } from './fact-list';

type Credential = components['schemas']['LoketCredentialDto'];

interface CredentialFactsProps {
  credential: Credential;
  /** It stands at the level that is shown; else it comes from above. */
  isOwn: boolean;
}

const colours = { untested: 'default', working: 'success', failing: 'error' } as const;

/** A Loket account as people may see it: never its password. */
export function CredentialFacts({ credential, isOwn }: CredentialFactsProps) {
  const { t } = useTranslation();
  const { kind, username, environmentCode, state, level, changedByName, changedAt, checkedAt, lastSuccessAt } = credential;
  const byPassword = [
    { label: t('loket.username'), value: username ?? '–' },
    { label: t('loket.password'), value: t('loket.passwordSet') },
    { label: t('loket.environmentCode'), value: environmentCode ?? '–' },
  ];
  return (
    <>
      {state === 'failing' && <Alert severity="error">{t('loket.credentialFails')}</Alert>}
      <FactList
        facts={[
          {
            label: t('loket.comesFrom'),
            value: <Chip size="small" variant="outlined" label={isOwn ? t('loket.own') : t(`loket.levels.${level}`)} />,
          },
          { label: t('loket.kind'), value: t(`loket.kinds.${kind}`) },
          ...(kind === 'password' ? byPassword : []),
          {
            label: t('general.status'),
            value: <Chip size="small" variant="outlined" color={colours[state]} label={t(`loket.states.${state}`)} />,
          },
          { label: t('loket.checkedAt'), value: checkedAt ? moment(checkedAt) : t('loket.never') },
          { label: t('loket.lastSuccess'), value: lastSuccessAt ? moment(lastSuccessAt) : t('loket.never') },
          { label: t('loket.changed'), value: [changedByName, moment(changedAt)].filter(Boolean).join(', ') },
        ]}
      />
    </>
  );
}
