import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { useMayHere } from '../../session/may-here';
import { type Administration, useAdministration } from '../../session/places';
import { FactList } from '../../ui/fact-list';
import { Page } from '../../ui/page';
import { administrationAddress, useAdministrationPlace } from '../../ui/place';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { RefusedFields } from '../../ui/refused-fields';
import { Section } from '../../ui/section';
import { AdministrationFields, changeOf, useAdministrationDraft } from './administration-form';
import { useAdministrationChange, useLinking, useLoketService } from './queries';

/** The tab 'Administratie': numbers, name, and the Relatiecode. */
export function Component() {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const administration = useAdministration(place.portalId, place.administrationId);
  return (
    <Page title={t('navigation.administrationSettings')} lead={t('administration.editLead')}>
      <QueryView query={administration}>{(shown) => <EditForm administration={shown} />}</QueryView>
      <ContactCodeSection />
    </Page>
  );
}

function EditForm({ administration }: { administration: Administration }) {
  const { t } = useTranslation();
  const { portalId, administrationId } = useAdministrationPlace();
  const change = useAdministrationChange(portalId, administrationId);
  const [draft, setDraft] = useAdministrationDraft(administration);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(changeOf(draft));
  };
  return (
    <Section title={t('administration.details')}>
      <Stack component="form" spacing={2} sx={{ maxWidth: 560 }} onSubmit={submit}>
        {change.error && <ProblemAlert error={change.error} />}
        {change.isSuccess && <Alert severity="success">{t('general.saved')}</Alert>}
        {administration.warnings.map((warning) => (
          <Alert key={warning} severity="warning">
            {t(`administration.warnings.${warning}`)}
          </Alert>
        ))}
        <RefusedFields error={change.error}>
          <AdministrationFields draft={draft} onChange={setDraft} />
        </RefusedFields>
        <FactList
          facts={[
            { label: t('navigation.domain'), value: administration.domainName },
            { label: t('administration.standard'), value: t(administration.isStandard ? 'general.yes' : 'general.no') },
          ]}
        />
        <Button type="submit" variant="contained" loading={change.isPending} sx={{ alignSelf: 'flex-start' }}>
          {t('general.save')}
        </Button>
      </Stack>
    </Section>
  );
}

/** The client number of Loket that fills these books: entered here, or chosen from a list at Loket service. */
function ContactCodeSection() {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const may = useMayHere();
  const mayRead = may('read', 'LoketLink');
  const service = useLoketService(place, mayRead);
  if (!mayRead) return null;
  return (
    <Section title={t('administration.contactCode')} lead={t('administration.contactCodeText')}>
      <QueryView query={service}>
        {({ contactCode, links, contract }) =>
          contactCode === null && contract.state === 'open' && may('create', 'LoketLink') ? (
            <ContactCodeForm />
          ) : (
            <FactList
              facts={[
                { label: t('administration.contactCode'), value: contactCode ?? t('administration.notLinked') },
                ...links
                  .filter((link) => !link.isPrimary)
                  .map((link) => ({
                    label: t('administration.furtherLink'),
                    value: `${link.clientNumber} – ${link.payrollAdministrationName}`,
                  })),
              ]}
            />
          )
        }
      </QueryView>
      <Link component={RouterLink} to={`${administrationAddress(place)}/loket-service`} sx={{ alignSelf: 'flex-start' }}>
        {t('administration.toLoketService')}
      </Link>
    </Section>
  );
}

function ContactCodeForm() {
  const { t } = useTranslation();
  const link = useLinking(useAdministrationPlace());
  const [clientNumber, setClientNumber] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    link.mutate(Number(clientNumber));
  };
  return (
    <Stack component="form" spacing={2} sx={{ maxWidth: 560 }} onSubmit={submit}>
      {link.error && <ProblemAlert error={link.error} />}
      <TextField
        label={t('administration.contactCode')}
        type="number"
        required
        value={clientNumber}
        onChange={(event) => setClientNumber(event.target.value)}
        slotProps={{ htmlInput: { min: 1, max: 2147483647, step: 1 } }}
      />
      <Button type="submit" variant="contained" loading={link.isPending} sx={{ alignSelf: 'flex-start' }}>
        {t('loket.link')}
      </Button>
    </Stack>
  );
}
