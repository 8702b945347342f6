export const conflict = {
  label: 'Wat u en de ander ervan maken',
  field: 'Gegeven',
  mine: 'U',
  theirs: 'De ander',
  changedAt: 'Gewijzigd op {{moment}}.',
  changedByAt: 'Gewijzigd door {{name}} op {{moment}}.',
  text: 'Wat u koos of invoerde is niet opgeslagen, en niet verloren.',
  takeTheirs: 'Neem die van de ander',
  keepMine: 'Bewaar toch de mijne',
} as const;
