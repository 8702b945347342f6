import { checkNewPassword } from './password-policy';

const check = (password: string) => () => checkNewPassword(password, 'j.bakker@example.test');

describe('new password', () => {
  it.each([
    'dragon 48 0917 5563 21',
    'sunshine in the kitchen',
    'four ordinary words here',
    'Tr0ub4dor&3xyz',
    'fietsbel-regenton-41',
    '日本語のパスワードを使います',
  ])('takes %s', (password) => {
    expect(check(password)).not.toThrow();
  });

  it.each([
    ['elevenchars', 'too_short'],
    ['', 'too_short'],
    ['𝒳𝒴𝒵𝒳𝒴𝒵', 'too_short'],
    ['abababababab', 'too_simple'],
    ['abcdefghijkl', 'too_simple'],
    ['987654321098', 'too_simple'],
    ['j.bakker12345', 'contains_email'],
    ['Welkom123456', 'well_known'],
    ['!!Wachtwoord2026!!', 'well_known'],
    ['Loonbrug2026!', 'well_known'],
    ['q1w2e3r4t5y6', 'well_known'],
    ['Sunshine-2026!', 'well_known'],
    ['changemechangeme', 'well_known'],
    ['monkeysunshine1', 'well_known'],
    ['JustinBieber', 'well_known'],
  ])('refuses "%s" because it is %s', (password, reason) => {
    expect(check(password)).toThrow(expect.objectContaining({ code: `auth.password_${reason}` }));
  });
});
