import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsString, Length, Matches, MaxLength, MinLength } from 'class-validator';
import { passwordLength } from './password-policy';

export class PasswordResetRequestDto {
  @ApiProperty({ maxLength: 254 }) @IsEmail() @MaxLength(254) email!: string;
}

export class PasswordResetConfirmationDto {
  @ApiProperty({ description: 'The part of the mailed address after the #.' }) @Matches(/^[\w-]{43}$/) token!: string;
  @ApiProperty({ minLength: passwordLength.minimum, maxLength: passwordLength.maximum })
  @IsString()
  @MaxLength(passwordLength.maximum)
  password!: string;
}

export class PasswordChangeDto {
  @ApiProperty({ maxLength: passwordLength.maximum }) @IsString() @Length(1, passwordLength.maximum) presentPassword!: string;
  @ApiProperty({ minLength: passwordLength.minimum, maxLength: passwordLength.maximum })
  @IsString()
  @MinLength(1)
  @MaxLength(passwordLength.maximum)
  newPassword!: string;
}
