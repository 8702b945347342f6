/** From which day a rule holds; null: since ever. */
type Day = string | null;

interface StandingRule {
  validFrom: Day;
  deed: 'leads' | 'ends' | 'withdrawn';
}

/**
 * From which day the person's own holds, once it is saved. Where they chose none, it takes the place of what holds today: what the other said, where
 * that began up to today and not before what the person saw. Undefined where that can't be told.
 */
export function ownDay(chosen: string, seenFrom: Day, now: StandingRule, today: string): Day | undefined {
  if (chosen !== '') return chosen;
  if (now.deed === 'withdrawn' || isLater(now.validFrom, today)) return undefined;
  return isLater(seenFrom, now.validFrom) ? seenFrom : now.validFrom;
}

/** Null comes before every day. */
const isLater = (one: Day, other: Day): boolean => (one ?? '') > (other ?? '');
