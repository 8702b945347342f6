import { BlockList, isIP } from 'node:net';
import { OutgoingHttpError } from './outgoing-http.errors';

/** Where a connection is about to go: the host as the URL names it, and the address that it was resolved to. */
export interface ConnectionTarget {
  host: string;
  port: number;
  address: string;
}

/** Throws when no connection may be made to this target; called with every resolved address, before a socket is opened. */
export type AddressCheck = (target: ConnectionTarget) => void;

const neverRanges: [string, number][] = [
  ['0.0.0.0', 8],
  ['169.254.0.0', 16],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 128],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fd00:ec2::254', 128],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

const privateRanges: [string, number][] = [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['::1', 128],
  ['fc00::', 7],
];

const never = blockListOf(neverRanges);
const isPrivate = blockListOf(privateRanges);

/** What an address is: reachable for anyone, private to this network or machine, or never to be called (metadata services, multicast). */
export function addressKind(address: string): 'public' | 'private' | 'never' {
  const inner = embeddedIpv4(address) ?? address;
  const family = isIP(inner);
  if (family === 0) return 'never';
  const type = family === 4 ? 'ipv4' : 'ipv6';
  if (never.check(inner, type)) return 'never';
  return isPrivate.check(inner, type) ? 'private' : 'public';
}

/** What the host of a URL is, without asking anybody for its address: a name is public, but those that mean this machine. */
export function hostKind(hostname: string): 'public' | 'private' | 'never' {
  const host = bareHost(hostname);
  if (isIP(host) !== 0) return addressKind(host);
  return /(^|\.)localhost\.?$/i.test(host) ? 'private' : 'public';
}

/** A URL writes an IPv6 address in brackets. */
export const bareHost = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

/** Lets only addresses through that are reachable for anyone: no loopback, no private network, no metadata service. */
export function refusePrivateAddresses(target: ConnectionTarget): void {
  if (addressKind(target.address) !== 'public')
    throw new OutgoingHttpError('address_refused', `${target.host} resolves to a refused address`);
}

/**
 * Lets private addresses through for the hosts and ports named (as `127.0.0.1:3999`) and public ones for all.
 * Metadata services stay refused. For development and tests, and for a Loket stand-in within the firm's network.
 */
export function privateAddressesOnlyFor(hostsAndPorts: readonly string[]): AddressCheck {
  const allowed = new Set(hostsAndPorts);
  return (target) => {
    const kind = addressKind(target.address);
    if (kind === 'private' && allowed.has(`${target.host}:${target.port}`)) return;
    refusePrivateAddresses(target);
  };
}

/** Of an IPv6 address, the first six groups that say: the rest is an IPv4 address (compatible, mapped, translated by SIIT, NAT64). */
const ipv4Prefixes = new Set(['0:0:0:0:0:0', '0:0:0:0:0:ffff', '0:0:0:0:ffff:0', '64:ff9b:0:0:0:0']);

/** The IPv4 address that an IPv6 address stands for, or null. */
function embeddedIpv4(address: string): string | null {
  if (isIP(address) !== 6) return null;
  const groups = expandIpv6(address);
  const prefix = groups.slice(0, 6).join(':');
  if (!ipv4Prefixes.has(prefix)) return null;
  const [high, low] = [parseInt(groups[6] ?? '0', 16), parseInt(groups[7] ?? '0', 16)];
  if (prefix === '0:0:0:0:0:0' && high === 0 && low <= 1) return null;
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

function expandIpv6(address: string): string[] {
  const withoutZone = address.split('%')[0] ?? '';
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(withoutZone);
  const hex = (high: string | undefined, low: string | undefined) => ((Number(high) << 8) | Number(low)).toString(16);
  const text = dotted ? `${dotted[1]}${hex(dotted[2], dotted[3])}:${hex(dotted[4], dotted[5])}` : withoutZone;
  const [head = '', tail] = text.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - front.length - back.length }, () => '0');
  return [...front, ...zeros, ...back].map((group) => parseInt(group, 16).toString(16));
}

function blockListOf(ranges: [string, number][]): BlockList {
  const list = new BlockList();
  for (const [address, prefix] of ranges) list.addSubnet(address, prefix, isIP(address) === 4 ? 'ipv4' : 'ipv6');
  return list;
}
