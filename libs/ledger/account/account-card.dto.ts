import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { PageQuery } from '../page.dto';
import { AccountDto } from './account.dto';
import { BooksUntilQuery } from './trial-balance.dto';

export class AccountCardQuery extends IntersectionType(PageQuery, BooksUntilQuery) {
  @ApiProperty({ format: 'uuid' }) @IsUUID() accountId!: string;
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
  /** The fiscal year that it shows. */
  @ApiProperty() year!: number;
  @ApiProperty({ type: AccountDto }) account!: AccountDto;
  /** Before the first line of the year: from earlier years, for a balance account. */
  @ApiProperty() openingCents!: number;
  /** After the last line, also of pages that are not shown. */
  @ApiProperty() closingCents!: number;
  @ApiProperty({ type: [AccountCardLineDto] }) items!: AccountCardLineDto[];
  @ApiProperty() total!: number;
}
