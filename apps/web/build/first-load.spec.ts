import { type BuiltScript, firstLoadBytes, overweight } from './first-load.mts';

describe('the weight of a page of the web', () => {
  const scripts = new Map<string, BuiltScript>([
    ['entry', { bytes: 100, imports: ['react'] }],
    ['react', { bytes: 60, imports: [] }],
    ['start', { bytes: 20, imports: ['react', 'table'] }],
    ['table', { bytes: 7, imports: ['start'] }],
    ['pdf', { bytes: 900, imports: [] }],
  ]);

  it('counts every script that is needed once, however many others need it, and no other', () => {
    expect(firstLoadBytes(scripts, ['entry', 'start'])).toBe(187);
    expect(firstLoadBytes(scripts, ['entry'])).toBe(160);
  });

  it('names the page that is too heavy, and is silent at the limit', () => {
    const limit = { page: 'start', scripts: ['entry', 'start'] };
    expect(overweight(scripts, [{ ...limit, limitBytes: 187 }])).toEqual([]);
    expect(overweight(scripts, [{ ...limit, limitBytes: 186 }])).toEqual([
      'start takes 187 bytes of compressed JavaScript; its limit is 186',
    ]);
  });

  it('fails for a page that the build does not have, rather than counting nothing', () => {
    expect(() => firstLoadBytes(scripts, ['entry', 'gone'])).toThrow('the build has no script gone');
  });
});
