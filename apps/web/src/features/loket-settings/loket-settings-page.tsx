import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { moment } from '../../i18n/format';
import { useMayHere } from '../../session/may-here';
import { ConnectionChecks } from '../../ui/connection-checks';
import { CopyValue } from '../../ui/copy-value';
import { FactList } from '../../ui/fact-list';
import { Page } from '../../ui/page';
import { usePortalId } from '../../ui/place';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { Section } from '../../ui/section';
import { CredentialSection } from './credential-section';
import { LoketSettingsForm } from './loket-settings-form';
import { PortalSteps } from './portal-steps';
import { type LoketSettings, useLoketSettings, useLoketSettingsAreSaved, useLoketSettingsTest } from './queries';

/** The portal's own client at Loket, and the account that holds where a domain has none. */
export function Component() {
  const { t } = useTranslation();
  const portalId = usePortalId();
  const settings = useLoketSettings(portalId);
  const mayChange = useMayHere()('update', 'LoketSettings');
  return (
    <Page title={t('navigation.loketSettings')} lead={t('loket.settingsLead')}>
      <QueryView query={settings}>
        {(shown) => (
          <>
            <PortalSteps portalId={portalId} settings={shown} />
            <Section title={t('loket.client')} lead={t('loket.clientLead')}>
              {mayChange ? <LoketSettingsForm settings={shown} /> : <SettingsFacts settings={shown} />}
              <FactList
                facts={[
                  { label: t('loket.redirectUri'), value: <CopyValue label={t('loket.redirectUri')} value={shown.redirectUri} /> },
                  ...changeFacts(shown, t('loket.changed')),
                ]}
              />
            </Section>
            {shown.isSet && <TestSection key={shown.changedAt} />}
          </>
        )}
      </QueryView>
      <CredentialSection level={{ name: 'portal', portalId }} mayChange={mayChange} />
    </Page>
  );
}

const changeFacts = ({ changedAt, changedByName }: LoketSettings, label: string) =>
  changedAt ? [{ label, value: [changedByName, moment(changedAt)].filter(Boolean).join(', ') }] : [];

function SettingsFacts({ settings }: { settings: LoketSettings }) {
  const { t } = useTranslation();
  return (
    <FactList
      facts={[
        { label: t('loket.environment'), value: settings.environment ? t(`loket.environments.${settings.environment}`) : '–' },
        { label: t('loket.clientId'), value: settings.clientId ?? '–' },
        { label: t('loket.isEnabled'), value: t(settings.isEnabled ? 'general.yes' : 'general.no') },
      ]}
    />
  );
}

/** What it found is of the settings as they were: with others it begins anew. */
function TestSection() {
  const { t } = useTranslation();
  const portalId = usePortalId();
  const mayTest = useMayHere()('test', 'LoketSettings');
  const test = useLoketSettingsTest(portalId);
  const isSaving = useLoketSettingsAreSaved(portalId);
  if (!mayTest) return null;
  return (
    <Section
      title={t('loket.test')}
      lead={t('loket.testClientLead')}
      actions={
        <Button variant="outlined" disabled={isSaving} loading={test.isPending} onClick={() => test.mutate()}>
          {t('loket.test')}
        </Button>
      }
    >
      {test.error && <ProblemAlert error={test.error} onRetry={() => test.mutate()} />}
      {test.data && <ConnectionChecks test={test.data} />}
    </Section>
  );
}
