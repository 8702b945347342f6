import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.generated';
import { date, moment } from '../../i18n/format';
import type { AccountMapping } from '../../session/books';
import { useAdministrationPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { type Column, SimpleTable } from '../../ui/simple-table';
import { type ItemKind, useMappingHistory } from './queries';

type Row = components['schemas']['MappingHistoryRowDto'];

/** Everything that was ever said of an item; nothing of it is lost. */
export function HistoryDialog({ mapping, onClose }: { mapping: AccountMapping; onClose: () => void }) {
  const { t } = useTranslation();
  const history = useMappingHistory(useAdministrationPlace(), mapping.kind as ItemKind, mapping.loketCode);
  const columns: Column<Row>[] = [
    {
      key: 'from',
      label: t('accountMapping.validFrom'),
      cell: ({ validFrom }) => (validFrom ? date(validFrom) : t('booking.sinceEver')),
    },
    {
      key: 'account',
      label: t('accountMapping.account'),
      cell: ({ account, deed }) => (account ? `${account.code} ${account.name}` : deed === 'leads' ? '' : t(`booking.deeds.${deed}`)),
    },
    { key: 'changed', label: t('general.date'), onPhone: 'below', cell: ({ changedAt }) => moment(changedAt) },
  ];
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="history-title">
      <DialogTitle id="history-title">{t('accountMapping.historyTitle', { code: mapping.loketCode })}</DialogTitle>
      <DialogContent>
        <QueryView query={history}>
          {({ items }) => <SimpleTable label={t('booking.history')} columns={columns} rows={items} keyOf={(row) => row.accountMappingId} />}
        </QueryView>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('general.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
