import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, Length, Max, Min } from 'class-validator';
import { CanBeLeftOut, IsDay } from '@loonbrug/platform';
import { type FiscalPeriodKind, fiscalPeriodKinds } from './fiscal-year.entity';
import { type PeriodRole, type PeriodState, periodStates } from './period.entity';

export class NewFiscalYearDto {
  /** The calendar year in which it begins or ends. */
  @ApiProperty({ minimum: 1990, maximum: 2100 }) @IsInt() @Min(1990) @Max(2100) year!: number;
  /** A period a month, or thirteen periods of four weeks. */
  @ApiProperty({ enum: fiscalPeriodKinds }) @IsIn(fiscalPeriodKinds) periodKind!: FiscalPeriodKind;
  /** The first day of a month; without it 1 January. */
  @ApiPropertyOptional({ format: 'date' }) @CanBeLeftOut() @IsDay() startsOn?: string;
  /** The last day of a month, at most twelve months on; without it twelve months on. */
  @ApiPropertyOptional({ format: 'date' }) @CanBeLeftOut() @IsDay() endsOn?: string;
}

export class PeriodStateChange {
  @ApiProperty({ enum: periodStates }) @IsIn(periodStates) state!: PeriodState;
  /** Why; it is kept. */
  @ApiProperty({ minLength: 3, maxLength: 500 }) @IsString() @Length(3, 500) reason!: string;
}

export class PeriodDto {
  @ApiProperty({ format: 'uuid' }) periodId!: string;
  /** 0 is the opening; the correction period has the highest number. */
  @ApiProperty() number!: number;
  @ApiProperty({ enum: ['opening', 'regular', 'correction'] }) kind!: PeriodRole;
  @ApiProperty({ format: 'date' }) startsOn!: string;
  @ApiProperty({ format: 'date' }) endsOn!: string;
  @ApiProperty({ enum: periodStates }) state!: PeriodState;
  /** Who opened or closed it last; null while nobody did. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) changedBy!: string | null;
  @ApiProperty({ format: 'date-time' }) changedAt!: Date;
}

/** That a period was opened or closed. */
export class PeriodChangeDto {
  @ApiProperty({ format: 'uuid' }) periodChangeId!: string;
  @ApiProperty({ enum: periodStates }) state!: PeriodState;
  @ApiProperty() reason!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) changedBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) changedByName!: string | null;
  @ApiProperty({ format: 'date-time' }) changedAt!: Date;
}

export class PeriodHistoryDto {
  /** The latest first. */
  @ApiProperty({ type: [PeriodChangeDto] }) items!: PeriodChangeDto[];
}

export class FiscalYearDto {
  @ApiProperty({ format: 'uuid' }) fiscalYearId!: string;
  @ApiProperty() year!: number;
  @ApiProperty({ format: 'date' }) startsOn!: string;
  @ApiProperty({ format: 'date' }) endsOn!: string;
  @ApiProperty({ enum: fiscalPeriodKinds }) periodKind!: FiscalPeriodKind;
  @ApiProperty({ type: [PeriodDto] }) periods!: PeriodDto[];
}

export class FiscalYearPageDto {
  @ApiProperty({ type: [FiscalYearDto] }) items!: FiscalYearDto[];
  @ApiProperty() total!: number;
}
