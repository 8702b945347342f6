import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { CanBeLeftOut, IsDay } from '@loonbrug/platform';
import { type PeriodKind, periodKinds } from './link-import';

export class LoketLinkRequest {
  /** Loket's client number ('cliëntnummer'): the field Relatiecode. */
  @ApiProperty({ minimum: 1, maximum: 2_147_483_647 }) @IsInt() @Min(1) @Max(2_147_483_647) clientNumber!: number;
  /** Nothing that ends before it is taken over. Left out: as the settings say, else the first day of this month. */
  @ApiPropertyOptional({ format: 'date' }) @CanBeLeftOut() @IsDay() startsOn?: string;
}

export class LoketLinkChange {
  @ApiProperty({ format: 'date' }) @IsDay() startsOn!: string;
}

export class LoketLinkDto {
  @ApiProperty({ format: 'uuid' }) loketLinkId!: string;
  @ApiProperty() clientNumber!: number;
  /** The first link's client number is the Relatiecode of the books. */
  @ApiProperty() isPrimary!: boolean;
  @ApiProperty({ enum: ['production', 'acceptance', 'configured'] }) environment!: string;
  @ApiProperty() employerName!: string;
  @ApiProperty() payrollAdministrationName!: string;
  @ApiProperty({ type: String, nullable: true }) wageTaxNumber!: string | null;
  @ApiProperty({ enum: periodKinds }) periodKind!: PeriodKind;
  @ApiProperty({ format: 'date' }) startsOn!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastAttemptAt!: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastSuccessAt!: Date | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) endedAt!: Date | null;
}

export class LoketLinkListDto {
  @ApiProperty({ type: [LoketLinkDto] }) items!: LoketLinkDto[];
  @ApiProperty() total!: number;
}

/** Whether a candidate is linked already; to what, only where the reader may see it. */
export class CandidateLinkDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) administrationId!: string | null;
  @ApiProperty({ type: String, nullable: true }) administrationName!: string | null;
}

export class LinkCandidateDto {
  @ApiProperty() clientNumber!: number;
  @ApiProperty() employerName!: string;
  @ApiProperty() payrollAdministrationName!: string;
  @ApiProperty({ type: String, nullable: true }) wageTaxNumber!: string | null;
  @ApiProperty({ enum: periodKinds }) periodKind!: PeriodKind;
  /** Null where it is not linked. */
  @ApiProperty({ type: CandidateLinkDto, nullable: true }) link!: CandidateLinkDto | null;
}

export class LinkCandidateListDto {
  @ApiProperty({ type: [LinkCandidateDto] }) items!: LinkCandidateDto[];
  @ApiProperty() total!: number;
}
