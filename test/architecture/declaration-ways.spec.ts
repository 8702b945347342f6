import { waysOf } from '../../apps/web/src/features/wage-declaration/declaration-ways';
import { wageDeclarationProblems } from '../../libs/payroll/wage-declaration/problems';

/** Not findings of a declaration: the incident that says so, and what is said of payables. */
const others = ['wage_declaration.refused'];

describe('the ways out of findings of a declaration', () => {
  it('are there wherever the remedy is something to do in Loket or in the administration', () => {
    const codes = Object.keys(wageDeclarationProblems).filter((code) => code.startsWith('wage_declaration.') && !others.includes(code));
    expect(codes.length).toBeGreaterThan(15);
    const wanted = codes.filter((code) => /Loket|administratie|opnieuw/.test(wageDeclarationProblems[code]!.nl.remedy));
    // Paying for a correction of another year is said to be outside of Loket's file: nothing of it is mended there.
    expect(wanted.filter((code) => waysOf(code).length === 0)).toEqual(['wage_declaration.corrects_prior_year']);
    // What is only to be paid otherwise has no button that would change it.
    expect(codes.filter((code) => waysOf(code).length === 0).sort()).toEqual([
      'wage_declaration.corrects_prior_year',
      'wage_declaration.payment_reference_differs',
      'wage_declaration.payment_reference_invalid',
    ]);
  });
});
