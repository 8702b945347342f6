import { CanBeLeftOut } from '@loonbrug/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { type PeriodKind, periodKinds } from '../connection/link-import';

export class TryOutQuery {
  @ApiProperty() @Type(() => Number) @IsInt() @Min(2000) @Max(2999) year!: number;
  @ApiPropertyOptional({ description: 'Values that this level would get, as a JSON object: {"gross_change":10,"maximum_total":null}.' })
  @CanBeLeftOut()
  @IsString()
  @MaxLength(2000)
  rules?: string;
}

export class TryOutMonthDto {
  @ApiProperty({ description: 'YYYY-MM in which the period ends.' }) month!: string;
  @ApiProperty() runs!: number;
  @ApiProperty({ description: 'How many of them would have been booked by themselves.' }) automatic!: number;
}

export class StopCountDto {
  @ApiProperty() code!: string;
  @ApiProperty({ description: 'Runs that it stops.' }) count!: number;
}

export class StopDto {
  @ApiProperty() code!: string;
  @ApiProperty() title!: string;
  @ApiProperty() remedy!: string;
}

export class TriedRunDto {
  @ApiProperty({ format: 'uuid' }) journalRunId!: string;
  @ApiProperty({ format: 'uuid' }) administrationId!: string;
  @ApiProperty() administrationName!: string;
  @ApiProperty() year!: number;
  @ApiProperty() periodNumber!: number;
  @ApiProperty({ enum: periodKinds }) periodKind!: PeriodKind;
  @ApiProperty({ description: 'Debit side, cents.' }) totalCents!: number;
  @ApiProperty() state!: string;
  @ApiProperty() isBookedAutomatically!: boolean;
  @ApiProperty({ type: [StopDto] }) stops!: StopDto[];
}

/** What the rules would have done with the runs of a year. */
export class TryOutDto {
  @ApiProperty() year!: number;
  @ApiProperty() runs!: number;
  @ApiProperty() automatic!: number;
  @ApiProperty({
    description: 'Of the automatic ones: runs of which was never read at Loket whether they hold amounts of earlier periods.',
  })
  retroUnread!: number;
  @ApiProperty({ type: [TryOutMonthDto] }) months!: TryOutMonthDto[];
  @ApiProperty({ type: [StopCountDto] }) stops!: StopCountDto[];
  @ApiProperty({ type: [TriedRunDto], description: 'The first 200 that are stopped.' }) stopped!: TriedRunDto[];
}
