import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../ui/form-dialog';
import { QueryView } from '../../ui/query-view';
import { type Candidate, type Place, useCandidates, useLinking } from './queries';

/** Chooses the client number: from what Loket shows this account, or by typing it. */
export function CandidateDialog({ place, onClose }: { place: Place; onClose: () => void }) {
  const { t } = useTranslation();
  const link = useLinking(place);
  const [clientNumber, setClientNumber] = useState('');
  const [startsOn, setStart] = useState('');
  const submit = () => link.mutateAsync({ clientNumber: Number(clientNumber), ...(startsOn ? { startsOn } : {}) });
  return (
    <FormDialog title={t('loket.chooseClientNumber')} submitLabel={t('loket.link')} onSubmit={submit} onClose={onClose} maxWidth="sm">
      <CandidateList place={place} chosen={clientNumber} onChoose={setClientNumber} />
      <TextField
        label={t('loket.clientNumber')}
        type="number"
        required
        helperText={t('loket.clientNumberText')}
        value={clientNumber}
        onChange={(event) => setClientNumber(event.target.value)}
        slotProps={{ htmlInput: { min: 1, max: 2147483647, step: 1 }, inputLabel: { shrink: true } }}
      />
      <TextField
        label={`${t('loket.startsOn')} (${t('general.optional')})`}
        type="date"
        helperText={t('loket.startsOnText')}
        value={startsOn}
        onChange={(event) => setStart(event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </FormDialog>
  );
}

interface CandidateListProps {
  place: Place;
  chosen: string;
  onChoose: (clientNumber: string) => void;
}

const manyCandidates = 8;

const freeFirst = (candidates: Candidate[]): Candidate[] => [
  ...candidates.filter(({ link }) => link === null),
  ...candidates.filter(({ link }) => link !== null),
];

function CandidateList({ place, chosen, onChoose }: CandidateListProps) {
  const { t } = useTranslation();
  const candidates = useCandidates(place);
  const [search, setSearch] = useState('');
  const isSought = ({ employerName, payrollAdministrationName, clientNumber }: Candidate) =>
    `${employerName} ${payrollAdministrationName} ${clientNumber}`.toLowerCase().includes(search.trim().toLowerCase());
  return (
    <QueryView query={candidates}>
      {({ items }) => (
        <>
          {items.length > manyCandidates && (
            <TextField label={t('general.search')} type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
          )}
          {items.length === 0 && <Typography color="textSecondary">{t('loket.noCandidates')}</Typography>}
          <List
            dense
            tabIndex={0}
            aria-label={t('loket.candidates')}
            sx={{ maxHeight: 320, overflow: 'auto', border: 1, borderColor: 'divider', borderRadius: 1 }}
          >
            {freeFirst(items.filter(isSought)).map((candidate) => (
              <CandidateLine
                key={candidate.clientNumber}
                candidate={candidate}
                isChosen={String(candidate.clientNumber) === chosen}
                onChoose={() => onChoose(String(candidate.clientNumber))}
              />
            ))}
          </List>
        </>
      )}
    </QueryView>
  );
}

function CandidateLine({ candidate, isChosen, onChoose }: { candidate: Candidate; isChosen: boolean; onChoose: () => void }) {
  const { t } = useTranslation();
  const { clientNumber, employerName, payrollAdministrationName, periodKind, wageTaxNumber, link } = candidate;
  const taken = link && (link.administrationName ? t('loket.linkedTo', { name: link.administrationName }) : t('loket.linkedElsewhere'));
  return (
    <ListItem disablePadding>
      <ListItemButton selected={isChosen} aria-pressed={isChosen} disabled={link !== null} onClick={onChoose}>
        <ListItemText
          primary={`${clientNumber} – ${employerName}`}
          secondary={[payrollAdministrationName, t(`loket.periodKinds.${periodKind}`), wageTaxNumber, taken].filter(Boolean).join(' · ')}
        />
      </ListItemButton>
    </ListItem>
  );
}
