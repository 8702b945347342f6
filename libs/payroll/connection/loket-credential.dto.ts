import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, Matches } from 'class-validator';
import { type LevelName, levelNames } from './credential-level';
import type { CredentialKind, CredentialState } from './loket-credential.entity';
import { oneLine } from './loket-settings.dto';

/** User name, password and environment code: always the three together. */
export class LoketCredentialChange {
  @ApiProperty({ minLength: 1, maxLength: 200 }) @IsString() @Length(1, 200) @Matches(oneLine) username!: string;
  @ApiProperty({ minLength: 1, maxLength: 200, writeOnly: true }) @IsString() @Length(1, 200) password!: string;
  @ApiProperty({ minLength: 1, maxLength: 100 }) @IsString() @Length(1, 100) @Matches(oneLine) environmentCode!: string;
}

/** A credential as a screen shows it, never its password. */
export class LoketCredentialDto {
  @ApiProperty({ format: 'uuid' }) loketCredentialId!: string;
  @ApiProperty({ enum: levelNames }) level!: LevelName;
  @ApiProperty({ enum: ['password', 'consent'] }) kind!: CredentialKind;
  @ApiProperty({ type: String, nullable: true }) username!: string | null;
  @ApiProperty({ type: String, nullable: true }) environmentCode!: string | null;
  @ApiProperty() revision!: number;
  @ApiProperty({ enum: ['untested', 'working', 'failing'] }) state!: CredentialState;
  /** Why it fails; it is not tried again until it changes. */
  @ApiProperty({ type: String, nullable: true }) failureCode!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) checkedAt!: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastSuccessAt!: Date | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) changedBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) changedByName!: string | null;
  @ApiProperty({ format: 'date-time' }) changedAt!: Date;
}

/** What a level has of its own, and what holds there. */
export class LoketCredentialOfLevelDto {
  @ApiProperty({ type: LoketCredentialDto, nullable: true }) own!: LoketCredentialDto | null;
  @ApiProperty({ type: LoketCredentialDto, nullable: true }) effective!: LoketCredentialDto | null;
}
