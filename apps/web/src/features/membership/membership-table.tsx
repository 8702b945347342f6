import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { mayInPortal, usePortalNavigation } from '../../session/navigation';
import { usePortalId } from '../../ui/place';
import { type Column, SimpleTable } from '../../ui/simple-table';
import { type Membership, type OpenInvitation } from './queries';

interface MembershipTableProps {
  memberships: Membership[];
  onChange: (membership: Membership) => void;
  onEnd: (membership: Membership) => void;
}

/** People with their role and place. */
export function MembershipTable({ memberships, onChange, onEnd }: MembershipTableProps) {
  const { t } = useTranslation();
  const may = mayInPortal(usePortalNavigation(usePortalId()));
  const columns: Column<Membership>[] = [
    {
      key: 'person',
      label: t('general.name'),
      cell: (one) => (
        <Box sx={{ overflowWrap: 'anywhere' }}>
          {one.name}
          <Typography variant="caption" color="textSecondary" component="div">
            {one.email}
          </Typography>
          <NarrowTerms of={one} />
        </Box>
      ),
    },
    { key: 'role', label: t('membership.role'), onPhone: 'left_out', cell: (one) => <RoleTold of={one} /> },
    { key: 'place', label: t('membership.place'), onPhone: 'left_out', cell: (one) => <PlaceTold of={one} /> },
  ];
  const actions: Column<Membership> = {
    key: 'actions',
    label: t('general.actions'),
    cell: (one) => (
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={0.5}>
        <Button size="small" aria-label={`${t('general.edit')}: ${one.name}`} onClick={() => onChange(one)}>
          {t('general.edit')}
        </Button>
        <Button size="small" color="error" aria-label={`${t('membership.end')}: ${one.name}`} onClick={() => onEnd(one)}>
          {t('membership.end')}
        </Button>
      </Stack>
    ),
  };
  return (
    <SimpleTable
      label={t('navigation.people')}
      columns={may('update', 'Membership') ? [...columns, actions] : columns}
      rows={memberships}
      keyOf={(one) => one.membershipId}
    />
  );
}

type Told = Membership | OpenInvitation;

/** On a phone role and place stand below the person, for there is no room for columns. */
export function NarrowTerms({ of: told }: { of: Told }) {
  return (
    <Box sx={{ display: { md: 'none' }, typography: 'body2', mt: 0.5 }}>
      <RoleTold of={told} />
      <PlaceTold of={told} />
    </Box>
  );
}

/** The role, and the separate right where it goes with it. */
export function RoleTold({ of: { role, mayOpenPayslips } }: { of: Told }) {
  const { t } = useTranslation();
  return (
    <Stack direction="row" spacing={0.5} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
      <span>{t(`membership.roles.${role}`)}</span>
      {mayOpenPayslips && <Chip size="small" variant="outlined" label={t('membership.opensPayslips')} />}
    </Stack>
  );
}

/** The whole portal, one domain, or some of its administrations. */
export function PlaceTold({ of: { domainName, administrations } }: { of: Told }) {
  const { t } = useTranslation();
  return (
    <>
      {domainName ?? t('membership.wholePortal')}
      {administrations && (
        <Typography variant="caption" color="textSecondary" component="div">
          {administrations.map((one) => one.name).join(', ')}
        </Typography>
      )}
    </>
  );
}
