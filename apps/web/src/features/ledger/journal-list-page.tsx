import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMayHere } from '../../session/may-here';
import { DownloadButton } from '../../ui/download-button';
import { EmptyState } from '../../ui/empty-state';
import { FormDialog } from '../../ui/form-dialog';
import { Page } from '../../ui/page';
import { useAdministrationPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { MarkedField } from '../../ui/refused-fields';
import { type Column, SimpleTable } from '../../ui/simple-table';
import { createJournal, type Journal, ledgerPath, type Place, useJournals, useLedgerChange } from './queries';

/** The journals, by kind; payroll entries go into one of kind Memoriaal Lonen only. */
export function Component() {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const journals = useJournals(place);
  const may = useMayHere();
  const [isAdding, setAdding] = useState(false);
  const columns: Column<Journal>[] = [
    { key: 'code', label: t('ledger.code'), cell: (journal) => journal.code },
    { key: 'name', label: t('general.name'), cell: (journal) => journal.name },
    { key: 'kind', label: t('ledger.kind'), cell: (journal) => t(`ledger.journalKinds.${journal.kind}`) },
    {
      key: 'blocked',
      label: t('general.status'),
      cell: (journal) => journal.isBlocked && <Chip size="small" label={t('ledger.blocked')} />,
    },
  ];
  return (
    <Page
      title={t('navigation.journals')}
      lead={t('ledger.journalsLead')}
      actions={
        <>
          <DownloadButton path={ledgerPath(place, 'journals')} />
          {may('create', 'Journal') && (
            <Button variant="contained" onClick={() => setAdding(true)}>
              {t('ledger.newJournal')}
            </Button>
          )}
        </>
      }
    >
      <QueryView query={journals}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('ledger.noJournals')}>{t('ledger.journalsLead')}</EmptyState>
          ) : (
            <SimpleTable label={t('navigation.journals')} columns={columns} rows={items} keyOf={(journal) => journal.journalId} />
          )
        }
      </QueryView>
      {isAdding && <JournalCreateDialog place={place} onClose={() => setAdding(false)} />}
    </Page>
  );
}

const usualCodes: Record<Journal['kind'], string> = { payroll: 'LON', general: 'MEM', opening: 'BAL' };

function JournalCreateDialog({ place, onClose }: { place: Place; onClose: () => void }) {
  const { t } = useTranslation();
  const create = useLedgerChange(place, createJournal(place));
  const [kind, setKind] = useState<Journal['kind']>('payroll');
  // What nobody typed follows the kind.
  const [typed, setTyped] = useState<{ code?: string; name?: string }>({});
  const code = typed.code ?? usualCodes[kind];
  const name = typed.name ?? t(`ledger.journalKinds.${kind}`);
  return (
    <FormDialog
      title={t('ledger.newJournal')}
      onClose={onClose}
      onSubmit={() => create.mutateAsync({ code: code.trim().toUpperCase(), name: name.trim(), kind })}
    >
      <TextField select label={t('ledger.kind')} value={kind} onChange={(event) => setKind(event.target.value as Journal['kind'])}>
        {(['payroll', 'general', 'opening'] as const).map((one) => (
          <MenuItem key={one} value={one}>
            {t(`ledger.journalKinds.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      <MarkedField
        apiName="code"
        label={t('ledger.code')}
        required
        value={code}
        onChange={(event) => setTyped({ ...typed, code: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 10 } }}
      />
      <MarkedField
        apiName="name"
        label={t('general.name')}
        required
        value={name}
        onChange={(event) => setTyped({ ...typed, name: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
    </FormDialog>
  );
}
