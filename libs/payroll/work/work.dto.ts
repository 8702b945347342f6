import { ApiProperty } from '@nestjs/swagger';
import { type WorkKind, workKinds } from './work-kinds';

/** Where work waits: an administration, a domain as a whole (no administration), or the whole portal (neither). */
export class WorkPlaceDto {
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) administrationId!: string | null;
  @ApiProperty({ type: String, nullable: true }) administrationName!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) domainId!: string | null;
  @ApiProperty({ type: String, nullable: true }) domainName!: string | null;
  @ApiProperty() count!: number;
}

export class WorkItemDto {
  @ApiProperty({ enum: workKinds, enumName: 'WorkKind' }) kind!: WorkKind;
  @ApiProperty({ description: 'Over everything that the person reaches with the right to do it.' }) count!: number;
  @ApiProperty({ type: [WorkPlaceDto], description: 'The first few places, those with most of it on top.' }) places!: WorkPlaceDto[];
}

/** What waits for the person in a portal. A kind that the person has no right to do is not in it; one with nothing to do is, with 0. */
export class WorkDto {
  @ApiProperty({ type: [WorkItemDto] }) items!: WorkItemDto[];
}
