import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsString, IsUUID, Length, Matches, ValidateIf } from 'class-validator';
import { codePattern, SeenVersion } from './account-mapping.dto';

export const dimensionNouns = ['cost_centre', 'cost_unit'] as const;
export type DimensionNoun = (typeof dimensionNouns)[number];

export const dimensionRuleKinds = [...dimensionNouns, 'default_cost_centre', 'default_cost_unit'] as const;
export type DimensionRuleKind = (typeof dimensionRuleKinds)[number];

export class DimensionMappingQuery {
  @ApiProperty({ enum: dimensionNouns }) @IsIn(dimensionNouns) noun!: DimensionNoun;
}

export class DimensionMappingChange extends SeenVersion {
  @ApiProperty({ enum: dimensionRuleKinds }) @IsIn(dimensionRuleKinds) kind!: DimensionRuleKind;
  /** Loket's code; not for a default. */
  @ApiPropertyOptional({ maxLength: 40 })
  @ValidateIf(({ kind, loketCode }: DimensionMappingChange) => ['cost_centre', 'cost_unit'].includes(kind) || loketCode !== undefined)
  @IsString()
  @Length(1, 40)
  @Matches(codePattern)
  loketCode?: string;
  /** Of the own cost centre or cost unit. */
  @ApiProperty({ format: 'uuid' }) @IsUUID() dimensionId!: string;
}

export class MappedDimensionDto {
  @ApiProperty({ format: 'uuid' }) dimensionId!: string;
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty() isBlocked!: boolean;
}

/** What is said for a later date. */
export class ComingDimensionDto {
  @ApiProperty({ format: 'date' }) validFrom!: string;
  /** Null: it ends then. */
  @ApiProperty({ type: MappedDimensionDto, nullable: true }) target!: MappedDimensionDto | null;
}

export class DimensionMappingDto {
  @ApiProperty({ enum: dimensionRuleKinds }) kind!: DimensionRuleKind;
  /** Loket's code; empty for the default. */
  @ApiProperty() loketCode!: string;
  @ApiProperty() loketName!: string;
  @ApiProperty() lineCount!: number;
  @ApiProperty({ type: MappedDimensionDto, nullable: true }) target!: MappedDimensionDto | null;
  /** Null: it is unknown here, and the setting for unknown ones says what happens. */
  @ApiProperty({ type: String, enum: ['mapping', 'same_code', 'default'], nullable: true }) via!:
    'mapping' | 'same_code' | 'default' | null;
  /** The rule that holds today. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) accountMappingId!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) validFrom!: string | null;
  @ApiProperty({ type: ComingDimensionDto, nullable: true }) coming!: ComingDimensionDto | null;
  @ApiProperty({ type: Number, nullable: true }) rowVersion!: number | null;
}

export class DimensionMappingListDto {
  @ApiProperty({ type: [DimensionMappingDto] }) items!: DimensionMappingDto[];
  /** Where unknown codes go; its target is null where none was chosen. */
  @ApiProperty({ type: DimensionMappingDto }) fallback!: DimensionMappingDto;
  /** What happens to unknown ones where there is no fallback. */
  @ApiProperty({ enum: ['refuse', 'drop'] }) unknown!: 'refuse' | 'drop';
}
