import type { May } from './navigation';

/**
 * How somebody opens a payslip, or a message that names people: the employer's own people at once, where it is theirs beyond doubt; the firm's
 * who may, for a reason. Null: not at all.
 */
export function openingWay(may: May, isOfEmployer: boolean): 'at_once' | 'for_reason' | null {
  if (isOfEmployer && may('read', 'PayslipDocument')) return 'at_once';
  return may('open', 'PayslipDocument') ? 'for_reason' : null;
}
