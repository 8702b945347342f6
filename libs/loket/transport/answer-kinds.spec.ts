import { detail, document, jsonText } from '../testing/scripted-loket';
import { bytesOf, ScriptedTransport } from '../testing/scripted-transport';
import type { LoketCall, LoketWarning } from './loket-call';
import { LoketThrottle } from './loket-throttle';
import type { LoketTransportOptions } from './loket-transport';

const scripted = new ScriptedTransport();
const { loket, timing } = scripted;
const transport = (options: Partial<LoketTransportOptions> = {}) => scripted.transport(options);

beforeAll(() => scripted.start());
afterAll(() => scripted.stop());

const call: LoketCall = {
  activity: 'GetThings',
  method: 'GET',
  path: '/things',
  accept: 'application/json;version=2018-01-01',
  loketEmployerId: 'employer',
};

describe('what an accepted answer warns of', () => {
  it('is told once per thing: a version that ends, and messages by their code', async () => {
    const warnings: LoketWarning[] = [];
    const version = { obsoleteDate: '2026-09-01', resourceVersion: '2018-01-01' };
    loket.answer(detail({}, { version, messages: [{ code: 12, type: 'Warning', description: 'J. Voorbeeld' }] }));
    const one = transport({ onWarning: (warning) => warnings.push(warning) });
    await one.json(call);
    await one.json(call);
    expect(warnings).toEqual([
      { kind: 'version_ends', activity: 'GetThings', resourceVersion: '2018-01-01', obsoleteOn: '2026-09-01' },
      { kind: 'message', activity: 'GetThings', messageCode: 12 },
    ]);
  });

  it('never loses the answer when it is strange', async () => {
    for (const version of [7, null, {}, { obsoleteDate: 'soon' }]) {
      loket.answer(detail({ fine: true }, { version, messages: 'none' }));
      expect((await transport().json(call)).record.record('content').flag('fine')).toBe(true);
    }
  });
});

describe('a PDF', () => {
  const pdf = `%PDF-1.7\n${'x'.repeat(100_000)}\n%%EOF\n`;

  it('comes in as it is', async () => {
    loket.answer(document('application/pdf', pdf));
    expect((await bytesOf(transport().pdf(call))).toString()).toBe(pdf);
  });

  it('may come in one byte at a time', async () => {
    loket.answer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/pdf' });
      for (const character of '%PDF-1.4 %%EOF') response.write(character);
      response.end();
    });
    expect((await bytesOf(transport().pdf(call))).toString()).toBe('%PDF-1.4 %%EOF');
  });

  it.each([
    ['empty', '', 'empty', false],
    ['too short', '%PDF', 'not_a_pdf', false],
    ['a page', '<html>%PDF-</html>', 'not_a_pdf', false],
    ['without an end', '%PDF-1.7 half', 'end_missing', true],
  ])('is refused when it is %s', async (_name, body, problem, retryable) => {
    loket.answer(document('application/pdf', body));
    await expect(bytesOf(transport().pdf(call))).rejects.toMatchObject({ code: 'loket.not_a_pdf', retryable, details: { problem } });
  });

  it('is refused when it is another kind of content, too large, or cut off', async () => {
    loket.answer(document('text/html', pdf));
    await expect(bytesOf(transport().pdf(call))).rejects.toMatchObject({ code: 'loket.unexpected_answer', retryable: true });
    loket.answer(document('application/pdf', pdf));
    await expect(bytesOf(transport({ limits: { pdf: 50_000 } }).pdf(call))).rejects.toMatchObject({ code: 'loket.answer_too_large' });
    loket.answer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/pdf' });
      response.write('%PDF-1.7', () => response.destroy());
    });
    await expect(bytesOf(transport().pdf(call))).rejects.toMatchObject({ code: 'loket.unexpected_answer', retryable: true });
  });

  it('ends a call at once whose answer is another kind of content', async () => {
    let ended: () => void = () => undefined;
    const end = new Promise<void>((resolve) => (ended = resolve));
    loket.answer((_request, response) => {
      response.on('close', () => ended());
      response.writeHead(200, { 'content-type': 'text/html' }).write('<html>');
    });
    await expect(bytesOf(transport({ retry: { attempts: 1 } }).pdf(call))).rejects.toMatchObject({ code: 'loket.unexpected_answer' });
    await end;
  });

  it('can be left half-way', async () => {
    const throttle = new LoketThrottle({ maxConcurrent: 1, spacingMs: 0 }, timing);
    loket.answer(document('application/pdf', pdf));
    for await (const chunk of transport({ throttle }).pdf(call)) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    expect(throttle.isIdle).toBe(true);
  });
});

describe('an XML message', () => {
  it('is given as it is, and only if it is one', async () => {
    loket.answer(document('application/xml; charset=utf-8', '<a/>'));
    expect((await transport().xml(call)).toString()).toBe('<a/>');
    loket.answer(jsonText('{}'));
    await expect(transport().xml(call)).rejects.toMatchObject({ code: 'loket.unexpected_answer' });
  });
});
