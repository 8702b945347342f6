import { ValidateBy } from 'class-validator';
import { DateTime } from 'luxon';

/** A day that exists, as YYYY-MM-DD, of this century or the last. */
const isDay = (value: unknown): boolean =>
  typeof value === 'string' && /^(19|20)\d\d-\d\d-\d\d$/.test(value) && DateTime.fromISO(value).isValid;

/** Checks a field to be a day that exists, YYYY-MM-DD. */
export const IsDay = (): PropertyDecorator => ValidateBy({ name: 'isDay', validator: { validate: isDay } });
