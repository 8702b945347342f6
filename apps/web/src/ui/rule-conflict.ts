import type { TFunction } from 'i18next';
import { standingNow } from '../api/changed-meanwhile';
import type { Problem } from '../api/client';
import { date, share } from '../i18n/format';
import type { Conflict } from './changed-meanwhile';
import { ownDay } from './rule-day';
import { today } from './today';

/** What was said last of an item that is mapped, as the API tells whoever comes second. */
export interface RuleNow {
  accountMappingId?: string;
  mappingTemplateId?: string;
  code?: string | null;
  name?: string | null;
  rgs?: string | null;
  shares?: ReadonlyArray<{ code: string; name: string; weight: number }>;
  /** Null: since ever. */
  validFrom: string | null;
  deed: 'leads' | 'ends' | 'withdrawn';
  changedAt: string;
  changedByName: string | null;
  rowVersion: number;
}

/** What the person makes of it. */
export interface MyRule {
  /** What is chosen: an account, an RGS code, shares. */
  field: string;
  mine: string;
  /** From when on, in words, beside what the other said. */
  from: (now: RuleNow) => string;
  /** How what the other chose is called; by itself the code and name that it leads to. */
  targetOf?: (now: RuleNow) => string;
  /** Saves it, knowing what stands now. */
  save: (now: RuleNow) => Promise<unknown> | null;
  /** Whether that still makes sense; by itself it does. */
  isKept?: (now: RuleNow) => boolean;
}

/** Both sides of a rule that somebody else changed while the person was at it; undefined where the problem is another one. */
export function ruleConflict(problem: Problem, t: TFunction, my: MyRule): Conflict | undefined {
  const now = standingNow<RuleNow>(problem);
  if (!now) return undefined;
  const { field, mine, from, save, targetOf = targetNamed, isKept = () => true } = my;
  return {
    differences: [
      { field, mine, theirs: saidOf(now, t, targetOf) },
      { field: t('booking.from'), mine: from(now), theirs: dayText(now.validFrom, t) },
    ],
    changedAt: now.changedAt,
    changedByName: now.changedByName,
    keepMine: isKept(now) ? () => save(now) : undefined,
  };
}

const saidOf = (now: RuleNow, t: TFunction, targetOf: (now: RuleNow) => string): string =>
  now.deed === 'leads' ? targetOf(now) : t(`booking.deeds.${now.deed}`);

/** The day from which on a choice holds, in words; `seenFrom` is that of the rule that the person saw. */
export const ownFrom =
  (chosen: string, seenFrom: string | null | undefined, t: TFunction) =>
  (now: RuleNow): string => {
    const day = ownDay(chosen, seenFrom ?? null, now, today());
    return day === undefined ? t('booking.inPlace') : dayText(day, t);
  };

const dayText = (day: string | null, t: TFunction): string => (day === null ? t('booking.sinceEver') : date(day));

const targetNamed = ({ code, name, rgs }: RuleNow): string => rgs ?? [code, name].filter(Boolean).join(' ');

/** "60 % K1 Kantoor · 40 % K2 Buitendienst" */
export function sharesText(shares: ReadonlyArray<{ code: string; name: string; weight: number }>): string {
  const whole = shares.reduce((sum, { weight }) => sum + weight, 0);
  return shares.map(({ code, name, weight }) => `${share(weight / whole)} ${code} ${name}`).join(' · ');
}
