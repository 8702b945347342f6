import { CanBeLeftOut } from '@loonbrug/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsDateString, IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';

const asBoolean = ({ value }: { value: unknown }): unknown => (value === 'true' ? true : value === 'false' ? false : value);

/** What an incident concerns: one set of books, a client as a whole, or the whole portal. */
export const incidentLevels = ['administration', 'domain', 'portal'] as const;
export type IncidentLevel = (typeof incidentLevels)[number];

export class IncidentQuery {
  @ApiPropertyOptional({ default: 1 }) @Type(() => Number) @IsInt() @Min(1) @Max(1_000_000) page = 1;
  @ApiPropertyOptional({ default: 50 }) @Type(() => Number) @IsInt() @Min(1) @Max(200) pageSize = 50;
  /** Only open or only closed ones; without it all. */
  @ApiPropertyOptional() @CanBeLeftOut() @Transform(asBoolean) @IsBoolean() isOpen?: boolean;
  /** Only those that were laid to rest for now, or only those that were not. */
  @ApiPropertyOptional() @CanBeLeftOut() @Transform(asBoolean) @IsBoolean() isResting?: boolean;
  @ApiPropertyOptional({ format: 'uuid' }) @CanBeLeftOut() @IsUUID() domainId?: string;
  @ApiPropertyOptional({ format: 'uuid' }) @CanBeLeftOut() @IsUUID() administrationId?: string;
  @ApiPropertyOptional({ enum: incidentLevels }) @CanBeLeftOut() @IsIn(incidentLevels) level?: IncidentLevel;
}

export class IncidentChange {
  /** True takes it on, false hands it back. */
  @ApiPropertyOptional() @CanBeLeftOut() @IsBoolean() isMine?: boolean;
  /** Rests until then; null ends the rest. */
  @ApiPropertyOptional({ type: String, format: 'date-time', nullable: true })
  @IsOptional()
  @IsDateString({ strict: true })
  @Matches(/^(19|20)\d\d-\d\d-\d\dT/)
  snoozedUntil?: string | null;
}

export class IncidentDto {
  @ApiProperty({ format: 'uuid' }) incidentId!: string;
  /** Error code; its text tells cause and remedy. */
  @ApiProperty() code!: string;
  /** What is wrong, in the reader's language. */
  @ApiProperty() title!: string;
  /** What to do about it, in the reader's language. */
  @ApiProperty() remedy!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) domainId!: string | null;
  @ApiProperty({ type: String, nullable: true }) domainName!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) administrationId!: string | null;
  @ApiProperty({ type: String, nullable: true }) administrationName!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true }) details!: Record<string, unknown>;
  @ApiProperty() occurrences!: number;
  @ApiProperty({ format: 'date-time' }) firstSeenAt!: Date;
  @ApiProperty({ format: 'date-time' }) lastSeenAt!: Date;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) ownerUserId!: string | null;
  @ApiProperty({ type: String, nullable: true }) ownerName!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) snoozedUntil!: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) closedAt!: Date | null;
}

export class IncidentPageDto {
  @ApiProperty({ type: [IncidentDto] }) items!: IncidentDto[];
  @ApiProperty() total!: number;
}
