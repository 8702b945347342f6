import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { type LoketEnvironment, loketEnvironments } from './loket-settings.entity';

/** One line that can be typed: no control characters, nothing but spaces around it. */
export const oneLine = /^[^\p{Cc}]*$/u;

export class LoketSettingsChange {
  @ApiProperty({ enum: loketEnvironments }) @IsIn(loketEnvironments) environment!: LoketEnvironment;
  @ApiProperty({ minLength: 1, maxLength: 200 }) @IsString() @Length(1, 200) @Matches(oneLine) clientId!: string;
  /** Left out: stays as it is. Null: the client needs none. */
  @ApiPropertyOptional({ type: String, nullable: true, minLength: 1, maxLength: 500, writeOnly: true })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  @Matches(oneLine)
  clientSecret?: string | null;
  @ApiProperty() @IsBoolean() isEnabled!: boolean;
}

/** Whether a secret is there, since when and by whom; never the secret. */
export class SecretDto {
  @ApiProperty() isSet!: boolean;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) changedBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) changedByName!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) changedAt!: Date | null;
}

export class LoketSettingsDto {
  /** False where nothing was set yet; the other fields are then empty. */
  @ApiProperty() isSet!: boolean;
  @ApiProperty({ enum: loketEnvironments, nullable: true }) environment!: LoketEnvironment | null;
  /** What can be chosen here. */
  @ApiProperty({ enum: loketEnvironments, isArray: true }) environments!: LoketEnvironment[];
  @ApiProperty({ type: String, nullable: true }) clientId!: string | null;
  @ApiProperty({ type: SecretDto }) clientSecret!: SecretDto;
  @ApiProperty() isEnabled!: boolean;
  /** To be registered at Loket for this client: where a consent comes back to. */
  @ApiProperty() redirectUri!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) changedBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) changedByName!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) changedAt!: Date | null;
}
