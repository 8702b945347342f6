import { timingSafeEqual } from 'node:crypto';
import type { Account, World } from '../data/world';

/** The application that Loket issued to the accounting firm. */
export interface Client {
  clientId: string;
  clientSecret: string;
}

/** Fields of a form or query by lower-case name: Loket writes `client_Id`, others `client_id`. */
export function fieldsOf(form: URLSearchParams): Map<string, string> {
  return new Map([...form].map(([name, value]) => [name.toLowerCase(), value]));
}

/** The account that a user name, a password and an environment code open together. */
export function accountFor(world: World, fields: Map<string, string>): Account | undefined {
  const { username, password, environmentCode } = {
    username: fields.get('username') ?? '',
    password: fields.get('password') ?? '',
    environmentCode: fields.get('environment_code') ?? '',
  };
  return world.accounts.find(
    (account) => account.username === username && isSame(account.password, password) && account.environmentCode === environmentCode,
  );
}

export function isSame(left: string, right: string): boolean {
  const [leftBytes, rightBytes] = [Buffer.from(left), Buffer.from(right)];
  return leftBytes.length === rightBytes.length && timingSafeEqual(leftBytes, rightBytes);
}
