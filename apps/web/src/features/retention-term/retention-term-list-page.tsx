import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { date } from '../../i18n/format';
import { useMayHere } from '../../session/may-here';
import { Page } from '../../ui/page';
import { usePortalId } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { ResponsiveTable } from '../../ui/responsive-table';
import type { Column } from '../../ui/simple-table';
import { type RetentionTerm, useRetentionTerms } from './queries';
import { TermConfirmation, TermForm } from './term-dialog';
import { ErasedTold, KindTold, MinimumTold, TermTold } from './term-words';

/** How long the portal keeps what, why, and what of it was erased. */
export function Component() {
  const { t } = useTranslation();
  const terms = useRetentionTerms(usePortalId());
  return (
    <Page title={t('navigation.retentionTerms')} lead={t('retentionTerm.lead')}>
      <QueryView query={terms}>{({ items, nextErasureOn }) => <TermList terms={items} nextErasureOn={nextErasureOn} />}</QueryView>
    </Page>
  );
}

function TermList({ terms, nextErasureOn }: { terms: RetentionTerm[]; nextErasureOn: string }) {
  const { t } = useTranslation();
  const [changing, setChanging] = useState<RetentionTerm>();
  const [entered, setEntered] = useState<{ term: RetentionTerm; wanted: number }>();
  const [isSaved, setSaved] = useState(false);
  const columns = useColumns(setChanging);
  const closeConfirmation = () => setEntered(undefined);
  return (
    <>
      <Alert severity="info">{t('retentionTerm.nextErasure', { date: date(nextErasureOn) })}</Alert>
      <ResponsiveTable label={t('navigation.retentionTerms')} columns={columns} rows={terms} keyOf={({ kind }) => kind} />
      {changing && (
        <TermForm term={changing} onEntered={(wanted) => setEntered({ term: changing, wanted })} onClose={() => setChanging(undefined)} />
      )}
      {entered && (
        <TermConfirmation
          {...entered}
          nextErasureOn={nextErasureOn}
          onChanged={() => {
            setSaved(true);
            closeConfirmation();
          }}
          onClose={closeConfirmation}
        />
      )}
      <Snackbar open={isSaved} autoHideDuration={6000} onClose={() => setSaved(false)} message={t('general.saved')} />
    </>
  );
}

/** Whoever governs the portal may change a term; others who work in it see what holds. */
function useColumns(onChange: (term: RetentionTerm) => void): Column<RetentionTerm>[] {
  const { t } = useTranslation();
  const may = useMayHere();
  const columns: Column<RetentionTerm>[] = [
    { key: 'kind', label: t('retentionTerm.kind'), cell: (term) => <KindTold of={term} /> },
    { key: 'term', label: t('retentionTerm.term'), cell: (term) => <TermTold of={term} /> },
    { key: 'minimum', label: t('retentionTerm.why'), cell: (term) => <MinimumTold of={term} /> },
    { key: 'erased', label: t('retentionTerm.lastErased'), cell: (term) => <ErasedTold of={term} /> },
  ];
  if (!may('update', 'Portal')) return columns;
  const actions: Column<RetentionTerm> = {
    key: 'actions',
    label: t('general.actions'),
    cell: (term) => (
      <Button
        size="small"
        aria-label={`${t('general.edit')}: ${t(`retentionTerm.kinds.${term.kind}.name`)}`}
        onClick={() => onChange(term)}
      >
        {t('general.edit')}
      </Button>
    ),
  };
  return [...columns, actions];
}
