import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { standingNow } from '../api/changed-meanwhile';
import { type Problem, problemFrom } from '../api/client';
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
  /** What it would have done to the rule that stands, by the day on which it ends; null while no day is chosen, or nothing stands. */
  children?: (end: { rule: EndedRule; endsOn?: string } | null) => ReactNode;
}

/** Ends what was said from a day on, or takes it back as though it had never been said. */
export function EndDialog({ name, rule, targetOf, onEnd, onClose, children }: EndDialogProps) {
  const { t } = useTranslation();
  const [isTakenBack, setTakenBack] = useState(false);
  const [day, setDay] = useState('');
  const endsOn = isTakenBack ? undefined : day;
  const { standing, end } = useEnding(rule, (ended) => onEnd(ended, endsOn));
  const conflictOf = (problem: Problem) =>
    ruleConflict(problem, t, {
      field: t('booking.said'),
      mine: t(isTakenBack ? 'booking.deeds.withdrawn' : 'booking.deeds.ends'),
      from: () => date(endsOn),
      targetOf,
      save: (now) => end(ruleNow(rule, now)),
      // What the other took back has no end any more.
      isKept: (now) => now.deed !== 'withdrawn',
    });
  return (
    <FormDialog
      title={t('booking.endTitle', { name })}
      submitLabel={t(isTakenBack ? 'booking.takeBack' : 'booking.end')}
      maxWidth="md"
      wayOn={wayOnFrom(conflictOf)}
      onSubmit={() => end(rule)}
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
      {children?.(standing && (isTakenBack ? { rule: standing } : day ? { rule: standing, endsOn: day } : null))}
    </FormDialog>
  );
}

/** Ends a rule, and knows which one stands in its place where somebody was first; null where none does any more. */
function useEnding(rule: EndedRule, onEnd: (ended: EndedRule) => Promise<unknown>) {
  const [standing, setStanding] = useState<EndedRule | null>(rule);
  const end = async (ended: EndedRule) => {
    try {
      await onEnd(ended);
    } catch (refusal) {
      const now = standingNow<RuleNow>(problemFrom(refusal));
      if (now) setStanding(now.deed === 'withdrawn' ? null : ruleNow(rule, now));
      throw refusal;
    }
  };
  return { standing, end };
}

/** The rule itself, or the one that somebody else put in its place. */
function ruleNow(rule: EndedRule, now: RuleNow): EndedRule {
  const isReplaced = now.deed === 'leads' && now.validFrom === rule.validFrom;
  const id = (isReplaced && (now.accountMappingId ?? now.mappingTemplateId)) || rule.id;
  return { ...rule, id, rowVersion: now.rowVersion };
}
