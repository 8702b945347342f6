import { ApiProperty } from '@nestjs/swagger';
import { splitAmountsOf } from './book-lines';
import { linesByPeriod, type SharedRun } from './retro-shares';

class SplitCodeDto {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
}

export class SplitPartDto {
  @ApiProperty({ type: SplitCodeDto }) costCentre!: SplitCodeDto;
  /** Of the sum of the weights of all parts. */
  @ApiProperty() weight!: number;
  /** Cents, debit positive. */
  @ApiProperty() amountCents!: number;
  /** What rounding added to the exact share, in cents, to four decimals: between -1 and 1. */
  @ApiProperty() roundingCents!: number;
}

/** What an account gets of a run, shared out over cost centres; the parts are the amount. */
export class SplitAmountDto {
  @ApiProperty({ type: SplitCodeDto }) account!: SplitCodeDto;
  @ApiProperty({ type: SplitCodeDto, nullable: true }) costUnit!: SplitCodeDto | null;
  @ApiProperty() amountCents!: number;
  @ApiProperty({ type: [SplitPartDto] }) parts!: SplitPartDto[];
}

/** What of a run is shared out over cost centres, with its rounding. */
export const splitPreview = (
  run: SharedRun,
  names: ReadonlyMap<string, { readonly code: string; readonly name: string }>,
): SplitAmountDto[] =>
  [...linesByPeriod(run).values()]
    .flatMap((lines) => splitAmountsOf(lines, run.books))
    .map(({ accountId, costUnitId, amountCents, parts }) => ({
      account: names.get(accountId)!,
      costUnit: costUnitId === null ? null : names.get(costUnitId)!,
      amountCents,
      parts: parts.map(({ costCentre: { code, name }, ...part }) => ({
        costCentre: { code, name },
        weight: part.weight,
        amountCents: part.amountCents,
        roundingCents: part.roundingCents,
      })),
    }));
