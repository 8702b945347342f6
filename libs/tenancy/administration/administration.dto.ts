import { CanBeLeftOut, IsName } from '@loonbrug/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsUUID, Matches, Max, Min, ValidateIf } from 'class-validator';
import { ListRequestDto } from '../list/list-request.dto';

export const administrationOrders = ['name', '-name', 'number', '-number', 'domain', '-domain'] as const;

/** What may look wrong without being so. */
export const administrationWarnings = ['wage_tax_number_fails_eleven_test'] as const;
export type AdministrationWarning = (typeof administrationWarnings)[number];

export class AdministrationListRequestDto extends ListRequestDto {
  @ApiPropertyOptional({ format: 'uuid' }) @CanBeLeftOut() @IsUUID() domainId?: string;
  @ApiPropertyOptional({ type: Boolean, description: 'Whether the contract opens the payroll link for it today.' })
  @CanBeLeftOut()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  isLinkOpen?: boolean;
  @ApiPropertyOptional({ enum: administrationOrders, default: 'name' })
  @IsIn(administrationOrders)
  sort: (typeof administrationOrders)[number] = 'name';
}

export class AdministrationChangeDto {
  @ApiProperty({ minLength: 1, maxLength: 200 }) @IsName() name!: string;
  @ApiProperty({ minimum: 1, maximum: 999_999, description: 'With subNumber unique in the portal; typed into Loket to address a push.' })
  @IsInt()
  @Min(1)
  @Max(999_999)
  number!: number;
  @ApiProperty({ minimum: 0, maximum: 9_999 }) @IsInt() @Min(0) @Max(9_999) subNumber!: number;
  @ApiProperty({ type: String, nullable: true, pattern: '^\\d{9}L\\d{2}$' })
  @ValidateIf((change: AdministrationChangeDto) => change.wageTaxNumber !== null)
  @Matches(/^\d{9}L\d{2}$/)
  wageTaxNumber!: string | null;
  @ApiProperty({ type: String, nullable: true, pattern: '^\\d{8}$', description: 'Number in the trade register.' })
  @ValidateIf((change: AdministrationChangeDto) => change.kvk !== null)
  @Matches(/^\d{8}$/)
  kvk!: string | null;
}

export class StandardAdministrationDto {
  @ApiProperty({ format: 'uuid' }) @IsUUID() administrationId!: string;
}

export class MadeAdministrationDto {
  @ApiProperty({ format: 'uuid' }) administrationId!: string;
}

export class AdministrationDto {
  @ApiProperty({ format: 'uuid' }) administrationId!: string;
  @ApiProperty({ format: 'uuid' }) domainId!: string;
  @ApiProperty() domainName!: string;
  @ApiProperty() name!: string;
  @ApiProperty() number!: number;
  @ApiProperty() subNumber!: number;
  @ApiProperty({ description: 'The one that the feature of the contract opens by itself.' }) isStandard!: boolean;
  @ApiProperty({ type: String, nullable: true }) wageTaxNumber!: string | null;
  @ApiProperty({ type: String, nullable: true }) kvk!: string | null;
  @ApiProperty({ description: 'The contract opens the payroll link for it today.' }) isLinkOpen!: boolean;
  @ApiProperty({ enum: administrationWarnings, isArray: true }) warnings!: AdministrationWarning[];
  @ApiProperty({ format: 'date-time' }) createdAt!: Date;
}

export class AdministrationListDto {
  @ApiProperty({ type: [AdministrationDto] }) items!: AdministrationDto[];
  @ApiProperty() total!: number;
}
