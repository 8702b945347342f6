import { CanBeLeftOut } from '@loonbrug/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsUUID, Max, Min, ValidateIf } from 'class-validator';
import type { FetchCause, FetchItemState, FetchState } from './loket-fetch.entity';

/** Nothing: everything since the start date. A year: that year. Year and period: that period, and its content is read again. */
export class FetchRequest {
  @ApiPropertyOptional({ minimum: 2000, maximum: 2100 })
  @ValidateIf((request: FetchRequest) => request.year !== undefined || request.periodNumber !== undefined)
  @IsInt()
  @Min(2000)
  @Max(2100)
  year?: number;
  @ApiPropertyOptional({ minimum: 1, maximum: 53 }) @CanBeLeftOut() @IsInt() @Min(1) @Max(53) periodNumber?: number;
}

export class FetchListQuery {
  @ApiPropertyOptional({ default: 1 }) @Type(() => Number) @IsInt() @Min(1) @Max(1_000_000) page = 1;
  @ApiPropertyOptional({ default: 25 }) @Type(() => Number) @IsInt() @Min(1) @Max(200) pageSize = 25;
  @ApiPropertyOptional({ format: 'uuid' }) @CanBeLeftOut() @IsUUID() domainId?: string;
  @ApiPropertyOptional({ format: 'uuid' }) @CanBeLeftOut() @IsUUID() administrationId?: string;
}

export class FetchCountsDto {
  @ApiPropertyOptional() payrollRuns?: number;
  @ApiPropertyOptional() journalRuns?: number;
  @ApiPropertyOptional() payslips?: number;
  @ApiPropertyOptional() wageDeclarations?: number;
  @ApiPropertyOptional() employees?: number;
}

export class FetchProblemDto {
  @ApiProperty() part!: string;
  @ApiProperty() code!: string;
  /** In the reader's language. */
  @ApiProperty() title!: string;
  @ApiProperty() remedy!: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) details!: Record<string, unknown>;
}

/** The fetch of one link. */
export class FetchItemDto {
  @ApiProperty({ format: 'uuid' }) administrationId!: string;
  @ApiProperty() administrationName!: string;
  @ApiProperty({ format: 'uuid' }) loketLinkId!: string;
  @ApiProperty() clientNumber!: number;
  @ApiProperty({ enum: ['waiting', 'running', 'done', 'failed'] }) state!: FetchItemState;
  @ApiProperty({ type: FetchCountsDto }) counts!: FetchCountsDto;
  @ApiProperty({ type: [FetchProblemDto] }) problems!: FetchProblemDto[];
  @ApiProperty() revision!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) startedAt!: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) finishedAt!: Date | null;
}

export class FetchDto {
  @ApiProperty({ format: 'uuid' }) fetchId!: string;
  @ApiProperty({ enum: ['schedule', 'person', 'link_made'] }) cause!: FetchCause;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) domainId!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) administrationId!: string | null;
  @ApiProperty({ type: Number, nullable: true }) year!: number | null;
  @ApiProperty({ type: Number, nullable: true }) periodNumber!: number | null;
  @ApiProperty({ enum: ['waiting', 'running', 'finished'] }) state!: FetchState;
  /** Grows with every change; `Last-Event-ID` of a stream. */
  @ApiProperty() revision!: number;
  /** How many links are in it, are done, and failed. */
  @ApiProperty() items!: number;
  @ApiProperty() done!: number;
  @ApiProperty() failed!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) startedAt!: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) finishedAt!: Date | null;
}

export class FetchWithItemsDto extends FetchDto {
  /** The first thousand, by name; only those that the reader reaches. */
  @ApiProperty({ type: [FetchItemDto] }) links!: FetchItemDto[];
}

export class FetchListDto {
  @ApiProperty({ type: [FetchDto] }) items!: FetchDto[];
  @ApiProperty() total!: number;
}
