import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsISO8601, Matches, ValidateIf } from 'class-validator';
import type { SecondFactorAudience } from './portal.entity';

const audiences: readonly SecondFactorAudience[] = ['members', 'everyone'];

export class PortalSecurityChangeDto {
  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'null: a second factor is everybody’s own choice.' })
  @ValidateIf((change: PortalSecurityChangeDto) => change.secondFactorRequiredOn !== null)
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  secondFactorRequiredOn!: string | null;
  @ApiProperty({
    enum: audiences,
    description: 'members: whoever has a role in the portal. everyone: also employees who read their payslips.',
  })
  @IsIn(audiences)
  secondFactorFor!: SecondFactorAudience;
}

export class PortalSecurityDto {
  @ApiProperty({ type: String, nullable: true, format: 'date' }) secondFactorRequiredOn!: string | null;
  @ApiProperty({ enum: audiences }) secondFactorFor!: SecondFactorAudience;
  @ApiProperty({ description: 'Whom the rule is, or would be, for.' }) people!: number;
  @ApiProperty({ description: 'Of them: without a second factor.' }) peopleWithout!: number;
  @ApiProperty({ format: 'date', description: 'The first day that a new rule may hold from.' }) earliestOn!: string;
}
