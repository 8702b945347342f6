import { CanBeLeftOut, IsName } from '@loonbrug/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsUUID, Matches, ValidateIf } from 'class-validator';
import { ListRequestDto } from '../list/list-request.dto';

/** open: the contract has the payroll link today · requested: somebody asked for it · closed: neither. */
export const linkStatuses = ['open', 'requested', 'closed'] as const;
export type LinkStatus = (typeof linkStatuses)[number];

export const domainOrders = ['name', '-name', 'code', '-code', 'createdAt', '-createdAt'] as const;

export class DomainListRequestDto extends ListRequestDto {
  @ApiPropertyOptional({ enum: linkStatuses }) @CanBeLeftOut() @IsIn(linkStatuses) linkStatus?: LinkStatus;
  @ApiPropertyOptional({ format: 'uuid' }) @CanBeLeftOut() @IsUUID() responsibleUserId?: string;
  @ApiPropertyOptional({ enum: domainOrders, default: 'name' }) @IsIn(domainOrders) sort: (typeof domainOrders)[number] = 'name';
}

export class DomainChangeDto {
  @ApiProperty({ minLength: 1, maxLength: 200 }) @IsName() name!: string;
  @ApiProperty({ pattern: '^[A-Za-z0-9._-]{1,40}$', description: 'Unique in the portal.' })
  @Matches(/^[A-Za-z0-9._-]{1,40}$/)
  code!: string;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' })
  @ValidateIf((change: DomainChangeDto) => change.responsibleUserId !== null)
  @IsUUID()
  responsibleUserId!: string | null;
}

export class NewDomainDto extends DomainChangeDto {
  @ApiPropertyOptional({ format: 'date', description: 'First day of the contract; today without it.' })
  @CanBeLeftOut()
  @Matches(/^\d{4}-\d\d-\d\d$/)
  @IsISO8601({ strict: true })
  contractStartsOn?: string;
}

export class MadeDomainDto {
  @ApiProperty({ format: 'uuid' }) domainId!: string;
}

export class DomainDto {
  @ApiProperty({ format: 'uuid' }) domainId!: string;
  @ApiProperty() name!: string;
  @ApiProperty() code!: string;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) responsibleUserId!: string | null;
  @ApiProperty({ type: String, nullable: true }) responsibleName!: string | null;
  @ApiProperty({ enum: linkStatuses }) linkStatus!: LinkStatus;
  @ApiProperty({ description: 'Administrations that this person reaches.' }) administrationCount!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: Date;
}

export class DomainListDto {
  @ApiProperty({ type: [DomainDto] }) items!: DomainDto[];
  @ApiProperty() total!: number;
}
