import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { type AccountKind, accountKinds } from './account.entity';

export class TrialBalanceQuery {
  @ApiProperty({ minimum: 1990, maximum: 2100 }) @Type(() => Number) @IsInt() @Min(1990) @Max(2100) year!: number;
  /** Number of the last period that counts; without it the whole year. */
  @ApiPropertyOptional({ minimum: 0, maximum: 14 }) @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(14) untilPeriod?: number;
}

/** Cents. Opening and balance: debit positive. */
export class TrialBalanceAmountsDto {
  /** From earlier years, for balance accounts; 0 for profit and loss. */
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
  /** Accounts on which something was ever booked, by code. */
  @ApiProperty({ type: [TrialBalanceRowDto] }) rows!: TrialBalanceRowDto[];
  @ApiProperty({ type: TrialBalanceAmountsDto }) totals!: TrialBalanceAmountsDto;
  /** Profit and loss of earlier years, which stands on no balance account yet; with the balance of the rows it is always 0. */
  @ApiProperty() undistributedResultCents!: number;
}
