import { CanBeLeftOut } from '@loonbrug/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { PageQuery } from '../page.dto';
import type { SourceKind } from './entry-draft';

export const entryOrders = ['bookedAt', 'voucher', 'bookedOn', 'amount'] as const;

export class JournalEntryQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' }) @CanBeLeftOut() @IsUUID() journalId?: string;
  @ApiPropertyOptional({ format: 'uuid' }) @CanBeLeftOut() @IsUUID() periodId?: string;
  /** The fiscal year. */
  @ApiPropertyOptional({ minimum: 1900, maximum: 2999 }) @CanBeLeftOut() @Type(() => Number) @IsInt() @Min(1900) @Max(2999) year?: number;
  /** Of that year, or of every year where none is named. */
  @ApiPropertyOptional({ minimum: 0, maximum: 14 }) @CanBeLeftOut() @Type(() => Number) @IsInt() @Min(0) @Max(14) periodNumber?: number;
  /** Part of the voucher number or the description. */
  @ApiPropertyOptional({ maxLength: 100 }) @CanBeLeftOut() @IsString() @MaxLength(100) search?: string;
  @ApiPropertyOptional({ enum: entryOrders, default: 'bookedAt' }) @IsIn(entryOrders) sort: (typeof entryOrders)[number] = 'bookedAt';
  @ApiPropertyOptional({ enum: ['asc', 'desc'], default: 'desc' }) @IsIn(['asc', 'desc']) direction: 'asc' | 'desc' = 'desc';
}

export class JournalEntryRowDto {
  @ApiProperty({ format: 'uuid' }) entryId!: string;
  @ApiProperty() voucherNumber!: string;
  @ApiProperty({ format: 'uuid' }) journalId!: string;
  @ApiProperty() journalCode!: string;
  @ApiProperty({ format: 'uuid' }) periodId!: string;
  /** Of the fiscal year. */
  @ApiProperty() year!: number;
  @ApiProperty() periodNumber!: number;
  @ApiProperty({ format: 'date' }) bookedOn!: string;
  @ApiProperty() description!: string;
  @ApiProperty({ enum: ['journal_run', 'reversal', 'difference', 'manual'] }) sourceKind!: SourceKind;
  @ApiProperty() lineCount!: number;
  /** Cents; the credit side is the same. */
  @ApiProperty() totalDebitCents!: number;
  /** The entry that this one undoes. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) reversesEntryId!: string | null;
  /** The entry that undoes this one. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) reversedByEntryId!: string | null;
  @ApiProperty({ type: String, nullable: true }) reversedByVoucherNumber!: string | null;
  /** Null where it was booked automatically. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) createdBy!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: Date;
}

export class JournalLineDto {
  @ApiProperty() lineNumber!: number;
  @ApiProperty({ format: 'uuid' }) accountId!: string;
  @ApiProperty() accountCode!: string;
  @ApiProperty() accountName!: string;
  @ApiProperty({ type: String, nullable: true }) costCentreCode!: string | null;
  @ApiProperty({ type: String, nullable: true }) costCentreName!: string | null;
  @ApiProperty({ type: String, nullable: true }) costUnitCode!: string | null;
  @ApiProperty({ type: String, nullable: true }) costUnitName!: string | null;
  /** Cents, debit positive. */
  @ApiProperty() amountCents!: number;
  @ApiProperty() description!: string;
}

export class JournalEntryDto extends JournalEntryRowDto {
  /** Null where it was booked automatically, or the person is gone. */
  @ApiProperty({ type: String, nullable: true }) createdByName!: string | null;
  @ApiProperty({ type: [JournalLineDto] }) lines!: JournalLineDto[];
}

export class JournalEntryPageDto {
  @ApiProperty({ type: [JournalEntryRowDto] }) items!: JournalEntryRowDto[];
  @ApiProperty() total!: number;
}
