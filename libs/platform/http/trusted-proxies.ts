import { BlockList, isIP } from 'node:net';

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');
const bits = { ipv4: 32, ipv6: 128 } as const;

/** What of a list of addresses and networks (comma-separated) is neither; a network of everybody is none, either. */
export function wrongProxies(list: string): string[] {
  return list.split(',').filter((one) => {
    const [address = '', length, ...more] = one.split('/');
    if (isIP(address) === 0 || address.includes('%') || more.length > 0) return true;
    return length !== undefined && !(/^\d{1,3}$/.test(length) && Number(length) >= 1 && Number(length) <= bits[familyOf(address)]);
  });
}

/** Whether a connection comes from one of the proxies of such a list, however its address is written. */
export function trustOf(list: string): (address: string | undefined) => boolean {
  const proxies = new BlockList();
  for (const one of list.split(',')) {
    const [address = '', length] = one.split('/');
    if (length === undefined) proxies.addAddress(address, familyOf(address));
    else proxies.addSubnet(address, Number(length), familyOf(address));
  }
  return (address) => address !== undefined && isIP(address) !== 0 && proxies.check(address, familyOf(address));
}
