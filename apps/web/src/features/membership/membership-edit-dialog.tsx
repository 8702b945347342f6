import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../ui/form-dialog';
import { usePortalId } from '../../ui/place';
import { type Membership, type Terms, useMembershipChange } from './queries';
import { TermsFields } from './terms-fields';

/** Other terms for somebody's membership; they hold from the next request on. */
export function MembershipEditDialog({ membership, onClose }: { membership: Membership; onClose: () => void }) {
  const { t } = useTranslation();
  const change = useMembershipChange(usePortalId());
  const { membershipId, name, role, domainId, domainName, administrations, mayOpenPayslips } = membership;
  const administrationIds = administrations?.map((one) => one.administrationId) ?? null;
  const [terms, setTerms] = useState<Terms>({ role, domainId, administrationIds, mayOpenPayslips });
  return (
    <FormDialog
      title={t('membership.changeTitle', { name })}
      onSubmit={() => change.mutateAsync({ membershipId, body: terms })}
      onClose={onClose}
    >
      <TermsFields
        terms={terms}
        place={{ domain: domainId === null ? null : { domainId, label: domainName ?? '' }, books: administrations ?? [] }}
        onChange={setTerms}
      />
    </FormDialog>
  );
}
