import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, Min, ValidateIf } from 'class-validator';
import { CanBeLeftOut, IsDay } from '@loonbrug/platform';
import type { ProposalReason } from './account-proposal';
import { type Obstacle, type Origin, origins } from './destination';
import type { RuleDeed } from './mapping-rule';

export const largestVersion = 2_147_483_647;
/** One to forty characters, without spaces at the ends. */
export const codePattern = /^[^\p{Cc}\s]([^\p{Cc}]*[^\p{Cc}\s])?$/u;

export const accountItemKinds = ['account_code', 'component'] as const;
export type AccountItemKind = (typeof accountItemKinds)[number];
export const accountRuleKinds = [...accountItemKinds, 'default_account'] as const;
export type AccountRuleKind = (typeof accountRuleKinds)[number];

const asBoolean = ({ value }: { value: unknown }): unknown => (value === 'true' ? true : value === 'false' ? false : value);

export class AccountMappingQuery {
  @ApiPropertyOptional({ default: 1 }) @Type(() => Number) @IsInt() @Min(1) @Max(1_000_000) page = 1;
  @ApiPropertyOptional({ default: 100 }) @Type(() => Number) @IsInt() @Min(1) @Max(200) pageSize = 100;
  @ApiPropertyOptional({ enum: accountItemKinds, default: 'account_code' }) @IsIn(accountItemKinds) kind: AccountItemKind = 'account_code';
  /** true: only codes that lead nowhere. */
  @ApiPropertyOptional() @CanBeLeftOut() @Transform(asBoolean) @IsBoolean() isUnmapped?: boolean;
  /** Found in codes and names. */
  @ApiPropertyOptional({ maxLength: 100 }) @CanBeLeftOut() @IsString() @Length(1, 100) @Matches(/^[^\p{Cc}]+$/u) text?: string;
}

/** As it was read; another one means that somebody else was first. */
export class SeenVersion {
  /** Left out or null for an item that was never mapped. */
  @ApiPropertyOptional({ type: Number, nullable: true }) @IsOptional() @IsInt() @Min(1) @Max(largestVersion) rowVersion?: number | null;
  /** Last day of the payroll period of the first run that it holds for. Without one: in the place of what holds today, or since ever. */
  @ApiPropertyOptional({ type: String, format: 'date' }) @CanBeLeftOut() @IsDay() validFrom?: string;
}

export class AccountMappingChange extends SeenVersion {
  @ApiPropertyOptional({ enum: accountRuleKinds, description: 'account_code where it is left out.' })
  @IsIn(accountRuleKinds)
  kind: AccountRuleKind = 'account_code';
  /** Loket's account code, or the key of a component. Not for default_account. */
  @ApiPropertyOptional({ maxLength: 40 })
  @ValidateIf(({ kind, loketCode }: AccountMappingChange) => kind !== 'default_account' || loketCode !== undefined)
  @IsString()
  @Length(1, 40)
  @Matches(codePattern)
  loketCode?: string;
  @ApiProperty({ format: 'uuid' }) @IsUUID() accountId!: string;
}

export class MappingRemovalQuery {
  @ApiProperty() @Type(() => Number) @IsInt() @Min(1) @Max(largestVersion) rowVersion!: number;
  /** The day on which it ends; without one it is taken back as though it had never been said. */
  @ApiPropertyOptional({ type: String, format: 'date' }) @CanBeLeftOut() @IsDay() endsOn?: string;
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
  @ApiProperty({ enum: ['rgs', 'name', 'similar_name'] }) reason!: ProposalReason;
}

/** What is said for a later date. */
export class ComingMappingDto {
  @ApiProperty({ format: 'date' }) validFrom!: string;
  /** Null: it ends then. */
  @ApiProperty({ type: MappedAccountDto, nullable: true }) account!: MappedAccountDto | null;
}

export class AccountMappingDto {
  @ApiProperty({ enum: accountRuleKinds }) kind!: AccountRuleKind;
  /** Loket's account code, or the key of a component; empty for the default. */
  @ApiProperty() loketCode!: string;
  /** As Loket last called it. */
  @ApiProperty() loketName!: string;
  /** Lines of runs that named it. */
  @ApiProperty() lineCount!: number;
  /** Runs that wait and name it. */
  @ApiProperty() waitingRunCount!: number;
  /** Lines of it have no account to go to today. */
  @ApiProperty() isUnmapped!: boolean;
  @ApiProperty({ type: MappedAccountDto, nullable: true }) account!: MappedAccountDto | null;
  /**
   * component, mapping: these books say so · template_component, template: the firm says so, through RGS · same_code: the account has the code itself ·
   * default: the account for new codes · null: it leads nowhere, or (a component) where its lines' codes lead.
   */
  @ApiProperty({ type: String, enum: origins, nullable: true }) via!: Origin | null;
  /** RGS code that the firm's template names. */
  @ApiProperty({ type: String, nullable: true }) rgs!: string | null;
  @ApiProperty({ type: String, enum: ['rgs_missing', 'rgs_ambiguous'], nullable: true }) obstacle!: Obstacle | null;
  /** The rule of these books that holds today. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) accountMappingId!: string | null;
  /** Null: since ever, or there is no rule. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) validFrom!: string | null;
  @ApiProperty({ type: ComingMappingDto, nullable: true }) coming!: ComingMappingDto | null;
  @ApiProperty({ type: Number, nullable: true }) rowVersion!: number | null;
  /** For a code that leads nowhere. */
  @ApiProperty({ type: AccountProposalDto, nullable: true }) proposal!: AccountProposalDto | null;
}

export class AccountMappingPageDto {
  @ApiProperty({ type: [AccountMappingDto] }) items!: AccountMappingDto[];
  @ApiProperty() total!: number;
  /** Codes that lead nowhere, whatever the filter. */
  @ApiProperty() unmapped!: number;
  /** Where new codes go; its account is null where none was chosen. */
  @ApiProperty({ type: AccountMappingDto }) defaultAccount!: AccountMappingDto;
}

export class MappingHistoryQuery {
  @ApiProperty({ enum: accountRuleKinds }) @IsIn(accountRuleKinds) kind!: AccountRuleKind;
  @ApiPropertyOptional({ maxLength: 40 }) @CanBeLeftOut() @IsString() @Length(1, 40) @Matches(codePattern) loketCode?: string;
}

export class MappingHistoryRowDto {
  @ApiProperty({ format: 'uuid' }) accountMappingId!: string;
  /** Null: since ever. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) validFrom!: string | null;
  @ApiProperty({ enum: ['leads', 'ends', 'withdrawn'] }) deed!: RuleDeed;
  @ApiProperty({ type: MappedAccountDto, nullable: true }) account!: MappedAccountDto | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) changedBy!: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) changedAt!: Date;
}

export class MappingHistoryDto {
  @ApiProperty({ type: [MappingHistoryRowDto] }) items!: MappingHistoryRowDto[];
}
