import { LoonbrugError } from '@loonbrug/platform';

/** A page of another site sent the request, or the person uses another address than the configured one. */
export class OriginRefused extends LoonbrugError {
  constructor(publicUrl: string) {
    super('forbidden', 'auth.origin_refused', 'the request comes from another origin', { publicUrl });
  }
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

export interface OriginHeaders {
  origin?: string | undefined;
  host?: string | undefined;
  'sec-fetch-site'?: string | string[] | undefined;
}

/**
 * Whether a request that changes something comes from our own pages. A browser names the origin of every such request;
 * a program that names none has no cookie of a victim either, and still needs the header token.
 * An installation on loopback is reached by several names and ports: there the page's origin may also equal the host asked for.
 */
export function checkOrigin(publicUrl: string, headers: OriginHeaders): void {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new OriginRefused(publicUrl);
  if (headers.origin !== undefined && !isOurs(new URL(publicUrl), headers.origin, headers.host)) throw new OriginRefused(publicUrl);
}

function isOurs(own: URL, origin: string, host: string | undefined): boolean {
  if (!URL.canParse(origin)) return false;
  const given = new URL(origin);
  if (given.origin === own.origin) return true;
  return loopback.has(own.hostname) && loopback.has(given.hostname) && given.host === host;
}
