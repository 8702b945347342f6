import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moment, period } from '../../i18n/format';
import { EmptyState } from '../../ui/empty-state';
import { Pager } from '../../ui/pager';
import { QueryView } from '../../ui/query-view';
import { ResponsiveTable } from '../../ui/responsive-table';
import { Section } from '../../ui/section';
import type { Column } from '../../ui/simple-table';
import { type PayslipReading, usePayslipReadings } from './queries';

const pageSize = 20;

/** Who looked at the person's payslips, when and why. */
export function ReadingSection() {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const readings = usePayslipReadings({ page, pageSize });
  return (
    <Section title={t('myData.readings')} lead={t('myData.readingsLead')}>
      <QueryView query={readings}>
        {({ items, total }) =>
          total === 0 ? (
            <EmptyState title={t('myData.noReadings')}>{t('myData.noReadingsText')}</EmptyState>
          ) : (
            <>
              <ReadingTable readings={items} />
              <Pager page={page} pageSize={pageSize} total={total} onChange={setPage} />
            </>
          )
        }
      </QueryView>
    </Section>
  );
}

function ReadingTable({ readings }: { readings: readonly PayslipReading[] }) {
  const { t } = useTranslation();
  const who = ({ reader, readerName }: PayslipReading): string =>
    reader === 'self' ? t('myData.reader.self') : [readerName, t(`myData.reader.${reader}`)].filter(Boolean).join(', ');
  const columns: Array<Column<PayslipReading>> = [
    { key: 'at', label: t('myData.at'), cell: ({ at }) => moment(at) },
    { key: 'who', label: t('myData.who'), cell: who },
    {
      key: 'payslip',
      label: t('myData.payslip'),
      cell: ({ year, periodNumber, periodKind, administrationName }) => `${period(year, periodNumber, periodKind)}, ${administrationName}`,
    },
    { key: 'reason', label: t('myData.reason'), cell: ({ reason, isExport }) => (isExport ? t('myData.inExport') : reason) },
  ];
  return (
    <ResponsiveTable
      label={t('myData.readings')}
      columns={columns}
      rows={readings}
      keyOf={({ at, payslipId, reader }) => `${at}/${payslipId}/${reader}`}
    />
  );
}
