import type { ListSearch } from './list-search';

/** What a list of the API is ordered by. */
export interface Order<By extends string = string> {
  sort: By;
  direction: 'asc' | 'desc';
}

/** How a table shows the order of its rows and changes it. */
export interface Sorting {
  order: Order;
  /** As it is in the address: 'amount', or '-amount' from high to low; nothing for the order of its own. */
  text: string;
  onSort: (text: string) => void;
}

/** The order that a text of the address asks for; `first` where it asks for none of them. */
export function orderOf<By extends string>(text: string, orders: readonly By[], first: Order<By>): Order<By> {
  const isDescending = text.startsWith('-');
  const sort = orders.find((one) => one === text.slice(isDescending ? 1 : 0));
  return sort === undefined ? first : { sort, direction: isDescending ? 'desc' : 'asc' };
}

/** What a press on a column's head asks for: up, then down, then the order of its own. */
export function nextSorting({ order, text }: Pick<Sorting, 'order' | 'text'>, by: string): string {
  if (order.sort !== by) return by;
  if (order.direction === 'asc') return `-${by}`;
  return text === '' ? by : '';
}

/** The order of a list, in its address. */
export function listOrder<By extends string>(
  list: ListSearch,
  orders: readonly By[],
  first: Order<By>,
): { order: Order<By>; sorting: Sorting } {
  const order = orderOf(list.filter('sort'), orders, first);
  const isAsked = orders.some((one) => [one, `-${one}`].includes(list.filter('sort')));
  const text = isAsked ? list.filter('sort') : '';
  return { order, sorting: { order, text, onSort: (chosen) => list.setFilter('sort', chosen) } };
}
