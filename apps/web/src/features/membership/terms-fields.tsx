import Autocomplete from '@mui/material/Autocomplete';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAdministrations, useDomains } from '../../session/places';
import { ChoiceField } from '../../ui/choice-field';
import { usePortalId } from '../../ui/place';
import { type Role, roles, type Terms } from './queries';

interface TermsFieldsProps {
  terms: Terms;
  onChange: (terms: Terms) => void;
}

/** A role, where it holds, and whether it opens payslips of others. */
export function TermsFields({ terms, onChange }: TermsFieldsProps) {
  const { t } = useTranslation();
  const chooseRole = (role: Role) => {
    const isPortalWide = role === 'portal_admin';
    const isOfFirm = isPortalWide || role === 'back_office';
    onChange({
      role,
      domainId: isPortalWide ? null : terms.domainId,
      administrationIds: isPortalWide ? null : terms.administrationIds,
      mayOpenPayslips: isOfFirm && terms.mayOpenPayslips,
    });
  };
  const isOfFirm = terms.role === 'portal_admin' || terms.role === 'back_office';
  return (
    <>
      <ChoiceField
        label={t('membership.role')}
        value={terms.role}
        onChange={chooseRole}
        helperText={t(`membership.roleTexts.${terms.role}`)}
        choices={roles.map((value) => ({ value, label: t(`membership.roles.${value}`) }))}
      />
      {terms.role !== 'portal_admin' && (
        <>
          <DomainField terms={terms} onChange={onChange} />
          <AdministrationField terms={terms} onChange={onChange} />
        </>
      )}
      {isOfFirm && (
        <Box>
          <FormControlLabel
            control={
              <Checkbox
                checked={terms.mayOpenPayslips}
                onChange={(event) => onChange({ ...terms, mayOpenPayslips: event.target.checked })}
              />
            }
            label={t('membership.mayOpenPayslips')}
          />
          <FormHelperText sx={{ ml: 4 }}>{t('membership.mayOpenPayslipsText')}</FormHelperText>
        </Box>
      )}
    </>
  );
}

const shownChoices = 50;

/** Management and HRM belong to one domain; back office may work in the whole portal. */
function DomainField({ terms, onChange }: TermsFieldsProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const domains = useDomains(usePortalId(), { pageSize: shownChoices, search: search || undefined });
  const isNeeded = terms.role !== 'back_office';
  const choices = (domains.data?.items ?? []).map(({ domainId, name, code }) => ({ domainId, label: `${name} (${code})` }));
  const chosen = choices.find((choice) => choice.domainId === terms.domainId) ?? null;
  return (
    <Autocomplete
      options={choices}
      value={chosen}
      filterOptions={(all) => all}
      isOptionEqualToValue={(option, value) => option.domainId === value.domainId}
      onInputChange={(_, text, cause) => cause === 'input' && setSearch(text)}
      onChange={(_, choice) => onChange({ ...terms, domainId: choice?.domainId ?? null, administrationIds: null })}
      loading={domains.isPending}
      renderInput={(input) => (
        <TextField
          {...input}
          label={t('navigation.domain')}
          required={isNeeded}
          helperText={isNeeded ? undefined : t('membership.wholePortalText')}
        />
      )}
    />
  );
}

/** Without a choice the role holds in all administrations of the place. */
function AdministrationField({ terms, onChange }: TermsFieldsProps) {
  const { t } = useTranslation();
  const books = useAdministrations(usePortalId(), { domainId: terms.domainId ?? undefined, pageSize: 200 }, terms.domainId !== null);
  if (terms.domainId === null) return null;
  const choices = (books.data?.items ?? []).map(({ administrationId, name }) => ({ administrationId, label: name }));
  return (
    <Autocomplete
      multiple
      options={choices}
      value={choices.filter((choice) => terms.administrationIds?.includes(choice.administrationId))}
      isOptionEqualToValue={(option, value) => option.administrationId === value.administrationId}
      onChange={(_, chosen) =>
        onChange({ ...terms, administrationIds: chosen.length > 0 ? chosen.map((choice) => choice.administrationId) : null })
      }
      renderInput={(input) => <TextField {...input} label={t('membership.onlyThese')} helperText={t('membership.onlyTheseText')} />}
    />
  );
}
