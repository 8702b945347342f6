import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section';
import { FindingAction } from './finding-action';
import type { Finding, JournalRunDetail } from './queries';
import { bySeverity } from './run-states';

const looks = { blocks: 'error', warns: 'warning', informs: 'info' } as const;

/** Everything that was found: what it is, what to do about it, and the button that does it. */
export function FindingSection({ findings, run }: { findings: readonly Finding[]; run: JournalRunDetail }) {
  const { t } = useTranslation();
  return (
    <Section title={t('journalRun.findings', { count: findings.length })}>
      <Stack component="ul" spacing={1} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {bySeverity(findings).map((finding, index) => (
          <li key={`${finding.code}/${index}`}>
            <Alert
              severity={looks[finding.severity]}
              role="none"
              data-code={finding.code}
              sx={{ '& .MuiAlert-message': { flexGrow: 1, minWidth: 0 } }}
            >
              <AlertTitle>{finding.title}</AlertTitle>
              {finding.remedy}
              <FindingAction finding={finding} run={run} />
            </Alert>
          </li>
        ))}
      </Stack>
    </Section>
  );
}
