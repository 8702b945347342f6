import { ApiProperty } from '@nestjs/swagger';
import { IsName, type Language } from '@loonbrug/platform';
import { IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { passwordLength } from '../password/password-policy';

export class InvitationTokenDto {
  @ApiProperty({ description: 'The part of the mailed address after the #.' }) @Matches(/^[\w-]{43}$/) token!: string;
}

/** Accepting without an account: the account's address is the invitation's. */
export class NewPersonDto extends InvitationTokenDto {
  @ApiProperty({ minLength: 1, maxLength: 200 }) @IsName() name!: string;
  @ApiProperty({ minLength: passwordLength.minimum, maxLength: passwordLength.maximum })
  @IsString()
  @MaxLength(passwordLength.maximum)
  password!: string;
  @ApiProperty({ enum: ['nl', 'en'] }) @IsIn(['nl', 'en']) language!: Language;
}

/** What a mailed link offers, to its holder. */
export class InvitationDto {
  @ApiProperty({ enum: ['member_invitation', 'employee_invitation'] }) kind!: 'member_invitation' | 'employee_invitation';
  @ApiProperty() portalName!: string;
  @ApiProperty() email!: string;
  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'The address has an account: accept it signed in. null: not told to whoever did not answer the second fact.',
  })
  hasAccount!: boolean | null;
  @ApiProperty({ description: 'A fact that is not in the mail must be answered.' }) hasSecondFact!: boolean;
  @ApiProperty({ format: 'date-time' }) expiresAt!: Date;
}
