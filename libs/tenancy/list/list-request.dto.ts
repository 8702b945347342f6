import { CanBeLeftOut } from '@loonbrug/platform';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';

/** A page of a list; pages count from 1. */
export class ListRequestDto {
  @ApiPropertyOptional({ minimum: 1, maximum: 10_000, default: 1 }) @Type(() => Number) @IsInt() @Min(1) @Max(10_000) page: number = 1;
  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 }) @Type(() => Number) @IsInt() @Min(1) @Max(200) pageSize: number = 50;
  @ApiPropertyOptional({ maxLength: 100, description: 'A part of the name, number or code.' })
  @CanBeLeftOut()
  @IsString()
  @MaxLength(100)
  search?: string;
}
