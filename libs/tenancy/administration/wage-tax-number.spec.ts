import { passesElevenTest } from './wage-tax-number';

describe('wage tax number', () => {
  it.each(['123456782L01', '111222333L02', '000000000L01'])('%s passes the eleven test', (number) => {
    expect(passesElevenTest(number)).toBe(true);
  });

  it('fails with any one digit of a right number changed', () => {
    const right = '123456782L01';
    for (let place = 0; place < 9; place += 1)
      for (let step = 1; step < 10; step += 1) {
        const digit = (Number(right[place]) + step) % 10;
        expect(passesElevenTest(right.slice(0, place) + String(digit) + right.slice(place + 1))).toBe(false);
      }
  });
});
