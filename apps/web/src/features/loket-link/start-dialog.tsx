import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../ui/form-dialog';
import { type LoketLink, type Place, useStartChange } from './queries';

/** Moves the day from which periods are taken over. */
export function StartDialog({ place, link, onClose }: { place: Place; link: LoketLink; onClose: () => void }) {
  const { t } = useTranslation();
  const change = useStartChange(place);
  const [startsOn, setStart] = useState(link.startsOn);
  return (
    <FormDialog
      title={t('loket.changeStart')}
      onSubmit={() => change.mutateAsync({ loketLinkId: link.loketLinkId, startsOn })}
      onClose={onClose}
    >
      <Typography color="textSecondary">{t('loket.startsOnText')}</Typography>
      <TextField
        label={t('loket.startsOn')}
        type="date"
        required
        value={startsOn}
        onChange={(event) => setStart(event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </FormDialog>
  );
}
