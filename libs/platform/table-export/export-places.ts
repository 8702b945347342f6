import { Injectable } from '@nestjs/common';
import { LoonbrugError } from '../errors/loonbrug-error';

/** Each may take half a gigabyte and a processor for seconds. */
export const workbooksAtOnce = 2;
export const mostWaiting = 8;

/** The person has a file made already, or too many people wait for one. */
export class ExportBusy extends LoonbrugError {
  constructor() {
    super('throttled', 'request.export_busy', 'too many files are being made', { retryAfterSeconds: 10 });
  }
}

/** How many files this process makes at a time: one of a person, two workbooks, and a few that wait for their turn. */
@Injectable()
export class ExportPlaces {
  readonly #people = new Set<string>();
  readonly #waiting: Array<() => void> = [];
  #running = 0;

  /** Takes the one place of a person, and answers what gives it back. Throws ExportBusy where it is taken. */
  takeFor(person: string): () => void {
    if (this.#people.has(person)) throw new ExportBusy();
    this.#people.add(person);
    let isTaken = true;
    return () => {
      if (isTaken) this.#people.delete(person);
      isTaken = false;
    };
  }

  /** Does this when it is its turn. Throws ExportBusy where too many wait. */
  async workbook<T>(make: () => Promise<T>): Promise<T> {
    if (this.#running < workbooksAtOnce) this.#running += 1;
    else await this.#turn();
    try {
      return await make();
    } finally {
      // Whoever waits longest takes the place over, so that nobody slips in between.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }

  #turn(): Promise<void> {
    if (this.#waiting.length >= mostWaiting) throw new ExportBusy();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
