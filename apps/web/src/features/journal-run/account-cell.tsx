import FoldedIcon from '@mui/icons-material/ChevronRightOutlined';
import UnfoldedIcon from '@mui/icons-material/ExpandMoreOutlined';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import type { SxProps, Theme } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { amount } from '../../i18n/format';
import type { EntryRow } from './entry-rows';

/** Said once for the table; an entry can have very many rows. */
export const accountCellLook: SxProps<Theme> = {
  '& .unfolds': {
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    background: 'none',
    border: 0,
    px: 0,
    py: '2px',
    minHeight: 24,
    cursor: 'pointer',
    borderRadius: '4px',
    '&:hover': { textDecoration: 'underline' },
    '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: '2px' },
    display: 'inline-flex',
    '& svg': { fontSize: '1.1rem', ml: '-4px', mr: '2px', mt: '1px' },
  },
  '& .below': { color: 'text.secondary', pl: 2 },
  '& .source': { borderLeft: 2, borderColor: 'divider', ml: 2, pl: 1 },
  '& .phone-only': { display: { xs: 'block', md: 'none' } },
};

interface AccountCellProps {
  row: EntryRow;
  /** Undefined where nothing of Loket stands behind the row. */
  isUnfolded: boolean | undefined;
  onUnfold: () => void;
}

/** An account, one of its lines, or a line of Loket that leads to it; what has a column of its own only where there is room stands below it on a phone. */
export function AccountCell({ row, isUnfolded, onUnfold }: AccountCellProps) {
  const { t } = useTranslation();
  if (row.kind === 'line') return <LineCell row={row} />;
  if (row.kind === 'source' || row.kind === 'sourceSum') return <SourceCell row={row} />;
  const Icon = isUnfolded ? UnfoldedIcon : FoldedIcon;
  return (
    <>
      {isUnfolded === undefined ? (
        row.label
      ) : (
        <button type="button" className="unfolds" aria-expanded={isUnfolded} onClick={onUnfold}>
          <Icon aria-hidden />
          {row.label}
        </button>
      )}{' '}
      {row.kind === 'unmapped' && <Chip size="small" color="error" variant="outlined" label={t('journalRun.unmapped')} />}
      {row.dimension && <Box className="below phone-only">{row.dimension}</Box>}
      <LastPeriod row={row} />
    </>
  );
}

function LineCell({ row: { description, dimension } }: { row: EntryRow }) {
  return (
    <Box className="below">
      {description}
      <span className="phone-only">{dimension}</span>
    </Box>
  );
}

/** The component of the pay that it is, and where Loket has it. */
function SourceCell({ row: { kind, label, description, dimension } }: { row: EntryRow }) {
  const { t } = useTranslation();
  return (
    <Box className="below source">
      {kind === 'sourceSum'
        ? t('journalRun.loketTogether')
        : [t('journalRun.fromLoket', { line: label }), description].filter(Boolean).join(' · ')}
      <span className="phone-only">{dimension}</span>
    </Box>
  );
}

/** On a phone, where these have no columns. */
function LastPeriod({ row: { lastPeriodCents, sinceLastPeriodCents } }: { row: EntryRow }) {
  const { t } = useTranslation();
  if (lastPeriodCents === null) return null;
  return (
    <Box className="below phone-only">
      {t('journalRun.lastPeriod')} {amount(lastPeriodCents)}
      <br />
      {t('journalRun.sinceLastPeriod')} {amount(sinceLastPeriodCents)}
    </Box>
  );
}
