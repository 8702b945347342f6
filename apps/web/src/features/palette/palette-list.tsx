import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaletteChoice, PaletteGroup } from './palette-choices';

export const optionId = (index: number): string => `palette-option-${index}`;

interface PaletteListProps {
  id: string;
  groups: readonly PaletteGroup[];
  /** Place of the choice that the arrows are at, over all groups. */
  current: number;
  onChoose: (address: string) => void;
}

/** What is found, by kind. */
export function PaletteList({ id, groups, current, onChoose }: PaletteListProps) {
  const { t } = useTranslation();
  useEffect(() => {
    document.getElementById(optionId(current))?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  let place = 0;
  return (
    <Box id={id} role="listbox" aria-label={t('palette.open')} sx={{ overflow: 'auto', minHeight: 0, maxHeight: { sm: '55vh' } }}>
      {groups.map(({ key, choices }) => (
        <Box key={key} role="group" aria-label={t(`palette.groups.${key}`)} sx={{ mb: 1 }}>
          <Typography aria-hidden variant="caption" color="textSecondary" sx={{ fontWeight: 600, px: 1 }}>
            {t(`palette.groups.${key}`)}
          </Typography>
          {choices.map((choice) => {
            const index = place;
            place += 1;
            return <Option key={choice.id} index={index} choice={choice} isCurrent={index === current} onChoose={onChoose} />;
          })}
        </Box>
      ))}
    </Box>
  );
}

interface OptionProps {
  index: number;
  choice: PaletteChoice;
  isCurrent: boolean;
  onChoose: (address: string) => void;
}

/** Keys are the field's; here one can click. */
function Option({ index, choice, isCurrent, onChoose }: OptionProps) {
  return (
    <Box
      id={optionId(index)}
      role="option"
      aria-selected={isCurrent}
      onClick={() => onChoose(choice.address)}
      sx={{
        px: 1,
        py: 0.75,
        borderRadius: 1.5,
        cursor: 'pointer',
        bgcolor: isCurrent ? 'action.selected' : 'transparent',
        '&:hover': { bgcolor: 'action.hover' },
        display: 'flex',
        justifyContent: 'space-between',
        gap: 2,
        flexWrap: 'wrap',
      }}
    >
      <span>{choice.name}</span>
      {choice.hint && (
        <Typography component="span" variant="body2" color="textSecondary">
          {choice.hint}
        </Typography>
      )}
    </Box>
  );
}
