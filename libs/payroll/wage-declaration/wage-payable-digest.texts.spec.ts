import { type DigestFacts, digestText } from './wage-payable-digest.texts';

const line = { domainName: 'Bloemenhof', administrationName: 'De Lelie', year: 2026, periodNumber: 3, dueOn: '2026-04-30' };
const facts: DigestFacts = {
  portalName: 'Kantoor De Vuurtoren',
  overdue: [line],
  dueSoon: [{ ...line, periodNumber: 4, dueOn: '2026-05-31' }],
  address: 'https://portal.example.test',
};

describe('the digest of wage declarations to be paid', () => {
  it('says what is overdue and what is due soon, each with its date and without an amount', () => {
    const { subject, text } = digestText(facts, 'nl');
    expect(subject).toBe('Loonaangiften te betalen: 1 te laat, 1 binnenkort (Kantoor De Vuurtoren)');
    expect(text.split('\n').slice(0, 5)).toEqual([
      'De uiterste betaaldatum is voorbij van:',
      '- Bloemenhof – De Lelie, 2026-03: 30-04-2026',
      '',
      'Binnenkort uiterlijk te betalen:',
      '- Bloemenhof – De Lelie, 2026-04: 31-05-2026',
    ]);
    expect(text).toContain(facts.address);
    const soon = digestText({ ...facts, overdue: [] }, 'en');
    expect(soon.text).not.toContain('past of');
    expect(soon.text).toContain('To be paid soon, at the latest on:');
  });
});
