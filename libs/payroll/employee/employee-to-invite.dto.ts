import { CanBeLeftOut } from '@loonbrug/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';

const orders = ['administration', 'name'] as const;

export class EmployeeToInviteQuery {
  @ApiPropertyOptional({ default: 1 }) @Type(() => Number) @IsInt() @Min(1) @Max(1_000_000) page = 1;
  @ApiPropertyOptional({ default: 50 }) @Type(() => Number) @IsInt() @Min(1) @Max(200) pageSize = 50;
  @ApiPropertyOptional({ format: 'uuid' }) @CanBeLeftOut() @IsUUID() domainId?: string;
  @ApiPropertyOptional({ format: 'uuid' }) @CanBeLeftOut() @IsUUID() administrationId?: string;
  @ApiPropertyOptional({ maxLength: 100, description: 'A part of the name of a domain, an administration or an employee.' })
  @CanBeLeftOut()
  @IsString()
  @MaxLength(100)
  text?: string;
  @ApiPropertyOptional({ enum: orders, default: 'administration' }) @IsIn(orders) sort: (typeof orders)[number] = 'administration';
  @ApiPropertyOptional({ enum: ['asc', 'desc'], default: 'asc' }) @IsIn(['asc', 'desc']) direction: 'asc' | 'desc' = 'asc';
}

/** An employee that nobody invited yet, with the address to do it at, and whose it is. */
export class EmployeeToInviteDto {
  @ApiProperty({ format: 'uuid' }) employeeId!: string;
  @ApiProperty({ type: Number, nullable: true }) employeeNumber!: number | null;
  @ApiProperty() name!: string;
  @ApiProperty() email!: string;
  @ApiProperty() isInService!: boolean;
  @ApiProperty({ format: 'uuid' }) domainId!: string;
  @ApiProperty() domainName!: string;
  @ApiProperty({ format: 'uuid' }) administrationId!: string;
  @ApiProperty() administrationName!: string;
}

export class EmployeeToInvitePageDto {
  @ApiProperty({ type: [EmployeeToInviteDto] }) items!: EmployeeToInviteDto[];
  @ApiProperty() total!: number;
}
