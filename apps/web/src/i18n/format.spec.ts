import i18next from 'i18next';
import { declaredPeriod, fraction, period, share } from './format';
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

describe('numbers of the screens', () => {
  it.each([
    ['nl', '33,33 %', '100 %', '-0,2'],
    ['en', '33.33 %', '100 %', '-0.2'],
  ])('are written as the reader of %s writes them', async (language, third, whole, part) => {
    await i18next.changeLanguage(language);
    expect([share(1 / 3), share(1), fraction(-0.2)]).toEqual([third, whole, part]);
  });
});

describe('what a period of declarations is called', () => {
  it('is a month where it is a whole one', async () => {
    await i18next.changeLanguage('nl');
    const named = (number: number, startsOn: string, endsOn: string) => declaredPeriod({ year: 2026, number, startsOn, endsOn });
    expect([named(2, '2026-02-01', '2026-02-28'), named(2, '2026-01-26', '2026-02-22'), named(1, '2026-01-01', '2026-01-28')]).toEqual([
      'februari 2026',
      'periode 2, 2026',
      'periode 1, 2026',
    ]);
  });
});
