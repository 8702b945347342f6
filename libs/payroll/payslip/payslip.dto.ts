import { CanBeLeftOut } from '@loonbrug/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import type { PayslipState } from './payslip.entity';
import { type PeriodKind, periodKinds } from '../connection/link-import';

const states = ['waiting', 'ready', 'withdrawn'] as const;

export class PayslipQuery {
  @ApiPropertyOptional({ default: 1 }) @Type(() => Number) @IsInt() @Min(1) @Max(1_000_000) page = 1;
  @ApiPropertyOptional({ default: 50 }) @Type(() => Number) @IsInt() @Min(1) @Max(200) pageSize = 50;
  @ApiPropertyOptional({ format: 'uuid' }) @CanBeLeftOut() @IsUUID() payrollRunId?: string;
  @ApiPropertyOptional({ format: 'uuid' }) @CanBeLeftOut() @IsUUID() employeeId?: string;
  @ApiPropertyOptional({ enum: states }) @CanBeLeftOut() @IsIn(states) state?: PayslipState;
  @ApiPropertyOptional() @CanBeLeftOut() @Type(() => Number) @IsInt() @Min(2000) @Max(2999) year?: number;
}

/** Why a payslip waits, and the one thing to do about it, in the reader's language. */
export class WaitingCauseDto {
  @ApiProperty() code!: string;
  @ApiProperty() title!: string;
  @ApiProperty() remedy!: string;
}

/** What is known of a payslip without opening it: no amounts. */
export class PayslipDto {
  @ApiProperty({ format: 'uuid' }) payslipId!: string;
  @ApiProperty({ format: 'uuid' }) payrollRunId!: string;
  @ApiProperty() year!: number;
  @ApiProperty() periodNumber!: number;
  @ApiProperty({ enum: periodKinds }) periodKind!: PeriodKind;
  @ApiProperty({ format: 'date' }) periodStartsOn!: string;
  @ApiProperty({ format: 'date' }) periodEndsOn!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) employeeId!: string | null;
  @ApiProperty({ type: Number, nullable: true }) employeeNumber!: number | null;
  @ApiProperty({ type: String, nullable: true }) employeeName!: string | null;
  @ApiProperty({ format: 'uuid' }) loketEmploymentId!: string;
  @ApiProperty({ enum: states }) state!: PayslipState;
  @ApiProperty({ type: WaitingCauseDto, nullable: true }) waiting!: WaitingCauseDto | null;
  @ApiProperty({ type: Number, nullable: true }) numberOfPayslips!: number | null;
  @ApiProperty() hasDocument!: boolean;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Null: Loket names no release date, so the employee does not see it.',
  })
  availableOn!: string | null;
  @ApiProperty({ description: 'Whether the employee may see it now.' }) isReleased!: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) notifiedAt!: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) withdrawnAt!: Date | null;
}

export class PayslipPageDto {
  @ApiProperty({ type: [PayslipDto] }) items!: PayslipDto[];
  @ApiProperty() total!: number;
}

/** How many payslips of a run are there: "18 of 19 received". */
export class RunPayslipsDto {
  @ApiProperty({ format: 'uuid' }) payrollRunId!: string;
  @ApiProperty() year!: number;
  @ApiProperty() periodNumber!: number;
  @ApiProperty({ enum: periodKinds }) periodKind!: PeriodKind;
  @ApiProperty({ type: Number, nullable: true, description: 'Employments that the run pays; null until its results were read.' })
  expected!: number | null;
  @ApiProperty({ description: 'Payslips whose document is here.' }) received!: number;
  @ApiProperty({ description: 'Of those, given to their employee.' }) ready!: number;
  @ApiProperty() waiting!: number;
  @ApiProperty() withdrawn!: number;
  @ApiProperty({ type: String, format: 'date', nullable: true }) availableOn!: string | null;
}

export class RunPayslipsPageDto {
  @ApiProperty({ type: [RunPayslipsDto] }) items!: RunPayslipsDto[];
  @ApiProperty() total!: number;
}

export class RunPayslipsQuery {
  @ApiPropertyOptional({ default: 1 }) @Type(() => Number) @IsInt() @Min(1) @Max(1_000_000) page = 1;
  @ApiPropertyOptional({ default: 50 }) @Type(() => Number) @IsInt() @Min(1) @Max(200) pageSize = 50;
  @ApiPropertyOptional() @CanBeLeftOut() @Type(() => Number) @IsInt() @Min(2000) @Max(2999) year?: number;
}

/** Why somebody opens a payslip that is not their own. */
export class OpeningDto {
  @ApiProperty({ minLength: 10, maxLength: 500 }) @IsString() @Length(10, 500) reason!: string;
}
