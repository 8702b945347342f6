import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { date } from '../../i18n/format';
import { useMayHere } from '../../session/may-here';
import { RuleButtons } from '../../ui/rule-buttons';
import { type Column, SimpleTable } from '../../ui/simple-table';
import type { MappingTemplate } from './queries';
import type { OpenedTemplate } from './template-dialogs';

/** What clients' runs name, each with its RGS code. */
export function TemplateTable({ templates, onOpen }: { templates: MappingTemplate[]; onOpen: (opened: OpenedTemplate) => void }) {
  const { t } = useTranslation();
  const columns: Column<MappingTemplate>[] = [
    {
      key: 'item',
      label: t('mappingTemplate.item'),
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
    {
      key: 'administrations',
      label: t('mappingTemplate.administrations'),
      isNumeric: true,
      onPhone: 'below',
      cell: ({ administrationCount }) => administrationCount,
    },
    { key: 'rgs', label: t('mappingTemplate.rgs'), cell: (template) => <RgsCell template={template} onOpen={onOpen} /> },
  ];
  return <SimpleTable label={t('navigation.mappingTemplates')} columns={columns} rows={templates} keyOf={({ loketCode }) => loketCode} />;
}

function RgsCell({ template, onOpen }: { template: MappingTemplate; onOpen: (opened: OpenedTemplate) => void }) {
  const { t } = useTranslation();
  const mayChange = useMayHere()('update', 'MappingTemplate');
  const { proposal, loketCode, mappingTemplateId } = template;
  const change = (rgs: string) => onOpen({ dialog: 'change', template, rgs });
  return (
    <Box sx={{ display: 'grid', gap: 0.5, minWidth: { xs: 170, md: 300 }, py: 0.5 }}>
      {mayChange && proposal && (
        <Button variant="contained" size="small" onClick={() => change(proposal.rgs)} sx={{ justifySelf: 'start' }}>
          {t('mappingTemplate.take', { rgs: proposal.rgs })}
        </Button>
      )}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
        <Typography variant="body2" color={template.rgs ? 'textPrimary' : 'textSecondary'} sx={{ flex: 1 }}>
          {template.rgs ?? t('mappingTemplate.nothingSaid')}
        </Typography>
        <RuleButtons
          name={loketCode}
          editLabel={t(template.rgs ? 'mappingTemplate.change' : 'mappingTemplate.set')}
          onEdit={mayChange ? () => change(template.rgs ?? '') : undefined}
          onEnd={mayChange && mappingTemplateId !== null ? () => onOpen({ dialog: 'end', template }) : undefined}
        />
      </Box>
      <Hint template={template} />
    </Box>
  );
}

function Hint({ template: { proposal, validFrom, coming } }: { template: MappingTemplate }) {
  const { t } = useTranslation();
  const lines = [
    proposal && `${t(`mappingTemplate.reasons.${proposal.reason}`)} ${proposal.name}`,
    validFrom && t('mappingTemplate.since', { day: date(validFrom) }),
    coming &&
      (coming.rgs
        ? t('mappingTemplate.comingRgs', { day: date(coming.validFrom), rgs: coming.rgs })
        : t('mappingTemplate.comingEnd', { day: date(coming.validFrom) })),
  ].filter((line) => typeof line === 'string');
  return lines.map((line) => (
    <Typography key={line} variant="caption" color="textSecondary">
      {line}
    </Typography>
  ));
}
