import type { SameKeys } from '../keys';
import type { conflict as dutch } from '../nl/conflict';

export const conflict: SameKeys<typeof dutch> = {
  label: 'What you and the other make of it',
  field: 'Field',
  mine: 'Yours',
  theirs: 'Theirs',
  changedAt: 'Changed on {{moment}}.',
  changedByAt: 'Changed by {{name}} on {{moment}}.',
  text: 'What you chose or entered is not saved, and not lost.',
  takeTheirs: 'Take theirs',
  keepMine: 'Keep mine and save again',
};
