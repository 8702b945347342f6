import type { Environment } from '@loonbrug/platform';
import { LoketAddresses } from './loket-addresses';

const addresses = (settings: Partial<Environment> = {}) => new LoketAddresses(settings as Environment);

describe('the addresses of Loket', () => {
  it('are fixed, each environment with its own server of consent, whatever the process was given', () => {
    for (const given of [{}, { loketApiUrl: 'https://elsewhere.example/v2', loketOauthUrl: 'https://elsewhere.example' }]) {
      expect(addresses(given).of('production')).toEqual({ apiUrl: 'https://api.loket.nl/v2', oauthUrl: 'https://oauth.loket.nl' });
      expect(addresses(given).of('acceptance')).toEqual({ apiUrl: 'https://api.loket-acc.nl/v2', oauthUrl: 'https://oauth.loket-acc.nl' });
    }
  });

  it('are those that the process was given where that is chosen, both or none', () => {
    const given = { loketApiUrl: 'https://elsewhere.example/v2', loketOauthUrl: 'https://consent.elsewhere.example' };
    expect(addresses(given).of('configured')).toEqual({ apiUrl: given.loketApiUrl, oauthUrl: given.loketOauthUrl });
    for (const half of [{}, { loketApiUrl: given.loketApiUrl }, { loketOauthUrl: given.loketOauthUrl }])
      expect(() => addresses(half).of('configured')).toThrow('LOKET_API_URL and LOKET_OAUTH_URL are not set');
  });
});
