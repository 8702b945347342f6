import { type Problem, problemFrom } from './client';

const code = 'request.changed_meanwhile';

/** Somebody else was first. */
export const isChangedMeanwhile = (error: unknown): boolean => problemFrom(error).code === code;

/**
 * What stands now, as the API tells whoever was second; undefined where the problem is another one, or does not tell. The caller names what the route
 * that it asked tells.
 */
export function standingNow<Now>(problem: Problem): Now | undefined {
  if (problem.code !== code) return undefined;
  const { now, current } = problem.details as { now?: Now | null; current?: Now };
  return now ?? current;
}
