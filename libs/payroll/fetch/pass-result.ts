import { LoketClientRefused, LoketCredentialsRefused, LoketTokenRefused } from '@loonbrug/loket';
import { asLoonbrugError, type ErrorDetails } from '@loonbrug/platform';
import {
  ConsentNeeded,
  CredentialMissing,
  CredentialNotTried,
  LoketLinkDisabled,
  LoketSettingsMissing,
} from '../connection/connection.errors';
import type { ImportCounts, LinkImporter } from '../connection/link-import';

/** A part of a pass: what comes before the importers, or one of them. */
export type PassPart = 'connection' | 'runs' | LinkImporter['name'];

/** A part that did not succeed; the code has a text, the details fill it in. */
export interface PassProblem {
  part: PassPart;
  code: string;
  details: ErrorDetails;
}

export interface PassCounts extends ImportCounts {
  payrollRuns?: number;
}

export interface PassResult {
  counts: PassCounts;
  /** Parts that did all of their work. */
  succeeded: PassPart[];
  problems: PassProblem[];
}

const accountErrors = [
  LoketClientRefused,
  LoketCredentialsRefused,
  LoketTokenRefused,
  ConsentNeeded,
  CredentialMissing,
  CredentialNotTried,
  LoketSettingsMissing,
  LoketLinkDisabled,
];

/** Whether nothing else of this account can work either, so that going on would only repeat it. */
export const endsPass = (error: unknown): boolean => accountErrors.some((kind) => error instanceof kind);

export function problemOfPart(part: PassPart, error: unknown): PassProblem {
  const { code, details } = asLoonbrugError(error);
  return { part, code, details };
}
