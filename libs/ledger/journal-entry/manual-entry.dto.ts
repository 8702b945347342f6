import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Allow, IsInt, IsOptional, IsString, IsUUID, Length, Max, MaxLength, Min } from 'class-validator';
import { AreParts, CanBeLeftOut, IsDay } from '@loonbrug/platform';
import { entryLimits } from './entry-draft';

/** Lines that a person sends at once; what payroll brings may be far longer. */
export const manualLines = 500;

/** One line: debit or credit, in whole cents. The amounts are judged with the line's number, so that a wrong one is told by its place. */
export class ManualLineDto {
  @ApiProperty({ format: 'uuid' }) @IsUUID() accountId!: string;
  @ApiPropertyOptional({ type: Number, nullable: true, minimum: 0 }) @Allow() debitCents?: unknown;
  @ApiPropertyOptional({ type: Number, nullable: true, minimum: 0 }) @Allow() creditCents?: unknown;
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true }) @IsOptional() @IsUUID() costCentreId?: string | null;
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true }) @IsOptional() @IsUUID() costUnitId?: string | null;
  @ApiPropertyOptional({ maxLength: entryLimits.descriptionLength })
  @CanBeLeftOut()
  @IsString()
  @MaxLength(entryLimits.descriptionLength)
  description?: string;
}

class LinesDto {
  @ApiProperty({ type: [ManualLineDto], maxItems: manualLines })
  @AreParts(() => ManualLineDto, { max: manualLines })
  lines!: ManualLineDto[];
}

/** An entry of the firm's own, in a journal of kind general. */
export class NewManualEntryDto extends LinesDto {
  /** Made by who sends it: the same request again books nothing twice. */
  @ApiProperty({ format: 'uuid' }) @IsUUID() requestId!: string;
  @ApiProperty({ format: 'uuid' }) @IsUUID() journalId!: string;
  @ApiProperty({ format: 'date' }) @IsDay() bookedOn!: string;
  /** Another period of the same fiscal year, such as the correction period; without it the regular one that contains the date. */
  @ApiPropertyOptional({ format: 'uuid' }) @CanBeLeftOut() @IsUUID() periodId?: string;
  @ApiProperty({ maxLength: entryLimits.descriptionLength }) @IsString() @Length(1, entryLimits.descriptionLength) description!: string;
}

/** The balances with which the books begin. */
export class NewOpeningBalanceDto extends LinesDto {
  @ApiProperty({ minimum: 1990, maximum: 2100 }) @IsInt() @Min(1990) @Max(2100) year!: number;
  @ApiProperty({ maxLength: entryLimits.descriptionLength }) @IsString() @Length(1, entryLimits.descriptionLength) description!: string;
}

export class EntryReversalDto {
  /** Why; it becomes part of the counter-entry's description. */
  @ApiProperty({ minLength: 3, maxLength: 200 }) @IsString() @Length(3, 200) reason!: string;
  /** Without it the date of the entry. */
  @ApiPropertyOptional({ format: 'date' }) @CanBeLeftOut() @IsDay() bookedOn?: string;
  /** Without it, and without a date, the period of the entry; with a date only, the regular one that contains it. */
  @ApiPropertyOptional({ format: 'uuid' }) @CanBeLeftOut() @IsUUID() periodId?: string;
}

export class PostedEntryDto {
  @ApiProperty({ format: 'uuid' }) entryId!: string;
  /** Journal code, year and at least four digits: MEM-2026-0031. */
  @ApiProperty() voucherNumber!: string;
  @ApiProperty() voucherSequence!: number;
  @ApiProperty({ format: 'uuid' }) periodId!: string;
  /** False where the same request had booked it before. */
  @ApiProperty() isNew!: boolean;
}
