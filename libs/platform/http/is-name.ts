import { applyDecorators } from '@nestjs/common';
import { IsString, Length, Matches } from 'class-validator';

/** What a person calls something or somebody: one line, for it stands in sentences of mails and in lists, and something to read on it. */
export const IsName = (): PropertyDecorator =>
  applyDecorators(IsString(), Length(1, 200), Matches(/\S/), Matches(/^[^\p{Cc}\u2028\u2029]*$/u));
