export type EmbeddedDatabaseFailure =
  | 'no_binaries'
  | 'no_user'
  | 'folder_in_use'
  | 'folder_unusable'
  | 'folder_damaged'
  | 'wrong_password'
  | 'port_busy'
  | 'disk_full'
  | 'did_not_start'
  | 'did_not_stop';

/** Why the embedded database is not there; the message is for the person who started it and says what to do. */
export class EmbeddedDatabaseError extends Error {
  constructor(
    readonly failure: EmbeddedDatabaseFailure,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'EmbeddedDatabaseError';
  }
}

/** The system's own word (ENOSPC, EACCES …) of a failed call; undefined for anything else. By its shape: jest's errors are of another realm. */
export function systemCodeOf(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** What PostgreSQL's programs say when the disk is full. */
export function saysDiskFull(output: string): boolean {
  return /No space left on device|Disk quota exceeded|Check free disk space/.test(output);
}

/** Whether a failed call, of the system or of the database, failed because the disk is full. */
export function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', '53100'].includes(systemCodeOf(error) ?? '');
}

export function diskFull(folder: string, cause?: unknown): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    'disk_full',
    `The disk is full: the embedded PostgreSQL can't write to ${folder}. Free some space (about 200 MB) and start again.`,
    { cause },
  );
}

/** Runs work on files and turns what the system says about them into words; other errors pass unchanged. */
export async function inFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isDiskFull(error)) throw diskFull(folder, error);
    const code = systemCodeOf(error);
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR') {
      const message = `The embedded PostgreSQL can't use ${folder}: ${(error as Error).message}. It may belong to another user of this machine.`;
      throw new EmbeddedDatabaseError('folder_unusable', message, { cause: error });
    }
    throw error;
  }
}
