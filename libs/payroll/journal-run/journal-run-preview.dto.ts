import { ApiProperty } from '@nestjs/swagger';
import { FindingDto, JournalRunDetailDto } from './journal-run.dto';
import { SplitAmountDto } from './split-preview';

export class CodeDto {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
}

export class PreviewLineDto {
  @ApiProperty() lineNumber!: number;
  @ApiProperty() loketCode!: string;
  @ApiProperty() loketName!: string;
  @ApiProperty({ type: CodeDto, nullable: true }) account!: CodeDto | null;
  @ApiProperty({ type: CodeDto, nullable: true }) costCentre!: CodeDto | null;
  @ApiProperty({ type: CodeDto, nullable: true }) costUnit!: CodeDto | null;
  @ApiProperty({ type: String, nullable: true }) component!: string | null;
  /** Cents, debit positive. */
  @ApiProperty() amountCents!: number;
}

export class EntryLineDto {
  @ApiProperty({ type: CodeDto }) account!: CodeDto;
  @ApiProperty({ type: CodeDto, nullable: true }) costCentre!: CodeDto | null;
  @ApiProperty({ type: CodeDto, nullable: true }) costUnit!: CodeDto | null;
  @ApiProperty() description!: string;
  @ApiProperty() amountCents!: number;
}

/** The entry as it would be booked. */
export class PreviewEntryDto {
  @ApiProperty({ type: CodeDto, nullable: true }) journal!: CodeDto | null;
  /** Last day of the payroll period that it belongs to. */
  @ApiProperty({ format: 'date' }) belongsOn!: string;
  @ApiProperty({ format: 'date' }) bookedOn!: string;
  @ApiProperty() description!: string;
  @ApiProperty({ type: [EntryLineDto] }) lines!: EntryLineDto[];
}

export class AccountChangeDto {
  @ApiProperty({ type: CodeDto }) account!: CodeDto;
  /** Balance of the fiscal year, in cents, debit positive. */
  @ApiProperty() beforeCents!: number;
  @ApiProperty() changeCents!: number;
  @ApiProperty() afterCents!: number;
  /** What the runs of the last booked period of this kind put on the account; null when there is none. */
  @ApiProperty({ type: Number, nullable: true }) lastPeriodCents!: number | null;
  /** What this run puts on it as a whole, less the last period's. */
  @ApiProperty({ type: Number, nullable: true }) sinceLastPeriodCents!: number | null;
}

export class CorrectionLineDto {
  @ApiProperty({ type: CodeDto }) account!: CodeDto;
  @ApiProperty({ type: CodeDto, nullable: true }) costCentre!: CodeDto | null;
  @ApiProperty({ type: CodeDto, nullable: true }) costUnit!: CodeDto | null;
  /** Last day of the payroll period that the amounts belong to. */
  @ApiProperty({ format: 'date' }) belongsOn!: string;
  @ApiProperty() bookedCents!: number;
  @ApiProperty() newCents!: number;
  @ApiProperty() differenceCents!: number;
}

export class CorrectionDto {
  @ApiProperty({ enum: ['difference', 'reverse_and_book'] }) mode!: 'difference' | 'reverse_and_book';
  /** Vouchers of what is in the books. */
  @ApiProperty({ type: [String] }) vouchers!: string[];
  @ApiProperty({ type: [CorrectionLineDto] }) lines!: CorrectionLineDto[];
}

export class JournalRunPreviewDto {
  @ApiProperty({ type: JournalRunDetailDto }) run!: JournalRunDetailDto;
  @ApiProperty({ type: [PreviewLineDto] }) lines!: PreviewLineDto[];
  @ApiProperty({ type: [FindingDto] }) findings!: FindingDto[];
  /** False while a finding blocks it, or when it is no run that can be booked now. */
  @ApiProperty() mayBeProcessed!: boolean;
  @ApiProperty({ type: PreviewEntryDto }) entry!: PreviewEntryDto;
  /** Of other periods, where retro amounts go to their own. */
  @ApiProperty({ type: [PreviewEntryDto] }) otherEntries!: PreviewEntryDto[];
  /** Accounts that are shared out over cost centres, with what rounding did. */
  @ApiProperty({ type: [SplitAmountDto] }) splits!: SplitAmountDto[];
  @ApiProperty({ type: [AccountChangeDto] }) balances!: AccountChangeDto[];
  @ApiProperty({ type: CorrectionDto, nullable: true }) correction!: CorrectionDto | null;
}

export class PlannedReversalDto {
  @ApiProperty({ format: 'uuid' }) entryId!: string;
  @ApiProperty() voucherNumber!: string;
  @ApiProperty({ format: 'date' }) bookedOn!: string;
  @ApiProperty() revision!: number;
  @ApiProperty() totalDebitCents!: number;
  @ApiProperty({ format: 'date' }) reversalBookedOn!: string;
  /** Last day of the payroll period that the entry belongs to. */
  @ApiProperty({ format: 'date' }) belongsOn!: string;
  @ApiProperty({ type: FindingDto, nullable: true }) problem!: FindingDto | null;
  /** The period that forbids it by being closed. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) closedPeriodId!: string | null;
  /** First day of the next open period, where that of the day is closed. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) nextOpenOn!: string | null;
}

/** A period of the books whose difference between wage declaration and books changes. */
export class ReconciledMonthChangeDto {
  @ApiProperty() year!: number;
  @ApiProperty() periodNumber!: number;
  @ApiProperty({ format: 'date' }) startsOn!: string;
  @ApiProperty({ format: 'date' }) endsOn!: string;
  /** What is added to the books less the declaration; cents, what is owed is positive. */
  @ApiProperty() changeCents!: number;
}

export class ReversalPlanDto {
  /** Of the run as planned: the version to reverse. */
  @ApiProperty() rowVersion!: number;
  @ApiProperty({ type: [PlannedReversalDto] }) entries!: PlannedReversalDto[];
  /** Payslips of the payroll run that are not withdrawn; they stay, unless they are withdrawn with it. */
  @ApiProperty() payslipCount!: number;
  /** Of those, read by their employees already. */
  @ApiProperty() openedPayslipCount!: number;
  /** Withdrawn before. */
  @ApiProperty() withdrawnPayslipCount!: number;
  /** Wage declarations of the period; they stay. */
  @ApiProperty() wageDeclarationCount!: number;
  /** Of those, settled already. */
  @ApiProperty() settledWageDeclarationCount!: number;
  /** What somebody marked as paid for wage declarations of the period, those that no longer stand included; it stays. */
  @ApiProperty() wagePaymentCount!: number;
  /** Of all together, in cents. */
  @ApiProperty() wagePaidCents!: number;
  @ApiProperty({ type: [ReconciledMonthChangeDto] }) reconciledMonths!: ReconciledMonthChangeDto[];
}

export class ReversedRunDto {
  @ApiProperty({ type: [String] }) voucherNumbers!: string[];
  @ApiProperty({ type: JournalRunDetailDto }) run!: JournalRunDetailDto;
}
