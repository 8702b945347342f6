import { ApiProperty } from '@nestjs/swagger';

export class YearEndFindingDto {
  /** Stable: `ledger.year_end_…`. */
  @ApiProperty() code!: string;
  @ApiProperty() isPassed!: boolean;
  /** What was found, in the reader's language. */
  @ApiProperty() title!: string;
  /** What to do about it; null where nothing is. */
  @ApiProperty({ type: String, nullable: true }) remedy!: string | null;
}

export class YearEndCheckDto {
  @ApiProperty() year!: number;
  /** Profit and loss of the year itself. Cents; a profit is negative, because income stands on the credit side. */
  @ApiProperty() resultCents!: number;
  /** Profit and loss of earlier years that stands on no balance account yet. Cents, debit positive. */
  @ApiProperty() undistributedResultCents!: number;
  @ApiProperty({ type: [YearEndFindingDto] }) findings!: YearEndFindingDto[];
}
