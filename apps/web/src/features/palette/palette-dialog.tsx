import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { PortalNavigation } from '../../session/navigation';
import { ProblemAlert } from '../../ui/problem-alert';
import { usePaletteGroups } from './palette-choices';
import { optionId, PaletteList } from './palette-list';

const pauseMs = 200;
const listId = 'palette-list';
const titleId = 'palette-title';

/** A field and what is found below it: a combobox, so that the field keeps the focus and the arrows move the choice. */
export default function PaletteDialog({ portal, onClose }: { portal: PortalNavigation; onClose: () => void }) {
  const { t } = useTranslation();
  const theme = useTheme();
  const isPhone = useMediaQuery(theme.breakpoints.down('sm'));
  const { typed, type, text } = useTyped();
  const { groups, error, isFetching } = usePaletteGroups(portal, text);
  const choices = groups.flatMap((group) => group.choices);
  const { current, onKeyDown, choose } = useChoosing({ choices, text, isSettled: typed.trim() === text && !isFetching, onClose });
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      fullScreen={isPhone}
      aria-labelledby={titleId}
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
      slotProps={{ paper: { sx: { p: 2, gap: 1.5, mt: { sm: 10 } } } }}
    >
      <Title isClosable={isPhone} onClose={onClose} />
      <TextField
        autoFocus
        label={t('palette.label')}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        slotProps={{
          htmlInput: {
            role: 'combobox',
            maxLength: 100,
            autoComplete: 'off',
            'aria-expanded': choices.length > 0,
            'aria-controls': listId,
            'aria-autocomplete': 'list',
            'aria-activedescendant': choices[current] && optionId(current),
          },
        }}
      />
      {error !== null && <ProblemAlert error={error} />}
      <PaletteList id={listId} groups={groups} current={current} onChoose={choose} />
      <Found text={text} count={choices.length} isFetching={isFetching} />
      {!isPhone && (
        <Typography variant="caption" color="textSecondary">
          {t('palette.keys')}
        </Typography>
      )}
    </Dialog>
  );
}

/** A phone has neither Esc nor room beside the dialog. */
function Title({ isClosable, onClose }: { isClosable: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between' }}>
      <Typography id={titleId} variant="h3" component="h2">
        {t('palette.open')}
      </Typography>
      {isClosable && (
        <IconButton size="small" aria-label={t('general.close')} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      )}
    </Box>
  );
}

/** Says how much was found, also to whoever does not see the list. */
function Found({ text, count, isFetching }: { text: string; count: number; isFetching: boolean }) {
  const { t } = useTranslation();
  const words = text === '' ? t('palette.hint') : count > 0 ? t('palette.found', { count }) : !isFetching && t('palette.nothing', { text });
  return (
    <Typography variant="body2" color="textSecondary" role="status">
      {words}
    </Typography>
  );
}

/** What stands in the field; what is searched for follows after a short pause. */
function useTyped(): { typed: string; type: (text: string) => void; text: string } {
  const [typed, type] = useState('');
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return { typed, type, text };
}

interface Choosing {
  choices: ReadonlyArray<{ address: string }>;
  text: string;
  /** What is shown is what was typed asks for. */
  isSettled: boolean;
  onClose: () => void;
}

/** Which choice the arrows are at; what is found anew begins at the first. Enter before it was found goes there as soon as it is. */
function useChoosing({ choices, text, isSettled, onClose }: Choosing) {
  const navigate = useNavigate();
  const [at, setAt] = useState({ text, index: 0 });
  const [isWanted, setWanted] = useState(false);
  const current = at.text === text ? Math.min(at.index, Math.max(0, choices.length - 1)) : 0;
  const chosen = choices[current];
  const choose = (address: string) => {
    onClose();
    void navigate(address);
  };
  useEffect(() => {
    if (!isWanted || !isSettled) return;
    setWanted(false);
    if (chosen) choose(chosen.address);
  }, [isWanted, isSettled]);
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (event.key !== 'Enter' && (step === undefined || choices.length === 0)) return;
    event.preventDefault();
    if (step === undefined) setWanted(true);
    else setAt({ text, index: (current + step + choices.length) % choices.length });
  };
  return { current, onKeyDown, choose };
}
