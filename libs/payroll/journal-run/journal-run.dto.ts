import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { AreParts, CanBeLeftOut, IsDay } from '@loonbrug/platform';
import { type CorrectionMode, correctionModes } from './entry-drafts';
import { type PeriodKind, periodKinds } from '../connection/link-import';

export const journalRunStates = [
  'offered',
  'fetched',
  'to_review',
  'blocked',
  'booked',
  'unchanged',
  'superseded',
  'reversed',
  'removed_upstream',
  'refused',
] as const;
const reportStates = ['none', 'waiting', 'reported', 'given_up'] as const;
const largestVersion = 2_147_483_647;
/** Any text but control characters. */
const plainText = /^[^\p{Cc}]+$/u;

export class JournalRunQuery {
  @ApiPropertyOptional({ default: 1 }) @Type(() => Number) @IsInt() @Min(1) @Max(1_000_000) page = 1;
  @ApiPropertyOptional({ default: 50 }) @Type(() => Number) @IsInt() @Min(1) @Max(200) pageSize = 50;
  /** Several are parted by commas. */
  @ApiPropertyOptional({ enum: journalRunStates, isArray: true })
  @CanBeLeftOut()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsArray()
  @ArrayMaxSize(10)
  @IsIn(journalRunStates, { each: true })
  state?: Array<(typeof journalRunStates)[number]>;
  @ApiPropertyOptional({ format: 'uuid' }) @CanBeLeftOut() @IsUUID() domainId?: string;
  @ApiPropertyOptional({ format: 'uuid' }) @CanBeLeftOut() @IsUUID() administrationId?: string;
  @ApiPropertyOptional() @CanBeLeftOut() @Type(() => Number) @IsInt() @Min(1990) @Max(2100) year?: number;
  @ApiPropertyOptional() @CanBeLeftOut() @Type(() => Number) @IsInt() @Min(0) @Max(53) periodNumber?: number;
  /** Found in the names of administration and domain, and in voucher numbers. */
  @ApiPropertyOptional({ maxLength: 100 }) @CanBeLeftOut() @IsString() @Length(1, 100) @Matches(plainText) text?: string;
  @ApiPropertyOptional({ enum: ['offeredAt', 'period', 'administration', 'state', 'amount'] })
  @IsIn(['offeredAt', 'period', 'administration', 'state', 'amount'])
  sort: 'offeredAt' | 'period' | 'administration' | 'state' | 'amount' = 'offeredAt';
  @ApiPropertyOptional({ enum: ['asc', 'desc'] }) @IsIn(['asc', 'desc']) direction: 'asc' | 'desc' = 'desc';
}

export class ProcessingDto {
  /** As it was read; another value means that the run changed since. */
  @ApiProperty() @IsInt() @Min(1) @Max(largestVersion) rowVersion!: number;
  /** Of a correction; left out, the settings say. */
  @ApiPropertyOptional({ enum: correctionModes }) @CanBeLeftOut() @IsIn(correctionModes) correctionMode?: CorrectionMode;
  /** Left out, the settings say. */
  @ApiPropertyOptional({ format: 'date' }) @CanBeLeftOut() @IsDay() bookedOn?: string;
}

export class PreviewQuery {
  @ApiPropertyOptional({ enum: correctionModes }) @CanBeLeftOut() @IsIn(correctionModes) correctionMode?: CorrectionMode;
  @ApiPropertyOptional({ format: 'date' }) @CanBeLeftOut() @IsDay() bookedOn?: string;
}

export class ReversalPlanQuery {
  @ApiPropertyOptional({ format: 'date' }) @CanBeLeftOut() @IsDay() bookedOn?: string;
}

export class RefusalDto {
  @ApiProperty() @IsInt() @Min(1) @Max(largestVersion) rowVersion!: number;
  /** Shown to the payroll office at Loket: no personal data. */
  @ApiProperty({ maxLength: 255 }) @IsString() @Length(1, 255) @Matches(plainText) reason!: string;
}

export class ChoiceDto {
  @ApiProperty() @IsInt() @Min(1) @Max(largestVersion) rowVersion!: number;
}

export class ReversalDto {
  @ApiProperty() @IsInt() @Min(1) @Max(largestVersion) rowVersion!: number;
  @ApiProperty({ maxLength: 255 }) @IsString() @Length(1, 255) @Matches(plainText) reason!: string;
  /** Left out: each counter-entry on the day of its entry. */
  @ApiPropertyOptional({ format: 'date' }) @CanBeLeftOut() @IsDay() bookedOn?: string;
  /** Takes the run's payslips back from employees, too, until the run is booked again. */
  @ApiPropertyOptional() @CanBeLeftOut() @IsBoolean() withdrawsPayslips?: boolean;
}

export class BatchItemDto {
  @ApiProperty({ format: 'uuid' }) @IsUUID() administrationId!: string;
  @ApiProperty({ format: 'uuid' }) @IsUUID() runId!: string;
  @ApiProperty() @IsInt() @Min(1) @Max(largestVersion) rowVersion!: number;
}

export class BatchProcessingDto {
  @ApiProperty({ type: [BatchItemDto], maxItems: 200 })
  @AreParts(() => BatchItemDto, { min: 1, max: 200 })
  items!: BatchItemDto[];
}

export class FindingDto {
  @ApiProperty() code!: string;
  @ApiProperty({ enum: ['blocks', 'warns', 'informs'] }) severity!: 'blocks' | 'warns' | 'informs';
  @ApiProperty({ type: 'object', additionalProperties: true }) details!: Readonly<Record<string, unknown>>;
  @ApiProperty() title!: string;
  @ApiProperty() remedy!: string;
}

export class RunEntryDto {
  @ApiProperty({ format: 'uuid' }) entryId!: string;
  @ApiProperty() voucherNumber!: string;
}

export class JournalRunDto {
  @ApiProperty({ format: 'uuid' }) journalRunId!: string;
  @ApiProperty({ format: 'uuid' }) administrationId!: string;
  @ApiProperty() administrationName!: string;
  @ApiProperty({ format: 'uuid' }) domainId!: string;
  @ApiProperty() domainName!: string;
  @ApiProperty({ format: 'uuid' }) loketJournalRunId!: string;
  @ApiProperty({ type: Number, nullable: true }) revision!: number | null;
  @ApiProperty({ enum: ['pull', 'push'] }) channel!: 'pull' | 'push';
  @ApiProperty({ type: Number, nullable: true }) sequenceNumber!: number | null;
  @ApiProperty({ type: Number, nullable: true }) loketStatusKey!: number | null;
  @ApiProperty() year!: number;
  @ApiProperty() periodNumber!: number;
  @ApiProperty({ enum: periodKinds }) periodKind!: PeriodKind;
  @ApiProperty({ format: 'date' }) periodStartsOn!: string;
  @ApiProperty({ format: 'date' }) periodEndsOn!: string;
  @ApiProperty() description!: string;
  @ApiProperty({ enum: journalRunStates }) state!: (typeof journalRunStates)[number];
  @ApiProperty({ type: [FindingDto] }) findings!: FindingDto[];
  @ApiProperty({ type: Number, nullable: true }) lineCount!: number | null;
  @ApiProperty({ type: Number, nullable: true }) totalDebitCents!: number | null;
  @ApiProperty({ type: Number, nullable: true }) totalCreditCents!: number | null;
  /** True for a newer version of something that is in the books. */
  @ApiProperty() isCorrection!: boolean;
  @ApiProperty() isChosen!: boolean;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) sameAsJournalRunId!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) possibleDuplicateOf!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) removedUpstreamAt!: Date | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) entryId!: string | null;
  /** Of its own entry, or of the run that says the same. */
  @ApiProperty({ type: String, nullable: true }) voucherNumber!: string | null;
  /** What else it has in the books: amounts that belong to other periods. */
  @ApiProperty({ type: [RunEntryDto] }) otherEntries!: RunEntryDto[];
  @ApiProperty({ type: String, format: 'date', nullable: true }) bookedOn!: string | null;
  @ApiProperty({ type: String, nullable: true }) reversalVoucherNumber!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) bookedAt!: Date | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) bookedBy!: string | null;
  /** Null where it booked itself, or where the person is no longer known. */
  @ApiProperty({ type: String, nullable: true }) bookedByName!: string | null;
  @ApiProperty() isBookedAutomatically!: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) reversedAt!: Date | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) reversedBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) reversedByName!: string | null;
  @ApiProperty({ type: String, nullable: true }) reversalReason!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) refusedAt!: Date | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) refusedBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) refusedByName!: string | null;
  @ApiProperty({ type: String, nullable: true }) refusalReason!: string | null;
  @ApiProperty({ enum: reportStates }) reportState!: (typeof reportStates)[number];
  @ApiProperty({ type: String, nullable: true }) reportErrorCode!: string | null;
  @ApiProperty() rowVersion!: number;
  @ApiProperty({ format: 'date-time' }) offeredAt!: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) fetchedAt!: Date | null;
}

export class StateCountDto {
  @ApiProperty({ enum: journalRunStates }) state!: (typeof journalRunStates)[number];
  @ApiProperty() count!: number;
}

export class JournalRunPageDto {
  @ApiProperty({ type: [JournalRunDto] }) items!: JournalRunDto[];
  @ApiProperty() total!: number;
  /** How many there are in each state, with the other filters. */
  @ApiProperty({ type: [StateCountDto] }) states!: StateCountDto[];
}

export class JournalRunDetailDto extends JournalRunDto {
  /** Every version of the payroll run's journal, this one among them; oldest first. */
  @ApiProperty({ type: [JournalRunDto] }) chain!: JournalRunDto[];
}

export class BookedRunDto {
  /** Null where a correction turned out to lead to the same in the books, and nothing was booked. */
  @ApiProperty({ type: String, nullable: true }) voucherNumber!: string | null;
  @ApiProperty({ type: JournalRunDetailDto }) run!: JournalRunDetailDto;
}

export class BatchResultDto {
  @ApiProperty({ format: 'uuid' }) administrationId!: string;
  @ApiProperty({ format: 'uuid' }) runId!: string;
  @ApiProperty({ enum: ['booked', 'no_difference', 'refused'] }) outcome!: 'booked' | 'no_difference' | 'refused';
  @ApiProperty({ type: String, nullable: true }) voucherNumber!: string | null;
  @ApiProperty({ type: FindingDto, nullable: true }) problem!: FindingDto | null;
}

export class BatchProcessedDto {
  @ApiProperty({ type: [BatchResultDto] }) results!: BatchResultDto[];
}
