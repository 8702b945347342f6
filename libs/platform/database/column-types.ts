import { types } from 'pg';
import { LoonbrugError } from '../errors/loonbrug-error';

const int8 = 20;
const date = 1082;

/** Cents and counts come back as numbers, checked; dates stay 'YYYY-MM-DD', because a Date would move with the machine's zone. */
export function setColumnTypes(): void {
  types.setTypeParser(int8, (text) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value))
      throw new LoonbrugError('unavailable', 'database.number_too_large', `${text} does not fit a safe integer`);
    return value;
  });
  types.setTypeParser(date, (text) => text);
}
