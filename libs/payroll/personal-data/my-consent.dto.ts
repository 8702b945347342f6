import { ApiProperty } from '@nestjs/swagger';
import type { Language } from '@loonbrug/platform';
import { IsIn, IsUUID } from 'class-validator';

/** Whether the person agreed to receive payslips of one employer digitally, to which words, and when. */
export class MyConsentDto {
  @ApiProperty({ format: 'uuid' }) portalId!: string;
  @ApiProperty() portalName!: string;
  @ApiProperty({ format: 'uuid' }) employeeId!: string;
  @ApiProperty() administrationName!: string;
  /** The latest; null where the person never agreed. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) employeeConsentId!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The words as they were agreed to.' }) text!: string | null;
  @ApiProperty({ enum: ['nl', 'en'], nullable: true }) language!: Language | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) givenAt!: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) withdrawnAt!: Date | null;
}

export class MyConsentsDto {
  @ApiProperty({ type: [MyConsentDto] }) items!: MyConsentDto[];
}

export class NewConsentDto {
  @ApiProperty({ format: 'uuid' }) @IsUUID() portalId!: string;
  @ApiProperty({ format: 'uuid' }) @IsUUID() employeeId!: string;
  @ApiProperty({ enum: ['nl', 'en'], description: 'The language in which the words were read.' }) @IsIn(['nl', 'en']) language!: Language;
}
