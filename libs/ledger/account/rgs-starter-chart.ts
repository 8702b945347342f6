import type { AccountKind } from './account.entity';

export interface StarterAccount {
  readonly code: string;
  readonly name: string;
  readonly kind: AccountKind;
  readonly rgs: string;
}

const cost = (code: string, rgs: string, name: string): StarterAccount => ({ code, rgs, name, kind: 'profit_and_loss' });
const balance = (code: string, rgs: string, name: string): StarterAccount => ({ code, rgs, name, kind: 'balance' });

/**
 * What booking payroll needs of the Dutch reference chart (RGS 3.8), at level 4. The RGS code is the key, the number its usual example.
 * The eleven of the published, balanced payroll journal come with its names; the others stand in RGS too, and are named here in our own words.
 */
export const rgsStarterChart: readonly StarterAccount[] = [
  balance('1204010', 'BSchSalNet', 'Netto lonen'),
  balance('1204040', 'BSchSalTvg', 'Vakantiegeld'),
  balance('1204110', 'BSchSalOna', 'Overige netto afdrachten'),
  balance('1206010', 'BSchBepLhe', 'Loonheffing'),
  balance('1209110', 'BSchOvsStp', 'Pensioenpremies'),
  cost('4001010', 'WPerLesSld', 'Salarissen directie'),
  cost('4001020', 'WPerLesBvc', 'Bezoldiging van commissarissen'),
  cost('4001030', 'WPerLesTep', 'Tantièmes en provisies'),
  cost('4001040', 'WPerLesLon', 'Lonen'),
  cost('4001050', 'WPerLesOwe', 'Overwerk'),
  cost('4001060', 'WPerLesOnr', 'Onregelmatigheidstoeslag'),
  cost('4001070', 'WPerLesVag', 'Vakantiebijslag'),
  cost('4001160', 'WPerLesOlr', 'Overige lonen'),
  cost('4002010', 'WPerSolPsv', 'Sociale lasten'),
  cost('4003010', 'WPerPenPen', 'Pensioenlasten'),
  cost('4006000', 'WBedWkrWkg', 'Werkkosten gericht vrijgesteld'),
];
