import { ApiProperty } from '@nestjs/swagger';
import type { Language } from '@loonbrug/platform';
import { IsBoolean, IsDateString, IsIn, IsString, Length, Matches, MaxLength } from 'class-validator';

/** Accepting an invitation while signed in. */
export class EmployeeAcceptanceDto {
  @ApiProperty({ description: 'The part of the mailed address after the #.' }) @IsString() @Matches(/^[\w-]{43}$/) token!: string;
  @ApiProperty({ format: 'date', description: 'The birth date that the employer has: it is not in the mail.' })
  @IsDateString({ strict: true })
  @Length(10, 10)
  bornOn!: string;
  @ApiProperty() @IsBoolean() agreesToDigitalPayslips!: boolean;
  @ApiProperty({ enum: ['nl', 'en'], description: 'The language in which the consent was read.' }) @IsIn(['nl', 'en']) language!: Language;
}

/** Accepting without an account: the account's address is the invitation's. */
export class NewEmployeeAcceptanceDto extends EmployeeAcceptanceDto {
  @ApiProperty({ minLength: 1, maxLength: 200 }) @IsString() @Length(1, 200) name!: string;
  @ApiProperty({ minLength: 12, maxLength: 128 }) @IsString() @MaxLength(128) password!: string;
}

export class LinkedEmployeeDto {
  @ApiProperty({ format: 'uuid' }) portalId!: string;
  @ApiProperty({ format: 'uuid' }) administrationId!: string;
  @ApiProperty() administrationName!: string;
}

export class ConsentTextDto {
  @ApiProperty({ enum: ['nl', 'en'] }) language!: Language;
  @ApiProperty() text!: string;
}
