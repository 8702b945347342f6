import { trustOf, wrongProxies } from './trusted-proxies';

describe('proxies that are trusted', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1', true],
    ['127.0.0.1', '::ffff:127.0.0.1', true],
    ['127.0.0.1', '127.0.0.2', false],
    ['10.0.0.0/8,2001:db8::/32', '10.255.1.2', true],
    ['10.0.0.0/8,2001:db8::/32', '::ffff:10.255.1.2', true],
    ['10.0.0.0/8,2001:db8::/32', '11.0.0.1', false],
    ['10.0.0.0/8,2001:db8::/32', '2001:db8:ffff::1', true],
    ['10.0.0.0/8,2001:db8::/32', '2001:db9::1', false],
    ['10.0.0.0/8', 'unknown', false],
    ['10.0.0.0/8', undefined, false],
  ])('as %s, are one at %s: %s', (list, address, isTrusted) => {
    expect(trustOf(list)(address)).toBe(isTrusted);
  });

  it.each([
    '10.0.0.300',
    '10.0.0.0/33',
    '2001:db8::/129',
    '0.0.0.0/0',
    '::/0',
    '10.0.0.0/',
    '10.0.0.0/8/8',
    '1.2',
    'abc',
    '10.0.0.1:80',
    '',
  ])('are not written %j', (wrong) => {
    expect(wrongProxies(`10.0.0.1,${wrong}`)).toEqual([wrong]);
    expect(wrongProxies('10.0.0.1,10.1.0.0/16,::1,fd00::/8')).toEqual([]);
  });
});
