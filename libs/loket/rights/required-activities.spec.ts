import { missingActivities, requiredActivities } from './required-activities';

const all = requiredActivities.map(({ activity }) => activity);

describe('the rights that the link needs', () => {
  it('name every activity once, each with what it is for in both languages', () => {
    expect(new Set(all).size).toBe(all.length);
    for (const { purpose } of requiredActivities) expect([purpose.nl, purpose.en].every((text) => text.length > 5)).toBe(true);
  });

  it('name the five rights of the link as Loket does', () => {
    expect([...new Set(requiredActivities.map(({ right }) => right))].filter((right) => right !== null).sort()).toEqual([
      '940 journaliseren',
      'Exporteren journaalrun',
      'Raadplegen dienstverbanden',
      'Raadplegen loonaangifte',
      'Raadplegen loonoutput',
    ]);
  });

  it('miss nothing when all are given, all when none is, and exactly the one that is not', () => {
    expect(missingActivities(new Set([...all, 'GetSomethingElse']))).toEqual([]);
    expect(missingActivities([])).toEqual(requiredActivities);
    for (const activity of all) {
      expect(missingActivities(all.filter((other) => other !== activity)).map((missing) => missing.activity)).toEqual([activity]);
    }
    expect(missingActivities(all.map((activity) => activity.toUpperCase()))).toEqual([]);
  });
});
