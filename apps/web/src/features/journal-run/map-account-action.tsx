import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { type AccountMapping, useMapAccount, useMappingOf } from '../../session/books';
import { AccountField } from '../../ui/account-field';
import { useAdministrationPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { DeedProblem } from './deed-problem';

/** Maps a code where it stands in the way: by the proposal, or by choosing an account. Waiting runs are checked anew at once. */
export function MapAccountAction({ loketCode }: { loketCode: string }) {
  const mapping = useMappingOf(useAdministrationPlace(), loketCode);
  return <QueryView query={mapping}>{(found) => <MapAccount loketCode={loketCode} mapping={found} />}</QueryView>;
}

function MapAccount({ loketCode, mapping }: { loketCode: string; mapping: AccountMapping | null }) {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const map = useMapAccount(place);
  const to = (accountId: string) => map.mutate({ kind: 'account_code', loketCode, accountId, rowVersion: mapping?.rowVersion ?? null });
  const proposal = mapping?.proposal;
  return (
    <>
      <Box
        sx={{
          display: 'flex',
          gap: 1,
          flexWrap: 'wrap',
          alignItems: 'center',
          bgcolor: 'background.paper',
          color: 'text.primary',
          p: 1,
          borderRadius: 1,
        }}
      >
        {proposal && (
          <Button variant="contained" size="small" loading={map.isPending} onClick={() => to(proposal.accountId)}>
            {t('journalRun.mapTo', { account: `${proposal.code} ${proposal.name}` })}
          </Button>
        )}
        <Box sx={{ flex: '1 1 240px', maxWidth: 420 }}>
          <AccountField
            place={place}
            label={t('journalRun.chooseAccount', { code: loketCode })}
            value={null}
            isDisabled={map.isPending}
            onChoose={(account) => to(account.accountId)}
          />
        </Box>
      </Box>
      {map.error && <DeedProblem error={map.error} />}
    </>
  );
}
