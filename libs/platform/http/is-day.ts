import { ValidateBy } from 'class-validator';
import { isDay } from '../clock/day';

/** Checks a field to be a day that exists, YYYY-MM-DD. */
export const IsDay = (): PropertyDecorator => ValidateBy({ name: 'isDay', validator: { validate: isDay } });
