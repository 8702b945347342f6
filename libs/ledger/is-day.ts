import { registerDecorator } from 'class-validator';
import { isDate } from './journal-entry/entry-draft';

/** Checks a field to be a day that exists, YYYY-MM-DD. */
export function IsDay(): PropertyDecorator {
  return (target, propertyName) =>
    registerDecorator({
      name: 'isDay',
      target: target.constructor,
      propertyName: propertyName as string,
      validator: { validate: isDate, defaultMessage: () => `${String(propertyName)} must be a day, YYYY-MM-DD` },
    });
}
