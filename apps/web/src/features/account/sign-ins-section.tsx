import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moment } from '../../i18n/format';
import { Pager } from '../../ui/pager';
import { QueryView } from '../../ui/query-view';
import { Section } from '../../ui/section';
import { type Column, SimpleTable } from '../../ui/simple-table';
import { type SignInRecord, useSignIns } from './queries';

const pageSize = 10;

/** What happened at the person's own account: also what somebody else tried. */
export function SignInsSection() {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const records = useSignIns(page, pageSize);
  const columns: Column<SignInRecord>[] = [
    { key: 'at', label: t('account.at'), cell: (one) => moment(one.at) },
    { key: 'outcome', label: t('account.whatHappened'), cell: (one) => t(`account.outcomes.${one.outcome}`) },
    { key: 'address', label: t('account.address'), onPhone: 'below', cell: (one) => one.address ?? '–' },
  ];
  return (
    <Section title={t('account.signIns')} lead={t('account.signInsLead')}>
      <QueryView query={records}>
        {({ items, total }) =>
          total === 0 ? (
            t('account.noSignIns')
          ) : (
            <>
              <SimpleTable label={t('account.signIns')} columns={columns} rows={items} keyOf={(one) => one.signInRecordId} />
              <Pager page={page} pageSize={pageSize} total={total} onChange={setPage} />
            </>
          )
        }
      </QueryView>
    </Section>
  );
}
