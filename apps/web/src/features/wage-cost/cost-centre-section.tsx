import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { amount, euros } from '../../i18n/format';
import { Figures } from '../../ui/figures';
import { Section } from '../../ui/section';
import type { WageCost } from './queries';

type Centre = WageCost['costCentres'][number];

/** As many as one takes in at a glance; all of them stand in the figures. */
const barsShown = 12;

/** Which part of the work costs what. */
export function CostCentreSection({ cost: { year, costCentres } }: { cost: WageCost }) {
  const { t } = useTranslation();
  const nameOf = ({ code, name }: Centre): string => (code === null ? t('wageCost.noCostCentre') : `${code} ${name}`);
  const title = t('wageCost.perCostCentre', { year });
  const shown = costCentres.filter(({ costCents }) => costCents > 0).slice(0, barsShown);
  const highest = Math.max(1, ...shown.map(({ costCents }) => costCents));
  return (
    <Section title={title}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {shown.map((centre) => (
          <li key={centre.costCentreId ?? 'none'}>
            <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2 }}>
              <Typography variant="body2">{nameOf(centre)}</Typography>
              <Typography variant="body2" sx={{ fontVariantNumeric: 'tabular-nums' }}>
                {euros(centre.costCents)}
              </Typography>
            </Box>
            <Box aria-hidden sx={{ height: 10, borderRadius: 1, bgcolor: 'action.hover' }}>
              <Box
                sx={{ height: 1, borderRadius: 1, bgcolor: 'primary.main', width: `${(100 * centre.costCents) / highest}%`, minWidth: 2 }}
              />
            </Box>
          </li>
        ))}
      </Box>
      <Figures
        label={title}
        columns={[
          { key: 'name', label: t('wageCost.costCentre'), cell: nameOf },
          { key: 'year', label: String(year), isNumeric: true, cell: ({ costCents }) => amount(costCents) },
          { key: 'before', label: String(year - 1), isNumeric: true, cell: ({ yearBeforeCents }) => amount(yearBeforeCents) },
        ]}
        rows={costCentres}
        keyOf={({ costCentreId }) => costCentreId ?? 'none'}
      />
    </Section>
  );
}
