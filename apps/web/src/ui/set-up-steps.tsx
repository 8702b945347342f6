import DoneIcon from '@mui/icons-material/CheckCircleOutlined';
import OpenIcon from '@mui/icons-material/RadioButtonUncheckedOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { Section } from './section';

export interface SetUpStep {
  label: string;
  isDone: boolean;
  /** What to do now; shown at the first step that is open. */
  hint: string;
}

interface SetUpStepsProps {
  steps: readonly SetUpStep[];
  /** Where one goes on when all of it is done. */
  next: { label: string; address: string };
}

/** Setting something up, step by step: what is done, what comes now and how, and where it goes on. */
export function SetUpSteps({ steps, next }: SetUpStepsProps) {
  const { t } = useTranslation();
  const now = steps.findIndex(({ isDone }) => !isDone);
  const done = steps.filter(({ isDone }) => isDone).length;
  return (
    <Section
      title={t('setUp.title')}
      lead={t(now < 0 ? 'setUp.allDone' : 'setUp.someDone', { done, steps: steps.length })}
      actions={
        <Button component={RouterLink} to={next.address} variant={now < 0 ? 'outlined' : 'text'}>
          {next.label}
        </Button>
      }
    >
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1 }}>
        {steps.map((step, index) => (
          <Step key={step.label} step={step} isNow={index === now} />
        ))}
      </Box>
    </Section>
  );
}

function Step({ step: { label, isDone, hint }, isNow }: { step: SetUpStep; isNow: boolean }) {
  const { t } = useTranslation();
  return (
    <Box
      component="li"
      aria-current={isNow ? 'step' : undefined}
      sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', flexBasis: isNow ? '100%' : 'auto' }}
    >
      {isDone ? (
        <DoneIcon color="success" fontSize="small" titleAccess={t('setUp.done')} sx={{ mt: '2px' }} />
      ) : (
        <OpenIcon color={isNow ? 'primary' : 'disabled'} fontSize="small" titleAccess={t('setUp.open')} sx={{ mt: '2px' }} />
      )}
      <Box>
        <Typography sx={{ fontWeight: isNow ? 600 : 400 }}>{label}</Typography>
        {isNow && (
          <Typography variant="body2" color="textSecondary">
            {hint}
          </Typography>
        )}
      </Box>
    </Box>
  );
}
