import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CanBeLeftOut, RequestInvalid } from '@loonbrug/platform';
import { IsDefined, IsString, MaxLength } from 'class-validator';
import { type SettingLevel, settingLevels } from './effective-setting';
import { type LinkSettingKey, linkSettingKeys, type LinkSettingValue } from './link-setting-keys';
import type { ShownSetting } from './link-setting.service';

const valueSchema = { oneOf: [{ type: 'boolean' }, { type: 'string' }], nullable: true };

/** auto_process: boolean · start_on: YYYY-MM-DD · notice_email: an address · the others: one of their choices. */
export class LinkSettingChangeDto {
  @ApiProperty({ oneOf: [{ type: 'boolean' }, { type: 'string', maxLength: 254 }] }) @IsDefined() value!: boolean | string;
}

export class LinkSettingImpactRequestDto {
  @ApiPropertyOptional({ description: 'The value as JSON (true, "period_end"); without it: what if the level lost its own value.' })
  @CanBeLeftOut()
  @IsString()
  @MaxLength(300)
  value?: string;
}

export class SettingImpactDto {
  @ApiProperty({ description: 'Administrations in this portal or domain.' }) administrations!: number;
  @ApiProperty({ description: 'How many keep a value that stands below this level.' }) withOwnValue!: number;
  @ApiProperty({ description: 'How many take the value of this level.' }) hit!: number;
  @ApiProperty({ description: 'For how many of those another value would hold than now.' }) changing!: number;
}

export class WithoutOverrideDto {
  @ApiProperty(valueSchema) value!: LinkSettingValue;
  @ApiProperty({ enum: settingLevels }) level!: SettingLevel;
}

/** The value that holds here, and where it comes from. */
export class LinkSettingDto {
  @ApiProperty({ enum: linkSettingKeys }) key!: LinkSettingKey;
  @ApiProperty(valueSchema) value!: LinkSettingValue;
  @ApiProperty({ enum: settingLevels }) level!: SettingLevel;
  @ApiProperty({ description: 'The value stands at this level itself.' }) isOwn!: boolean;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) changedBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) changedByName!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) changedAt!: Date | null;
  @ApiProperty({ type: WithoutOverrideDto, nullable: true, description: 'What would hold without that value.' })
  without!: WithoutOverrideDto | null;
}

export class LinkSettingListDto {
  @ApiProperty({ type: [LinkSettingDto] }) items!: LinkSettingDto[];
  @ApiProperty() total!: number;

  static of(items: ShownSetting[]): LinkSettingListDto {
    return { items, total: items.length };
  }
}

/** The value of an impact request; throws RequestInvalid when it is no JSON. */
export function wantedValue(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new RequestInvalid([{ field: 'value', rules: ['isJson'] }]);
  }
}
