import { Injectable, type PipeTransform } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { NotFound } from '@loonbrug/platform';
import { ValidateIf } from 'class-validator';
import { IsDefined } from 'class-validator';
import { type RuleLevel, ruleLevels } from './effective-rule';
import {
  fixedRules,
  isProcessingRuleKey,
  type ProcessingRuleKey,
  processingRuleKeys,
  type ProcessingRuleValue,
} from './processing-rule-keys';
import type { ShownRule } from './processing-rule.service';

const valueSchema = { oneOf: [{ type: 'boolean' }, { type: 'integer' }], nullable: true };

/** no_correction, no_retro, declaration_present: boolean · the others: a whole number, or null where the rule can be off. */
export class ProcessingRuleChangeDto {
  @ApiProperty(valueSchema) @ValidateIf((_, value: unknown) => value !== null) @IsDefined() value!: boolean | number | null;
}

export class WithoutRuleDto {
  @ApiProperty(valueSchema) value!: ProcessingRuleValue;
  @ApiProperty({ enum: ruleLevels }) level!: RuleLevel;
}

/** The value that holds here, and where it comes from. */
export class ProcessingRuleDto {
  @ApiProperty({ enum: processingRuleKeys }) key!: ProcessingRuleKey;
  @ApiProperty(valueSchema) value!: ProcessingRuleValue;
  @ApiProperty({ enum: ruleLevels }) level!: RuleLevel;
  @ApiProperty({ description: 'The value stands at this level itself.' }) isOwn!: boolean;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) changedBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) changedByName!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) changedAt!: Date | null;
  @ApiProperty({ type: WithoutRuleDto, nullable: true, description: 'What would hold without that value.' })
  without!: WithoutRuleDto | null;
}

export class ProcessingRuleListDto {
  @ApiProperty({ type: [ProcessingRuleDto] }) items!: ProcessingRuleDto[];
  @ApiProperty() total!: number;
  @ApiProperty({ type: [String], enum: fixedRules, description: 'Checked for every run, and never off.' }) fixed!: string[];

  static of(items: ShownRule[]): ProcessingRuleListDto {
    return { items, total: items.length, fixed: [...fixedRules] };
  }
}

/** The rule in a path; an unknown one is not found. */
@Injectable()
export class ProcessingRuleKeyPipe implements PipeTransform<unknown, ProcessingRuleKey> {
  transform(value: unknown): ProcessingRuleKey {
    if (typeof value !== 'string' || !isProcessingRuleKey(value)) throw new NotFound('processing rule');
    return value;
  }
}
