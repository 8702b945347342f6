import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsName, type Language } from '@loonbrug/platform';
import { Type } from 'class-transformer';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { type SignInOutcome, signInOutcomes } from '../sign-in/sign-in-record.service';

export class LanguageChangeDto {
  @ApiProperty({ enum: ['nl', 'en'] }) @IsIn(['nl', 'en']) language!: Language;
}

export class NameChangeDto {
  @ApiProperty({ minLength: 1, maxLength: 200 }) @IsName() name!: string;
}

export class SignInRecordQuery {
  @ApiPropertyOptional({ default: 1 }) @Type(() => Number) @IsInt() @Min(1) @Max(1000) page = 1;
  @ApiPropertyOptional({ default: 25 }) @Type(() => Number) @IsInt() @Min(1) @Max(200) pageSize = 25;
}

/** Something that happened at the person's own account. */
export class SignInRecordDto {
  @ApiProperty({ format: 'uuid' }) signInRecordId!: string;
  @ApiProperty({ enum: signInOutcomes }) outcome!: SignInOutcome;
  @ApiProperty({ type: String, nullable: true, description: 'null: not known, or erased after its time.' }) address!: string | null;
  @ApiProperty({ format: 'date-time' }) at!: Date;
}

export class SignInRecordListDto {
  @ApiProperty({ type: [SignInRecordDto] }) items!: SignInRecordDto[];
  @ApiProperty() total!: number;
}
