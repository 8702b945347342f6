import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { type PeriodKind, periodKinds } from '../connection/link-import';

const readers = ['self', 'employer', 'firm'] as const;
/** self: the employee; employer: management or HRM of the employer; firm: somebody of the accounting firm, with a reason. */
export type PayslipReader = (typeof readers)[number];

export class PayslipReadingQuery {
  @ApiPropertyOptional({ default: 1 }) @Type(() => Number) @IsInt() @Min(1) @Max(100) page = 1;
  @ApiPropertyOptional({ default: 50 }) @Type(() => Number) @IsInt() @Min(1) @Max(200) pageSize = 50;
}

/** Somebody opened one of the person's payslips. */
export class PayslipReadingDto {
  @ApiProperty({ type: String, format: 'date-time' }) at!: Date;
  @ApiProperty({ enum: readers }) reader!: PayslipReader;
  @ApiProperty({ type: String, nullable: true }) readerName!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why; given by the accounting firm.' }) reason!: string | null;
  @ApiProperty({ description: 'Taken along in an export of one’s own data.' }) isExport!: boolean;
  @ApiProperty({ format: 'uuid' }) portalId!: string;
  @ApiProperty() portalName!: string;
  @ApiProperty({ format: 'uuid' }) payslipId!: string;
  @ApiProperty() administrationName!: string;
  @ApiProperty() year!: number;
  @ApiProperty() periodNumber!: number;
  @ApiProperty({ enum: periodKinds }) periodKind!: PeriodKind;
  @ApiProperty({ format: 'date' }) periodStartsOn!: string;
  @ApiProperty({ format: 'date' }) periodEndsOn!: string;
}

export class PayslipReadingPageDto {
  @ApiProperty({ type: [PayslipReadingDto] }) items!: PayslipReadingDto[];
  @ApiProperty() total!: number;
}
