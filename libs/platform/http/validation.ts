import { type ArgumentMetadata, ValidationPipe, type ValidationError } from '@nestjs/common';
import { LoonbrugError } from '../errors/loonbrug-error';
import { checkContent } from './request-content';

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

/** More wrong fields than this are not listed: nobody mends that many one by one. */
const listedFields = 50;

/** Looks at how much there is, and at every text, before the rules of the DTO do: their time grows with the square of the number of fields. */
class ContentFirstPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (this.toValidate(metadata)) {
      const unusable = checkContent(value);
      if (unusable.length > 0) throw new RequestInvalid(unusable.map((field) => ({ field, rules: ['isText'] })));
    }
    return super.transform(value, metadata);
  }
}

/** Checks every DTO; a field that is not declared is refused, never dropped in silence. */
export const validationPipe = (): ValidationPipe =>
  new ContentFirstPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: false,
    exceptionFactory: (errors: ValidationError[]) =>
      new RequestInvalid(errors.flatMap((error) => fieldsOf(error, '')).slice(0, listedFields)),
  });

function fieldsOf(error: ValidationError, parent: string): FieldProblem[] {
  const field = parent ? `${parent}.${error.property}` : error.property;
  const own = error.constraints ? [{ field, rules: Object.keys(error.constraints) }] : [];
  return [...own, ...(error.children ?? []).flatMap((child) => fieldsOf(child, field))];
}
