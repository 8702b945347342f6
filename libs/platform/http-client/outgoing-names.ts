import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { promises as dns } from 'node:dns';
import { isIP } from 'node:net';
import { Environment } from '../config/environment';
import { addressKind, bareHost } from './address-guard';

/** The addresses of a host. */
type LookUp = (host: string) => Promise<string[]>;

const addressesOf: LookUp = async (host) => (await dns.lookup(host, { all: true })).map(({ address }) => address);

/** What calls will come to at these addresses, by the setting that names each: a sentence where they are refused, or where nobody knows. */
export async function refusedNames(
  addresses: Readonly<Record<string, string | undefined>>,
  isPrivateAllowed: boolean,
  lookUp: LookUp = addressesOf,
): Promise<string[]> {
  const named = Object.entries(addresses).flatMap(([setting, address]): Array<[string, string]> => {
    const host = address === undefined ? '' : bareHost(new URL(address).hostname);
    return host === '' || isIP(host) !== 0 ? [] : [[setting, host]];
  });
  const findings = await Promise.all(
    named.map(async ([setting, host]) => {
      const finding = await findingOf(host, isPrivateAllowed, lookUp);
      return finding === undefined ? [] : [`${setting}: ${host} ${finding}`];
    }),
  );
  return findings.flat();
}

async function findingOf(host: string, isPrivateAllowed: boolean, lookUp: LookUp): Promise<string | undefined> {
  let found: string[];
  try {
    found = await lookUp(host);
  } catch (error) {
    return `can not be looked up now (${(error as Error).message}); it is with every call`;
  }
  const never = found.filter((address) => addressKind(address) === 'never');
  if (never.length > 0) return `stands for ${never.join(', ')}, which nobody may call: every call there is refused`;
  const inside = found.filter((address) => addressKind(address) === 'private');
  if (inside.length === 0 || isPrivateAllowed) return undefined;
  return `stands for ${inside.join(', ')}, on this machine or a private network: every call there is refused. Set LOKET_ALLOW_PRIVATE=true if your way to Loket is there`;
}

/**
 * Says in the log at the start of a production process what its calls to Loket would be refused for. It holds up no start: a name may stand for something
 * else by the next call, which decides for itself, and DNS may merely be down.
 */
@Injectable()
export class OutgoingNames implements OnApplicationBootstrap {
  private readonly logger = new Logger(OutgoingNames.name);
  /** When all that is to be said at this start is said. */
  said: Promise<void> = Promise.resolve();

  constructor(@Inject(Environment) private readonly environment: Environment) {}

  onApplicationBootstrap(): void {
    if (this.environment.mode === 'production') this.said = this.#say();
  }

  async #say(): Promise<void> {
    const { loketApiUrl: LOKET_API_URL, loketOauthUrl: LOKET_OAUTH_URL, loketAllowPrivate } = this.environment;
    for (const finding of await refusedNames({ LOKET_API_URL, LOKET_OAUTH_URL }, loketAllowPrivate)) this.logger.warn(finding);
  }
}
