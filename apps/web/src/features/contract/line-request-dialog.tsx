import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../ui/choice-field';
import { FormDialog } from '../../ui/form-dialog';
import { useDomainPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { MarkedField } from '../../ui/refused-fields';
import { type LineRequest, useBooksOfDomain, useLineAddition } from './queries';

interface LineRequestDialogProps {
  /** Whoever decides adds the line at once; others ask for it. */
  isGranted: boolean;
  firstKind: LineRequest['kind'];
  onClose: () => void;
}

/** A line for the contract: the link itself, one further administration, or all of them. */
export function LineRequestDialog({ isGranted, firstKind, onClose }: LineRequestDialogProps) {
  const { t } = useTranslation();
  const { portalId, domainId } = useDomainPlace();
  const add = useLineAddition(portalId, domainId, isGranted);
  const [kind, setKind] = useState<LineRequest['kind']>(firstKind);
  const [administrationId, setAdministrationId] = useState('');
  const [note, setNote] = useState('');
  const submit = () =>
    add.mutateAsync({ kind, note: note.trim() || undefined, ...(kind === 'administration' ? { administrationId } : {}) });
  const title = t(isGranted ? 'contract.addLine' : 'contract.requestLine');
  return (
    <FormDialog
      title={title}
      submitLabel={title}
      isIncomplete={kind === 'administration' && administrationId === ''}
      onSubmit={submit}
      onClose={onClose}
    >
      <ChoiceField
        label={t('contract.line')}
        value={kind}
        onChange={setKind}
        helperText={t(`contract.kindTexts.${kind}`)}
        choices={(['feature', 'administration', 'all_administrations'] as const).map((value) => ({
          value,
          label: t(`contract.kinds.${value}`),
        }))}
      />
      {kind === 'administration' && <FurtherField value={administrationId} onChoose={setAdministrationId} />}
      <MarkedField
        apiName="note"
        label={`${t('general.note')} (${t('general.optional')})`}
        multiline
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
    </FormDialog>
  );
}

/** The standard administration needs no line of its own. */
function FurtherField({ value, onChoose }: { value: string; onChoose: (administrationId: string) => void }) {
  const { t } = useTranslation();
  const { portalId, domainId } = useDomainPlace();
  const books = useBooksOfDomain(portalId, domainId);
  return (
    <QueryView query={books}>
      {(all) => {
        const further = all.filter((one) => !one.isStandard);
        if (further.length === 0) return <Typography color="textSecondary">{t('contract.noFurther')}</Typography>;
        return (
          <ChoiceField
            label={t('navigation.administration')}
            value={value}
            onChange={onChoose}
            choices={further.map((one) => ({ value: one.administrationId, label: `${one.number}-${one.subNumber} ${one.name}` }))}
          />
        );
      }}
    </QueryView>
  );
}
