import { CanBeLeftOut } from '@loonbrug/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { type PeriodKind, periodKinds } from '../connection/link-import';

export class MyPayslipQuery {
  @ApiPropertyOptional({ default: 1 }) @Type(() => Number) @IsInt() @Min(1) @Max(100) page = 1;
  @ApiPropertyOptional({ default: 50 }) @Type(() => Number) @IsInt() @Min(1) @Max(200) pageSize = 50;
  /** Only payslips of this year. */
  @ApiPropertyOptional() @CanBeLeftOut() @Type(() => Number) @IsInt() @Min(2000) @Max(2999) year?: number;
}

export class MyPayslipDto {
  @ApiProperty({ format: 'uuid' }) portalId!: string;
  @ApiProperty({ description: 'Name of the accounting firm.' }) portalName!: string;
  @ApiProperty({ format: 'uuid' }) payslipId!: string;
  @ApiProperty({ format: 'uuid' }) administrationId!: string;
  @ApiProperty() administrationName!: string;
  @ApiProperty() year!: number;
  @ApiProperty() periodNumber!: number;
  @ApiProperty({ enum: periodKinds }) periodKind!: PeriodKind;
  @ApiProperty({ format: 'date' }) periodStartsOn!: string;
  @ApiProperty({ format: 'date' }) periodEndsOn!: string;
  @ApiProperty({ format: 'date' }) availableOn!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Payslips in the one PDF.' }) numberOfPayslips!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Net pay in cents.' }) netCents!: number | null;
}

export class MyPayslipPageDto {
  @ApiProperty({ type: [MyPayslipDto] }) items!: MyPayslipDto[];
  @ApiProperty() total!: number;
}
