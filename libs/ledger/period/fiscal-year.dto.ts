import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { type FiscalPeriodKind, fiscalPeriodKinds } from './fiscal-year.entity';
import { type PeriodRole, type PeriodState, periodStates } from './period.entity';

export class NewFiscalYearDto {
  /** The calendar year that it is. */
  @ApiProperty({ minimum: 1990, maximum: 2100 }) @IsInt() @Min(1990) @Max(2100) year!: number;
  /** Twelve months or thirteen periods of four weeks. */
  @ApiProperty({ enum: fiscalPeriodKinds }) @IsIn(fiscalPeriodKinds) periodKind!: FiscalPeriodKind;
}

export class PeriodStateChange {
  @ApiProperty({ enum: periodStates }) @IsIn(periodStates) state!: PeriodState;
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
