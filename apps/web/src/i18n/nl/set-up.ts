export const setUp = {
  title: 'Stap voor stap',
  someDone: '{{done}} van {{steps}} stappen gedaan.',
  allDone: 'Alles is ingericht.',
  done: 'Gedaan',
  open: 'Nog te doen',
} as const;
