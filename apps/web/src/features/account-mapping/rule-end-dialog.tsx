import type { RuleRemoval } from '../../session/books';
import { EndDialog } from '../../ui/end-dialog';
import type { RuleNow } from '../../ui/rule-conflict';
import { ReplaySection } from './replay-section';

interface RuleEndDialogProps {
  name: string;
  rule: { accountMappingId: string | null; validFrom: string | null; rowVersion: number | null };
  targetOf?: (now: RuleNow) => string;
  remove: (removal: RuleRemoval) => Promise<unknown>;
  onClose: () => void;
}

/** Ends what is mapped or split, with what that would have done before it is done. */
export function RuleEndDialog({ name, rule: { accountMappingId, validFrom, rowVersion }, targetOf, remove, onClose }: RuleEndDialogProps) {
  if (accountMappingId === null || rowVersion === null) return null;
  return (
    <EndDialog
      name={name}
      rule={{ id: accountMappingId, validFrom, rowVersion }}
      targetOf={targetOf}
      onEnd={(rule, endsOn) => remove({ accountMappingId: rule.id, rowVersion: rule.rowVersion, endsOn })}
      onClose={onClose}
    >
      {(end) => (
        <ReplaySection key={end?.rule.rowVersion} proposed={end && { removal: { accountMappingId: end.rule.id, endsOn: end.endsOn } }} />
      )}
    </EndDialog>
  );
}
