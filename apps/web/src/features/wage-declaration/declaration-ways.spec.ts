import { waysOf } from './declaration-ways';

describe('the way out of a finding of a declaration', () => {
  it.each([
    ['wage_declaration.message_malformed', ['read']],
    ['wage_declaration.message_has_entities', ['read']],
    ['wage_declaration.message_other_year', ['read']],
    ['wage_declaration.message_not_served', ['read']],
    ['wage_declaration.overview_unusable', ['read']],
    ['wage_declaration.wage_tax_number_differs', ['administration', 'link']],
    ['wage_declaration.wage_tax_number_unknown', ['administration']],
    ['wage_declaration.period_differs', ['read']],
    ['wage_declaration.total_missing', ['read']],
    ['wage_declaration.total_differs', ['read']],
    ['wage_declaration.correction_differs', ['read']],
    ['wage_declaration.payment_reference_missing', ['read']],
    ['wage_declaration.payment_reference_other_period', ['read']],
    ['wage_declaration.payment_reference_invalid', []],
    ['wage_declaration.payment_reference_differs', []],
    ['wage_declaration.iban_missing', ['read']],
    ['wage_declaration.iban_invalid', ['read']],
    ['wage_declaration.due_date_missing', ['read']],
    ['wage_declaration.refused_by_tax_authority', ['read']],
    ['wage_declaration.corrects_prior_year', []],
  ])('of %s is %j', (code, ways) => {
    expect(waysOf(code)).toEqual(ways);
  });
});
