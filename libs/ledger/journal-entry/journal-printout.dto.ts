import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsUUID, Max, Min } from 'class-validator';
import { CanBeLeftOut, IsDay } from '@loonbrug/platform';
import { BooksUntilQuery } from '../account/trial-balance.dto';
import { PageQuery } from '../page.dto';

export class JournalPrintoutQuery extends IntersectionType(PageQuery, BooksUntilQuery) {
  /** One journal; without it all of them. */
  @ApiPropertyOptional({ format: 'uuid' }) @CanBeLeftOut() @IsUUID() journalId?: string;
  /** Number of the first period; without it from the opening on. */
  @ApiPropertyOptional({ minimum: 0, maximum: 14 }) @CanBeLeftOut() @Type(() => Number) @IsInt() @Min(0) @Max(14) fromPeriod?: number;
  @ApiPropertyOptional({ format: 'date' }) @CanBeLeftOut() @IsDay() fromDate?: string;
}

export class PrintedLineDto {
  @ApiProperty({ format: 'uuid' }) entryId!: string;
  @ApiProperty() lineNumber!: number;
  @ApiProperty() journalCode!: string;
  @ApiProperty() voucherNumber!: string;
  @ApiProperty() periodNumber!: number;
  @ApiProperty({ format: 'date' }) bookedOn!: string;
  @ApiProperty() entryDescription!: string;
  @ApiProperty({ format: 'uuid' }) accountId!: string;
  @ApiProperty() accountCode!: string;
  @ApiProperty() accountName!: string;
  @ApiProperty({ type: String, nullable: true }) costCentreCode!: string | null;
  @ApiProperty({ type: String, nullable: true }) costUnitCode!: string | null;
  @ApiProperty() description!: string;
  /** Cents; one of both is 0. */
  @ApiProperty() debitCents!: number;
  @ApiProperty() creditCents!: number;
}

/** Every line of one or all journals, by journal and voucher number. */
export class JournalPrintoutDto {
  @ApiProperty() year!: number;
  @ApiProperty({ type: [PrintedLineDto] }) items!: PrintedLineDto[];
  /** Lines, on all pages. */
  @ApiProperty() total!: number;
  @ApiProperty() entryCount!: number;
  /** Of all pages, in cents; the credit side is the same. */
  @ApiProperty() totalDebitCents!: number;
}
