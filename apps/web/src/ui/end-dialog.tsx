import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/client';
import { date } from '../i18n/format';
import { wayOnFrom } from './changed-meanwhile';
import { FormDialog } from './form-dialog';
import { ruleConflict, type RuleNow } from './rule-conflict';

/** The rule that ends, as it was read. */
export interface EndedRule {
  /** Of the rule; another one where somebody else put another in its place. */
  id: string;
  /** Null: since ever. */
  validFrom: string | null;
  rowVersion: number;
}

interface EndDialogProps {
  /** What ends, by name. */
  name: string;
  rule: EndedRule;
  /** How what the other said is called, where somebody was first. */
  targetOf?: (now: RuleNow) => string;
  onEnd: (rule: EndedRule, endsOn: string | undefined) => Promise<unknown>;
  onClose: () => void;
  /** What it would have done, by the day on which it ends; undefined while no day is chosen. */
  children?: (end: { endsOn?: string } | null) => ReactNode;
}

/** Ends what was said from a day on, or takes it back as though it had never been said. */
export function EndDialog({ name, rule, targetOf, onEnd, onClose, children }: EndDialogProps) {
  const { t } = useTranslation();
  const [isTakenBack, setTakenBack] = useState(false);
  const [day, setDay] = useState('');
  const endsOn = isTakenBack ? undefined : day;
  const conflictOf = (problem: Problem) =>
    ruleConflict(problem, t, {
      field: t('booking.said'),
      mine: t(isTakenBack ? 'booking.deeds.withdrawn' : 'booking.deeds.ends'),
      from: endsOn ? date(endsOn) : '–',
      targetOf,
      save: (now) => onEnd(ruleNow(rule, now), endsOn),
      // What the other took back has no end any more.
      isKept: (now) => now !== null && now.deed !== 'withdrawn',
    });
  return (
    <FormDialog
      title={t('booking.endTitle', { name })}
      submitLabel={t(isTakenBack ? 'booking.takeBack' : 'booking.end')}
      maxWidth="md"
      wayOn={wayOnFrom(conflictOf)}
      onSubmit={() => onEnd(rule, endsOn)}
      onClose={onClose}
    >
      <RadioGroup aria-label={t('booking.endHow')} value={String(isTakenBack)} onChange={(_, value) => setTakenBack(value === 'true')}>
        <FormControlLabel value="false" control={<Radio size="small" />} label={t('booking.endFromDay')} />
        <FormControlLabel value="true" control={<Radio size="small" />} label={t('booking.endTakenBack')} />
      </RadioGroup>
      {!isTakenBack && (
        <TextField
          type="date"
          label={t('booking.endsOn')}
          helperText={t('booking.endsOnHelp')}
          required
          value={day}
          onChange={(event) => setDay(event.target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      )}
      {children?.(isTakenBack ? {} : day ? { endsOn: day } : null)}
    </FormDialog>
  );
}

/** The rule itself, or the one that somebody else put in its place. */
function ruleNow(rule: EndedRule, now: RuleNow | null): EndedRule {
  const isReplaced = now?.deed === 'leads' && now.validFrom === rule.validFrom;
  const id = (isReplaced && (now.accountMappingId ?? now.mappingTemplateId)) || rule.id;
  return { ...rule, id, rowVersion: now?.rowVersion ?? rule.rowVersion };
}
