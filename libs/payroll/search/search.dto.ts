import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { type PeriodKind, periodKinds } from '../connection/link-import';

export class SearchQuery {
  @ApiProperty({
    minLength: 1,
    maxLength: 100,
    description: 'Words of a name, a number, a voucher; a period such as 2026-03 or maart 2026.',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  text!: string;
}

export class FoundDomainDto {
  @ApiProperty({ format: 'uuid' }) domainId!: string;
  @ApiProperty() name!: string;
  @ApiProperty() code!: string;
}

export class FoundAdministrationDto {
  @ApiProperty({ format: 'uuid' }) administrationId!: string;
  @ApiProperty() name!: string;
  @ApiProperty() domainName!: string;
  @ApiProperty() number!: number;
  @ApiProperty() subNumber!: number;
}

export class FoundJournalRunDto {
  @ApiProperty({ format: 'uuid' }) administrationId!: string;
  @ApiProperty({ format: 'uuid' }) journalRunId!: string;
  @ApiProperty() administrationName!: string;
  @ApiProperty() state!: string;
  @ApiProperty() year!: number;
  @ApiProperty() periodNumber!: number;
  @ApiProperty({ enum: periodKinds }) periodKind!: PeriodKind;
  @ApiProperty({ type: String, nullable: true }) voucherNumber!: string | null;
}

/** The first few of each kind that the person reaches. */
export class SearchResultDto {
  @ApiProperty({ type: [FoundDomainDto] }) domains!: FoundDomainDto[];
  @ApiProperty({ type: [FoundAdministrationDto] }) administrations!: FoundAdministrationDto[];
  @ApiProperty({ type: [FoundJournalRunDto] }) journalRuns!: FoundJournalRunDto[];
}
