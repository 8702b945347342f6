import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsUUID, Max, Min } from 'class-validator';
import { CanBeLeftOut, IsDay, IsPart } from '@loonbrug/platform';
import { AccountMappingChange } from './account-mapping.dto';
import { CostSplitChange } from './cost-split.dto';
import { DimensionMappingChange } from './dimension-mapping.dto';

/** A rule to be ended on a day, or taken back. */
export class ProposedRemoval {
  /** Of an account, a cost centre or unit, or a split. */
  @ApiProperty({ format: 'uuid' }) @IsUUID() accountMappingId!: string;
  /** The day on which it ends; without one it is taken back as though it had never been said. */
  @ApiPropertyOptional({ type: String, format: 'date' }) @CanBeLeftOut() @IsDay() endsOn?: string;
}

/** What is proposed; without any change the books are replayed as they are mapped now. */
export class MappingReplayRequest {
  @ApiProperty({ minimum: 1990, maximum: 2100 }) @IsInt() @Min(1990) @Max(2100) year!: number;
  @ApiPropertyOptional({ type: AccountMappingChange })
  @CanBeLeftOut()
  @IsPart(() => AccountMappingChange)
  account?: AccountMappingChange;
  @ApiPropertyOptional({ type: DimensionMappingChange })
  @CanBeLeftOut()
  @IsPart(() => DimensionMappingChange)
  dimension?: DimensionMappingChange;
  @ApiPropertyOptional({ type: CostSplitChange }) @CanBeLeftOut() @IsPart(() => CostSplitChange) split?: CostSplitChange;
  @ApiPropertyOptional({ type: ProposedRemoval }) @CanBeLeftOut() @IsPart(() => ProposedRemoval) removal?: ProposedRemoval;
}

export class ReplayCodeDto {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
}

/** What would stand elsewhere. Cents, debit positive. */
export class ShiftDto {
  /** Null: lines that would lead nowhere. */
  @ApiProperty({ type: ReplayCodeDto, nullable: true }) account!: ReplayCodeDto | null;
  @ApiProperty({ type: ReplayCodeDto, nullable: true }) costCentre!: ReplayCodeDto | null;
  @ApiProperty({ type: ReplayCodeDto, nullable: true }) costUnit!: ReplayCodeDto | null;
  @ApiProperty() bookedCents!: number;
  @ApiProperty() newCents!: number;
  @ApiProperty() shiftCents!: number;
}

export class MonthShiftDto {
  /** YYYY-MM of the last day of the payroll period. */
  @ApiProperty() month!: string;
  @ApiProperty({ type: [ShiftDto] }) shifts!: ShiftDto[];
}

/** What a mapping would have done to the runs of a year that are in the books; what is booked stays as it is. */
export class MappingReplayDto {
  @ApiProperty() year!: number;
  /** Payroll runs that were gone through. */
  @ApiProperty() runCount!: number;
  /** There are more runs than are gone through at once. */
  @ApiProperty() isCutOff!: boolean;
  /** Debit that would stand elsewhere, of all months. */
  @ApiProperty() movedCents!: number;
  /** Months with a shift, in order. */
  @ApiProperty({ type: [MonthShiftDto] }) months!: MonthShiftDto[];
}
