import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.generated';
import { amount } from '../../i18n/format';
import { Section } from '../../ui/section';
import type { Column } from '../../ui/simple-table';
import { LongTable } from './long-table';

type AccountChange = components['schemas']['AccountChangeDto'];

/** What the books say before and after. */
export function BalanceSection({ balances }: { balances: readonly AccountChange[] }) {
  const { t } = useTranslation();
  const columns: Column<AccountChange>[] = [
    { key: 'account', label: t('booking.account'), cell: ({ account }) => `${account.code} ${account.name}` },
    { key: 'before', label: t('journalRun.before'), isNumeric: true, onPhone: 'below', cell: (row) => amount(row.beforeCents) },
    { key: 'change', label: t('journalRun.change'), isNumeric: true, cell: (row) => amount(row.changeCents) },
    { key: 'after', label: t('journalRun.after'), isNumeric: true, cell: (row) => amount(row.afterCents) },
  ];
  const changed = balances.filter(({ beforeCents, changeCents }) => beforeCents !== 0 || changeCents !== 0);
  if (changed.length === 0) return null;
  return (
    <Section title={t('journalRun.balances')} lead={t('journalRun.balancesText')}>
      <LongTable label={t('journalRun.balances')} columns={columns} rows={changed} keyOf={({ account }) => account.code} />
    </Section>
  );
}
