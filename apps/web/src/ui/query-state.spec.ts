import { stateOf } from './query-state';

describe('what is shown of something that is fetched', () => {
  it.each([
    ['what was read', true, undefined, 'there'],
    ['nothing yet while it is read for the first time', false, undefined, 'waiting'],
    ['the problem where it was never read', false, 500, 'failing'],
    ['what was read before while the portal can’t be reached', true, 0, 'there'],
    ['what was read before while the portal fails', true, 503, 'there'],
    ['what was read before while the session has ended, so that nothing typed is lost', true, 401, 'there'],
    ['that it is gone, where it was there before', true, 404, 'failing'],
    ['that it may no longer be read, where it might before', true, 403, 'failing'],
  ] as const)('is %s', (_, isThere, status, shown) => {
    expect(stateOf(isThere, status === undefined ? undefined : { status })).toBe(shown);
  });
});
