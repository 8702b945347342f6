/** What helps against a finding of a declaration: reading it again once it is mended in Loket, the administration's own number, or the number that is linked. */
export type DeclarationWay = 'read' | 'administration' | 'link';

const ways: Readonly<Record<string, readonly DeclarationWay[]>> = {
  'wage_declaration.wage_tax_number_differs': ['administration', 'link'],
  'wage_declaration.wage_tax_number_unknown': ['administration'],
  // Mended by how one pays, not by reading anything again.
  'wage_declaration.payment_reference_invalid': [],
  'wage_declaration.payment_reference_differs': [],
  'wage_declaration.corrects_prior_year': [],
};

/** What is wrong with what Loket says is mended there, and then read again. */
export const waysOf = (code: string): readonly DeclarationWay[] => ways[code] ?? ['read'];
