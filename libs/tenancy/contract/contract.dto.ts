import { CanBeLeftOut } from '@loonbrug/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsString, IsUUID, Matches, MaxLength, ValidateIf } from 'class-validator';
import { ListRequestDto } from '../list/list-request.dto';
import type { GateState } from './contract-gate';
import { type ContractLineKind, contractLineKinds, type ContractLineState, contractLineStates } from './contract-line.entity';

const day = /^\d{4}-\d\d-\d\d$/;

export class ContractChangeDto {
  @ApiProperty({ format: 'date' }) @Matches(day) @IsISO8601({ strict: true }) startsOn!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'The last day; null: no end.' })
  @ValidateIf((change: ContractChangeDto) => change.endsOn !== null)
  @Matches(day)
  @IsISO8601({ strict: true })
  endsOn!: string | null;
}

export class ContractNoteDto {
  @ApiPropertyOptional({ maxLength: 500 }) @CanBeLeftOut() @IsString() @MaxLength(500) note?: string;
}

/** feature: the payroll link itself, for the standard administration · administration: one further administration · all_administrations. */
export class ContractLineRequestDto extends ContractNoteDto {
  @ApiProperty({ enum: contractLineKinds }) @IsIn(contractLineKinds) kind!: ContractLineKind;
  @ApiPropertyOptional({ format: 'uuid', description: 'With kind administration only.' })
  @ValidateIf((request: ContractLineRequestDto) => request.kind === 'administration' || request.administrationId !== undefined)
  @IsUUID()
  administrationId?: string;
}

export class ContractDecisionDto extends ContractNoteDto {
  @ApiProperty({ enum: ['grant', 'decline', 'end'] }) @IsIn(['grant', 'decline', 'end']) decision!: 'grant' | 'decline' | 'end';
}

export class ContractLineListRequestDto extends ListRequestDto {
  @ApiPropertyOptional({ enum: contractLineStates }) @CanBeLeftOut() @IsIn(contractLineStates) state?: ContractLineState;
}

export class MadeContractLinesDto {
  @ApiProperty({ type: [String] }) contractLineIds!: string[];
}

export class ContractLineDto {
  @ApiProperty({ format: 'uuid' }) contractLineId!: string;
  @ApiProperty({ format: 'uuid' }) domainId!: string;
  @ApiProperty() domainName!: string;
  @ApiProperty({ enum: ['payroll_link_loket'] }) feature!: 'payroll_link_loket';
  @ApiProperty({ enum: contractLineKinds }) kind!: ContractLineKind;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) administrationId!: string | null;
  @ApiProperty({ type: String, nullable: true }) administrationName!: string | null;
  @ApiProperty({ enum: contractLineStates }) state!: ContractLineState;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) requestedBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) requestedByName!: string | null;
  @ApiProperty({ format: 'date-time' }) requestedAt!: Date;
  @ApiProperty({ type: String, nullable: true }) requestNote!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) decidedBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) decidedByName!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) decidedAt!: Date | null;
  @ApiProperty({ type: String, nullable: true }) decisionNote!: string | null;
}

export class ContractLineListDto {
  @ApiProperty({ type: [ContractLineDto] }) items!: ContractLineDto[];
  @ApiProperty() total!: number;
}

export class ContractDto {
  @ApiProperty({ format: 'uuid' }) contractId!: string;
  @ApiProperty({ format: 'uuid' }) domainId!: string;
  @ApiProperty({ format: 'date' }) startsOn!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) endsOn!: string | null;
  @ApiProperty({ description: 'Today lies between its dates.' }) isRunning!: boolean;
  @ApiProperty({ type: [ContractLineDto], description: 'Requested and granted ones first, then the past.' }) lines!: ContractLineDto[];
}

/** Why the payroll link is open or closed for an administration, and what can be done about it. */
export class ContractStatusDto {
  @ApiProperty({ enum: ['open', 'feature_missing', 'line_missing'] }) state!: GateState;
  @ApiProperty() isStandard!: boolean;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) contractStartsOn!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) contractEndsOn!: string | null;
  @ApiProperty({ description: 'False: the contract has not begun yet, or has ended.' }) isContractRunning!: boolean;
  @ApiProperty({ description: 'This person may ask, and nobody has asked yet.' }) canRequest!: boolean;
  @ApiProperty({ type: [ContractLineDto], description: 'What was asked for and is not decided yet.' }) requested!: ContractLineDto[];
}
