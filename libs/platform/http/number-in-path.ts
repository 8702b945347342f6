import type { PipeTransform } from '@nestjs/common';
import { RequestInvalid } from './validation';

/**
 * A whole number in a path, between two that it may be: `@Param('year', new NumberInPath('year', 1990, 2100))`.
 * Throws RequestInvalid for anything else; a number that no row can have would else be the database's failure.
 */
export class NumberInPath implements PipeTransform<unknown, number> {
  constructor(
    private readonly field: string,
    private readonly least: number,
    private readonly most: number,
  ) {}

  transform(value: unknown): number {
    // What validates every value has made a number of it already, or none.
    const number = typeof value === 'number' || (typeof value === 'string' && value !== '') ? Number(value) : Number.NaN;
    const rule = !Number.isInteger(number) ? 'isInt' : number < this.least ? 'min' : number > this.most ? 'max' : undefined;
    if (rule) throw new RequestInvalid([{ field: this.field, rules: [rule] }]);
    return number;
  }
}
