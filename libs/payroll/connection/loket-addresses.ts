import { Inject, Injectable } from '@nestjs/common';
import { bareHost, Environment, LoonbrugError } from '@loonbrug/platform';
import type { LoketEnvironment } from './loket-settings.entity';

/** Where a Loket environment answers. */
export interface LoketAddress {
  /** Ends in /v2. */
  readonly apiUrl: string;
  /** Below it are `authorize` and `token`. */
  readonly oauthUrl: string;
}

/** 'configured' was chosen, but the process was started without an address for it. */
export class LoketEnvironmentNotConfigured extends LoonbrugError {
  constructor() {
    super('rejected', 'loket_settings.environment_not_configured', 'LOKET_API_URL and LOKET_OAUTH_URL are not set');
  }
}

const known: Record<Exclude<LoketEnvironment, 'configured'>, LoketAddress> = {
  production: { apiUrl: 'https://api.loket.nl/v2', oauthUrl: 'https://oauth.loket.nl' },
  acceptance: { apiUrl: 'https://api.loket-acc.nl/v2', oauthUrl: 'https://oauth.loket-acc.nl' },
};

/** The addresses of Loket: fixed, or given to the process at its start. Nobody can enter one in a screen. */
@Injectable()
export class LoketAddresses {
  constructor(@Inject(Environment) private readonly environment: Environment) {}

  /** Throws LoketEnvironmentNotConfigured. */
  of(chosen: LoketEnvironment): LoketAddress {
    if (chosen !== 'configured') return known[chosen];
    const { loketApiUrl, loketOauthUrl } = this.environment;
    if (!loketApiUrl || !loketOauthUrl) throw new LoketEnvironmentNotConfigured();
    return { apiUrl: loketApiUrl, oauthUrl: loketOauthUrl };
  }

  /** Whether an environment can be chosen here. */
  isKnown(chosen: LoketEnvironment): boolean {
    return chosen !== 'configured' || Boolean(this.environment.loketApiUrl && this.environment.loketOauthUrl);
  }

  /** host:port of the addresses that may be private ones: those that the process was given, in production only where that is said, too. */
  get hostsThatMayBePrivate(): string[] {
    const { mode, loketAllowPrivate, loketApiUrl, loketOauthUrl } = this.environment;
    if (mode === 'production' && !loketAllowPrivate) return [];
    return [loketApiUrl, loketOauthUrl].flatMap((address) => {
      if (!address) return [];
      const { hostname, port, protocol } = new URL(address);
      return [`${bareHost(hostname)}:${port || (protocol === 'https:' ? 443 : 80)}`];
    });
  }
}
