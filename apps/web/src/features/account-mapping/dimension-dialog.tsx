import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wayOnFrom } from '../../ui/changed-meanwhile';
import { type ChosenDimension, CostDimensionField } from '../../ui/cost-dimension-field';
import { FormDialog } from '../../ui/form-dialog';
import { useAdministrationPlace } from '../../ui/place';
import { ownFrom, ruleConflict } from '../../ui/rule-conflict';
import { ValidFromField } from '../../ui/valid-from-field';
import { type DimensionMapping, type DimensionNoun, kindOf, useMapDimension, useRemoveDimension } from './queries';
import { ReplaySection } from './replay-section';
import { RuleEndDialog } from './rule-end-dialog';

/** The dialog that is open, of a code as it was when it was opened. */
export type OpenedDimension =
  | { dialog: 'end'; mapping: DimensionMapping }
  | { dialog: 'change'; mapping: DimensionMapping; tried?: { target: ChosenDimension; refusal: unknown } };

interface DimensionDialogsProps {
  opened: OpenedDimension;
  noun: DimensionNoun;
  onClose: () => void;
}

export function DimensionDialogs({ opened, noun, onClose }: DimensionDialogsProps) {
  const { mapping } = opened;
  if (opened.dialog === 'change') return <DimensionDialog mapping={mapping} noun={noun} tried={opened.tried} onClose={onClose} />;
  return <DimensionEndDialog mapping={mapping} onClose={onClose} />;
}

/** Loket's code and what Loket calls it; or the one for unknown codes. */
export function useDimensionName({ loketCode, loketName }: DimensionMapping): string {
  const { t } = useTranslation();
  return loketCode === '' ? t('accountMapping.dimensionFallback') : `${loketCode} ${loketName}`.trim();
}

function DimensionEndDialog({ mapping, onClose }: { mapping: DimensionMapping; onClose: () => void }) {
  const name = useDimensionName(mapping);
  const remove = useRemoveDimension(useAdministrationPlace());
  return <RuleEndDialog name={name} rule={mapping} remove={remove.mutateAsync} onClose={onClose} />;
}

const chosenOf = ({ dimensionId, code, name }: NonNullable<DimensionMapping['target']>): ChosenDimension => ({
  id: dimensionId,
  code,
  name,
});

interface DimensionDialogProps {
  mapping: DimensionMapping;
  noun: DimensionNoun;
  /** What was chosen already, and why that was refused. */
  tried: { target: ChosenDimension; refusal: unknown } | undefined;
  onClose: () => void;
}

/** Another cost centre or cost unit for a code from a day on, with what that would have done before it is saved. */
function DimensionDialog({ mapping, noun, tried, onClose }: DimensionDialogProps) {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const map = useMapDimension(place);
  const { kind, loketCode, rowVersion } = mapping;
  const [target, setTarget] = useState<ChosenDimension | null>(tried?.target ?? (mapping.target && chosenOf(mapping.target)));
  const [validFrom, setValidFrom] = useState('');
  const label = t('accountMapping.dimensionTarget');
  const change = target && {
    kind,
    ...(loketCode === '' ? {} : { loketCode }),
    dimensionId: target.id,
    rowVersion,
    ...(validFrom ? { validFrom } : {}),
  };
  const save = (version: number | null) => change && map.mutateAsync({ ...change, rowVersion: version });
  return (
    <FormDialog
      title={t('accountMapping.changeTitle', { code: useDimensionName(mapping) })}
      maxWidth="md"
      isIncomplete={change === null}
      refusal={tried?.refusal}
      wayOn={wayOnFrom((problem) =>
        ruleConflict(problem, t, {
          field: label,
          mine: target ? `${target.code} ${target.name}` : '–',
          from: ownFrom(validFrom, mapping.validFrom, t),
          save: (now) => save(now.rowVersion),
        }),
      )}
      onClose={onClose}
      onSubmit={() => save(rowVersion)}
    >
      <CostDimensionField place={place} kind={kindOf(noun)} label={label} value={target} onChoose={setTarget} />
      <ValidFromField
        label={t('accountMapping.validFrom')}
        helperText={t('accountMapping.validFromHelp')}
        value={validFrom}
        onChange={setValidFrom}
      />
      <ReplaySection proposed={change && { dimension: change }} />
    </FormDialog>
  );
}
