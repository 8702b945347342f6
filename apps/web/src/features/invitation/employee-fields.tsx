import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../ui/query-view';
import { type EmployeeAnswer, useConsentText } from './queries';

interface EmployeeFieldsProps {
  answer: EmployeeAnswer;
  onChange: (answer: EmployeeAnswer) => void;
}

/** The second fact, and the agreement to digital payslips in the words that are kept with it. */
export function EmployeeFields({ answer, onChange }: EmployeeFieldsProps) {
  const { t } = useTranslation();
  const consent = useConsentText();
  return (
    <>
      <TextField
        label={t('invitation.bornOn')}
        type="date"
        autoComplete="bday"
        required
        helperText={t('invitation.bornOnText')}
        value={answer.bornOn}
        onChange={(event) => onChange({ ...answer, bornOn: event.target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <QueryView query={consent}>
        {({ text }) => (
          <FormControlLabel
            sx={{ alignItems: 'flex-start' }}
            control={
              <Checkbox
                sx={{ mt: -1 }}
                checked={answer.agreesToDigitalPayslips}
                onChange={(event) => onChange({ ...answer, agreesToDigitalPayslips: event.target.checked })}
              />
            }
            label={text}
          />
        )}
      </QueryView>
    </>
  );
}
