import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min, ValidateIf } from 'class-validator';
import { CanBeLeftOut, IsDay } from '@loonbrug/platform';
import { type AccountKind, accountKinds } from './account.entity';

/** A fiscal year, as far as a period or a day in it; with a day the year need not be named. */
export class BooksUntilQuery {
  @ApiPropertyOptional({ minimum: 1990, maximum: 2100 })
  @ValidateIf((query: BooksUntilQuery) => query.untilDate === undefined || query.year !== undefined)
  @Type(() => Number)
  @IsInt()
  @Min(1990)
  @Max(2100)
  year?: number;
  /** Number of the last period that counts; without it the whole year. */
  @ApiPropertyOptional({ minimum: 0, maximum: 14 }) @CanBeLeftOut() @Type(() => Number) @IsInt() @Min(0) @Max(14) untilPeriod?: number;
  /** The last day that counts, of whatever period it is booked in. */
  @ApiPropertyOptional({ format: 'date' }) @CanBeLeftOut() @IsDay() untilDate?: string;
}

export class TrialBalanceQuery extends BooksUntilQuery {}

/** Cents. Opening and balance: debit positive. */
export class TrialBalanceAmountsDto {
  /** From earlier years and the opening period, for balance accounts; 0 for profit and loss. */
  @ApiProperty() openingCents!: number;
  @ApiProperty() debitCents!: number;
  @ApiProperty() creditCents!: number;
  /** opening + debit - credit. */
  @ApiProperty() balanceCents!: number;
}

export class TrialBalanceRowDto extends TrialBalanceAmountsDto {
  @ApiProperty({ format: 'uuid' }) accountId!: string;
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: accountKinds }) kind!: AccountKind;
  @ApiProperty({ type: String, nullable: true }) rgs!: string | null;
}

export class TrialBalanceDto {
  @ApiProperty() year!: number;
  @ApiProperty({ type: Number, nullable: true }) untilPeriod!: number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) untilDate!: string | null;
  /** Accounts on which something was ever booked, by code. */
  @ApiProperty({ type: [TrialBalanceRowDto] }) rows!: TrialBalanceRowDto[];
  @ApiProperty({ type: TrialBalanceAmountsDto }) totals!: TrialBalanceAmountsDto;
  /** Profit and loss of earlier years, which stands on no balance account yet; with the balance of the rows it is always 0. */
  @ApiProperty() undistributedResultCents!: number;
}
