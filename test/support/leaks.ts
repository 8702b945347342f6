import { places, type IsolationWorld, type Place } from './isolation-world';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Knows every id and every marked text of each set of books, and finds them in whatever came back. */
export class Leaks {
  readonly #placeOfId = new Map<string, Place>();

  constructor(private readonly world: IsolationWorld) {
    const shared = new Set<string>();
    for (const place of places)
      for (const id of this.#idsOf(place)) {
        const other = this.#placeOfId.get(id);
        if (other !== undefined && other !== place) shared.add(id);
        this.#placeOfId.set(id, place);
      }
    for (const id of shared) this.#placeOfId.delete(id);
  }

  /** How many ids are known. */
  get size(): number {
    return this.#placeOfId.size;
  }

  /** What of places that are not open to the reader is in a text; what the reader sent themselves is no leak. */
  in(text: string, open: readonly Place[], sent = ''): string[] {
    const closed = places.filter((place) => !open.includes(place));
    const ids = (text.match(uuid) ?? []).filter((id) => {
      const place = this.#placeOfId.get(id);
      return place !== undefined && closed.includes(place) && !sent.includes(id);
    });
    const marks = closed.map((place) => this.world.houses[place].mark).filter((mark) => text.includes(mark));
    return [...new Set([...ids, ...marks])];
  }

  #idsOf(place: Place): string[] {
    const house = this.world.houses[place];
    const values = [...house.rows.values()].flatMap((row) => Object.values(row));
    return [...values, house.person.userId, ...Object.values(house.ids)].filter(
      (value): value is string => typeof value === 'string' && value.match(uuid) !== null,
    );
  }
}
