import { refusedFields } from './refused-fields';

describe('the fields that a problem names', () => {
  it.each([
    ['a field', ['kvk'], [{ name: 'kvk' }]],
    ['a field within another', ['terms.role'], [{ name: 'role' }]],
    ['a field of one of a list', ['lines.3.accountId'], [{ name: 'accountId', list: { name: 'lines', place: 4 } }]],
    ['one of a list', ['accountIds.0'], [{ name: 'accountIds' }]],
    ['a field within one of a list', ['shares.0.centre.code'], [{ name: 'code', list: { name: 'shares', place: 1 } }]],
    ['each field once', ['kvk', 'name', 'kvk'], [{ name: 'kvk' }, { name: 'name' }]],
  ])('are told: %s', (_, paths, told) => {
    expect(refusedFields({ fields: paths.map((field) => ({ field, rules: ['matches'] })) })).toEqual(told);
  });

  it.each([[{}], [{ fields: 'kvk' }], [{ fields: [null, 'kvk', {}, { field: 7 }, { field: '' }] }], [{ retryAfterSeconds: 3 }]])(
    'are none in %j',
    (details) => expect(refusedFields(details)).toEqual([]),
  );
});
