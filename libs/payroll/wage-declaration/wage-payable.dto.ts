import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsString, IsUUID, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { CanBeLeftOut, IsDay } from '@loonbrug/platform';
import { type WagePayableState, wagePayableStates } from './wage-payable.entity';

/** overdue: the due date is past · due_soon: within two weeks · later: after that, or unknown. */
export const dueWatches = ['overdue', 'due_soon', 'later'] as const;
export type DueWatch = (typeof dueWatches)[number];

/** By due date those that are open come first. The amount is what is open, else what the declaration asks. */
const payableOrders = ['due', 'amount', 'administration'] as const;

export class WagePayableQuery {
  @ApiPropertyOptional({ default: 1 }) @Type(() => Number) @IsInt() @Min(1) @Max(1_000_000) page = 1;
  @ApiPropertyOptional({ default: 50 }) @Type(() => Number) @IsInt() @Min(1) @Max(200) pageSize = 50;
  @ApiPropertyOptional({ enum: wagePayableStates }) @CanBeLeftOut() @IsIn(wagePayableStates) state?: WagePayableState;
  @ApiPropertyOptional({ enum: dueWatches, description: 'Of those that are open.' }) @CanBeLeftOut() @IsIn(dueWatches) watch?: DueWatch;
  @ApiPropertyOptional({ format: 'uuid' }) @CanBeLeftOut() @IsUUID() domainId?: string;
  @ApiPropertyOptional({ format: 'uuid' }) @CanBeLeftOut() @IsUUID() administrationId?: string;
  @ApiPropertyOptional({ format: 'uuid' }) @CanBeLeftOut() @IsUUID() wageDeclarationId?: string;
  @ApiPropertyOptional({ maxLength: 100, description: 'A part of a name, or a payment reference.' })
  @CanBeLeftOut()
  @IsString()
  @MaxLength(100)
  text?: string;
  @ApiPropertyOptional({ enum: payableOrders, default: 'due' }) @IsIn(payableOrders) sort: (typeof payableOrders)[number] = 'due';
  @ApiPropertyOptional({ enum: ['asc', 'desc'], default: 'asc' }) @IsIn(['asc', 'desc']) direction: 'asc' | 'desc' = 'asc';
}

export class WagePayableChange {
  @ApiProperty({ description: 'As the person saw it.' }) @IsInt() @Min(1) @Max(2_147_483_647) rowVersion!: number;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The day of payment; null: it was not paid after all.' })
  @ValidateIf((_, value: unknown) => value !== null)
  @IsDay()
  paidOn!: string | null;
}

export class PayableAccountDto {
  @ApiProperty({ format: 'uuid' }) accountId!: string;
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
}

/** What is to be paid for a wage declaration; cents, negative is received. */
export class WagePayableDto {
  @ApiProperty({ format: 'uuid' }) wagePayableId!: string;
  @ApiProperty({ format: 'uuid' }) wageDeclarationId!: string;
  @ApiProperty({ format: 'uuid' }) domainId!: string;
  @ApiProperty() domainName!: string;
  @ApiProperty({ format: 'uuid' }) administrationId!: string;
  @ApiProperty() administrationName!: string;
  @ApiProperty() year!: number;
  @ApiProperty() periodNumber!: number;
  @ApiProperty({ format: 'date' }) periodStartsOn!: string;
  @ApiProperty({ format: 'date' }) periodEndsOn!: string;
  @ApiProperty() isPriorYearCorrection!: boolean;
  @ApiProperty({ description: 'What the declaration asks.' }) amountCents!: number;
  @ApiProperty({ description: 'What was paid for its period before.' }) paidBeforeCents!: number;
  @ApiProperty({ description: 'What is to be paid now; 0 once paid or settled.' }) openCents!: number;
  @ApiProperty({ type: String, nullable: true }) paymentReference!: string | null;
  @ApiProperty({ type: String, nullable: true }) iban!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn!: string | null;
  @ApiProperty({ enum: wagePayableStates }) state!: WagePayableState;
  @ApiProperty({ enum: dueWatches, nullable: true, type: String, description: 'Null unless open, with something to pay.' })
  watch!: DueWatch | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) paidOn!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) settledByDeclarationId!: string | null;
  @ApiProperty({ type: PayableAccountDto, nullable: true, description: 'Where the books hold it.' }) account!: PayableAccountDto | null;
  @ApiProperty({ description: 'How many things about the payment details somebody should look at.' }) warnings!: number;
  @ApiProperty() rowVersion!: number;
}

/** Open ones over all pages and whatever the state and watch asked for. */
export class DueTotalsDto {
  @ApiProperty() overdue!: number;
  @ApiProperty() overdueCents!: number;
  @ApiProperty() dueSoon!: number;
  @ApiProperty() dueSoonCents!: number;
  @ApiProperty() open!: number;
  @ApiProperty() openCents!: number;
}

export class WagePayablePageDto {
  @ApiProperty({ type: [WagePayableDto] }) items!: WagePayableDto[];
  @ApiProperty() total!: number;
  @ApiProperty({ type: DueTotalsDto }) due!: DueTotalsDto;
}

export class WageTaxAccountsDto {
  @ApiProperty({ type: [PayableAccountDto] }) accounts!: PayableAccountDto[];
  @ApiProperty({ description: 'Nobody chose: those with the reference code BSchBepLhe.' }) isDefault!: boolean;
}

export class WageTaxAccountsChange {
  @ApiProperty({ type: [String], format: 'uuid', maxItems: 100, description: 'Empty: those with the reference code BSchBepLhe.' })
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  accountIds!: string[];
}

export class ChainLinkDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null where that declaration is not here.' })
  wageDeclarationId!: string | null;
  @ApiProperty({ format: 'date' }) startsOn!: string;
  @ApiProperty({ format: 'date' }) endsOn!: string;
  @ApiProperty({ type: Number, nullable: true }) year!: number | null;
  @ApiProperty({ type: Number, nullable: true }) periodNumber!: number | null;
  @ApiProperty({ description: 'Cents that it adds; of a replaced or replacing one: what it says in all.' }) amountCents!: number;
  @ApiProperty() isPriorYearCorrection!: boolean;
}

/** A declaration among those that it corrects, that correct it, and that say its period anew. */
export class DeclarationChainDto {
  @ApiProperty({ type: [ChainLinkDto] }) corrects!: ChainLinkDto[];
  @ApiProperty({ type: [ChainLinkDto] }) correctedBy!: ChainLinkDto[];
  @ApiProperty({ type: [ChainLinkDto] }) replaces!: ChainLinkDto[];
  @ApiProperty({ type: ChainLinkDto, nullable: true }) replacedBy!: ChainLinkDto | null;
  @ApiProperty({ description: 'What was declared over the period itself.' }) periodAmountCents!: number;
  @ApiProperty({ description: 'The same after all corrections that are here.' }) correctedAmountCents!: number;
}
