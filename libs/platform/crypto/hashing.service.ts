import { Inject, Injectable } from '@nestjs/common';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { Environment } from '../config/environment';

/** A secret for a link or a cookie, and the hash under which it is kept. */
export interface Token {
  token: string;
  hash: Buffer;
}

/** SHA-256 of a random token: enough for 256 random bits, where a keyed or slow hash adds nothing. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();

/** 256 random bits as base64url, with the hash to store. */
export function newToken(): Token {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}

/** Keyed hashes of guessable facts, so that a dump of the database can't be searched for them. */
@Injectable()
export class HashingService {
  readonly #key: Buffer;

  constructor(@Inject(Environment) environment: Environment) {
    this.#key = Buffer.from(environment.hashKey, 'base64');
  }

  /** HMAC-SHA-256 of a value, for one purpose and one portal (or 'system'): equal values of two portals do not look alike. */
  keyed(purpose: string, portalId: string, value: string): Buffer {
    return createHmac('sha256', this.#key)
      .update(JSON.stringify([purpose, portalId, value]), 'utf8')
      .digest();
  }
}
