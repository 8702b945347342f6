import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FactList } from '../../ui/fact-list';
import { FormDialog } from '../../ui/form-dialog';
import { usePortalId } from '../../ui/place';
import { DecisionTold, RequestTold } from './line-told';
import { type ContractLine, type Decision, useLineDecision } from './queries';

interface DecisionDialogProps {
  line: ContractLine;
  decision: Decision['decision'];
  onClose: () => void;
}

/** Says what a decision will do, and takes a note with it. */
export function DecisionDialog({ line, decision, onClose }: DecisionDialogProps) {
  const { t } = useTranslation();
  const decide = useLineDecision(usePortalId());
  const [note, setNote] = useState('');
  const what = [t(`contract.kinds.${line.kind}`), line.administrationName].filter(Boolean).join(' – ');
  // What one decides on, also where the table has no room for it.
  const facts = [
    { label: t('contract.requested'), value: <RequestTold line={line} /> },
    ...(line.decidedAt ? [{ label: t('contract.decided'), value: <DecisionTold line={line} /> }] : []),
  ];
  return (
    <FormDialog
      title={t(`contract.${decision}`)}
      submitLabel={t(`contract.${decision}`)}
      onSubmit={() => decide.mutateAsync({ line, decision, note: note.trim() || undefined })}
      onClose={onClose}
    >
      <Typography>{t(`contract.decisionTexts.${decision}`, { what, domain: line.domainName })}</Typography>
      <FactList facts={facts} />
      <TextField
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
