/** What wage costs consist of, by the reference classification (RGS) of the account that they are booked on. */
export const costGroups = ['wages', 'social_security', 'pension', 'other_personnel', 'other'] as const;
export type CostGroup = (typeof costGroups)[number];

/** Of RGS 3.x: WPerLes lonen en salarissen, WPerSol sociale lasten, WPerPen pensioenlasten, WPer… overige personeelskosten. */
const byRgs: ReadonlyArray<readonly [prefix: string, group: CostGroup]> = [
  ['WPerLes', 'wages'],
  ['WPerSol', 'social_security'],
  ['WPerPen', 'pension'],
  ['WPer', 'other_personnel'],
];

/** The group of an account as an SQL expression; an account without a classification, or with one that is none of personnel, is `other`. */
export const groupOfAccount = (rgs: string): string =>
  `case ${byRgs.map(([prefix, group]) => `when ${rgs} like '${prefix}%' then '${group}'`).join(' ')} else 'other' end`;
