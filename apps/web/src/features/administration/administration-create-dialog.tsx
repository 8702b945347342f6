import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FormDialog } from '../../ui/form-dialog';
import { administrationAddress, useDomainPlace } from '../../ui/place';
import { AdministrationFields, changeOf, useAdministrationDraft } from './administration-form';
import { useAdministrationCreation } from './queries';

/** One set of books more; afterwards one is in it. */
export function AdministrationCreateDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { portalId, domainId } = useDomainPlace();
  const navigate = useNavigate();
  const create = useAdministrationCreation(portalId, domainId);
  const [draft, setDraft] = useAdministrationDraft();
  const submit = async () => {
    const { administrationId } = await create.mutateAsync(changeOf(draft));
    await navigate(administrationAddress({ portalId, administrationId }));
  };
  return (
    <FormDialog title={t('administration.new')} onSubmit={submit} onClose={onClose}>
      <AdministrationFields draft={draft} onChange={setDraft} />
    </FormDialog>
  );
}
