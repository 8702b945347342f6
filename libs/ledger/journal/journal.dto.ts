import { CanBeLeftOut } from '@loonbrug/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import { PageQuery } from '../page.dto';
import { type JournalKind, journalKinds } from './journal.entity';

export class JournalQuery extends PageQuery {
  @ApiPropertyOptional({ enum: journalKinds }) @CanBeLeftOut() @IsIn(journalKinds) kind?: JournalKind;
}

export class NewJournalDto {
  /** The first part of its voucher numbers. */
  @ApiProperty({ maxLength: 10, pattern: '^[0-9A-Z]{1,10}$' }) @IsString() @Matches(/^[0-9A-Z]{1,10}$/) code!: string;
  @ApiProperty({ maxLength: 200 }) @IsString() @Length(1, 200) name!: string;
  /** payroll is Memoriaal Lonen. */
  @ApiProperty({ enum: journalKinds }) @IsIn(journalKinds) kind!: JournalKind;
}

/** Code and kind stay: voucher numbers and booked entries rest on them. */
export class JournalChange {
  /** As it was read; another value means that somebody else was first. */
  @ApiProperty() @IsInt() @Min(1) @Max(2_147_483_647) rowVersion!: number;
  @ApiPropertyOptional({ maxLength: 200 }) @CanBeLeftOut() @IsString() @Length(1, 200) name?: string;
  @ApiPropertyOptional() @CanBeLeftOut() @IsBoolean() isBlocked?: boolean;
}

export class JournalDto {
  @ApiProperty({ format: 'uuid' }) journalId!: string;
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: journalKinds }) kind!: JournalKind;
  @ApiProperty() isBlocked!: boolean;
  @ApiProperty() rowVersion!: number;
}

export class JournalPageDto {
  @ApiProperty({ type: [JournalDto] }) items!: JournalDto[];
  @ApiProperty() total!: number;
}
