import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

export class OpeningBalanceQuery {
  @ApiProperty({ minimum: 1990, maximum: 2100 }) @Type(() => Number) @IsInt() @Min(1990) @Max(2100) year!: number;
}

/** How a fiscal year begins. */
export class OpeningBalanceDto {
  @ApiProperty() year!: number;
  /** An earlier year with entries, whose balances come along by themselves: nothing is entered then. */
  @ApiProperty({ type: Number, nullable: true }) carriedFromYear!: number | null;
  /** The entry that holds the opening balance; null where none was entered, or it was reversed. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) entryId!: string | null;
  @ApiProperty({ type: String, nullable: true }) voucherNumber!: string | null;
}
