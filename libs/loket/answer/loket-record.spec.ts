import fc from 'fast-check';
import { LoketRecord, parseLoketJson } from './loket-record';

const recordOf = (json: string) => new LoketRecord(parseLoketJson(json, 'GetThings'), '');
const missingAt = (place: string) =>
  expect.objectContaining({ code: 'loket.unexpected_answer', retryable: false, details: expect.objectContaining({ place }) });

describe('the JSON of an answer', () => {
  it.each(['', '<html>', '{"a":1', '{"a":1}x', '{"a":NaN}', "{'a':1}", '{"a":01}', 'null,', '{"a":1,"a":2}'])(
    'is refused when it is %p, and may be right the next time',
    (text) =>
      expect(() => parseLoketJson(text, 'GetThings')).toThrow(
        expect.objectContaining({ code: 'loket.unexpected_answer', retryable: true }),
      ),
  );

  it('is refused when it nests too deep, without ending the process', () => {
    expect(() => parseLoketJson('['.repeat(200_000), 'GetThings')).toThrow(expect.objectContaining({ code: 'loket.unexpected_answer' }));
  });

  it.each(['null', '[]', '"x"', '12', 'true'])('is no record when it is %s', (text) => expect(() => recordOf(text)).toThrow(missingAt('')));
});

describe('a record', () => {
  it('gives each kind of field', () => {
    const record =
      recordOf(`{"id":"{B14ACD0D-75D7-4FC8-8B22-4A3924585CAB}","name":"Één","flag":false,"count":12,"hours":37.333,"amount":-12.5,
      "day":"2026-01-31","status":{"key":9,"value":"Goedgekeurd","new":1},"account":{"key":4,"description":"Lonen"},"list":[{"count":1}],"none":null}`);
    expect(record.id('id')).toBe('b14acd0d-75d7-4fc8-8b22-4a3924585cab');
    expect(record.text('name')).toBe('Één');
    expect(record.flag('flag')).toBe(false);
    expect(record.integer('count')).toBe(12);
    expect(record.decimalOrNull('hours')).toBe('37.333');
    expect(record.amountCents('amount')).toBe(-1_250);
    expect(record.date('day')).toBe('2026-01-31');
    expect(record.key('status')).toEqual({ key: 9, description: 'Goedgekeurd' });
    expect(record.key('account')).toEqual({ key: 4, description: 'Lonen' });
    expect(record.records('list')[0]?.integer('count')).toBe(1);
    expect([
      record.textOrNull('none'),
      record.integerOrNull('none'),
      record.dateOrNull('gone'),
      record.recordOrNull('gone'),
      record.keyOrNull('none'),
    ]).toEqual([null, null, null, null, null]);
    expect(record.recordsOrNone('none')).toEqual([]);
  });

  it('says at which place something is missing or is something else', () => {
    const record = recordOf(
      '{"runs":[{"id":"x"},{"status":{"key":"9"}},7],"name":5,"flag":"true","count":1.5,"big":1e3,"day":"31-01-2026"}',
    );
    const [first] = [new LoketRecord({ id: 'x' }, 'runs[0]')];
    expect(() => first?.id('id')).toThrow(missingAt('runs[0].id'));
    expect(() => record.records('runs')).toThrow(missingAt('runs[2]'));
    expect(() => record.text('name')).toThrow(missingAt('name'));
    expect(() => record.flag('flag')).toThrow(missingAt('flag'));
    expect(() => record.integer('count')).toThrow(missingAt('count'));
    expect(() => record.integer('big')).toThrow(missingAt('big'));
    expect(() => record.date('day')).toThrow(missingAt('day'));
    expect(() => record.records('name')).toThrow(missingAt('name'));
    expect(() => record.record('gone')).toThrow(missingAt('gone'));
  });

  it('gives texts that can be stored, and only numbers that fit', () => {
    const record = recordOf(
      '{"name":"A\\u0000B\\u0007\\tC\\nD\\ud83d \\ud83d\\ude00","count":2147483647,"low":-2147483648,"large":2147483648}',
    );
    expect(record.text('name')).toBe('AB\tC\nD\ufffd \u{1f600}');
    expect([record.integer('count'), record.integer('low')]).toEqual([2_147_483_647, -2_147_483_648]);
    expect(() => record.integer('large')).toThrow(missingAt('large'));
  });

  it('sees only its own fields', () => {
    const record = recordOf('{"__proto__":{"name":"x"}}');
    expect(() => record.text('name')).toThrow(missingAt('name'));
    expect(() => record.text('toString')).toThrow(missingAt('toString'));
    expect(({} as { name?: string }).name).toBeUndefined();
  });

  it.each([
    ['2026-01-31', '2026-01-31'],
    ['2026-01-31T00:00:00', '2026-01-31'],
    ['2025-12-31T23:00:00Z', '2026-01-01'],
    ['2026-06-30T22:00:00.000Z', '2026-07-01'],
    ['2026-01-01T00:00:00+01:00', '2026-01-01'],
    ['2024-02-29', '2024-02-29'],
  ])('reads the date %s as the day %s in Amsterdam', (text, day) => expect(recordOf(JSON.stringify({ day: text })).date('day')).toBe(day));

  it.each(['2026-02-30', '2023-02-29', '2026-1-1', '20260131', '2026-W05', '', 'null', '2026-13-01'])('refuses the date %p', (text) =>
    expect(() => recordOf(JSON.stringify({ day: text })).date('day')).toThrow(missingAt('day')),
  );

  it('reads a moment without a zone as the time in Amsterdam, also across a change of clocks', () => {
    const at = (text: string) =>
      recordOf(JSON.stringify({ at: text }))
        .instant('at')
        .toISOString();
    expect(at('2026-01-15T12:00:00')).toBe('2026-01-15T11:00:00.000Z');
    expect(at('2026-07-15T12:00:00.123')).toBe('2026-07-15T10:00:00.123Z');
    expect(at('2026-03-29T03:30:00')).toBe('2026-03-29T01:30:00.000Z');
    expect(at('2026-01-15T12:00:00Z')).toBe('2026-01-15T12:00:00.000Z');
    expect(at('2026-01-15T12:00:00+02:00')).toBe('2026-01-15T10:00:00.000Z');
  });

  it('takes any other fields as they come', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (others) => {
        const record = recordOf(JSON.stringify({ ...others, id: 'b14acd0d-75d7-4fc8-8b22-4a3924585cab' }));
        expect(record.id('id')).toBe('b14acd0d-75d7-4fc8-8b22-4a3924585cab');
      }),
    );
  });
});
