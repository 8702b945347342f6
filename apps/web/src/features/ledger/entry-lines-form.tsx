import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { amount } from '../../i18n/format';
import { AccountField } from '../../ui/account-field';
import { CostDimensionField } from '../../ui/cost-dimension-field';
import { emptyLine, sumsOf, typedCents, type TypedLine } from './entry-lines';
import type { Place } from './queries';

interface EntryLinesFormProps {
  place: Place;
  lines: TypedLine[];
  onChange: (lines: TypedLine[]) => void;
  /** An opening balance has no cost centres. */
  hasDimensions: boolean;
}

/** The lines of an entry that a person makes, with what they add up to. */
export function EntryLinesForm({ place, lines, onChange, hasDimensions }: EntryLinesFormProps) {
  const { t } = useTranslation();
  const change = (key: number, part: Partial<TypedLine>) => onChange(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  return (
    <Stack spacing={2}>
      {lines.map((line, index) => (
        <LineFields
          key={line.key}
          place={place}
          line={line}
          number={index + 1}
          hasDimensions={hasDimensions}
          onChange={(part) => change(line.key, part)}
          onRemove={lines.length > 2 ? () => onChange(lines.filter(({ key }) => key !== line.key)) : undefined}
        />
      ))}
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' }}>
        <Button
          startIcon={<AddIcon />}
          disabled={lines.length >= 500}
          onClick={() => onChange([...lines, emptyLine(1 + Math.max(...lines.map(({ key }) => key)))])}
        >
          {t('ledger.addLine')}
        </Button>
        <Sums lines={lines} />
      </Box>
    </Stack>
  );
}

function Sums({ lines }: { lines: readonly TypedLine[] }) {
  const { t } = useTranslation();
  const { debitCents, creditCents } = sumsOf(lines);
  const difference = debitCents - creditCents;
  return (
    <Box aria-live="polite" sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
      <Typography sx={{ fontVariantNumeric: 'tabular-nums' }}>
        {t('ledger.totals', { debit: amount(debitCents), credit: amount(creditCents) })}
      </Typography>
      <Chip
        size="small"
        variant="outlined"
        color={difference === 0 ? 'success' : 'warning'}
        label={difference === 0 ? t('ledger.balanced') : t('ledger.difference', { amount: amount(difference) })}
      />
    </Box>
  );
}

interface LineFieldsProps {
  place: Place;
  line: TypedLine;
  number: number;
  hasDimensions: boolean;
  onChange: (part: Partial<TypedLine>) => void;
  onRemove?: () => void;
}

function LineFields({ place, line, number, hasDimensions, onChange, onRemove }: LineFieldsProps) {
  const { t } = useTranslation();
  return (
    <Paper component="fieldset" variant="outlined" sx={{ p: 2, m: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ px: 0.5, typography: 'body2', color: 'text.secondary' }}>
        {t('ledger.line', { number })}
      </Box>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr 1fr', md: '2fr 1fr 1fr auto' }, alignItems: 'start' }}>
        <Box sx={{ gridColumn: { xs: '1 / -1', md: 'auto' } }}>
          <AccountField place={place} label={t('ledger.account')} value={line.account} onChoose={(account) => onChange({ account })} />
        </Box>
        <AmountField label={t('ledger.debit')} value={line.debit} onChange={(debit) => onChange({ debit })} />
        <AmountField label={t('ledger.credit')} value={line.credit} onChange={(credit) => onChange({ credit })} />
        {onRemove && (
          <Tooltip title={t('ledger.removeLine', { number })}>
            <IconButton aria-label={t('ledger.removeLine', { number })} onClick={onRemove} sx={{ justifySelf: 'end' }}>
              <DeleteIcon />
            </IconButton>
          </Tooltip>
        )}
        <TextField
          size="small"
          label={t('general.description')}
          value={line.description}
          onChange={(event) => onChange({ description: event.target.value })}
          slotProps={{ htmlInput: { maxLength: 300 } }}
          sx={{ gridColumn: { xs: '1 / -1', md: hasDimensions ? 'auto' : '1 / 4' } }}
        />
        {hasDimensions && <DimensionFields place={place} line={line} onChange={onChange} />}
      </Box>
    </Paper>
  );
}

function DimensionFields({ place, line, onChange }: Pick<LineFieldsProps, 'place' | 'line' | 'onChange'>) {
  const { t } = useTranslation();
  // Side by side, a phone has no room for a code with its name.
  const whole = { gridColumn: { xs: '1 / -1', md: 'auto' } };
  return (
    <>
      <Box sx={whole}>
        <CostDimensionField
          place={place}
          kind="cost-centres"
          label={t('ledger.costCentre')}
          value={line.costCentre}
          isClearable
          onChoose={(costCentre) => onChange({ costCentre })}
        />
      </Box>
      <Box sx={whole}>
        <CostDimensionField
          place={place}
          kind="cost-units"
          label={t('ledger.costUnit')}
          value={line.costUnit}
          isClearable
          onChoose={(costUnit) => onChange({ costUnit })}
        />
      </Box>
    </>
  );
}

function AmountField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  const isWrong = typedCents(value) === undefined;
  return (
    <TextField
      size="small"
      label={label}
      value={value}
      error={isWrong}
      helperText={isWrong ? t('ledger.amountInvalid') : undefined}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ htmlInput: { inputMode: 'decimal', style: { textAlign: 'right' } } }}
    />
  );
}
