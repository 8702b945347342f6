import { CanBeLeftOut } from '@loonbrug/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import { MappingReplayDto } from '../account-mapping/mapping-replay.dto';
import { type AccountItemKind, accountItemKinds, codePattern, SeenVersion } from '../account-mapping/account-mapping.dto';

/** Set of books that are replayed at once; the others are counted. */
export const replayedAtOnce = 25;

const rgsPattern = /^[BW][A-Za-z]{2,11}$/;

export class MappingTemplateQuery {
  @ApiPropertyOptional({ default: 1 }) @Type(() => Number) @IsInt() @Min(1) @Max(1_000_000) page = 1;
  @ApiPropertyOptional({ default: 100 }) @Type(() => Number) @IsInt() @Min(1) @Max(200) pageSize = 100;
  @ApiPropertyOptional({ enum: accountItemKinds, default: 'account_code' }) @IsIn(accountItemKinds) kind: AccountItemKind = 'account_code';
  /** Found in codes and names. */
  @ApiPropertyOptional({ maxLength: 100 }) @CanBeLeftOut() @IsString() @Length(1, 100) @Matches(/^[^\p{Cc}]+$/u) text?: string;
}

export class MappingTemplateChange extends SeenVersion {
  @ApiProperty({ enum: accountItemKinds }) @IsIn(accountItemKinds) kind!: AccountItemKind;
  /** Loket's account code, or the key of a component. */
  @ApiProperty({ maxLength: 40 }) @IsString() @Length(1, 40) @Matches(codePattern) loketCode!: string;
  @ApiProperty({ example: 'WPerLesLon' }) @IsString() @Matches(rgsPattern) rgs!: string;
}

export class RgsProposalDto {
  @ApiProperty() rgs!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ['rgs', 'name', 'similar_name'] }) reason!: 'rgs' | 'name' | 'similar_name';
}

export class ComingTemplateDto {
  @ApiProperty({ format: 'date' }) validFrom!: string;
  /** Null: it ends then. */
  @ApiProperty({ type: String, nullable: true }) rgs!: string | null;
}

/** What the firm says of a code or component; codes that runs of clients name and of which it says nothing are in the list, too. */
export class MappingTemplateDto {
  @ApiProperty({ enum: accountItemKinds }) kind!: AccountItemKind;
  @ApiProperty() loketCode!: string;
  /** As Loket last called it. */
  @ApiProperty() loketName!: string;
  /** Administrations whose runs name it. */
  @ApiProperty() administrationCount!: number;
  /** Of the template that holds today; null: none does. */
  @ApiProperty({ type: String, nullable: true }) rgs!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) mappingTemplateId!: string | null;
  /** Null: since ever, or there is none. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) validFrom!: string | null;
  @ApiProperty({ type: ComingTemplateDto, nullable: true }) coming!: ComingTemplateDto | null;
  @ApiProperty({ type: Number, nullable: true }) rowVersion!: number | null;
  /** For one that has no template. */
  @ApiProperty({ type: RgsProposalDto, nullable: true }) proposal!: RgsProposalDto | null;
}

export class MappingTemplatePageDto {
  @ApiProperty({ type: [MappingTemplateDto] }) items!: MappingTemplateDto[];
  @ApiProperty() total!: number;
}

export class TemplateObstacleDto {
  @ApiProperty({ format: 'uuid' }) administrationId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ['rgs_missing', 'rgs_ambiguous', 'blocked'] }) obstacle!: 'rgs_missing' | 'rgs_ambiguous' | 'blocked';
}

/** Whom a template reaches, as of today. */
export class TemplateImpactDto {
  /** Administrations whose runs name the code. */
  @ApiProperty() named!: number;
  /** Of those: they have a rule of their own, and don't follow. */
  @ApiProperty() own!: number;
  /** Of the others: how many follow it to one open account. */
  @ApiProperty() follow!: number;
  /** Of the others: their runs would be blocked. */
  @ApiProperty() blocked!: number;
  /** The first of those, by name. */
  @ApiProperty({ type: [TemplateObstacleDto] }) obstacles!: TemplateObstacleDto[];
}

export class TemplateReplayRequest extends MappingTemplateChange {
  @ApiProperty({ minimum: 1990, maximum: 2100 }) @IsInt() @Min(1990) @Max(2100) year!: number;
}

export class AdministrationReplayDto {
  @ApiProperty({ format: 'uuid' }) administrationId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: MappingReplayDto }) replay!: MappingReplayDto;
}

export class TemplateReplayDto {
  /** Administrations that follow the template, by name; at most 25 at once. */
  @ApiProperty({ type: [AdministrationReplayDto] }) items!: AdministrationReplayDto[];
  /** Followers that were not gone through. */
  @ApiProperty() left!: number;
}
