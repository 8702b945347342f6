import { registerDecorator } from 'class-validator';
import { DateTime } from 'luxon';

/** A day that exists, as YYYY-MM-DD, of this century or the last. */
export const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^(19|20)\d\d-\d\d-\d\d$/.test(value) && DateTime.fromISO(value).isValid;

/** Checks a field to be a day that exists, YYYY-MM-DD. */
export function IsDay(): PropertyDecorator {
  return (target, propertyName) =>
    registerDecorator({
      name: 'isDay',
      target: target.constructor,
      propertyName: propertyName as string,
      validator: { validate: isDay, defaultMessage: () => `${String(propertyName)} must be a day, YYYY-MM-DD` },
    });
}
