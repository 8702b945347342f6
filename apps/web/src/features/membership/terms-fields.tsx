import Autocomplete from '@mui/material/Autocomplete';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAdministrations, useDomains } from '../../session/places';
import { ChoiceField } from '../../ui/choice-field';
import { useTypedSearch } from '../../ui/found-field';
import { usePortalId } from '../../ui/place';
import { MarkedField } from '../../ui/refused-fields';
import { type Role, roles, type Terms } from './queries';

/** A field offers only so many at once; the others are found by typing. */
const shownChoices = 50;

interface ChosenDomain {
  domainId: string;
  label: string;
}

interface ChosenBooks {
  administrationId: string;
  name: string;
}

/** What is chosen, by name: it need not be among what a field offers. */
export interface TermsPlace {
  domain: ChosenDomain | null;
  books: ChosenBooks[];
}

interface TermsFieldsProps {
  terms: Terms;
  /** Where they hold as the form opens. */
  place: TermsPlace;
  onChange: (terms: Terms) => void;
}

/** A role, where it holds, and whether it opens payslips of others. */
export function TermsFields({ terms, place, onChange }: TermsFieldsProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(place);
  const choosePlace = (next: TermsPlace) => {
    setChosen(next);
    onChange({ ...terms, ...idsOf(next) });
  };
  const chooseRole = (role: Role) => {
    const next = role === 'portal_admin' ? wholePortal : chosen;
    setChosen(next);
    onChange({ role, ...idsOf(next), mayOpenPayslips: isOfFirm(role) && terms.mayOpenPayslips });
  };
  return (
    <>
      <ChoiceField
        label={t('membership.role')}
        value={terms.role}
        onChange={chooseRole}
        helperText={t(`membership.roleTexts.${terms.role}`)}
        choices={roles.map((value) => ({ value, label: t(`membership.roles.${value}`) }))}
      />
      {terms.role !== 'portal_admin' && <PlaceFields chosen={chosen} isNeeded={terms.role !== 'back_office'} onChoose={choosePlace} />}
      {isOfFirm(terms.role) && (
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

const wholePortal: TermsPlace = { domain: null, books: [] };

const isOfFirm = (role: Role): boolean => role === 'portal_admin' || role === 'back_office';

const idsOf = ({ domain, books }: TermsPlace): Pick<Terms, 'domainId' | 'administrationIds'> => ({
  domainId: domain?.domainId ?? null,
  administrationIds: books.length > 0 ? books.map(({ administrationId }) => administrationId) : null,
});

interface PlaceFieldsProps {
  chosen: TermsPlace;
  isNeeded: boolean;
  onChoose: (place: TermsPlace) => void;
}

function PlaceFields({ chosen: { domain, books }, isNeeded, onChoose }: PlaceFieldsProps) {
  return (
    <>
      <DomainField value={domain} isNeeded={isNeeded} onChoose={(other) => onChoose({ domain: other, books: [] })} />
      {domain && (
        <AdministrationField
          key={domain.domainId}
          domainId={domain.domainId}
          value={books}
          onChoose={(others) => onChoose({ domain, books: others })}
        />
      )}
    </>
  );
}

interface DomainFieldProps {
  value: ChosenDomain | null;
  isNeeded: boolean;
  onChoose: (domain: ChosenDomain | null) => void;
}

/** Management and HRM belong to one domain; back office may work in the whole portal. */
function DomainField({ value, isNeeded, onChoose }: DomainFieldProps) {
  const { t } = useTranslation();
  const typed = useTypedSearch();
  const domains = useDomains(usePortalId(), { pageSize: shownChoices, search: typed.search || undefined });
  const choices = (domains.data?.items ?? []).map(({ domainId, name, code }) => ({ domainId, label: `${name} (${code})` }));
  return (
    <Autocomplete
      options={choices}
      value={value}
      filterOptions={(all) => all}
      getOptionKey={({ domainId }) => domainId}
      isOptionEqualToValue={(option, chosen) => option.domainId === chosen.domainId}
      onInputChange={(_, text, cause) => typed.setTyped(cause === 'input' ? text : '')}
      onChange={(_, choice) => onChoose(choice)}
      loading={domains.isPending}
      loadingText={t('general.loading')}
      noOptionsText={t('general.nothingFound')}
      renderInput={(input) => (
        <MarkedField
          {...input}
          apiName="domainId"
          label={t('navigation.domain')}
          required={isNeeded}
          helperText={isNeeded ? undefined : t('membership.wholePortalText')}
        />
      )}
    />
  );
}

interface AdministrationFieldProps {
  domainId: string;
  value: ChosenBooks[];
  onChoose: (books: ChosenBooks[]) => void;
}

/** Without a choice the role holds in all administrations of the place. */
function AdministrationField({ domainId, value, onChoose }: AdministrationFieldProps) {
  const { t } = useTranslation();
  const typed = useTypedSearch();
  const books = useAdministrations(usePortalId(), { domainId, pageSize: shownChoices, search: typed.search || undefined });
  return (
    <Autocomplete
      multiple
      options={(books.data?.items ?? []).map(({ administrationId, name }) => ({ administrationId, name }))}
      value={value}
      filterOptions={(all) => all}
      getOptionKey={({ administrationId }) => administrationId}
      getOptionLabel={({ name }) => name}
      isOptionEqualToValue={(option, chosen) => option.administrationId === chosen.administrationId}
      onInputChange={(_, text, cause) => typed.setTyped(cause === 'input' ? text : '')}
      onChange={(_, chosen) => onChoose(chosen)}
      loading={books.isPending}
      loadingText={t('general.loading')}
      noOptionsText={t('general.nothingFound')}
      renderInput={(input) => (
        <MarkedField {...input} apiName="administrationIds" label={t('membership.onlyThese')} helperText={t('membership.onlyTheseText')} />
      )}
    />
  );
}
