import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { PageQuery } from '../page.dto';
import { AccountDto } from './account.dto';

export class AccountCardQuery extends PageQuery {
  @ApiProperty({ format: 'uuid' }) @IsUUID() accountId!: string;
  @ApiProperty({ minimum: 1990, maximum: 2100 }) @Type(() => Number) @IsInt() @Min(1990) @Max(2100) year!: number;
  /** Number of the last period that counts; without it the whole year. */
  @ApiPropertyOptional({ minimum: 0, maximum: 14 }) @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(14) untilPeriod?: number;
}

export class AccountCardLineDto {
  @ApiProperty({ format: 'uuid' }) entryId!: string;
  @ApiProperty() lineNumber!: number;
  @ApiProperty() voucherNumber!: string;
  @ApiProperty({ format: 'date' }) bookedOn!: string;
  @ApiProperty() periodNumber!: number;
  /** Of the line, or of its entry where the line has none. */
  @ApiProperty() description!: string;
  @ApiProperty({ type: String, nullable: true }) costCentreCode!: string | null;
  @ApiProperty({ type: String, nullable: true }) costUnitCode!: string | null;
  /** Cents, debit positive. */
  @ApiProperty() amountCents!: number;
  /** After this line. */
  @ApiProperty() balanceCents!: number;
}

export class AccountCardDto {
  @ApiProperty({ type: AccountDto }) account!: AccountDto;
  /** Before the first line of the year: from earlier years, for a balance account. */
  @ApiProperty() openingCents!: number;
  /** After the last line, also of pages that are not shown. */
  @ApiProperty() closingCents!: number;
  @ApiProperty({ type: [AccountCardLineDto] }) items!: AccountCardLineDto[];
  @ApiProperty() total!: number;
}
