import { CanBeLeftOut } from '@loonbrug/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { PayslipDto } from './payslip.dto';

/** mending: something has to be done first · release: it is here, and its day has not come or is not known. */
export const pendingReasons = ['mending', 'release'] as const;
export type PendingReason = (typeof pendingReasons)[number];

export class PendingPayslipQuery {
  @ApiPropertyOptional({ default: 1 }) @Type(() => Number) @IsInt() @Min(1) @Max(1_000_000) page = 1;
  @ApiPropertyOptional({ default: 50 }) @Type(() => Number) @IsInt() @Min(1) @Max(200) pageSize = 50;
  @ApiPropertyOptional({ enum: pendingReasons }) @CanBeLeftOut() @IsIn(pendingReasons) waitsFor?: PendingReason;
  @ApiPropertyOptional({ format: 'uuid' }) @CanBeLeftOut() @IsUUID() domainId?: string;
  @ApiPropertyOptional({ format: 'uuid' }) @CanBeLeftOut() @IsUUID() administrationId?: string;
  @ApiPropertyOptional({ maxLength: 100, description: 'A part of the name of a domain, an administration or an employee.' })
  @CanBeLeftOut()
  @IsString()
  @MaxLength(100)
  text?: string;
}

/** A payslip that its employee can't read yet, and whose it is. */
export class PendingPayslipDto extends PayslipDto {
  @ApiProperty({ format: 'uuid' }) domainId!: string;
  @ApiProperty() domainName!: string;
  @ApiProperty({ format: 'uuid' }) administrationId!: string;
  @ApiProperty() administrationName!: string;
  @ApiProperty({ enum: pendingReasons }) waitsFor!: PendingReason;
}

export class PendingPayslipPageDto {
  @ApiProperty({ type: [PendingPayslipDto] }) items!: PendingPayslipDto[];
  @ApiProperty() total!: number;
}
