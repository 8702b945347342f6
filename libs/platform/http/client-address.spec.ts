import { addressTold } from './client-address';

describe('the address that is told of whoever asks', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['203.0.113.7:51234', '203.0.113.7'],
    ['2001:db8::7', '2001:db8::7'],
    ['[2001:db8::7]', '2001:db8::7'],
    ['[2001:db8::7]:51234', '2001:db8::7'],
    ['::ffff:203.0.113.7', '::ffff:203.0.113.7'],
    ['fe80::1%eth0', 'fe80::1%eth0'],
    ['unknown', undefined],
    ['_gazonk', undefined],
    ['300.1.1.1', undefined],
    ['203.0.113.7:123456', undefined],
    ['[203.0.113.7', undefined],
    ['[host.example]:80', undefined],
    ['203.0.113.7 ', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('in %j is %s', (told, address) => {
    expect(addressTold(told)).toBe(address);
  });
});
