import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Whether a process has that number now; one of another user counts. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function processListing(pid: number, column: string): Promise<string> {
  const { stdout } = await execute('ps', ['-ww', '-o', `${column}=`, '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return stdout.trim();
}

/** When that process began, as the system writes it: numbers are given out again, a number with its beginning is not. Empty when it is gone. */
export async function beginningOf(pid: number): Promise<string> {
  if (process.platform !== 'linux') return processListing(pid, 'lstart');
  try {
    const [status, boot] = await Promise.all([readFile(`/proc/${pid}/stat`, 'utf8'), readFile('/proc/sys/kernel/random/boot_id', 'utf8')]);
    // The second field is the program's name in brackets and may hold anything: count from its end. Field 22 is the start in clock ticks.
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? '' : `${boot.trim()} ${fields[19] ?? ''}`;
  } catch {
    return '';
  }
}

/** The command line of that process, words parted by spaces; empty when it is gone. */
export async function commandLineOf(pid: number): Promise<string> {
  if (process.platform !== 'linux') return processListing(pid, 'command');
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return line.replaceAll('\0', ' ').trim();
}
