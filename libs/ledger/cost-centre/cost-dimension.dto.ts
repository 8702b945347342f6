import { CanBeLeftOut } from '@loonbrug/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsInt, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { asBoolean, PageQuery } from '../page.dto';

export class CostDimensionQuery extends PageQuery {
  /** Part of the code or the name. */
  @ApiPropertyOptional({ maxLength: 100 }) @CanBeLeftOut() @IsString() @MaxLength(100) search?: string;
  @ApiPropertyOptional() @CanBeLeftOut() @Transform(asBoolean) @IsBoolean() isBlocked?: boolean;
}

export class NewCostDimensionDto {
  @ApiProperty({ maxLength: 40 }) @IsString() @Length(1, 40) code!: string;
  @ApiProperty({ maxLength: 200 }) @IsString() @Length(1, 200) name!: string;
}

/** A code stays: what arrives from payroll names it. */
export class CostDimensionChange {
  /** As it was read; another value means that somebody else was first. */
  @ApiProperty() @IsInt() @Min(1) @Max(2_147_483_647) rowVersion!: number;
  @ApiPropertyOptional({ maxLength: 200 }) @CanBeLeftOut() @IsString() @Length(1, 200) name?: string;
  @ApiPropertyOptional() @CanBeLeftOut() @IsBoolean() isBlocked?: boolean;
}

/** A cost centre or a cost unit. */
export class CostDimensionDto {
  @ApiProperty({ format: 'uuid', description: 'The cost centre or cost unit that a line names.' }) id!: string;
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty() isBlocked!: boolean;
  @ApiProperty() rowVersion!: number;
}

export class CostDimensionPageDto {
  @ApiProperty({ type: [CostDimensionDto] }) items!: CostDimensionDto[];
  @ApiProperty() total!: number;
}
