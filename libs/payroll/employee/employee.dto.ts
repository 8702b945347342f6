import { CanBeLeftOut } from '@loonbrug/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsString, IsUUID, MaxLength, Max, Min } from 'class-validator';

const access = ['none', 'invited', 'linked'] as const;
/** none: never invited, or the invitation was not accepted in time; linked: a person reads this record's payslips. */
export type EmployeeAccess = (typeof access)[number];

export class EmployeeQuery {
  @ApiPropertyOptional({ default: 1 }) @Type(() => Number) @IsInt() @Min(1) @Max(1_000_000) page = 1;
  @ApiPropertyOptional({ default: 50 }) @Type(() => Number) @IsInt() @Min(1) @Max(200) pageSize = 50;
  /** Part of the name, or the employee number. */
  @ApiPropertyOptional({ maxLength: 100 }) @CanBeLeftOut() @IsString() @MaxLength(100) search?: string;
  @ApiPropertyOptional({ enum: access }) @CanBeLeftOut() @IsIn(access) access?: EmployeeAccess;
  @ApiPropertyOptional({ enum: ['number', 'name'], default: 'number' }) @IsIn(['number', 'name']) sort: 'number' | 'name' = 'number';
  @ApiPropertyOptional({ enum: ['asc', 'desc'], default: 'asc' }) @IsIn(['asc', 'desc']) direction: 'asc' | 'desc' = 'asc';
}

export class EmploymentDto {
  @ApiProperty({ format: 'uuid' }) employmentId!: string;
  @ApiProperty({ type: Number, nullable: true }) payrollNumber!: number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) startsOn!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) endsOn!: string | null;
}

/** An employee as employer and firm see them: never a birth date, never a BSN. */
export class EmployeeDto {
  @ApiProperty({ format: 'uuid' }) employeeId!: string;
  @ApiProperty({ type: Number, nullable: true }) employeeNumber!: number | null;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true, description: 'As Loket has it now.' }) email!: string | null;
  @ApiProperty({ enum: access }) access!: EmployeeAccess;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) invitedAt!: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) linkedAt!: Date | null;
  @ApiProperty({ description: 'Whether Loket now has another e-mail address than the one that was invited.' }) isEmailChanged!: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Why nobody gets a payslip of this record for now.' }) identityDoubtCode!:
    string | null;
  @ApiProperty() isInService!: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When digital payslips were agreed to.' })
  consentedAt!: Date | null;
  @ApiProperty({ type: [EmploymentDto] }) employments!: EmploymentDto[];
}

export class EmployeePageDto {
  @ApiProperty({ type: [EmployeeDto] }) items!: EmployeeDto[];
  @ApiProperty() total!: number;
}

export class BulkInvitationDto {
  @ApiProperty({ type: [String], format: 'uuid', maxItems: 200 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  employeeIds!: string[];
}

export class InvitationResultDto {
  @ApiProperty({ format: 'uuid' }) employeeId!: string;
  @ApiProperty() isInvited!: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) expiresAt!: Date | null;
  /** Why not; null when invited. */
  @ApiProperty({ type: String, nullable: true }) code!: string | null;
  @ApiProperty({ type: String, nullable: true }) title!: string | null;
  @ApiProperty({ type: String, nullable: true }) remedy!: string | null;
}

export class InvitationResultsDto {
  @ApiProperty({ type: [InvitationResultDto] }) items!: InvitationResultDto[];
}
