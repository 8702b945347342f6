import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { amount } from '../../i18n/format';
import type { Column } from '../../ui/simple-table';
import { LongTable } from './long-table';
import type { Preview } from './queries';

type Line = Preview['lines'][number];

/** The lines as Loket sent them, for who wants to compare. */
export function SourceSection({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation();
  const columns: Column<Line>[] = [
    { key: 'code', label: t('journalRun.loketCode'), cell: (line) => <CodeCell line={line} /> },
    {
      key: 'account',
      label: t('booking.account'),
      onPhone: 'left_out',
      cell: accountOf,
    },
    { key: 'component', label: t('journalRun.component'), onPhone: 'left_out', cell: (line) => line.component },
    { key: 'costCentre', label: t('journalRun.costCentre'), onPhone: 'left_out', cell: (line) => line.costCentre?.code },
    { key: 'costUnit', label: t('journalRun.costUnit'), onPhone: 'left_out', cell: (line) => line.costUnit?.code },
    { key: 'amount', label: t('journalRun.amount'), isNumeric: true, cell: (line) => amount(line.amountCents) },
  ];
  return (
    <Accordion slotProps={{ transition: { unmountOnExit: true }, heading: { component: 'h2' } }}>
      <AccordionSummary expandIcon={<ExpandMoreIcon />}>{t('journalRun.source', { count: lines.length })}</AccordionSummary>
      <AccordionDetails>
        <LongTable
          label={t('journalRun.source', { count: lines.length })}
          columns={columns}
          rows={lines}
          keyOf={(line) => String(line.lineNumber)}
        />
      </AccordionDetails>
    </Accordion>
  );
}

const accountOf = ({ account }: Line): string => (account ? `${account.code} ${account.name}` : '–');

/** On a phone with what has no column there. */
function CodeCell({ line }: { line: Line }) {
  const { loketCode, loketName, component, costCentre, costUnit } = line;
  return (
    <>
      {loketCode} {loketName}
      <Box sx={{ display: { md: 'none' }, color: 'text.secondary' }}>
        {[component, accountOf(line), costCentre?.code, costUnit?.code].filter(Boolean).join(' · ')}
      </Box>
    </>
  );
}
