import { OutgoingHttp, privateAddressesOnlyFor } from '@loonbrug/platform';
import { detail, document, jsonText, silence, status } from '../testing/scripted-loket';
import type { Answering } from '../testing/scripted-loket';
import { bytesOf, ScriptedTransport } from '../testing/scripted-transport';
import type { LoketCall } from './loket-call';
import { LoketThrottle } from './loket-throttle';
import type { LoketTransportOptions } from './loket-transport';

const scripted = new ScriptedTransport();
const { loket, timing } = scripted;
const transport = (options: Partial<LoketTransportOptions> = {}) => scripted.transport(options);

beforeAll(() => scripted.start());
beforeEach(() => void scripted.slept.splice(0));
afterAll(() => scripted.stop());

const call: LoketCall = {
  activity: 'GetThings',
  method: 'GET',
  path: '/things',
  accept: 'application/json;version=2018-01-01',
  loketEmployerId: 'employer',
};
const patch: LoketCall = { ...call, activity: 'PatchThing', method: 'PATCH', body: { contentType: 'application/json', text: '{}' } };

const cutOff: Answering = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
  response.write('{"content":', () => response.destroy());
};

describe('a call to Loket', () => {
  it('carries the token and the version, and gives the fields and the very bytes', async () => {
    const text = '{"version":{"obsoleteDate":null},"content":{"amount":1.10},"new":[1]}';
    loket.answer(jsonText(text));
    const { record, raw } = await transport().json(call);
    expect(record.record('content').amountCents('amount')).toBe(110);
    expect(raw.toString()).toBe(text);
    expect(loket.seen).toMatchObject([
      { method: 'GET', path: '/v2/things', headers: { authorization: 'Bearer token-1', accept: 'application/json;version=2018-01-01' } },
    ]);
  });

  it('asks for a fresh token once when one is refused, and says which', async () => {
    loket.answer((request, response) => (request.headers.authorization === 'Bearer fresh' ? detail({}) : status(401))(request, response));
    const asked: unknown[] = [];
    const accessToken = async (options?: { refused?: string }) => (asked.push(options), options ? 'fresh' : 'old');
    await transport({ accessToken }).json(call);
    expect(asked).toEqual([undefined, { refused: 'old' }]);
  });

  it('gives up when the fresh token is refused too', async () => {
    loket.answer(status(401));
    await expect(transport().json(call)).rejects.toMatchObject({ code: 'loket.token_refused', retryable: false });
    expect(loket.seen).toHaveLength(2);
    loket.answer(status(401));
    await expect(transport().change(patch)).rejects.toMatchObject({ code: 'loket.token_refused' });
    expect(loket.seen).toHaveLength(2);
  });

  it('passes on what the token provider fails with, and calls nobody', async () => {
    loket.answer(detail({}));
    const failure = new Error('no token');
    await expect(transport({ accessToken: () => Promise.reject(failure) }).json(call)).rejects.toBe(failure);
    expect(loket.seen).toHaveLength(0);
  });

  const refusal = JSON.stringify({
    messages: [{ code: 83, id: null, type: 'BrokenBusinessRule', description: 'J. Voorbeeld is unknown', properties: [] }],
    content: {},
  });
  it.each<[string, Answering, object]>([
    [
      '403',
      status(403, {}, '{"message":"denied"}'),
      { code: 'loket.right_missing', kind: 'rejected', details: { activity: 'GetThings', loketEmployerId: 'employer' } },
    ],
    ['404', status(404), { code: 'loket.not_found', kind: 'not_found' }],
    [
      '400 with a message',
      jsonText(refusal, 400),
      { code: 'loket.refused', details: { activity: 'GetThings', status: 400, messageCodes: [83] } },
    ],
    [
      '409 with a message',
      jsonText(refusal, 409),
      { code: 'loket.refused', details: { activity: 'GetThings', status: 409, messageCodes: [83] } },
    ],
    [
      '400 in plain text',
      status(400, { 'content-type': 'text/plain' }, 'The plain HTTP request was sent'),
      { code: 'loket.refused', details: { messageCodes: [] } },
    ],
    ['a redirect', status(302, { location: 'http://127.0.0.1:1/' }), { code: 'loket.unexpected_answer' }],
    ['204 where content belongs', status(204), { code: 'loket.unexpected_answer' }],
  ])('is not tried again after %s, and its error names nobody', async (_name, answering, error) => {
    loket.answer(answering);
    const failure = await transport()
      .json(call)
      .catch((caught: unknown) => caught);
    expect(failure).toMatchObject({ ...error, retryable: false });
    expect(JSON.stringify([failure, (failure as Error).message])).not.toMatch(/Voorbeeld|token-1/);
    expect(loket.seen).toHaveLength(1);
  });

  it.each<[string, Answering, string]>([
    ['500', status(500), 'loket.unreachable'],
    ['502 with a page', status(502, { 'content-type': 'text/html' }, '<html>'), 'loket.unreachable'],
    ['429', status(429), 'loket.unreachable'],
    ['a page with 200', jsonText('<html>maintenance</html>', 200, { 'content-type': 'text/html' }), 'loket.unexpected_answer'],
    ['invalid JSON', jsonText('{"a":'), 'loket.unexpected_answer'],
    ['bytes that are no UTF-8', document('application/json', Buffer.from('{"a":"é"}', 'latin1')), 'loket.unexpected_answer'],
    ['a cut-off answer', cutOff, 'loket.unexpected_answer'],
    ['silence', silence, 'loket.unreachable'],
    ['a dropped connection', (_request, response) => void response.destroy(), 'loket.unexpected_answer'],
  ])('is tried again after %s, with growing pauses, and then fails for good', async (_name, answering, code) => {
    loket.answer(answering);
    const http = scripted.httpFor(answering);
    await expect(transport({ http }).json(call)).rejects.toMatchObject({ code, retryable: true });
    expect(loket.seen).toHaveLength(4);
    expect(scripted.slept).toEqual([125, 250, 500]);
    loket.answerInTurn(answering, detail({ found: true }));
    expect((await transport({ http }).json(call)).record.record('content').flag('found')).toBe(true);
    expect(loket.seen).toHaveLength(2);
  });

  it('reports a port where nobody listens', async () => {
    const apiUrl = 'http://127.0.0.1:1/v2';
    const nowhere = new OutgoingHttp({ allowInsecure: true, checkAddress: privateAddressesOnlyFor(['127.0.0.1:1']) });
    await expect(transport({ apiUrl, http: nowhere }).json(call)).rejects.toMatchObject({ code: 'loket.unreachable', retryable: true });
    await nowhere.close();
  });

  it('refuses an address that may not be called, and tries nothing again', async () => {
    loket.answer(detail({}));
    const strict = new OutgoingHttp({ allowInsecure: true });
    await expect(transport({ http: strict }).json(call)).rejects.toMatchObject({ code: 'loket.address_refused', retryable: false });
    const secure = new OutgoingHttp();
    await expect(transport({ http: secure }).json(call)).rejects.toMatchObject({ code: 'loket.address_refused', retryable: false });
    expect([loket.seen, scripted.slept]).toEqual([[], []]);
    await Promise.all([strict.close(), secure.close()]);
  });

  it('waits as long as Loket asks, and the whole account with it', async () => {
    loket.answerInTurn(status(429, { 'retry-after': '7' }), detail({}));
    const began = timing.now();
    await transport().json(call);
    expect(timing.now() - began).toBeGreaterThanOrEqual(7_000);
    loket.answer(status(429, { 'retry-after': '3600' }));
    const throttle = new LoketThrottle({ spacingMs: 0 }, timing);
    const busy = { code: 'loket.unreachable', retryable: true, retryAfterMs: 3_600_000 };
    await expect(transport({ throttle }).json(call)).rejects.toMatchObject(busy);
    await expect(transport({ throttle }).json(call)).rejects.toMatchObject(busy);
    expect(loket.seen).toHaveLength(1);
  });

  it('never sends a change twice by itself', async () => {
    for (const answering of [status(500), status(429), cutOff, jsonText('<html>')]) {
      loket.answer(answering);
      await expect(transport().change(patch)).rejects.toMatchObject({ retryable: true });
      expect(loket.seen).toHaveLength(1);
    }
    loket.answer(status(204));
    await transport().change(patch);
  });

  it('stops when its caller does, also between two attempts', async () => {
    loket.answer(status(500));
    const stopping = new AbortController();
    const stopped = transport({
      signal: stopping.signal,
      timing: { ...timing, sleep: async () => stopping.abort(new Error('stop')) },
    }).json(call);
    await expect(stopped).rejects.toThrow('stop');
    expect(loket.seen).toHaveLength(1);
  });

  it('reads no more than it may', async () => {
    loket.answer(detail('x'.repeat(2_000)));
    await expect(transport({ limits: { json: 1_000 } }).json(call)).rejects.toMatchObject({
      code: 'loket.answer_too_large',
      retryable: false,
    });
    expect(loket.seen).toHaveLength(1);
  });

  it('gives every place back, however calls end', async () => {
    const throttle = new LoketThrottle({ maxConcurrent: 1, spacingMs: 0 }, timing);
    const one = transport({ throttle, limits: { json: 1_000, pdf: 1_000 } });
    const endings: Answering[] = [
      status(404),
      status(401),
      cutOff,
      jsonText('<'),
      detail('x'.repeat(2_000)),
      status(500),
      (_request, response) => void response.destroy(),
    ];
    for (const answering of endings) {
      loket.answer(answering);
      await expect(one.json(call)).rejects.toThrow();
      await expect(bytesOf(one.pdf(call))).rejects.toThrow();
    }
    expect(throttle.isIdle).toBe(true);
  });
});
