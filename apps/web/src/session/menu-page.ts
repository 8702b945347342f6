import type { May } from './navigation';

/** A page with a line in a menu, or that another page leads to, and the right that it asks for. */
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

/** The page that an address below its place is of: its own, or that of the list that it is one of. */
export const pageAt = (pages: readonly MenuPage[], below: string): MenuPage | undefined =>
  pages
    .filter(({ path }) => path !== '' && (below === path || below.startsWith(`${path}/`)))
    .sort((one, other) => other.path.length - one.path.length)[0];
