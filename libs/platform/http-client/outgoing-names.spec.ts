import { refusedNames } from './outgoing-names';

const address = 'https://loket.example.test:8443/v2';

describe('the names that outgoing addresses have', () => {
  const findings = (host: string, found: readonly string[] | Error, isPrivateAllowed = false) =>
    refusedNames({ LOKET_API_URL: `https://${host}/v2`, LOKET_OAUTH_URL: undefined }, isPrivateAllowed, () =>
      found instanceof Error ? Promise.reject(found) : Promise.resolve([...found]),
    );

  it.each([
    ['one private address', ['10.1.2.3'], '10.1.2.3'],
    ['one among public ones', ['9.9.9.9', 'fd00::7'], 'fd00::7'],
    ['this machine', ['127.0.0.1', '::1'], '127.0.0.1, ::1'],
    ['one that is written as IPv6', ['::ffff:192.168.1.1'], '::ffff:192.168.1.1'],
  ])('are refused for %s, unless the setting allows it', async (_, found, named) => {
    expect(await findings('loket.example.test', found)).toEqual([
      `LOKET_API_URL: loket.example.test stands for ${named}, on this machine or a private network: every call there is refused. Set LOKET_ALLOW_PRIVATE=true if your way to Loket is there`,
    ]);
    expect(await findings('loket.example.test', found, true)).toEqual([]);
  });

  it('are refused for what nobody may call, whatever is allowed', async () => {
    for (const isAllowed of [true, false])
      expect(await findings('loket.example.test', ['169.254.169.254'], isAllowed)).toEqual([
        'LOKET_API_URL: loket.example.test stands for 169.254.169.254, which nobody may call: every call there is refused',
      ]);
  });

  it('say nothing of a public one, nor of an address that is one itself, and ask nobody for that', async () => {
    const asked: string[] = [];
    const lookUp = (host: string) => Promise.resolve((asked.push(host), ['9.9.9.9']));
    expect(await refusedNames({ LOKET_API_URL: address, LOKET_OAUTH_URL: 'https://[2606:4700::1]/oauth' }, false, lookUp)).toEqual([]);
    expect(asked).toEqual(['loket.example.test']);
  });

  it('say so where nobody answers for a name', async () => {
    expect(await findings('loket.example.test', new Error('getaddrinfo EAI_AGAIN'))).toEqual([
      'LOKET_API_URL: loket.example.test can not be looked up now (getaddrinfo EAI_AGAIN); it is with every call',
    ]);
  });
});
