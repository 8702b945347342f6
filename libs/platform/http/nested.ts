import { applyDecorators, type Type as Class } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, ValidateNested } from 'class-validator';

/** An object within a body, judged by its own rules. A list of such objects is none: `ValidateNested` alone would judge its items, and let it pass. */
export const IsPart = (type: () => Class): PropertyDecorator => applyDecorators(IsObject(), ValidateNested(), Type(type));

/** A list of objects within a body, each judged by its own rules; a list within the list is refused. */
export const AreParts = (type: () => Class, { min = 0, max }: { min?: number; max: number }): PropertyDecorator =>
  applyDecorators(IsArray(), ArrayMinSize(min), ArrayMaxSize(max), IsObject({ each: true }), ValidateNested({ each: true }), Type(type));
