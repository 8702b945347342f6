import type { Problem } from '../api/client';

type Refusal = Pick<Problem, 'status'>;

/** A refusal stays one, however often it is asked for. */
export const isFinal = ({ status }: Refusal): boolean => [400, 403, 404, 422].includes(status);

/** It is gone, or no longer for this person: what was read before may not stay on the screen. */
const isTakenAway = ({ status }: Refusal): boolean => status === 403 || status === 404;

/** What to show of something that is fetched: what was read before stays where reading it anew fails for a while. */
export function stateOf(isThere: boolean, problem: Refusal | undefined): 'there' | 'failing' | 'waiting' {
  if (isThere && !(problem && isTakenAway(problem))) return 'there';
  return problem ? 'failing' : 'waiting';
}
