import UndoIcon from '@mui/icons-material/Undo';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { date } from '../../i18n/format';
import { useMayHere } from '../../session/may-here';
import { ChoiceField } from '../../ui/choice-field';
import { EmptyState } from '../../ui/empty-state';
import { useAdministrationPlace } from '../../ui/place';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { Section } from '../../ui/section';
import { type Column, SimpleTable } from '../../ui/simple-table';
import {
  type DimensionMapping,
  type DimensionNoun,
  useDimensionChoices,
  useDimensionMappings,
  useMapDimension,
  useRemoveDimension,
} from './queries';

type Unknown = 'refuse' | 'drop';

/** Loket's cost centres or cost units, and where they lead; unknown ones on top. */
export function DimensionSection({ noun }: { noun: DimensionNoun }) {
  const { t } = useTranslation();
  const mappings = useDimensionMappings(useAdministrationPlace(), noun);
  return (
    <QueryView query={mappings}>
      {({ items, fallback, unknown }) => (
        <>
          <Section title={t('accountMapping.dimensionFallback')} lead={t(`accountMapping.dimensionUnknown.${unknown}`)}>
            <Target mapping={fallback} noun={noun} unknown={unknown} label={t('accountMapping.dimensionFallback')} />
          </Section>
          <Typography variant="body2" color="textSecondary">
            {t('accountMapping.dimensionLead')}
          </Typography>
          {items.length === 0 ? (
            <EmptyState title={t('accountMapping.dimensionNone')} />
          ) : (
            <DimensionTable items={items} noun={noun} unknown={unknown} />
          )}
        </>
      )}
    </QueryView>
  );
}

function DimensionTable({ items, noun, unknown }: { items: DimensionMapping[]; noun: DimensionNoun; unknown: Unknown }) {
  const { t } = useTranslation();
  const columns: Column<DimensionMapping>[] = [
    {
      key: 'code',
      label: t('accountMapping.dimensionCode'),
      cell: ({ loketCode, loketName }) => (
        <>
          <Box component="span" sx={{ fontWeight: 600 }}>
            {loketCode}
          </Box>
          <Typography variant="body2" color="textSecondary">
            {loketName}
          </Typography>
        </>
      ),
    },
    { key: 'lines', label: t('accountMapping.lines'), isNumeric: true, isWideOnly: true, cell: ({ lineCount }) => lineCount },
    {
      key: 'target',
      label: t('accountMapping.dimensionTarget'),
      cell: (mapping) => (
        <Target
          key={mapping.rowVersion}
          mapping={mapping}
          noun={noun}
          unknown={unknown}
          label={t('accountMapping.dimensionFor', { code: mapping.loketCode })}
        />
      ),
    },
  ];
  return <SimpleTable label={t(`accountMapping.tabs.${noun}`)} columns={columns} rows={items} keyOf={({ loketCode }) => loketCode} />;
}

interface TargetProps {
  mapping: DimensionMapping;
  noun: DimensionNoun;
  unknown: Unknown;
  label: string;
}

function Target(props: TargetProps) {
  const { t } = useTranslation();
  const { mapping, unknown } = props;
  return (
    <Box sx={{ display: 'grid', gap: 0.5, minWidth: { xs: 170, md: 280 }, py: 0.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, '& > div': { flex: 1 } }}>
        <TargetChoice {...props} />
        <RemoveButton {...props} />
      </Box>
      {mapping.loketCode !== '' && <Origin mapping={mapping} unknown={unknown} />}
      {mapping.validFrom && (
        <Typography variant="caption" color="textSecondary">
          {t('accountMapping.since', { day: date(mapping.validFrom) })}
        </Typography>
      )}
    </Box>
  );
}

/** The own one; empty where it is left to the code itself or to the rule for unknown ones. */
function TargetChoice({ mapping: { kind, loketCode, target, via, rowVersion }, noun, label }: TargetProps) {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const mayChange = useMayHere()('update', 'AccountMapping');
  const open = useDimensionChoices(place, noun).data ?? [];
  const map = useMapDimension(place);
  const own = via === 'mapping' || loketCode === '' ? target : null;
  // One that was blocked since is no choice, and still what is chosen.
  const isListed = own === null || open.some(({ id }) => id === own.dimensionId);
  const all = isListed ? open : [{ id: own.dimensionId, code: own.code, name: own.name }, ...open];
  const choose = (dimensionId: string) => {
    if (dimensionId !== '') map.mutate({ kind, ...(loketCode === '' ? {} : { loketCode }), dimensionId, rowVersion });
  };
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      <ChoiceField
        label={label}
        value={own?.dimensionId ?? ''}
        isDisabled={!mayChange || map.isPending}
        choices={[{ value: '', label: t('general.none') }, ...all.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))]}
        onChange={choose}
      />
      {map.error && <ProblemAlert error={map.error} />}
    </Box>
  );
}

function RemoveButton({ mapping: { accountMappingId, rowVersion }, label }: TargetProps) {
  const { t } = useTranslation();
  const mayChange = useMayHere()('update', 'AccountMapping');
  const remove = useRemoveDimension(useAdministrationPlace());
  if (!mayChange || accountMappingId === null || rowVersion === null) return null;
  return (
    <>
      <IconButton
        size="small"
        aria-label={`${t('general.remove')}: ${label}`}
        loading={remove.isPending}
        onClick={() => remove.mutate({ accountMappingId, rowVersion })}
      >
        <UndoIcon fontSize="small" />
      </IconButton>
      {remove.error && <ProblemAlert error={remove.error} />}
    </>
  );
}

function Origin({ mapping: { target, via }, unknown }: { mapping: DimensionMapping; unknown: Unknown }) {
  const { t } = useTranslation();
  const isKnown = target !== null && via !== null;
  const text = isKnown
    ? `${t(`accountMapping.dimensionOrigins.${via}`)}: ${target.code} ${target.name}`
    : t(`accountMapping.dimensionUnknown.${unknown}`);
  return (
    <Typography variant="caption" color={isKnown || unknown === 'drop' ? 'textSecondary' : 'error'}>
      {text}
    </Typography>
  );
}
