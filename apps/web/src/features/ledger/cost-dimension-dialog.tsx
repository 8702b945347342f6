import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { standingNow } from '../../api/changed-meanwhile';
import type { Problem } from '../../api/client';
import { type CostDimensionKind, useCreateDimension } from '../../session/books';
import { type Conflict, wayOnFrom } from '../../ui/changed-meanwhile';
import { FormDialog } from '../../ui/form-dialog';
import { MarkedField } from '../../ui/refused-fields';
import { type CostDimension, useCostDimensionChange } from './cost-dimension-queries';
import type { Place } from './queries';

interface CostDimensionDialogProps {
  place: Place;
  kind: CostDimensionKind;
  onClose: () => void;
}

/** One more. */
export function CostDimensionCreateDialog({ place, kind, onClose }: CostDimensionDialogProps) {
  const { t } = useTranslation();
  const create = useCreateDimension(place);
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  return (
    <FormDialog
      title={t(`ledger.newCostDimension.${kind}`)}
      onClose={onClose}
      onSubmit={() => create.mutateAsync({ kind, code: code.trim(), name: name.trim() })}
    >
      <MarkedField
        apiName="code"
        label={t('ledger.code')}
        helperText={t('ledger.costDimensionCodeText')}
        required
        autoFocus
        value={code}
        onChange={(event) => setCode(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 40 } }}
      />
      <NameField value={name} onChange={setName} />
    </FormDialog>
  );
}

/** Its name, and whether it is blocked; its code stays, because what arrives from payroll names it. */
export function CostDimensionEditDialog({ place, kind, dimension, onClose }: CostDimensionDialogProps & { dimension: CostDimension }) {
  const { t } = useTranslation();
  const change = useCostDimensionChange(place, kind);
  const [name, setName] = useState(dimension.name);
  const [isBlocked, setBlocked] = useState(dimension.isBlocked);
  const save = (rowVersion: number) => change.mutateAsync({ id: dimension.id, body: { rowVersion, name: name.trim(), isBlocked } });
  const yesNo = (is: boolean) => t(is ? 'general.yes' : 'general.no');
  const conflictOf = (problem: Problem): Conflict | undefined => {
    const now = standingNow<CostDimension>(problem);
    return now
      ? {
          differences: [
            { field: t('general.name'), mine: name.trim(), theirs: now.name },
            { field: t('ledger.blocked'), mine: yesNo(isBlocked), theirs: yesNo(now.isBlocked) },
          ],
          keepMine: () => save(now.rowVersion),
        }
      : undefined;
  };
  return (
    <FormDialog
      title={`${dimension.code} ${dimension.name}`}
      maxWidth="sm"
      wayOn={wayOnFrom(conflictOf)}
      onClose={onClose}
      onSubmit={() => save(dimension.rowVersion)}
    >
      <NameField value={name} onChange={setName} />
      <FormControlLabel
        control={<Checkbox checked={isBlocked} onChange={(_, isChecked) => setBlocked(isChecked)} />}
        label={t('ledger.costDimensionBlocked')}
      />
    </FormDialog>
  );
}

function NameField({ value, onChange }: { value: string; onChange: (name: string) => void }) {
  const { t } = useTranslation();
  return (
    <MarkedField
      apiName="name"
      label={t('general.name')}
      required
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ htmlInput: { maxLength: 200 } }}
    />
  );
}
