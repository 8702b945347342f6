import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import type { RetentionUnit } from '@loonbrug/platform';

/** The kinds that a portal can keep longer, as the libraries declare them. */
export const portalRetentionKinds = [
  'payslip',
  'wage_declaration',
  'journal_run_answer',
  'former_employee_contact',
  'former_employee',
  'fetch',
  'past_invitation',
  'done_work',
  'closed_incident',
] as const;

export class RetentionTermDto {
  @ApiProperty({ enum: portalRetentionKinds }) kind!: string;
  @ApiProperty({ enum: ['days', 'years_after_year'], description: 'What the term counts.' }) unit!: RetentionUnit;
  @ApiProperty() term!: number;
  @ApiProperty({ description: 'Where the portal says nothing.' }) usualTerm!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'The least that the law asks.' }) minimumTerm!: number | null;
  @ApiProperty({ type: String, nullable: true }) law!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) changedAt!: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was last looked for what is out of this term.' })
  lookedThroughAt!: Date | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The last day on which anything of it was erased.' })
  erasedOn!: string | null;
  @ApiProperty({ description: 'How much was erased on that day.' }) erased!: number;
}

export class RetentionTermsDto {
  @ApiProperty({ type: [RetentionTermDto] }) items!: RetentionTermDto[];
  @ApiProperty({ format: 'date', description: 'The day, in Amsterdam, on which the next erasure begins.' }) nextErasureOn!: string;
}

export class RetentionTermChangeDto {
  @ApiProperty({ minimum: 1, maximum: 36_500 }) @IsInt() @Min(1) @Max(36_500) term!: number;
}
