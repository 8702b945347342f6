import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { standingNow } from '../../api/changed-meanwhile';
import type { Problem } from '../../api/client';
import { date, euros } from '../../i18n/format';
import { type Conflict, wayOnFrom } from '../../ui/changed-meanwhile';
import { FormDialog } from '../../ui/form-dialog';
import { today } from '../../ui/today';
import { useMarkPayable, type WagePayable } from './queries';

/** What somebody else made of it. */
type PayableNow = Pick<WagePayable, 'state' | 'paidOn' | 'rowVersion'> & { changedAt: string | null; changedByName: string | null };

interface MarkPaidDialogProps {
  portalId: string;
  payable: WagePayable;
  onClose: () => void;
}

/** On which day a declaration was paid. */
export function MarkPaidDialog({ portalId, payable, onClose }: MarkPaidDialogProps) {
  const { t } = useTranslation();
  const [paidOn, setPaidOn] = useState(today());
  // As it was when the person set to it: reading the list anew changes nothing under their hands.
  const [seen] = useState(payable);
  const mark = useMarkPayable(portalId);
  const save = (version: number) => mark.mutateAsync({ payable: { ...seen, rowVersion: version }, paidOn });
  const conflictOf = (problem: Problem): Conflict | undefined => {
    const now = standingNow<PayableNow>(problem);
    return now
      ? {
          differences: [
            {
              field: t('general.status'),
              mine: t('wageDeclaration.payableStates.paid'),
              theirs: t(`wageDeclaration.payableStates.${now.state}`),
            },
            { field: t('wageDeclaration.paidOn'), mine: date(paidOn), theirs: date(now.paidOn) },
          ],
          changedAt: now.changedAt ?? undefined,
          changedByName: now.changedByName,
          keepMine: now.state === 'settled' ? undefined : () => save(now.rowVersion),
        }
      : undefined;
  };
  return (
    <FormDialog
      title={t('wageDeclaration.markPaid')}
      submitLabel={t('wageDeclaration.markPaid')}
      maxWidth="sm"
      wayOn={wayOnFrom(conflictOf)}
      onSubmit={() => save(seen.rowVersion)}
      onClose={onClose}
    >
      <Typography>
        {t('wageDeclaration.markPaidText', { amount: euros(seen.openCents), administration: seen.administrationName })}
      </Typography>
      <TextField
        label={t('wageDeclaration.paidOn')}
        type="date"
        required
        value={paidOn}
        onChange={(event) => setPaidOn(event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </FormDialog>
  );
}
