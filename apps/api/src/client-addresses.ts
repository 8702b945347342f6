import { Logger } from '@nestjs/common';
import { addressTold, trustOf } from '@loonbrug/platform';
import type { FastifyRequest } from 'fastify';

/** Whose address a request counts for. Says in the log, once, where a proxy in front lets people share a limit who are not one. */
export class ClientAddresses {
  private readonly logger = new Logger(ClientAddresses.name);
  readonly #said = new Set<string>();
  /** Whether a connection comes from a proxy that is believed. */
  readonly isTrusted: (address: string | undefined) => boolean;

  constructor(trustedProxies: string | undefined) {
    this.isTrusted = trustedProxies === undefined ? () => false : trustOf(trustedProxies);
  }

  /** The address of whoever asks; all whose address can't be read are one. */
  of(request: FastifyRequest): string {
    const address = addressTold(request.ip);
    if (this.isTrusted(request.raw.socket.remoteAddress)) {
      if (address === undefined) this.#sayOnce('an address of a client that can not be read');
      if (!request.headers['x-forwarded-for']) this.#sayOnce('no client address');
    }
    return address ?? 'unknown';
  }

  #sayOnce(what: string): void {
    if (this.#said.has(what)) return;
    this.#said.add(what);
    this.logger.warn(`a proxy of TRUSTED_PROXIES told ${what} in X-Forwarded-For: all clients of whom it does share one limit of requests`);
  }
}
