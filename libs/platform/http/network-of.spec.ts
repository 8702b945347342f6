import fc from 'fast-check';
import { networkOf } from './network-of';

describe('one address for counting tries', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::1', '0:0:0:0::/64'],
    ['2001:db8:0:7:aaaa:bbbb:cccc:dddd', '2001:db8:0:7::/64'],
    ['2001:0DB8:0000:0007::1', '2001:db8:0:7::/64'],
    ['2001:db8::7:0:0:1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('is the same for all addresses of one line, and another for another line', () => {
    const group = fc.integer({ min: 1, max: 0xffff }).map((number) => number.toString(16));
    const four = fc.tuple(group, group, group, group).map((groups) => groups.join(':'));
    fc.assert(
      fc.property(four, four, four, (line, one, other) => networkOf(`${line}:${one}`) === networkOf(`${line}:${other}`)),
      { numRuns: 1_000 },
    );
    fc.assert(
      fc.property(
        four,
        four,
        four,
        (line, another, host) => line === another || networkOf(`${line}:${host}`) !== networkOf(`${another}:${host}`),
      ),
      { numRuns: 1_000 },
    );
  });
});
