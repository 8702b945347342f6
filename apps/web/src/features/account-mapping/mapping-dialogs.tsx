import type { AccountMapping } from '../../session/books';
import { useRemoveMapping } from '../../session/books';
import type { ChosenAccount } from '../../ui/account-field';
import { useAdministrationPlace } from '../../ui/place';
import { HistoryDialog } from './history-dialog';
import { useItemName } from './item-name';
import { MappingDialog } from './mapping-dialog';
import { RuleEndDialog } from './rule-end-dialog';

/** The dialog that is open, of an item as it was when it was opened: reading the list anew changes nothing under the person's hands. */
export type OpenedMapping =
  | { dialog: 'history' | 'end'; mapping: AccountMapping }
  | { dialog: 'change'; mapping: AccountMapping; tried?: { account: ChosenAccount; refusal: unknown } };

export type OpenMapping = (opened: OpenedMapping) => void;

/** They stand above the rows, which come and go as the list is read anew. */
export function MappingDialogs({ opened, onClose }: { opened: OpenedMapping; onClose: () => void }) {
  const { mapping } = opened;
  if (opened.dialog === 'history') return <HistoryDialog mapping={mapping} onClose={onClose} />;
  if (opened.dialog === 'change') return <MappingDialog mapping={mapping} tried={opened.tried} onClose={onClose} />;
  return <MappingEndDialog mapping={mapping} onClose={onClose} />;
}

function MappingEndDialog({ mapping, onClose }: { mapping: AccountMapping; onClose: () => void }) {
  const name = useItemName(mapping);
  const remove = useRemoveMapping(useAdministrationPlace());
  return <RuleEndDialog name={name} rule={mapping} remove={remove.mutateAsync} onClose={onClose} />;
}
