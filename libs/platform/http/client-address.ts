import { isIP } from 'node:net';

/** Some proxies tell the port of the connection too, which is another for each. */
const withPort = /^(?:(\d+\.\d+\.\d+\.\d+)|\[([^\]]+)\])(?::\d{1,5})?$/;

/** The address in what a proxy, or the connection itself, tells of whoever asks: without a port; undefined where it is none, such as `unknown`. */
export function addressTold(told: string | undefined): string | undefined {
  const [, four, six] = withPort.exec(told ?? '') ?? [];
  const address = four ?? six ?? told ?? '';
  return isIP(address) === 0 ? undefined : address;
}
