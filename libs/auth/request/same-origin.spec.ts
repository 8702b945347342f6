import { checkOrigin, type OriginHeaders } from './same-origin';

const at = (publicUrl: string, headers: OriginHeaders) => () => checkOrigin(publicUrl, headers);
const refused = expect.objectContaining({ code: 'auth.origin_refused' });

describe('origin of a request', () => {
  it('is our own page, or named by no browser', () => {
    expect(at('https://portal.example.com', { origin: 'https://portal.example.com' })).not.toThrow();
    expect(at('https://portal.example.com', { origin: 'https://portal.example.com', 'sec-fetch-site': 'same-origin' })).not.toThrow();
    expect(at('https://portal.example.com', {})).not.toThrow();
    expect(at('https://portal.example.com', { 'sec-fetch-site': 'none' })).not.toThrow();
  });

  it.each([
    { origin: 'https://elsewhere.example' },
    { origin: 'http://portal.example.com' },
    { origin: 'https://portal.example.com:8443' },
    { origin: 'https://portal.example.com.elsewhere.example' },
    { origin: 'null' },
    { origin: '' },
    { origin: 'http://localhost:3000', host: 'localhost:3000' },
    { origin: 'https://elsewhere.example', host: 'elsewhere.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: 'https://portal.example.com' },
  ])('is refused for %j', (headers) => {
    expect(at('https://portal.example.com', headers)).toThrow(refused);
  });

  it('may be any name and port of loopback where the installation is on loopback, if it is the one that was asked', () => {
    expect(at('http://localhost:8080', { origin: 'http://127.0.0.1:43121', host: '127.0.0.1:43121' })).not.toThrow();
    expect(at('http://localhost:8080', { origin: 'http://127.0.0.1:43121', host: '127.0.0.1:8080' })).toThrow(refused);
    expect(at('http://localhost:8080', { origin: 'http://elsewhere.example', host: 'elsewhere.example' })).toThrow(refused);
  });
});
