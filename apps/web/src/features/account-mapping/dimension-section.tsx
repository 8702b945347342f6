import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isChangedMeanwhile } from '../../api/changed-meanwhile';
import { date } from '../../i18n/format';
import { useMayHere } from '../../session/may-here';
import { type ChosenDimension, CostDimensionField } from '../../ui/cost-dimension-field';
import { EmptyState } from '../../ui/empty-state';
import { useAdministrationPlace } from '../../ui/place';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { Section } from '../../ui/section';
import { type Column, SimpleTable } from '../../ui/simple-table';
import { ComingLine } from './coming-line';
import { DimensionDialogs, type OpenedDimension } from './dimension-dialog';
import { type DimensionMapping, type DimensionNoun, kindOf, useDimensionMappings, useMapDimension } from './queries';
import { RuleButtons } from '../../ui/rule-buttons';

type Unknown = 'refuse' | 'drop';
type OpenDimension = (opened: OpenedDimension) => void;

/** Loket's cost centres or cost units, and where they lead; unknown ones on top. */
export function DimensionSection({ noun }: { noun: DimensionNoun }) {
  const { t } = useTranslation();
  const mappings = useDimensionMappings(useAdministrationPlace(), noun);
  const [opened, setOpened] = useState<OpenedDimension>();
  return (
    <>
      <QueryView query={mappings}>
        {({ items, fallback, unknown }) => (
          <>
            <Section title={t('accountMapping.dimensionFallback')} lead={t(`accountMapping.dimensionUnknown.${unknown}`)}>
              <Led mapping={fallback} unknown={unknown} onOpen={setOpened} />
            </Section>
            <Typography variant="body2" color="textSecondary">
              {t('accountMapping.dimensionLead')}
            </Typography>
            {items.length === 0 ? (
              <EmptyState title={t('accountMapping.dimensionNone')} />
            ) : (
              <DimensionTable items={items} noun={noun} unknown={unknown} onOpen={setOpened} />
            )}
          </>
        )}
      </QueryView>
      {opened && <DimensionDialogs opened={opened} noun={noun} onClose={() => setOpened(undefined)} />}
    </>
  );
}

interface DimensionTableProps {
  items: DimensionMapping[];
  noun: DimensionNoun;
  unknown: Unknown;
  onOpen: OpenDimension;
}

function DimensionTable({ items, noun, unknown, onOpen }: DimensionTableProps) {
  const { t } = useTranslation();
  const mayChange = useMayHere()('update', 'AccountMapping');
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
    { key: 'lines', label: t('accountMapping.lines'), isNumeric: true, onPhone: 'below', cell: ({ lineCount }) => lineCount },
    {
      key: 'target',
      label: t('accountMapping.dimensionTarget'),
      cell: (mapping) =>
        mapping.target === null && mayChange ? (
          <ChooseTarget key={mapping.rowVersion} mapping={mapping} noun={noun} unknown={unknown} onOpen={onOpen} />
        ) : (
          <Led mapping={mapping} unknown={unknown} onOpen={onOpen} />
        ),
    },
  ];
  return <SimpleTable label={t(`accountMapping.tabs.${noun}`)} columns={columns} rows={items} keyOf={({ loketCode }) => loketCode} />;
}

const cell = { display: 'grid', gap: 0.5, minWidth: { xs: 170, md: 280 }, py: 0.5 };

interface ChooseTargetProps extends Omit<DimensionTableProps, 'items'> {
  mapping: DimensionMapping;
}

/** An unknown code is mapped where it stands. Where somebody else was first, the choice is taken along to where both can be compared. */
function ChooseTarget({ mapping, noun, unknown, onOpen }: ChooseTargetProps) {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const map = useMapDimension(place);
  const { kind, loketCode, rowVersion, coming } = mapping;
  const to = (target: ChosenDimension) =>
    map
      .mutateAsync({ kind, loketCode, dimensionId: target.id, rowVersion })
      .catch((refusal: unknown) => isChangedMeanwhile(refusal) && onOpen({ dialog: 'change', mapping, tried: { target, refusal } }));
  return (
    <Box sx={cell}>
      <CostDimensionField
        place={place}
        kind={kindOf(noun)}
        label={t('accountMapping.dimensionFor', { code: loketCode })}
        value={null}
        isDisabled={map.isPending}
        onChoose={(target) => target && void to(target)}
      />
      {map.error && !isChangedMeanwhile(map.error) && <ProblemAlert error={map.error} />}
      <Origin mapping={mapping} unknown={unknown} />
      {coming && <ComingLine {...coming} />}
    </Box>
  );
}

/** Where it leads, and why; changed after a look at what that would have done. */
function Led({ mapping, unknown, onOpen }: { mapping: DimensionMapping; unknown: Unknown; onOpen: OpenDimension }) {
  const { t } = useTranslation();
  const mayChange = useMayHere()('update', 'AccountMapping');
  const { loketCode, target, accountMappingId, coming } = mapping;
  return (
    <Box sx={cell}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
        <Typography variant="body2" color={target ? 'textPrimary' : 'textSecondary'} sx={{ flex: 1 }}>
          {target ? `${target.code} ${target.name}` : t('general.none')}
        </Typography>
        <RuleButtons
          name={loketCode || t('accountMapping.dimensionFallback')}
          onEdit={mayChange ? () => onOpen({ dialog: 'change', mapping }) : undefined}
          onEnd={mayChange && accountMappingId !== null ? () => onOpen({ dialog: 'end', mapping }) : undefined}
        />
      </Box>
      {loketCode !== '' && <Origin mapping={mapping} unknown={unknown} />}
      {coming && <ComingLine {...coming} />}
    </Box>
  );
}

function Origin({ mapping: { target, via, validFrom }, unknown }: { mapping: DimensionMapping; unknown: Unknown }) {
  const { t } = useTranslation();
  if (target?.isBlocked) return <Hint text={t('accountMapping.dimensionBlocked')} isWrong />;
  if (target === null || via === null)
    return <Hint text={t(`accountMapping.dimensionUnknown.${unknown}`)} isWrong={unknown === 'refuse'} />;
  const since = validFrom ? ` · ${t('accountMapping.since', { day: date(validFrom) })}` : '';
  return <Hint text={t(`accountMapping.dimensionOrigins.${via}`) + since} isWrong={false} />;
}

function Hint({ text, isWrong }: { text: string; isWrong: boolean }) {
  return (
    <Typography variant="caption" color={isWrong ? 'error' : 'textSecondary'}>
      {text}
    </Typography>
  );
}
