import fc from 'fast-check';
import { effectiveOf, levelNameOf } from './credential-level';

interface Kept {
  domainId: string | null;
  administrationId: string | null;
  username: string;
  password: string;
}

const domains = ['d1', 'd2', 'd3'];
const administrations: Record<string, string[]> = { d1: ['a1', 'a2'], d2: ['a3'], d3: [] };
const levels = [
  { domainId: null, administrationId: null },
  ...domains.map((domainId) => ({ domainId, administrationId: null })),
  ...domains.flatMap((domainId) => administrations[domainId]!.map((administrationId) => ({ domainId, administrationId }))),
];
const nameOf = (level: { domainId: string | null; administrationId: string | null }) => `${level.domainId}/${level.administrationId}`;

const trees = fc
  .subarray(levels)
  .map((kept): Kept[] =>
    kept.map((level) => ({ ...level, username: `user of ${nameOf(level)}`, password: `password of ${nameOf(level)}` })),
  );

describe('the credential that holds', () => {
  it('is the one found by walking upwards from the level, for every tree', () => {
    fc.assert(
      fc.property(trees, fc.constantFrom(...levels), (tree, level) => {
        const at = (domainId: string | null, administrationId: string | null) =>
          tree.find((kept) => kept.domainId === domainId && kept.administrationId === administrationId);
        const reference = at(level.domainId, level.administrationId) ?? at(level.domainId, null) ?? at(null, null);
        expect(effectiveOf(level, tree)).toEqual(reference);
      }),
    );
  });

  it('is never mixed of two levels, whatever the order they are read in', () => {
    fc.assert(
      fc.property(trees, fc.constantFrom(...levels), fc.integer({ min: 0, max: 1000 }), (tree, level, turn) => {
        const turned = tree.map((_, index) => tree[(index + turn) % tree.length]!);
        const found = effectiveOf(level, turned);
        expect(found).toEqual(effectiveOf(level, tree));
        if (found) expect(found.username.replace('user', '')).toBe(found.password.replace('password', ''));
      }),
    );
  });

  it('does not come from a sibling', () => {
    const sibling: Kept = { domainId: 'd2', administrationId: null, username: 'u', password: 'p' };
    expect(effectiveOf({ domainId: 'd1', administrationId: 'a1' }, [sibling])).toBeUndefined();
    expect(effectiveOf({ domainId: 'd2', administrationId: 'a3' }, [sibling])).toBe(sibling);
    expect(levelNameOf(sibling)).toBe('domain');
  });
});
