import { releaseNotice } from './release-notice';

const facts = { name: 'A. de Vries', administrationName: 'Bakkerij B.V.', address: 'https://portal.test/my/payslips' };

describe('the notice of a release', () => {
  it.each([
    ['nl', 1, 'Nieuwe loonstrook', 'Er staat een nieuwe loonstrook van Bakkerij B.V. voor u klaar.'],
    ['nl', 3, '3 nieuwe loonstroken', 'Er staan 3 nieuwe loonstroken van Bakkerij B.V. voor u klaar.'],
    ['en', 1, 'A new payslip', 'A new payslip of Bakkerij B.V. can be read.'],
    ['en', 3, '3 new payslips', '3 new payslips of Bakkerij B.V. can be read.'],
  ] as const)('in %s, of %d', (language, count, subject, sentence) => {
    const mail = releaseNotice({ ...facts, language, count });
    expect(mail.subject).toBe(subject);
    expect(mail.text).toContain(sentence);
    expect(mail.text).toContain(facts.address);
  });
});
