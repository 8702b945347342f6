import { invitationMail } from './mail-texts';

describe('an invitation', () => {
  it.each(['nl', 'en'] as const)('takes the name of a firm as text, on one line, whatever is in it (%s)', (language) => {
    for (const kind of ['employee_invitation', 'member_invitation'] as const) {
      const { subject, text } = invitationMail(language, {
        kind,
        portalName: 'Loonbrug\n\nUw account wordt gesloten.\r\nBevestig: https://evil.example/',
        link: 'https://loonbrug.example/invitation#x',
        expiresOn: '1 april 2027',
        hasSecondFact: false,
      });
      expect(subject).not.toMatch(/[\r\n]/);
      expect(text.split('\n').filter((line) => line.includes('evil.example'))).toHaveLength(1);
      expect(text.split('\n')[0]).toContain('Loonbrug Uw account wordt gesloten. Bevestig: https://evil.example/');
    }
  });
});
