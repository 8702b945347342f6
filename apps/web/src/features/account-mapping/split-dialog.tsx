import AddIcon from '@mui/icons-material/Add';
import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isChangedMeanwhile } from '../../api/changed-meanwhile';
import type { BooksPlace } from '../../session/books';
import { AccountField, type ChosenAccount } from '../../ui/account-field';
import { wayOnFrom } from '../../ui/changed-meanwhile';
import { type ChosenDimension, CostDimensionField } from '../../ui/cost-dimension-field';
import { FormDialog } from '../../ui/form-dialog';
import { useAdministrationPlace } from '../../ui/place';
import { ownFrom, ruleConflict, sharesText } from '../../ui/rule-conflict';
import { ValidFromField } from '../../ui/valid-from-field';
import { type CostSplit, type CostSplitList, type SplitChange, useSplit } from './queries';
import { ReplaySection } from './replay-section';

interface ShareInput {
  costCentre: ChosenDimension | null;
  weight: string;
}

interface SplitDialogProps {
  /** Null: a new one. */
  split: CostSplit | null;
  splits: CostSplitList;
  onClose: () => void;
}

/** Shares of one account, or of all, with what they would have done before they are saved. */
export function SplitDialog({ split, splits, onClose }: SplitDialogProps) {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const save = useSplit(place);
  // As it was when the person set to it: reading the list anew changes nothing under their hands.
  const [seen] = useState(splits);
  const [account, setAccount] = useState<ChosenAccount | null>(split?.account ?? null);
  const [shares, setShares] = useState<ShareInput[]>(() => sharesOf(split));
  const [validFrom, setValidFrom] = useState('');
  const exempt = t('accountMapping.splitExempt');
  const change = changeOf({ account, shares, validFrom });
  // What the other said is said of this account.
  const isRefused = save.isPending || isChangedMeanwhile(save.error);
  const send = (rowVersion: number | null) => change && save.mutateAsync({ ...change, rowVersion });
  return (
    <FormDialog
      title={t(split ? 'accountMapping.splitEdit' : 'accountMapping.splitNew')}
      maxWidth="md"
      isIncomplete={change === null}
      wayOn={wayOnFrom((problem) =>
        ruleConflict(problem, t, {
          field: t('accountMapping.shares'),
          mine: change ? sharesText(namedShares(shares)) || exempt : '–',
          from: ownFrom(validFrom, split?.validFrom, t),
          targetOf: (now) => sharesText(now.shares ?? []) || exempt,
          save: (now) => send(now.rowVersion),
        }),
      )}
      onClose={onClose}
      onSubmit={() => send(versionOf(seen, account))}
    >
      {split ? (
        <Typography>{account ? `${account.code} ${account.name}` : t('accountMapping.splitAll')}</Typography>
      ) : (
        <AccountField place={place} label={t('accountMapping.splitAccount')} value={account} isDisabled={isRefused} onChoose={setAccount} />
      )}
      <ShareFields place={place} shares={shares} onChange={setShares} />
      <ValidFromField
        label={t('accountMapping.validFrom')}
        helperText={t('accountMapping.validFromHelp')}
        value={validFrom}
        onChange={setValidFrom}
      />
      <ReplaySection proposed={change && { split: change }} />
    </FormDialog>
  );
}

const namedShares = (shares: readonly ShareInput[]) =>
  shares.flatMap(({ costCentre, weight }) => (costCentre ? [{ ...costCentre, weight: Number(weight) }] : []));

const noShare: ShareInput = { costCentre: null, weight: '' };

const sharesOf = (split: CostSplit | null): ShareInput[] =>
  split
    ? split.shares.map(({ costCentre: { dimensionId, code, name }, weight }) => ({
        costCentre: { id: dimensionId, code, name },
        weight: String(weight),
      }))
    : [noShare];

/** Of what is said of the account already, also where nothing holds of it any more. */
function versionOf({ items, past }: CostSplitList, account: ChosenAccount | null): number | null {
  const accountId = account?.accountId ?? null;
  const said = items.find((each) => (each.account?.accountId ?? null) === accountId) ?? past.find((each) => each.accountId === accountId);
  return said?.rowVersion ?? null;
}

interface Input {
  account: ChosenAccount | null;
  shares: readonly ShareInput[];
  validFrom: string;
}

/** Null while something is missing. */
function changeOf({ account, shares, validFrom }: Input): SplitChange | null {
  const named = namedShares(shares).map(({ id, weight }) => ({ costCentreId: id, weight }));
  const isWhole = named.every(({ weight }) => Number.isInteger(weight) && weight >= 1 && weight <= 10_000);
  const isDistinct = new Set(named.map(({ costCentreId }) => costCentreId)).size === shares.length;
  if (!isWhole || !isDistinct) return null;
  return { accountId: account?.accountId ?? null, shares: named, ...(validFrom ? { validFrom } : {}) };
}

interface ShareFieldsProps {
  place: BooksPlace;
  shares: ShareInput[];
  onChange: (shares: ShareInput[]) => void;
}

function ShareFields({ place, shares, onChange }: ShareFieldsProps) {
  const { t } = useTranslation();
  const set = (index: number, more: Partial<ShareInput>) =>
    onChange(shares.map((share, at) => (at === index ? { ...share, ...more } : share)));
  return (
    <Box role="group" aria-label={t('accountMapping.shares')} sx={{ display: 'grid', gap: 1.5 }}>
      {shares.map((share, index) => (
        <Box key={index} sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <Box sx={{ flex: 1, minWidth: 0, display: 'grid' }}>
            <CostDimensionField
              place={place}
              kind="cost-centres"
              label={`${t('accountMapping.shareCentre')} ${index + 1}`}
              value={share.costCentre}
              onChoose={(costCentre) => set(index, { costCentre })}
            />
          </Box>
          <TextField
            label={`${t('accountMapping.share')} ${index + 1}`}
            required
            value={share.weight}
            onChange={(event) => set(index, { weight: event.target.value })}
            sx={{ width: 110 }}
            slotProps={{ htmlInput: { inputMode: 'numeric', pattern: '[1-9][0-9]{0,3}|10000' } }}
          />
          <IconButton
            size="small"
            aria-label={`${t('accountMapping.shareRemove')} ${index + 1}`}
            onClick={() => onChange(shares.filter((_, at) => at !== index))}
          >
            <CloseIcon fontSize="small" />
          </IconButton>
        </Box>
      ))}
      {shares.length === 0 && <Typography color="textSecondary">{t('accountMapping.splitExempt')}</Typography>}
      <Button startIcon={<AddIcon />} onClick={() => onChange([...shares, noShare])} sx={{ justifySelf: 'start' }}>
        {t('accountMapping.shareAdd')}
      </Button>
    </Box>
  );
}
