import type { SameKeys } from '../keys';
import type { setUp as dutch } from '../nl/set-up';

export const setUp: SameKeys<typeof dutch> = {
  title: 'Step by step',
  someDone: '{{done}} of {{steps}} steps done.',
  allDone: 'Everything is set up.',
  done: 'Done',
  open: 'To be done',
};
