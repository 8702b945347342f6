import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayUnique, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { AreParts } from '@loonbrug/platform';
import { MappedAccountDto, SeenVersion } from './account-mapping.dto';
import { MappedDimensionDto } from './dimension-mapping.dto';

const mostShares = 50;

export class CostShareChange {
  @ApiProperty({ format: 'uuid' }) @IsUUID() costCentreId!: string;
  /** Of the sum of all weights: 60 and 40 are percents, 1 and 1 and 1 thirds. */
  @ApiProperty({ minimum: 1, maximum: 10_000 }) @IsInt() @Min(1) @Max(10_000) weight!: number;
}

export class CostSplitChange extends SeenVersion {
  /** A profit-and-loss account; null or left out: every one that has no split of its own. */
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true }) @IsOptional() @IsUUID() accountId?: string | null;
  /** Without any the account is not split, although every other is. */
  @ApiProperty({ type: [CostShareChange] })
  @AreParts(() => CostShareChange, { max: mostShares })
  @ArrayUnique(({ costCentreId }: CostShareChange) => costCentreId)
  shares!: CostShareChange[];
}

export class CostShareDto {
  @ApiProperty({ type: MappedDimensionDto }) costCentre!: MappedDimensionDto;
  @ApiProperty() weight!: number;
}

/** What is said for a later date. */
export class ComingSplitDto {
  @ApiProperty({ format: 'date' }) validFrom!: string;
  /** Null: it ends then. */
  @ApiProperty({ type: [CostShareDto], nullable: true }) shares!: CostShareDto[] | null;
}

export class CostSplitDto {
  /** Null: every profit-and-loss account that has none of its own. */
  @ApiProperty({ type: MappedAccountDto, nullable: true }) account!: MappedAccountDto | null;
  @ApiProperty({ type: [CostShareDto] }) shares!: CostShareDto[];
  @ApiProperty({ format: 'uuid' }) accountMappingId!: string;
  /** Null: since ever. A later day than today where it is yet to begin. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) validFrom!: string | null;
  @ApiProperty({ type: ComingSplitDto, nullable: true }) coming!: ComingSplitDto | null;
  @ApiProperty() rowVersion!: number;
}

/** One of which nothing holds any more; whoever splits the account again was told its version. */
export class PastSplitDto {
  /** Null: that of every account. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) accountId!: string | null;
  @ApiProperty() rowVersion!: number;
}

export class CostSplitListDto {
  @ApiProperty({ type: [CostSplitDto] }) items!: CostSplitDto[];
  @ApiProperty({ type: [PastSplitDto] }) past!: PastSplitDto[];
}
