import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { type CostGroup, costGroups } from './cost-groups';

export class WageCostQuery {
  @ApiProperty({ minimum: 1990, maximum: 2100 }) @Type(() => Number) @IsInt() @Min(1990) @Max(2100) year!: number;
}

export class GroupCostDto {
  @ApiProperty({ enum: costGroups, enumName: 'CostGroup' }) group!: CostGroup;
  @ApiProperty({ description: 'Cents; a cost is positive.' }) costCents!: number;
}

/** One period of the fiscal year beside the same period of the year before. */
export class PeriodCostDto {
  @ApiProperty() number!: number;
  @ApiProperty({ enum: ['month', 'four_weekly'] }) periodKind!: 'month' | 'four_weekly';
  @ApiProperty({ type: [GroupCostDto], description: 'Groups without any cost in the period are left out.' }) groups!: GroupCostDto[];
  @ApiProperty() costCents!: number;
  @ApiProperty() yearBeforeCents!: number;
}

export class CostCentreCostDto {
  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'null: booked without one.' }) costCentreId!: string | null;
  @ApiProperty({ type: String, nullable: true }) code!: string | null;
  @ApiProperty({ type: String, nullable: true }) name!: string | null;
  @ApiProperty() costCents!: number;
  @ApiProperty() yearBeforeCents!: number;
}

/** What work cost, as the payroll journals of the books say. Amounts in cents, a cost positive. */
export class WageCostDto {
  @ApiProperty() year!: number;
  @ApiProperty({ type: [PeriodCostDto], description: 'Periods with a booking in this year or the one before.' }) periods!: PeriodCostDto[];
  @ApiProperty({ type: [CostCentreCostDto], description: 'The largest cost first.' }) costCentres!: CostCentreCostDto[];
  @ApiProperty() costCents!: number;
  @ApiProperty() yearBeforeCents!: number;
}
