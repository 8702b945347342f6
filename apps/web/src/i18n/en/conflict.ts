import type { SameKeys } from '../keys';
import type { conflict as dutch } from '../nl/conflict';

export const conflict: SameKeys<typeof dutch> = {
  label: 'What you and the other make of it',
  field: 'Field',
  mine: 'Yours',
  theirs: 'Theirs',
  changedAt: 'Changed on {{moment}}.',
  text: 'What you entered is still here, and is not saved.',
  takeTheirs: 'Take theirs',
  keepMine: 'Keep mine and save again',
  nothing: 'Nothing stands yet',
};
