import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { date } from '../../i18n/format';
import { ChoiceField } from '../../ui/choice-field';
import { FactList } from '../../ui/fact-list';
import { Page } from '../../ui/page';
import { usePortalId } from '../../ui/place';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { Section } from '../../ui/section';
import { type PortalSecurity, usePortalSecurity, usePortalSecurityChange } from './queries';

/** What the portal asks of whoever comes in. */
export function Component() {
  const { t } = useTranslation();
  const security = usePortalSecurity(usePortalId());
  return (
    <Page title={t('navigation.portalSecurity')}>
      <QueryView query={security}>{(shown) => <RuleSection security={shown} />}</QueryView>
    </Page>
  );
}

function RuleSection({ security }: { security: PortalSecurity }) {
  const { t } = useTranslation();
  const { people, peopleWithout } = security;
  return (
    <Section title={t('portalSecurity.title')} lead={t('portalSecurity.lead')}>
      <FactList
        facts={[
          { label: t('portalSecurity.rule'), value: <RuleTold security={security} /> },
          { label: t('portalSecurity.notReady'), value: t('portalSecurity.notReadyCount', { without: peopleWithout, people }) },
        ]}
      />
      <RuleForm security={security} />
    </Section>
  );
}

function RuleTold({ security: { secondFactorRequiredOn, secondFactorFor } }: { security: PortalSecurity }) {
  const { t } = useTranslation();
  if (secondFactorRequiredOn === null) return t('portalSecurity.noRule');
  return t('portalSecurity.ruleFrom', { date: date(secondFactorRequiredOn), whom: t(`portalSecurity.for.${secondFactorFor}`) });
}

function RuleForm({ security }: { security: PortalSecurity }) {
  const { t } = useTranslation();
  const change = usePortalSecurityChange(usePortalId());
  const [isRequired, setRequired] = useState(security.secondFactorRequiredOn !== null);
  const [day, setDay] = useState(security.secondFactorRequiredOn ?? security.earliestOn);
  const [whom, setWhom] = useState(security.secondFactorFor);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ secondFactorRequiredOn: isRequired ? day : null, secondFactorFor: whom });
  };
  return (
    <Stack component="form" spacing={2} sx={{ maxWidth: 480 }} onSubmit={submit}>
      {change.error && <ProblemAlert error={change.error} />}
      {change.isSuccess && <Alert severity="success">{t('general.saved')}</Alert>}
      <FormControlLabel
        control={<Checkbox checked={isRequired} onChange={(event) => setRequired(event.target.checked)} />}
        label={t('portalSecurity.isRequired')}
      />
      {isRequired && (
        <>
          <TextField
            label={t('portalSecurity.from')}
            type="date"
            required
            value={day}
            onChange={(event) => setDay(event.target.value)}
            helperText={t('portalSecurity.fromHelp', { date: date(security.earliestOn) })}
            slotProps={{ inputLabel: { shrink: true } }}
          />
          <ChoiceField
            label={t('portalSecurity.whom')}
            value={whom}
            onChange={setWhom}
            choices={[
              { value: 'members', label: t('portalSecurity.for.members') },
              { value: 'everyone', label: t('portalSecurity.for.everyone') },
            ]}
          />
        </>
      )}
      <Button type="submit" variant="contained" loading={change.isPending} sx={{ alignSelf: 'flex-start' }}>
        {t('general.save')}
      </Button>
    </Stack>
  );
}
