import { ValidateIf } from 'class-validator';

/** A field that need not be there. Where it is, its other rules hold: unlike class-validator's `IsOptional`, null is not "left out". */
export const CanBeLeftOut = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);
