import { ApiProperty } from '@nestjs/swagger';
import type { LoonbrugError } from '@loonbrug/platform';

export type CheckSeverity = 'ok' | 'warning' | 'error';

/** One thing that was tested: its code has a text for the reader, with the details filled in. */
export class ConnectionCheckDto {
  @ApiProperty() code!: string;
  @ApiProperty({ enum: ['ok', 'warning', 'error'] }) severity!: CheckSeverity;
  /** What was found, in the reader's language. */
  @ApiProperty() title!: string;
  /** What to do about it; empty where nothing is to be done. */
  @ApiProperty() remedy!: string;
  @ApiProperty({ type: String, nullable: true }) employerName!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true }) details!: Record<string, unknown>;
}

export class ConnectionTestDto {
  /** False as soon as one check is an error. */
  @ApiProperty() works!: boolean;
  @ApiProperty({ type: [ConnectionCheckDto] }) checks!: ConnectionCheckDto[];
}

/** A check before its text is filled in. */
export interface ConnectionCheck {
  code: string;
  severity: CheckSeverity;
  employerName?: string;
  details?: Readonly<Record<string, unknown>>;
}

export const failedCheck = ({ code, details }: LoonbrugError, employerName?: string): ConnectionCheck => ({
  code,
  severity: 'error',
  details,
  ...(employerName === undefined ? {} : { employerName }),
});
