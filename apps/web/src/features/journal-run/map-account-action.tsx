import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { problemFrom } from '../../api/client';
import { type AccountMapping, useBookingRefresh, useMapAccountHere, useMappingOf } from '../../session/books';
import { AccountField, type ChosenAccount } from '../../ui/account-field';
import { ChangedMeanwhile } from '../../ui/changed-meanwhile';
import { useAdministrationPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { useRefusedDeed } from '../../ui/refused-deed';
import { ownFrom, ruleConflict } from '../../ui/rule-conflict';
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

/** It stands in a finding, which has a colour of its own. */
const ground = {
  display: 'flex',
  gap: 1,
  flexWrap: 'wrap',
  alignItems: 'center',
  bgcolor: 'background.paper',
  color: 'text.primary',
  p: 1,
  borderRadius: 1,
};

function MapAccount({ loketCode, mapping }: { loketCode: string; mapping: AccountMapping | null }) {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const map = useMapAccountHere(place);
  const { refused, send, letGo } = useRefusedDeed(({ account, rowVersion }: Tried) =>
    map.mutateAsync({ kind: 'account_code', loketCode, accountId: account.accountId, rowVersion }),
  );
  const choose = (account: ChosenAccount) => void send({ account, rowVersion: mapping?.rowVersion ?? null });
  const proposal = mapping?.proposal;
  return (
    <Box sx={ground}>
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
      {refused && (
        <Box sx={{ flexBasis: '100%', minWidth: 0 }}>
          <Refused {...refused} seenFrom={mapping?.validFrom} isBusy={map.isPending} onAgain={send} onLetGo={letGo} />
        </Box>
      )}
    </Box>
  );
}

interface RefusedProps {
  error: unknown;
  input: Tried;
  /** From when on holds what the person saw. */
  seenFrom: string | null | undefined;
  isBusy: boolean;
  onAgain: (tried: Tried) => Promise<unknown>;
  onLetGo: () => void;
}

/** Why it was refused; where somebody else mapped the code first: to what, and both ways on. */
function Refused({ error, input: { account }, seenFrom, isBusy, onAgain, onLetGo }: RefusedProps) {
  const { t } = useTranslation();
  const refresh = useBookingRefresh(useAdministrationPlace());
  const problem = problemFrom(error);
  const conflict = ruleConflict(problem, t, {
    field: t('booking.account'),
    mine: `${account.code} ${account.name}`,
    from: ownFrom('', seenFrom, t),
    save: ({ rowVersion }) => onAgain({ account, rowVersion }),
  });
  if (!conflict) return <DeedProblem error={error} />;
  const takeTheirs = () => {
    onLetGo();
    void refresh();
  };
  return (
    <ChangedMeanwhile problem={problem} conflict={conflict} isBusy={isBusy} onTakeTheirs={takeTheirs} onKeepMine={(save) => void save()} />
  );
}
