import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';

interface ChoiceChipsProps<Choice extends string> {
  /** What is chosen among, for whoever listens. */
  label: string;
  choices: readonly Choice[];
  chosen: Choice;
  wordOf: (choice: Choice) => string;
  onChange: (choice: Choice) => void;
}

/** One of a few parts of a page, chosen by pressing it. */
export function ChoiceChips<Choice extends string>({ label, choices, chosen, wordOf, onChange }: ChoiceChipsProps<Choice>) {
  return (
    <Box role="group" aria-label={label} sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      {choices.map((one) => (
        <Chip
          key={one}
          component="button"
          clickable
          aria-pressed={one === chosen}
          color={one === chosen ? 'primary' : 'default'}
          variant={one === chosen ? 'filled' : 'outlined'}
          label={wordOf(one)}
          onClick={() => onChange(one)}
        />
      ))}
    </Box>
  );
}
