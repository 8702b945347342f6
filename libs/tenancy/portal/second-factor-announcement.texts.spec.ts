import { secondFactorAnnouncement } from './second-factor-announcement.texts';

describe('the mail that announces a second factor', () => {
  const facts = { portalName: 'Kantoor', requiredOn: '2026-12-01', address: 'https://portaal.example.test/my/second-factor' };

  it.each(['nl', 'en'] as const)('names the firm, the day and the way in %s', (language) => {
    const { subject, text } = secondFactorAnnouncement(language, facts);
    for (const part of [subject, text]) expect(part).toMatch(/Kantoor.* 1 [Dd]ecember 2026|1 [Dd]ecember 2026.* Kantoor/);
    expect(text).toContain(`\n${facts.address}\n`);
  });

  it.each(['nl', 'en'] as const)('takes the name of a firm as text, on one line, whatever is in it (%s)', (language) => {
    const portalName = 'A {{address}} ${1+1} {name}\r\nBcc: thief@elsewhere.example\n\n%s';
    const { subject, text } = secondFactorAnnouncement(language, { ...facts, portalName });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(subject).toContain('A {{address}} ${1+1} {name} Bcc: thief@elsewhere.example %s');
    expect(text).not.toMatch(/^Bcc/m);
    expect(text.split(facts.address)).toHaveLength(2);
  });
});
