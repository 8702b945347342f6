import { isPaymentReference, type LoketWageDeclaration, paymentReference, type WageDeclarationMessage } from '@loonbrug/loket';
import { blocks, type Finding, informs, warns } from '../journal-run/finding';
import { isIban } from './iban';

/** What must agree: Loket's own facts, what the message says, and whose books these are. */
export interface DeclarationFacts {
  declaration: LoketWageDeclaration;
  message: WageDeclarationMessage;
  /** The wage tax numbers that link and administration name; none when neither does. */
  wageTaxNumbers: readonly string[];
}

/** Everything that is wrong or remarkable; a finding that blocks refuses the declaration. */
export const judgeDeclaration = (facts: DeclarationFacts): Finding[] => [
  ...wageTaxNumberFindings(facts),
  ...periodFindings(facts),
  ...totalFindings(facts),
  ...correctionFindings(facts),
  ...paymentFindings(facts.declaration),
  ...otherFindings(facts.declaration),
];

function wageTaxNumberFindings({ declaration, message, wageTaxNumbers }: DeclarationFacts): Finding[] {
  const declared = [...new Set([declaration.wageTaxNumber, message.wageTaxNumber])];
  if (declared.length > 1)
    return [blocks('wage_declaration.wage_tax_number_differs', { declared: message.wageTaxNumber, expected: declaration.wageTaxNumber })];
  const expected = wageTaxNumbers.find((number) => number !== message.wageTaxNumber);
  if (expected !== undefined) return [blocks('wage_declaration.wage_tax_number_differs', { declared: message.wageTaxNumber, expected })];
  return wageTaxNumbers.length === 0 ? [warns('wage_declaration.wage_tax_number_unknown', { declared: message.wageTaxNumber })] : [];
}

function periodFindings({ declaration: { period }, message }: DeclarationFacts): Finding[] {
  const declared = message.periods.find((candidate) => candidate.kind !== 'correction');
  if (!declared || (declared.startsOn === period.startsOn && declared.endsOn === period.endsOn)) return [];
  return [
    blocks('wage_declaration.period_differs', {
      declared: `${declared.startsOn} – ${declared.endsOn}`,
      expected: `${period.startsOn} – ${period.endsOn}`,
    }),
  ];
}

function totalFindings({ declaration, message }: DeclarationFacts): Finding[] {
  // A message that only corrects another year has no total of its own to compare.
  if (message.totalCents === null) return declaration.isPriorYearCorrection ? [] : [blocks('wage_declaration.total_missing')];
  if (message.totalCents === declaration.totalCents) return [];
  return [blocks('wage_declaration.total_differs', { declared: euros(message.totalCents), expected: euros(declaration.totalCents) })];
}

/** Whether what is to be paid would arrive, and be known for what it is. */
function paymentFindings(declaration: LoketWageDeclaration): Finding[] {
  const isToBePaid = declaration.totalCents > 0;
  const { iban } = declaration;
  return [
    ...referenceFindings(declaration, isToBePaid),
    ...(isToBePaid && iban === null ? [warns('wage_declaration.iban_missing')] : []),
    ...(iban !== null && !isIban(iban) ? [warns('wage_declaration.iban_invalid')] : []),
    ...(isToBePaid && declaration.paymentDueOn === null ? [warns('wage_declaration.due_date_missing')] : []),
  ];
}

function referenceFindings(declaration: LoketWageDeclaration, isToBePaid: boolean): Finding[] {
  const { paymentReference: reference, wageTaxNumber, period, periodKind, isPriorYearCorrection } = declaration;
  if (reference === null) return isToBePaid ? [warns('wage_declaration.payment_reference_missing')] : [];
  if (!isPaymentReference(reference)) return [warns('wage_declaration.payment_reference_invalid')];
  if (reference.slice(1, 9) !== wageTaxNumber.slice(0, 8)) return [warns('wage_declaration.payment_reference_differs')];
  // The code of a month is its number; that of a four-week period is not published in a form to hold Loket to.
  if (periodKind !== 'month' || period.periodNumber === 0 || isPriorYearCorrection) return [];
  const expected = paymentReference({ wageTaxNumber, year: period.year, periodCode: period.periodNumber });
  return expected === null || reference === expected
    ? []
    : [warns('wage_declaration.payment_reference_other_period', { reference, expected })];
}

/** What Loket calls the correction must be what the message says of earlier periods. */
function correctionFindings({ declaration, message }: DeclarationFacts): Finding[] {
  const declared = message.corrections.reduce((sum, { balanceCents }) => sum + balanceCents, 0);
  if (declaration.isPriorYearCorrection || declared === declaration.correctionCents) return [];
  return [warns('wage_declaration.correction_differs', { declared: euros(declared), expected: euros(declaration.correctionCents) })];
}

function otherFindings({ isPriorYearCorrection, responses, period }: LoketWageDeclaration): Finding[] {
  const rejection = responses.find(({ type }) => /error|fout|afgekeurd/i.test(type.description));
  return [
    ...(isPriorYearCorrection ? [informs('wage_declaration.corrects_prior_year', { year: period.year })] : []),
    ...(rejection ? [warns('wage_declaration.refused_by_tax_authority', { responseClass: rejection.class?.key ?? null })] : []),
  ];
}

const euros = (cents: number): string => (cents / 100).toFixed(2);
