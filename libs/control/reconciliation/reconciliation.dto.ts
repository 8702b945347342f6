import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { type Cause, causes } from './explain-difference';

export class ReconciliationQuery {
  @ApiProperty() @Type(() => Number) @IsInt() @Min(1990) @Max(2100) year!: number;
}

export class ReconciledAccountDto {
  @ApiProperty({ format: 'uuid' }) accountId!: string;
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
}

export class CauseDto {
  @ApiProperty({ enum: causes }) cause!: Cause;
  @ApiProperty({ description: 'Cents that it adds to ledger less declared.' }) cents!: number;
  @ApiProperty({ description: 'Of how many parts.' }) count!: number;
}

/** A period of the books: what was declared over it, what the accounts of the wage tax say, and why they differ. Cents; owed is positive. */
export class ReconciledMonthDto {
  @ApiProperty() year!: number;
  @ApiProperty({ description: 'The period of the fiscal year.' }) number!: number;
  @ApiProperty({ format: 'date' }) startsOn!: string;
  @ApiProperty({ format: 'date' }) endsOn!: string;
  @ApiProperty() declarationCount!: number;
  @ApiProperty() declaredCents!: number;
  @ApiProperty() ledgerCents!: number;
  @ApiProperty({ description: 'Ledger less declared.' }) differenceCents!: number;
  @ApiProperty({ type: [CauseDto] }) causes!: CauseDto[];
  @ApiProperty({ description: 'What no cause explains: only this needs work.' }) unexplainedCents!: number;
  @ApiProperty({ description: 'Runs of the period that are not booked yet.' }) waitingRuns!: number;
}

export class ReconciliationDto {
  @ApiProperty() year!: number;
  @ApiProperty({ type: [ReconciledAccountDto] }) accounts!: ReconciledAccountDto[];
  @ApiProperty({ description: 'Nobody chose the accounts: those with the reference code BSchBepLhe.' }) isDefault!: boolean;
  @ApiProperty({ type: [ReconciledMonthDto] }) items!: ReconciledMonthDto[];
}

export class ExplainedItemDto {
  @ApiProperty({ enum: causes }) cause!: Cause;
  @ApiProperty() cents!: number;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) entryId!: string | null;
  @ApiProperty({ type: String, nullable: true }) voucherNumber!: string | null;
  @ApiProperty() description!: string;
}

export class ReconciledDeclarationDto {
  @ApiProperty({ format: 'uuid' }) wageDeclarationId!: string;
  @ApiProperty() year!: number;
  @ApiProperty() periodNumber!: number;
  @ApiProperty() totalCents!: number;
  @ApiProperty() correctionCents!: number;
}

export class ReconciledPostingDto {
  @ApiProperty({ format: 'uuid' }) entryId!: string;
  @ApiProperty() voucherNumber!: string;
  @ApiProperty() description!: string;
  @ApiProperty() cents!: number;
}

/** A month with everything that stands behind its figures. */
export class ReconciledMonthDetailDto extends ReconciledMonthDto {
  @ApiProperty({ type: [ExplainedItemDto] }) items!: ExplainedItemDto[];
  @ApiProperty({ type: [ReconciledDeclarationDto] }) declarations!: ReconciledDeclarationDto[];
  @ApiProperty({ type: [ReconciledPostingDto], description: 'The entries on the accounts, in the order of their numbers.' })
  postings!: ReconciledPostingDto[];
}
