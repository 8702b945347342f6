import fc from 'fast-check';
import { addressKind, privateAddressesOnlyFor, refusePrivateAddresses } from './address-guard';

describe('the kind of an address', () => {
  it.each([
    ['127.0.0.1', 'private'],
    ['127.255.255.254', 'private'],
    ['10.0.0.1', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['100.64.0.1', 'private'],
    ['::1', 'private'],
    ['fd12:3456::1', 'private'],
    ['::ffff:127.0.0.1', 'private'],
    ['::ffff:7f00:1', 'private'],
    ['::127.0.0.1', 'private'],
    ['::ffff:0:127.0.0.1', 'private'],
    ['::ffff:0:7f00:1', 'private'],
    ['::ffff:0:a9fe:a9fe', 'never'],
    ['::ffff:0:9.9.9.9', 'public'],
    ['64:ff9b::10.0.0.1', 'private'],
    ['169.254.169.254', 'never'],
    ['::ffff:169.254.169.254', 'never'],
    ['::ffff:a9fe:a9fe', 'never'],
    ['fd00:ec2::254', 'never'],
    ['fe80::1', 'never'],
    ['fe80::1%eth0', 'never'],
    ['0.0.0.0', 'never'],
    ['::', 'never'],
    ['224.0.0.1', 'never'],
    ['255.255.255.255', 'never'],
    ['2002:7f00:1::', 'never'],
    ['localhost', 'never'],
    ['', 'never'],
    ['172.32.0.1', 'public'],
    ['9.9.9.9', 'public'],
    ['::ffff:9.9.9.9', 'public'],
    ['2620:fe::fe', 'public'],
  ] as const)('%p is %s', (address, kind) => expect(addressKind(address)).toBe(kind));

  it('is the same for an IPv4 address and the IPv6 address that stands for it', () => {
    fc.assert(
      fc.property(fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255)), (parts) => {
        const [a, b, c, d] = parts;
        const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
        expect(addressKind(`::ffff:${hex}`)).toBe(addressKind(parts.join('.')));
        expect(addressKind(`::ffff:0:${hex}`)).toBe(addressKind(parts.join('.')));
        expect(addressKind(`64:ff9b::${hex}`)).toBe(addressKind(parts.join('.')));
      }),
    );
  });
});

describe('the checks', () => {
  const local = { host: 'loket.example', port: 443, address: '127.0.0.1' };
  const metadata = { host: 'loket.example', port: 443, address: '169.254.169.254' };

  it('refuse private addresses, wherever the name comes from', () => {
    expect(() => refusePrivateAddresses(local)).toThrow(expect.objectContaining({ reason: 'address_refused' }));
    expect(() => refusePrivateAddresses({ ...local, address: '9.9.9.9' })).not.toThrow();
  });

  it('let a private address through for the named host and port only, and never a metadata service', () => {
    const check = privateAddressesOnlyFor(['loket.example:443']);
    expect(() => check(local)).not.toThrow();
    expect(() => check({ ...local, port: 5432 })).toThrow(expect.objectContaining({ reason: 'address_refused' }));
    expect(() => check({ ...local, host: 'other.example' })).toThrow(expect.objectContaining({ reason: 'address_refused' }));
    expect(() => check(metadata)).toThrow(expect.objectContaining({ reason: 'address_refused' }));
  });
});
