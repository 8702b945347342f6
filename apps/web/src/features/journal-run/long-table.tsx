import Button from '@mui/material/Button';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, SimpleTable } from '../../ui/simple-table';

const shownAtOnce = 200;

interface LongTableProps<Row> {
  label: string;
  columns: ReadonlyArray<Column<Row>>;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  totals?: Readonly<Record<string, ReactNode>>;
}

/** A table that can have ten thousand rows: the first come at once, the others when asked for. */
export function LongTable<Row>({ rows, ...table }: LongTableProps<Row>) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const isCut = !isWhole && rows.length > shownAtOnce;
  return (
    <>
      <SimpleTable {...table} rows={isCut ? rows.slice(0, shownAtOnce) : rows} />
      {isCut && <Button onClick={() => setWhole(true)}>{t('journalRun.showAllRows', { count: rows.length })}</Button>}
    </>
  );
}
