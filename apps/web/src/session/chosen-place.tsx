import CloseIcon from '@mui/icons-material/CloseOutlined';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { ListSearch } from '../ui/list-search';
import { usePortalId } from '../ui/place';
import { useAdministration, useDomain } from './places';

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The one place of which a list over many was opened, as its address says it: of an administration, or of a domain. */
export function chosenPlaceOf(list: Pick<ListSearch, 'filter'>): { administrationId?: string; domainId?: string } {
  const [administrationId, domainId] = [list.filter('administration'), list.filter('domain')];
  if (id.test(administrationId)) return { administrationId };
  return id.test(domainId) ? { domainId } : {};
}

/** Says of which place a list shows only the rows, and takes that away. */
export function ChosenPlace({ list }: { list: ListSearch }) {
  const portalId = usePortalId();
  const { administrationId = '', domainId = '' } = chosenPlaceOf(list);
  const administration = useAdministration(portalId, administrationId);
  const domain = useDomain(portalId, domainId);
  if (administrationId === '' && domainId === '') return null;
  const name = administration.data?.name ?? domain.data?.name ?? '…';
  return <OnlyButton name={name} onAll={() => list.setFilter(administrationId === '' ? 'domain' : 'administration', '')} />;
}

/** Only of this; a click shows all. */
export function OnlyButton({ name, onAll }: { name: string; onAll: () => void }) {
  const { t } = useTranslation();
  const label = t('navigation.onlyPlace', { name });
  return (
    <Button
      variant="outlined"
      endIcon={<CloseIcon />}
      aria-label={`${label}. ${t('portal.showAll')}`}
      onClick={onAll}
      sx={{ textTransform: 'none', alignSelf: 'flex-start' }}
    >
      {label}
    </Button>
  );
}
