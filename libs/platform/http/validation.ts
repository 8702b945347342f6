import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { LoonbrugError } from '../errors/loonbrug-error';

/** One wrong field: its path, and the rules that it breaks. */
export interface FieldProblem {
  field: string;
  rules: string[];
}

/** The body, query or path breaks the declared rules; every wrong field is named. */
export class RequestInvalid extends LoonbrugError {
  constructor(fields: readonly FieldProblem[]) {
    super('malformed', 'request.invalid', `invalid request: ${fields.map((field) => field.field).join(', ')}`, { fields });
  }
}

/** Checks every DTO; a field that is not declared is refused, never dropped in silence. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: false,
    exceptionFactory: (errors: ValidationError[]) => new RequestInvalid(errors.flatMap((error) => fieldsOf(error, ''))),
  });

function fieldsOf(error: ValidationError, parent: string): FieldProblem[] {
  const field = parent ? `${parent}.${error.property}` : error.property;
  const own = error.constraints ? [{ field, rules: Object.keys(error.constraints) }] : [];
  return [...own, ...(error.children ?? []).flatMap((child) => fieldsOf(child, field))];
}
