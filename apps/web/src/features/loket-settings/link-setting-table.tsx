import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moment } from '../../i18n/format';
import { useMayHere } from '../../session/may-here';
import type { Level } from './level';
import { LinkSettingDialog } from './link-setting-dialog';
import type { LinkSetting } from './link-setting-queries';
import { useValueWords } from './link-setting-words';

interface LinkSettingTableProps {
  level: Level;
  settings: LinkSetting[];
}

/** The settings under each other; each says its value, where that comes from, and lets it be changed here. */
export function LinkSettingTable({ level, settings }: LinkSettingTableProps) {
  const { t } = useTranslation();
  const [changing, setChanging] = useState<LinkSetting>();
  const mayChange = useMayHere()('manage', 'LinkSetting');
  return (
    <Paper component="ul" aria-label={t('navigation.settings')} sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {settings.map((setting) => (
        <SettingLine key={setting.key} setting={setting} onChange={mayChange ? () => setChanging(setting) : undefined} />
      ))}
      {changing && <LinkSettingDialog level={level} setting={changing} onClose={() => setChanging(undefined)} />}
    </Paper>
  );
}

function SettingLine({ setting, onChange }: { setting: LinkSetting; onChange: (() => void) | undefined }) {
  const { t } = useTranslation();
  const words = useValueWords();
  const name = t(`linkSetting.names.${setting.key}`);
  return (
    <Box
      component="li"
      sx={{ p: 2, display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'center', '& + &': { borderTop: 1, borderColor: 'divider' } }}
    >
      <Box sx={{ flex: '1 1 280px', minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
        <Typography variant="body2" color="textSecondary">
          {t(`linkSetting.texts.${setting.key}`)}
        </Typography>
      </Box>
      <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
        <Typography sx={{ overflowWrap: 'anywhere' }}>{words(setting.key, setting.value)}</Typography>
        <Provenance setting={setting} />
      </Box>
      {onChange && (
        <Button size="small" variant="outlined" aria-label={`${t('general.edit')}: ${name}`} onClick={onChange}>
          {t('general.edit')}
        </Button>
      )}
    </Box>
  );
}

/** From which level the value comes, and who set it. */
function Provenance({ setting: { isOwn, level, changedByName, changedAt } }: { setting: LinkSetting }) {
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
