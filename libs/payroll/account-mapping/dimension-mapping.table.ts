import { column, table } from '@loonbrug/platform';
import type { CostSplitDto } from './cost-split.dto';
import type { DimensionMappingDto } from './dimension-mapping.dto';

export const dimensionMappingTable = table<DimensionMappingDto>(
  'Koppeling kostenplaatsen en kostendragers',
  'Mapping of cost centres and cost units',
  [
    column.text('Code in Loket', 'Code in Loket', (row) => row.loketCode),
    column.text('Naam in Loket', 'Name in Loket', (row) => row.loketName),
    column.text('Code', 'Code', (row) => row.target?.code),
    column.text('Naam', 'Name', (row) => row.target?.name),
    column.code('Herkomst', 'By', (row) => row.via, {
      mapping: ['Eigen keuze', 'Own choice'],
      same_code: ['Zelfde code', 'Same code'],
      default: ['Die voor onbekende codes', 'The one for unknown codes'],
    }),
    column.date('Vanaf', 'From', (row) => row.validFrom),
    column.whole('Regels', 'Lines', (row) => row.lineCount),
  ],
  { isPaged: false },
);

/** A split of every account has no account; shares as "K1: 60, K2: 40". */
export const costSplitTable = table<CostSplitDto>(
  'Verdeling over kostenplaatsen',
  'Split over cost centres',
  [
    column.text('Rekening', 'Account', (row) => row.account?.code),
    column.text('Naam', 'Name', (row) => row.account?.name),
    column.text('Aandelen', 'Shares', (row) => row.shares.map(({ costCentre, weight }) => `${costCentre.code}: ${weight}`).join(', ')),
    column.date('Vanaf', 'From', (row) => row.validFrom),
  ],
  { isPaged: false },
);
