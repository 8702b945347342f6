import i18next from 'i18next';
import { period } from './format';
import { en } from './en';
import { nl } from './nl';

beforeAll(() => i18next.init({ lng: 'nl', resources: { nl: { translation: nl }, en: { translation: en } } }));

describe('what a payroll period is called', () => {
  const named = async (language: string) => {
    await i18next.changeLanguage(language);
    return [period(2026, 3, 'month'), period(2026, 13, 'month'), period(2026, 3, 'four_weekly'), period(2026, 53, 'week')];
  };

  it('is the month where it is one, else its number, in the language of the reader', async () => {
    expect(await named('nl')).toEqual(['maart 2026', 'periode 13, 2026', 'periode 3, 2026', 'week 53, 2026']);
    expect(await named('en')).toEqual(['March 2026', 'period 13, 2026', 'period 3, 2026', 'week 53, 2026']);
  });
});
