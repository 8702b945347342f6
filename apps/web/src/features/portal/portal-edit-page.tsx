import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.generated';
import { ChoiceField } from '../../ui/choice-field';
import { Page } from '../../ui/page';
import { usePortalId } from '../../ui/place';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { Section } from '../../ui/section';
import { usePortal, usePortalChange } from './queries';

/** Name and language of the firm's portal. */
export function Component() {
  const { t } = useTranslation();
  const portalId = usePortalId();
  const portal = usePortal(portalId);
  return (
    <Page title={t('navigation.portalSettings')}>
      <QueryView query={portal}>{(shown) => <PortalForm portal={shown} />}</QueryView>
    </Page>
  );
}

function PortalForm({ portal }: { portal: components['schemas']['PortalDto'] }) {
  const { t } = useTranslation();
  const change = usePortalChange(portal.portalId);
  const [name, setName] = useState(portal.name);
  const [language, setLanguage] = useState(portal.language);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ name: name.trim(), language });
  };
  return (
    <Section title={t('portal.details')} lead={t('portal.detailsLead')}>
      <Stack component="form" spacing={2} sx={{ maxWidth: 480 }} onSubmit={submit}>
        {change.error && <ProblemAlert error={change.error} />}
        {change.isSuccess && <Alert severity="success">{t('general.saved')}</Alert>}
        <TextField
          label={t('general.name')}
          required
          value={name}
          onChange={(event) => setName(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 200 } }}
        />
        <ChoiceField
          label={t('general.language')}
          value={language}
          onChange={setLanguage}
          helperText={t('portal.languageText')}
          choices={[
            { value: 'nl', label: t('general.dutch') },
            { value: 'en', label: t('general.english') },
          ]}
        />
        <Button type="submit" variant="contained" loading={change.isPending} sx={{ alignSelf: 'flex-start' }}>
          {t('general.save')}
        </Button>
      </Stack>
    </Section>
  );
}
