import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moment } from '../../i18n/format';
import { useMayHere } from '../../session/may-here';
import type { RuleLevel } from './level';
import type { ProcessingRule } from './queries';
import { RuleDialog } from './rule-dialog';
import { useRuleWords } from './rule-words';

interface RuleTableProps {
  level: RuleLevel;
  rules: readonly ProcessingRule[];
  /** Checked for every run, and never off. */
  fixed: readonly string[];
}

/** The rules under each other; each says its value, where that comes from, and lets it be changed here. */
export function RuleTable({ level, rules, fixed }: RuleTableProps) {
  const { t } = useTranslation();
  const words = useRuleWords();
  const [changing, setChanging] = useState<ProcessingRule>();
  const mayChange = useMayHere()('manage', 'LinkSetting');
  return (
    <Paper component="ul" aria-label={t('navigation.processingRules')} sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {fixed.map((key) => (
        <RuleLine
          key={key}
          name={t(`processingRule.fixed.${key}`)}
          text={t('processingRule.fixedText')}
          value={t('processingRule.always')}
        />
      ))}
      {rules.map((rule) => {
        const name = t(`processingRule.names.${rule.key}`);
        return (
          <RuleLine
            key={rule.key}
            name={name}
            text={t(`processingRule.texts.${rule.key}`)}
            value={words(rule.key, rule.value)}
            provenance={<Provenance rule={rule} />}
            action={
              mayChange && (
                <Button size="small" variant="outlined" aria-label={`${t('general.edit')}: ${name}`} onClick={() => setChanging(rule)}>
                  {t('general.edit')}
                </Button>
              )
            }
          />
        );
      })}
      {changing && <RuleDialog level={level} rule={changing} onClose={() => setChanging(undefined)} />}
    </Paper>
  );
}

interface RuleLineProps {
  name: string;
  text: string;
  value: string;
  provenance?: ReactNode;
  action?: ReactNode;
}

function RuleLine({ name, text, value, provenance, action }: RuleLineProps) {
  return (
    <Box
      component="li"
      sx={{ p: 2, display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'center', '& + &': { borderTop: 1, borderColor: 'divider' } }}
    >
      <Box sx={{ flex: '1 1 280px', minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
        <Typography variant="body2" color="textSecondary">
          {text}
        </Typography>
      </Box>
      <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
        <Typography sx={{ overflowWrap: 'anywhere' }}>{value}</Typography>
        {provenance}
      </Box>
      {action || <Box sx={{ width: { xs: 0, md: 84 } }} />}
    </Box>
  );
}

/** From which level the value comes, and who set it. */
function Provenance({ rule: { isOwn, level, changedByName, changedAt } }: { rule: ProcessingRule }) {
  const { t } = useTranslation();
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      <Chip
        size="small"
        variant="outlined"
        color={isOwn ? 'primary' : 'default'}
        label={isOwn ? t('linkSetting.own') : t(`linkSetting.from.${level}`)}
      />
      {changedAt && (
        <Typography variant="caption" color="textSecondary">
          {[changedByName, moment(changedAt)].filter(Boolean).join(', ')}
        </Typography>
      )}
    </Box>
  );
}
