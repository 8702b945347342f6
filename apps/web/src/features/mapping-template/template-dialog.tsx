import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.generated';
import { wayOnFrom } from '../../ui/changed-meanwhile';
import { FormDialog } from '../../ui/form-dialog';
import { lookBackYear } from '../../ui/look-back-year';
import { usePortalId } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { ReplayView } from '../../ui/replay-view';
import { ownFrom, ruleConflict } from '../../ui/rule-conflict';
import { ValidFromField } from '../../ui/valid-from-field';
import { type MappingTemplate, type TemplateChange, type TemplateImpact, useConsequences, useSaveTemplate } from './queries';

const pauseMs = 400;
const rgsPattern = /^[BW][A-Za-z]{2,11}$/;

interface TemplateDialogProps {
  template: MappingTemplate;
  /** RGS code that the dialog begins with; empty where none is proposed. */
  proposed: string;
  onClose: () => void;
}

/** The RGS code of an item, with whom it reaches and what it would have done, before it is saved. */
export function TemplateDialog({ template, proposed, onClose }: TemplateDialogProps) {
  const { t } = useTranslation();
  const portalId = usePortalId();
  const save = useSaveTemplate(portalId);
  const [rgs, setRgs] = useState(proposed);
  const [validFrom, setValidFrom] = useState('');
  const { kind, loketCode, loketName, rowVersion } = template;
  const change: TemplateChange = { kind, loketCode, rgs: rgs.trim(), rowVersion, ...(validFrom ? { validFrom } : {}) };
  return (
    <FormDialog
      title={t('mappingTemplate.dialogTitle', { code: `${loketCode} ${loketName}` })}
      maxWidth="md"
      wayOn={wayOnFrom((problem) =>
        ruleConflict(problem, t, {
          field: t('mappingTemplate.rgs'),
          mine: change.rgs,
          from: ownFrom(validFrom, template.validFrom, t),
          save: (now) => save.mutateAsync({ ...change, rowVersion: now.rowVersion }),
        }),
      )}
      onClose={onClose}
      onSubmit={() => save.mutateAsync(change)}
    >
      <TextField
        label={t('mappingTemplate.rgs')}
        helperText={t('mappingTemplate.rgsHelp')}
        required
        autoFocus
        value={rgs}
        onChange={(event) => setRgs(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 12, pattern: '[BW][A-Za-z]{2,11}' } }}
      />
      <ValidFromField
        label={t('mappingTemplate.validFrom')}
        helperText={t('mappingTemplate.validFromHelp')}
        value={validFrom}
        onChange={setValidFrom}
      />
      <Consequences portalId={portalId} change={rgsPattern.test(change.rgs) ? change : null} />
    </FormDialog>
  );
}

/** Whom it reaches and what it would have done to the year that is looked back on; asked for when typing pauses. */
function Consequences({ portalId, change }: { portalId: string; change: TemplateChange | null }) {
  const { t } = useTranslation();
  const year = lookBackYear();
  const consequences = useConsequences(portalId, year, usePaused(change));
  if (!change) return null;
  return (
    <Box component="section" aria-label={t('mappingTemplate.check')} sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
      <QueryView query={consequences}>
        {({ impact, replay }) => (
          <>
            <Impact impact={impact} />
            <Typography variant="subtitle1" component="h2">
              {t('booking.replayTitle', { year })}
            </Typography>
            <Replays replay={replay} />
          </>
        )}
      </QueryView>
    </Box>
  );
}

function Impact({ impact }: { impact: TemplateImpact }) {
  const { t } = useTranslation();
  const { named, own, blocked, obstacles } = impact;
  return (
    <>
      <Alert severity="info" role="status">
        {t('mappingTemplate.reaches', { count: named - own })} {own > 0 && t('mappingTemplate.keepOwn', { count: own })}
      </Alert>
      {blocked > 0 && (
        <Alert severity="warning">
          {t('mappingTemplate.blocked', { count: blocked })}
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {obstacles.map(({ administrationId, name, obstacle }) => (
              <li key={administrationId}>
                {name}: {t(`mappingTemplate.obstacles.${obstacle}`)}
              </li>
            ))}
          </Box>
        </Alert>
      )}
    </>
  );
}

function Replays({ replay: { items, left } }: { replay: components['schemas']['TemplateReplayDto'] }) {
  const { t } = useTranslation();
  return (
    <>
      {items.map(({ administrationId, name, replay }) => (
        <Box key={administrationId} sx={{ minWidth: 0, display: 'grid', gap: 0.5 }}>
          <Typography variant="subtitle2" component="p">
            {name}
          </Typography>
          <ReplayView replay={replay} />
        </Box>
      ))}
      {left > 0 && <Alert severity="info">{t('mappingTemplate.left', { count: left })}</Alert>}
    </>
  );
}

/** The value as it is when it has not changed for a moment. */
function usePaused(value: TemplateChange | null): TemplateChange | null {
  const written = JSON.stringify(value);
  const [paused, setPaused] = useState(written);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(written), pauseMs);
    return () => clearTimeout(timer);
  }, [written]);
  return JSON.parse(paused) as TemplateChange | null;
}
