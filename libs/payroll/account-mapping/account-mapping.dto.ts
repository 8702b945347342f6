import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';

const largestVersion = 2_147_483_647;

export class AccountMappingQuery {
  @ApiPropertyOptional({ default: 1 }) @Type(() => Number) @IsInt() @Min(1) @Max(1_000_000) page = 1;
  @ApiPropertyOptional({ default: 100 }) @Type(() => Number) @IsInt() @Min(1) @Max(200) pageSize = 100;
  /** true: only codes that lead nowhere. */
  @ApiPropertyOptional()
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  isUnmapped?: boolean;
  /** Found in codes and names. */
  @ApiPropertyOptional({ maxLength: 100 }) @IsOptional() @IsString() @Length(1, 100) @Matches(/^[^\p{Cc}]+$/u) text?: string;
}

export class AccountMappingChange {
  @ApiProperty({ maxLength: 40 }) @IsString() @Length(1, 40) @Matches(/^[^\p{Cc}\s]([^\p{Cc}]*[^\p{Cc}\s])?$/u) loketCode!: string;
  @ApiProperty({ format: 'uuid' }) @IsUUID() accountId!: string;
  /** As it was read; left out or null for a code that has no mapping yet. */
  @ApiPropertyOptional({ type: Number, nullable: true }) @IsOptional() @IsInt() @Min(1) @Max(largestVersion) rowVersion?: number | null;
}

export class AccountMappingRemoval {
  @ApiProperty() @Type(() => Number) @IsInt() @Min(1) @Max(largestVersion) rowVersion!: number;
}

export class MappedAccountDto {
  @ApiProperty({ format: 'uuid' }) accountId!: string;
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty() isBlocked!: boolean;
}

export class AccountProposalDto {
  @ApiProperty({ format: 'uuid' }) accountId!: string;
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ['rgs', 'name', 'similar_name'] }) reason!: 'rgs' | 'name' | 'similar_name';
}

export class AccountMappingDto {
  @ApiProperty() loketCode!: string;
  /** As Loket last called it. */
  @ApiProperty() loketName!: string;
  /** Lines of runs that named it. */
  @ApiProperty() lineCount!: number;
  /** Runs that wait and name it. */
  @ApiProperty() waitingRunCount!: number;
  @ApiProperty({ type: MappedAccountDto, nullable: true }) account!: MappedAccountDto | null;
  /** mapping: a row says so · same_code: the account has the code itself · null: it leads nowhere. */
  @ApiProperty({ type: String, enum: ['mapping', 'same_code'], nullable: true }) via!: 'mapping' | 'same_code' | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) accountMappingId!: string | null;
  @ApiProperty({ type: Number, nullable: true }) rowVersion!: number | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) changedAt!: Date | null;
  /** For a code that leads nowhere. */
  @ApiProperty({ type: AccountProposalDto, nullable: true }) proposal!: AccountProposalDto | null;
}

export class AccountMappingPageDto {
  @ApiProperty({ type: [AccountMappingDto] }) items!: AccountMappingDto[];
  @ApiProperty() total!: number;
  /** Codes that lead nowhere, whatever the filter. */
  @ApiProperty() unmapped!: number;
}
