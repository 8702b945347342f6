import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isChangedMeanwhile } from '../../api/changed-meanwhile';
import { problemFrom } from '../../api/client';
import { type AccountMapping, useBookingRefresh, useMapAccountHere, useMappingOf } from '../../session/books';
import { AccountField, type ChosenAccount } from '../../ui/account-field';
import { ChangedMeanwhile, saveShown } from '../../ui/changed-meanwhile';
import { useAdministrationPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { fromText, ruleConflict } from '../../ui/rule-conflict';
import { DeedProblem } from './deed-problem';

/** Maps a code where it stands in the way: by the proposal, or by choosing an account. Waiting runs are checked anew at once. */
export function MapAccountAction({ loketCode }: { loketCode: string }) {
  const mapping = useMappingOf(useAdministrationPlace(), loketCode);
  return <QueryView query={mapping}>{(found) => <MapAccount loketCode={loketCode} mapping={found} />}</QueryView>;
}

/** A choice, and the version of the item that the person saw. */
interface Tried {
  account: ChosenAccount;
  rowVersion: number | null;
}

function MapAccount({ loketCode, mapping }: { loketCode: string; mapping: AccountMapping | null }) {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const map = useMapAccountHere(place);
  const [tried, setTried] = useState<Tried>();
  const save = (chosen: Tried) => {
    setTried(chosen);
    return map.mutateAsync({ kind: 'account_code', loketCode, accountId: chosen.account.accountId, rowVersion: chosen.rowVersion });
  };
  const choose = (account: ChosenAccount) => saveShown(() => save({ account, rowVersion: mapping?.rowVersion ?? null }));
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
          <Button variant="contained" size="small" loading={map.isPending} onClick={() => choose(proposal)}>
            {t('journalRun.mapTo', { account: `${proposal.code} ${proposal.name}` })}
          </Button>
        )}
        <Box sx={{ flex: '1 1 240px', maxWidth: 420 }}>
          <AccountField
            place={place}
            label={t('journalRun.chooseAccount', { code: loketCode })}
            value={null}
            isDisabled={map.isPending}
            onChoose={choose}
          />
        </Box>
        {tried && isChangedMeanwhile(map.error) && <MappedMeanwhile map={map} tried={tried} save={save} />}
      </Box>
      {map.error && !isChangedMeanwhile(map.error) && <DeedProblem error={map.error} />}
    </>
  );
}

interface MappedMeanwhileProps {
  map: ReturnType<typeof useMapAccountHere>;
  tried: Tried;
  save: (tried: Tried) => Promise<unknown>;
}

/** Somebody else mapped the code first: to what, and both ways on. */
function MappedMeanwhile({ map, tried: { account }, save }: MappedMeanwhileProps) {
  const { t } = useTranslation();
  const refresh = useBookingRefresh(useAdministrationPlace());
  const problem = problemFrom(map.error);
  const conflict = ruleConflict(problem, t, {
    field: t('booking.account'),
    mine: `${account.code} ${account.name}`,
    from: fromText('', t),
    save: (now) => save({ account, rowVersion: now?.rowVersion ?? null }),
  });
  if (!conflict) return <DeedProblem error={map.error} />;
  return (
    <Box sx={{ flexBasis: '100%', minWidth: 0 }}>
      <ChangedMeanwhile
        problem={problem}
        conflict={conflict}
        isBusy={map.isPending}
        onTakeTheirs={() => void refresh()}
        onKeepMine={saveShown}
      />
    </Box>
  );
}
