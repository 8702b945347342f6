import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useMayHere } from '../../session/may-here';
import { useAdministration } from '../../session/places';
import { Page } from '../../ui/page';
import { PayrollJournalField } from '../../ui/payroll-journal-field';
import { QueryView } from '../../ui/query-view';
import { Section } from '../../ui/section';
import { TransitAccountField } from '../../ui/transit-account-field';
import { type Level, useLevel } from './level';
import { LinkSettingTable } from './link-setting-table';
import { useLinkSettings } from './link-setting-queries';

/** Settings of the link: what holds here, where it comes from, and the value that this level may have of its own. */
export function Component() {
  const { t } = useTranslation();
  const level = useLevel();
  const settings = useLinkSettings(level);
  return (
    <Page
      title={t(level.name === 'portal' ? 'navigation.linkSettings' : 'navigation.settings')}
      lead={t(`linkSetting.leads.${level.name}`)}
    >
      <QueryView query={settings}>{({ items }) => <LinkSettingTable level={level} settings={items} />}</QueryView>
      {level.name === 'administration' && <JournalSection level={level} />}
    </Page>
  );
}

/** Which journal of kind Memoriaal Lonen payroll entries go into: a choice of these books alone. */
function JournalSection({ level }: { level: Extract<Level, { name: 'administration' }> }) {
  const { t } = useTranslation();
  const may = useMayHere();
  const administration = useAdministration(level.portalId, level.administrationId);
  if (!administration.data?.isLinkOpen || !may('read', 'Journal')) return null;
  return (
    <Section title={t('linkSetting.journal')} lead={t('linkSetting.journalLead')}>
      <PayrollJournalField place={level} isDisabled={!may('update', 'LinkSetting')} />
      <Typography variant="body2" color="textSecondary">
        {t('linkSetting.transitLead')}
      </Typography>
      <Box sx={{ maxWidth: 420 }}>
        <TransitAccountField place={level} isDisabled={!may('update', 'LinkSetting')} />
      </Box>
    </Section>
  );
}
