import type { May } from './navigation';

/** A page with a line in a menu, and the right that the line asks for. */
export interface MenuPage {
  /** Below the address of its place. */
  path: string;
  label: string;
  subject?: string;
  /** Reading, unless it says another. */
  action?: string;
  /** The right must hold for the whole portal. */
  isWhole?: boolean;
}

export const isShown = ({ subject, action = 'read', isWhole = false }: MenuPage, may: May, mayInWhole: May): boolean =>
  subject === undefined || (isWhole ? mayInWhole : may)(action, subject);
