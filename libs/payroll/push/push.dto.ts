import { ApiProperty } from '@nestjs/swagger';
import { FindingDto, journalRunStates } from '../journal-run/journal-run.dto';

/** What became of a pushed run. */
export class PushResultDto {
  /** new: the first of its payroll run · revision: a newer version · unchanged: it said nothing new · older: a newer version came before. */
  @ApiProperty({ enum: ['new', 'revision', 'unchanged', 'older'] }) outcome!: 'new' | 'revision' | 'unchanged' | 'older';
  @ApiProperty({ format: 'uuid' }) journalRunId!: string;
  @ApiProperty({ type: Number, nullable: true }) revision!: number | null;
  @ApiProperty({ enum: journalRunStates }) state!: (typeof journalRunStates)[number];
  /** Of its entry, or of the run that says the same; null while nothing is booked. */
  @ApiProperty({ type: String, nullable: true }) voucherNumber!: string | null;
  @ApiProperty({ type: [FindingDto] }) findings!: FindingDto[];
}
