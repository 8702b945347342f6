import { CanBeLeftOut } from '@loonbrug/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { asBoolean, PageQuery } from '../page.dto';
import { type AccountKind, accountKinds } from './account.entity';

const rgsPattern = /^[BW][A-Za-z]{2,11}$/;

export class AccountQuery extends PageQuery {
  /** Part of the code, the name or the RGS code. */
  @ApiPropertyOptional({ maxLength: 100 }) @CanBeLeftOut() @IsString() @MaxLength(100) search?: string;
  @ApiPropertyOptional({ enum: accountKinds }) @CanBeLeftOut() @IsIn(accountKinds) kind?: AccountKind;
  @ApiPropertyOptional() @CanBeLeftOut() @Transform(asBoolean) @IsBoolean() isBlocked?: boolean;
}

export class NewAccountDto {
  @ApiProperty({ maxLength: 20, pattern: '^[0-9A-Za-z.]{1,20}$' }) @IsString() @Matches(/^[0-9A-Za-z.]{1,20}$/) code!: string;
  @ApiProperty({ maxLength: 200 }) @IsString() @Length(1, 200) name!: string;
  @ApiProperty({ enum: accountKinds }) @IsIn(accountKinds) kind!: AccountKind;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsString() @Matches(rgsPattern) rgs?: string | null;
}

/** A code stays: booked lines and mappings name it. */
export class AccountChange {
  /** As it was read; another value means that somebody else was first. */
  @ApiProperty() @IsInt() @Min(1) @Max(2_147_483_647) rowVersion!: number;
  @ApiPropertyOptional({ maxLength: 200 }) @CanBeLeftOut() @IsString() @Length(1, 200) name?: string;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsString() @Matches(rgsPattern) rgs?: string | null;
  /** Nothing is booked on a blocked account, except the reversal of an earlier entry. */
  @ApiPropertyOptional() @CanBeLeftOut() @IsBoolean() isBlocked?: boolean;
}

export class AccountDto {
  @ApiProperty({ format: 'uuid' }) accountId!: string;
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: accountKinds }) kind!: AccountKind;
  @ApiProperty({ type: String, nullable: true }) rgs!: string | null;
  @ApiProperty() isBlocked!: boolean;
  @ApiProperty() rowVersion!: number;
}

export class AccountPageDto {
  @ApiProperty({ type: [AccountDto] }) items!: AccountDto[];
  @ApiProperty() total!: number;
}

export class ChartImportDto {
  /** Accounts that the import made; those with a code that was there stay as they are. */
  @ApiProperty() created!: number;
  @ApiProperty() present!: number;
}
