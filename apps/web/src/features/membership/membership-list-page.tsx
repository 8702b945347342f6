import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { mayInPortal, usePortalNavigation } from '../../session/navigation';
import { useDomain } from '../../session/places';
import { DownloadButton } from '../../ui/download-button';
import { ChoiceField } from '../../ui/choice-field';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-bar';
import { useListSearch } from '../../ui/list-search';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { portalAddress, usePortalId } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { SearchField } from '../../ui/search-field';
import { InviteDialog } from './invite-dialog';
import { InvitationSection } from './invitation-section';
import { MembershipEditDialog } from './membership-edit-dialog';
import { MembershipTable } from './membership-table';
import { type Membership, type Role, roles, useMembershipEnd, useMemberships } from './queries';

const pageSize = 50;

/** Who has which role where; of the portal, or of one domain. */
export function Component() {
  const { t } = useTranslation();
  const { domainId } = useParams();
  const portalId = usePortalId();
  const portal = usePortalNavigation(portalId);
  const domain = useDomain(portalId, domainId ?? '').data ?? null;
  const [isInviting, setInviting] = useState(false);
  const mayInvite = mayInPortal(portal)('invite', 'Membership');
  return (
    <Page
      title={t('navigation.people')}
      lead={t('membership.lead')}
      actions={
        <>
          <MembershipDownload domainId={domainId} />
          {mayInvite && (
            <Button variant="contained" disabled={domainId !== undefined && domain === null} onClick={() => setInviting(true)}>
              {t('membership.invite')}
            </Button>
          )}
        </>
      }
    >
      <MembershipList domainId={domainId} />
      <InvitationSection domainId={domainId} />
      {isInviting && <InviteDialog domain={domain} onClose={() => setInviting(false)} />}
    </Page>
  );
}

/** The file of what is listed, which the address says. */
function MembershipDownload({ domainId }: { domainId: string | undefined }) {
  const { search, filter } = useListSearch();
  return <DownloadButton path={`/api${portalAddress(usePortalId())}/memberships`} query={{ search, role: filter('role'), domainId }} />;
}

function MembershipList({ domainId }: { domainId: string | undefined }) {
  const { t } = useTranslation();
  const portalId = usePortalId();
  const list = useListSearch();
  const role = list.filter('role') as '' | Role;
  const [changing, setChanging] = useState<Membership>();
  const [ending, setEnding] = useState<Membership>();
  const request = { page: list.page, pageSize, search: list.search || undefined, role: role || undefined, domainId };
  const memberships = useMemberships(portalId, request);
  const isFiltered = list.search !== '' || role !== '';
  return (
    <>
      <FilterBar>
        <SearchField label={t('membership.search')} value={list.typed} onChange={list.type} />
        <ChoiceField
          label={t('membership.role')}
          value={role}
          maxWidth={240}
          onChange={(value) => list.setFilter('role', value)}
          choices={[
            { value: '' as const, label: t('general.all') },
            ...roles.map((value) => ({ value, label: t(`membership.roles.${value}`) })),
          ]}
        />
      </FilterBar>
      <QueryView query={memberships}>
        {({ items, total }) =>
          total === 0 ? (
            <EmptyState title={t(isFiltered ? 'general.nothingFound' : 'membership.none')}>
              {!isFiltered && t('membership.noneText')}
            </EmptyState>
          ) : (
            <>
              <MembershipTable memberships={items} onChange={setChanging} onEnd={setEnding} />
              <Pager page={list.page} pageSize={pageSize} total={total} onChange={list.setPage} />
            </>
          )
        }
      </QueryView>
      {changing && <MembershipEditDialog membership={changing} onClose={() => setChanging(undefined)} />}
      {ending && <EndDialog membership={ending} onClose={() => setEnding(undefined)} />}
    </>
  );
}

function EndDialog({ membership, onClose }: { membership: Membership; onClose: () => void }) {
  const { t } = useTranslation();
  const end = useMembershipEnd(usePortalId());
  return (
    <ConfirmDialog
      title={t('membership.endTitle')}
      confirmLabel={t('membership.end')}
      isDangerous
      error={end.error}
      isBusy={end.isPending}
      onConfirm={() => end.mutate(membership.membershipId, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Typography>{t('membership.endText', { name: membership.name, role: t(`membership.roles.${membership.role}`) })}</Typography>
    </ConfirmDialog>
  );
}
