import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { moment } from '../../i18n/format';
import type { ContractLine } from './queries';

interface ToldProps {
  name: string | null;
  at: string | null;
  note: string | null;
}

function Told({ name, at, note }: ToldProps) {
  if (!at) return <>–</>;
  return (
    <Box>
      {[name, moment(at)].filter(Boolean).join(', ')}
      {note && (
        <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          {note}
        </Typography>
      )}
    </Box>
  );
}

/** Who asked for the line, when, and with which note. */
export const RequestTold = ({ line }: { line: ContractLine }) => (
  <Told name={line.requestedByName} at={line.requestedAt} note={line.requestNote} />
);

/** Who decided about it. */
export const DecisionTold = ({ line }: { line: ContractLine }) => (
  <Told name={line.decidedByName} at={line.decidedAt} note={line.decisionNote} />
);
