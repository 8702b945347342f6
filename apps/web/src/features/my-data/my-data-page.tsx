import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page';
import { ProblemAlert } from '../../ui/problem-alert';
import { saveDocument } from '../../ui/save-document';
import { Section } from '../../ui/section';
import { ConsentSection } from './consent-section';
import { ReadingSection } from './reading-section';
import { useDataExport } from './queries';

/** What is kept of a person, and who looked: for that person. */
export function Component() {
  const { t } = useTranslation();
  return (
    <Page title={t('myData.title')}>
      <ReadingSection />
      <ConsentSection />
      <ExportSection />
    </Page>
  );
}

function ExportSection() {
  const { t } = useTranslation();
  const dataExport = useDataExport();
  const take = () => dataExport.mutate(undefined, { onSuccess: (archive) => saveDocument(archive, t('myData.exportFileName')) });
  return (
    <Section title={t('myData.export')} lead={t('myData.exportLead')}>
      {dataExport.isError && <ProblemAlert error={dataExport.error} />}
      <Box aria-live="polite">{dataExport.isSuccess && <Alert severity="success">{t('myData.exported')}</Alert>}</Box>
      <Box>
        <Button variant="outlined" onClick={take} disabled={dataExport.isPending}>
          {t('myData.takeExport')}
        </Button>
      </Box>
    </Section>
  );
}
