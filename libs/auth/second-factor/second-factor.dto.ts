import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, MaxLength } from 'class-validator';
import { passwordLength } from '../password/password-policy';

/** A code of the app, or a recovery code; spaces and hyphens don't matter. */
export const codeLength = 20;

export class EnrolmentRequestDto {
  @ApiProperty({ maxLength: passwordLength.maximum }) @IsString() @Length(1, passwordLength.maximum) presentPassword!: string;
}

export class EnrolmentDto {
  @ApiProperty({ description: 'The secret as it is typed into an app (base32). It is shown this once.' }) secret!: string;
  @ApiProperty({ description: 'The same as the address that a QR code holds.' }) uri!: string;
}

export class EnrolmentConfirmationDto {
  @ApiProperty({ maxLength: codeLength }) @IsString() @Length(1, codeLength) code!: string;
  /** Of the mail that was sent when the enrolment began. */
  @ApiProperty({ maxLength: codeLength }) @IsString() @Length(1, codeLength) mailedCode!: string;
}

/** Both factors: what changes or ends the second one asks for them. */
export class FullProofDto extends EnrolmentRequestDto {
  @ApiProperty({ maxLength: codeLength, description: 'Of the app, or a recovery code.' })
  @IsString()
  @Length(1)
  @MaxLength(codeLength)
  code!: string;
}

export class RecoveryCodesDto {
  @ApiProperty({ type: [String], description: 'Each signs in once, in place of the app. They are shown this once.' })
  recoveryCodes!: string[];
}

export class SecondFactorDto {
  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'null: the account has none.' }) confirmedAt!: Date | null;
  @ApiProperty() recoveryCodesLeft!: number;
}
