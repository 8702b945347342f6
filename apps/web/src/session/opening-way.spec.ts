import { openingWay } from './opening-way';

type Held = ReadonlyArray<'read' | 'open'>;

describe('a document that names people', () => {
  const wayOf = (held: Held, isOfEmployer: boolean) => openingWay((action) => (held as readonly string[]).includes(action), isOfEmployer);

  it('opens at once for the employer’s own people where it is theirs, and not at all where that is in doubt', () => {
    expect([wayOf(['read'], true), wayOf(['read'], false)]).toEqual(['at_once', null]);
  });

  it('opens for a reason for the firm’s people who may, in doubt or not', () => {
    expect([wayOf(['open'], true), wayOf(['open'], false)]).toEqual(['for_reason', 'for_reason']);
    expect([wayOf([], true), wayOf([], false)]).toEqual([null, null]);
  });

  it('opens by the way that is there for who is both', () => {
    expect([wayOf(['read', 'open'], true), wayOf(['read', 'open'], false)]).toEqual(['at_once', 'for_reason']);
  });
});
