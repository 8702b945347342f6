import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, Length, Max, Min } from 'class-validator';
import { CanBeLeftOut, IsDay } from '@loonbrug/platform';
import type { Severity } from '../journal-run/finding';
import type { WageDeclarationState } from './wage-declaration.entity';

const states = ['received', 'refused', 'withdrawn'] as const;

export class WageDeclarationQuery {
  @ApiPropertyOptional({ default: 1 }) @Type(() => Number) @IsInt() @Min(1) @Max(1_000_000) page = 1;
  @ApiPropertyOptional({ default: 50 }) @Type(() => Number) @IsInt() @Min(1) @Max(200) pageSize = 50;
  @ApiPropertyOptional() @CanBeLeftOut() @Type(() => Number) @IsInt() @Min(2000) @Max(2999) year?: number;
  @ApiPropertyOptional({ enum: states }) @CanBeLeftOut() @IsIn(states) state?: WageDeclarationState;
  /** Only those to be paid on or before this day. */
  @ApiPropertyOptional({ format: 'date' }) @CanBeLeftOut() @IsDay() dueUntil?: string;
}

export class DeclarationFindingDto {
  @ApiProperty() code!: string;
  @ApiProperty({ enum: ['blocks', 'warns', 'informs'] }) severity!: Severity;
  @ApiProperty() title!: string;
  @ApiProperty() remedy!: string;
}

export class DeclarationCorrectionDto {
  @ApiProperty({ format: 'date' }) startsOn!: string;
  @ApiProperty({ format: 'date' }) endsOn!: string;
  @ApiProperty({ description: 'Cents; what the correction adds to the payment.' }) balanceCents!: number;
}

export class LoketKeyDto {
  @ApiProperty() key!: number;
  @ApiProperty() description!: string;
}

export class DeclarationResponseDto {
  @ApiProperty({ format: 'date' }) receivedOn!: string;
  @ApiProperty({ type: LoketKeyDto }) type!: LoketKeyDto;
  @ApiProperty({ type: LoketKeyDto, nullable: true }) class!: LoketKeyDto | null;
}

/** Amounts in cents; to be paid is positive. */
export class WageDeclarationDto {
  @ApiProperty({ format: 'uuid' }) wageDeclarationId!: string;
  @ApiProperty({ type: String, nullable: true }) messageReference!: string | null;
  @ApiProperty({ type: String, nullable: true }) wageTaxNumber!: string | null;
  @ApiProperty() year!: number;
  @ApiProperty({ description: '0 is a yearly return.' }) periodNumber!: number;
  @ApiProperty({ format: 'date' }) periodStartsOn!: string;
  @ApiProperty({ format: 'date' }) periodEndsOn!: string;
  @ApiProperty({ enum: states }) state!: WageDeclarationState;
  @ApiProperty({ description: "Loket's status: 5 confirmed, 6 sent." }) loketStatusKey!: number;
  @ApiProperty({ description: 'Sent and answered by the tax authority, or cancelled.' }) isSettled!: boolean;
  @ApiProperty() isPriorYearCorrection!: boolean;
  @ApiProperty() periodAmountCents!: number;
  @ApiProperty() correctionAmountCents!: number;
  @ApiProperty() totalAmountCents!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'What the message itself says.' }) declaredTotalCents!: number | null;
  @ApiProperty({ type: String, nullable: true }) paymentReference!: string | null;
  @ApiProperty({ type: String, nullable: true }) iban!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn!: string | null;
  @ApiProperty({ type: [DeclarationCorrectionDto] }) corrections!: DeclarationCorrectionDto[];
  @ApiProperty({ type: [DeclarationResponseDto] }) responseMessages!: DeclarationResponseDto[];
  @ApiProperty({ type: [DeclarationFindingDto] }) findings!: DeclarationFindingDto[];
  @ApiProperty() hasMessage!: boolean;
  @ApiProperty() hasOverview!: boolean;
}

export class WageDeclarationPageDto {
  @ApiProperty({ type: [WageDeclarationDto] }) items!: WageDeclarationDto[];
  @ApiProperty() total!: number;
}

/** Why somebody of the firm opens a message, which holds the BSN and wage of every employee. */
export class MessageOpeningDto {
  @ApiProperty({ minLength: 10, maxLength: 500 }) @IsString() @Length(10, 500) reason!: string;
}
