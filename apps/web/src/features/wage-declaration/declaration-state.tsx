import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { WageDeclaration } from './queries';

const colours = { received: 'success', refused: 'error', withdrawn: 'default' } as const;

/** Taken over or not, whether it is settled, and the first thing that was found. */
export function DeclarationState({ declaration: { state, isSettled, findings } }: { declaration: WageDeclaration }) {
  const { t } = useTranslation();
  const [first] = findings;
  return (
    <>
      <Chip size="small" variant="outlined" color={colours[state]} label={t(`wageDeclaration.states.${state}`)} />{' '}
      {isSettled && <Chip size="small" label={t('wageDeclaration.settled')} />}
      {first && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5, maxWidth: 380 }}>
          {first.title}
        </Typography>
      )}
    </>
  );
}
