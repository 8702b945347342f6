import { ValidateBy } from 'class-validator';
import { isDate } from './journal-entry/entry-draft';

/** Checks a field to be a day that exists, YYYY-MM-DD. */
export const IsDay = (): PropertyDecorator => ValidateBy({ name: 'isDay', validator: { validate: isDate } });
