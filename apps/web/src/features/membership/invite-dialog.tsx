import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/language';
import type { Domain } from '../../session/places';
import { ChoiceField } from '../../ui/choice-field';
import { FormDialog } from '../../ui/form-dialog';
import { usePortalId } from '../../ui/place';
import { MarkedField } from '../../ui/refused-fields';
import { type InvitationRequest, type Terms, useInviting } from './queries';
import { TermsFields } from './terms-fields';

interface InviteDialogProps {
  /** Set where one invites from a domain's own page. */
  domain: Domain | null;
  onClose: () => void;
}

/** Offers a role by mail. */
export function InviteDialog({ domain, onClose }: InviteDialogProps) {
  const { t } = useTranslation();
  const invite = useInviting(usePortalId());
  const [email, setEmail] = useState('');
  const [language, setLanguage] = useState<InvitationRequest['language']>(currentLanguage());
  const [terms, setTerms] = useState<Terms>({
    role: 'back_office',
    domainId: domain?.domainId ?? null,
    administrationIds: null,
    mayOpenPayslips: false,
  });
  return (
    <FormDialog
      title={t('membership.invite')}
      submitLabel={t('membership.sendInvitation')}
      onSubmit={() => invite.mutateAsync({ email: email.trim(), language, ...terms })}
      onClose={onClose}
    >
      <MarkedField
        apiName="email"
        label={t('session.email')}
        type="email"
        required
        autoFocus
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 254 } }}
      />
      <TermsFields
        terms={terms}
        place={{ domain: domain && { domainId: domain.domainId, label: `${domain.name} (${domain.code})` }, books: [] }}
        onChange={setTerms}
      />
      <ChoiceField
        label={t('membership.mailLanguage')}
        value={language}
        onChange={setLanguage}
        choices={[
          { value: 'nl', label: t('general.dutch') },
          { value: 'en', label: t('general.english') },
        ]}
      />
    </FormDialog>
  );
}
