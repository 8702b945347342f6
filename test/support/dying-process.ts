import { Client } from 'pg';

export type Death = 'before' | 'after';

/** What a process meets that is killed at one of its statements: that one, and all after it, never come back. */
export class Killed extends Error {}

type Query = (this: Client, ...parameters: unknown[]) => unknown;

/**
 * Lets everything that is done on any connection die at the nth statement, `begin` and `commit` counted: before it is sent, or after the database did it
 * and before the answer came. Nothing after that is done; the database itself rolls back.
 */
export async function dieAt(step: number, death: Death, work: () => Promise<unknown>): Promise<'died' | 'lived'> {
  const original = Client.prototype.query as unknown as Query;
  let count = 0;
  const dying: Query = function (this: Client, ...parameters) {
    if (isRollback(parameters[0])) return original.apply(this, parameters);
    count += 1;
    if (count < step || typeof parameters.at(-1) === 'function') return original.apply(this, parameters);
    if (count > step || death === 'before') return Promise.reject(new Killed(`killed at statement ${step}`));
    return Promise.resolve(original.apply(this, parameters)).then(() => Promise.reject(new Killed(`killed after statement ${step}`)));
  };
  (Client.prototype as unknown as { query: Query }).query = dying;
  try {
    await work();
    return count >= step ? 'died' : 'lived';
  } catch (error) {
    if (count >= step) return 'died';
    throw error;
  } finally {
    (Client.prototype as unknown as { query: Query }).query = original;
  }
}

/** Tries at the first step, the second, and so on, until what is tried lives; how many steps that took. */
export async function atEveryStep(attempt: (step: number) => Promise<'died' | 'lived'>): Promise<number> {
  let step = 1;
  while ((await attempt(step)) === 'died') step += 1;
  return step;
}

const isRollback = (statement: unknown): boolean => typeof statement === 'string' && statement.startsWith('rollback');
