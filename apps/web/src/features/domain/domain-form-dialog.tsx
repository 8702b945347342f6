import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Domain } from '../../session/places';
import { ChoiceField } from '../../ui/choice-field';
import { FormDialog } from '../../ui/form-dialog';
import { domainAddress, usePortalId } from '../../ui/place';
import { type DomainChange, useDomainChange, useDomainCreation, useFirmPeople } from './queries';

const nothing: DomainChange = { name: '', code: '', responsibleUserId: null };

const tidied = ({ name, code, responsibleUserId }: DomainChange): DomainChange => ({
  name: name.trim(),
  code: code.trim(),
  responsibleUserId: responsibleUserId || null,
});

/** Makes a domain with its contract; afterwards one is in it. */
export function DomainCreateDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const portalId = usePortalId();
  const navigate = useNavigate();
  const create = useDomainCreation(portalId);
  const [terms, setTerms] = useState(nothing);
  const [contractStartsOn, setStart] = useState('');
  const submit = async () => {
    const { domainId } = await create.mutateAsync({ ...tidied(terms), ...(contractStartsOn ? { contractStartsOn } : {}) });
    await navigate(domainAddress({ portalId, domainId }));
  };
  return (
    <FormDialog title={t('domain.new')} onSubmit={submit} onClose={onClose}>
      <DomainFields terms={terms} onChange={setTerms} />
      <TextField
        label={t('domain.contractStartsOn')}
        type="date"
        helperText={t('domain.contractStartsOnText')}
        value={contractStartsOn}
        onChange={(event) => setStart(event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </FormDialog>
  );
}

/** Changes a domain's name, code and who is responsible. */
export function DomainEditDialog({ domain, onClose }: { domain: Domain; onClose: () => void }) {
  const { t } = useTranslation();
  const change = useDomainChange(usePortalId(), domain.domainId);
  const [terms, setTerms] = useState<DomainChange>(domain);
  return (
    <FormDialog title={t('domain.change')} onSubmit={() => change.mutateAsync(tidied(terms))} onClose={onClose}>
      <DomainFields terms={terms} onChange={setTerms} />
    </FormDialog>
  );
}

function DomainFields({ terms, onChange }: { terms: DomainChange; onChange: (terms: DomainChange) => void }) {
  const { t } = useTranslation();
  const people = useFirmPeople(usePortalId());
  const choices = (people.data ?? []).map(({ userId, name }) => ({ value: userId, label: name }));
  return (
    <>
      <TextField
        label={t('general.name')}
        required
        autoFocus
        value={terms.name}
        onChange={(event) => onChange({ ...terms, name: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <TextField
        label={t('domain.code')}
        required
        helperText={t('domain.codeText')}
        value={terms.code}
        onChange={(event) => onChange({ ...terms, code: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 40, pattern: '[A-Za-z0-9._\\-]{1,40}' } }}
      />
      <ChoiceField
        label={t('domain.responsible')}
        value={people.data ? (terms.responsibleUserId ?? '') : ''}
        onChange={(value) => onChange({ ...terms, responsibleUserId: value || null })}
        choices={[{ value: '', label: t('domain.nobody') }, ...choices]}
      />
    </>
  );
}
