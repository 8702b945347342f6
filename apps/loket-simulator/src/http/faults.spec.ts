import { startSimulator } from '../simulator';
import type { Simulator } from '../simulator';
import { askToken, get, listOf, signIn } from '../testing/client';
import type { Fault } from './faults';

describe('faults', () => {
  let simulator: Simulator;
  let token: string;

  beforeAll(async () => {
    simulator = await startSimulator();
    token = await signIn(simulator);
  });
  afterEach(() => simulator.control.clearFaults());
  afterAll(() => simulator.close());

  const ask = (path = '/providers') => get(simulator, token, path);
  const fault = (kind: Fault['kind'], more: Partial<Fault> = {}) =>
    simulator.control.addFault({ kind, target: 'GetProvidersByUser', count: 1, ...more });

  it.each<[Fault['kind'], number]>([
    ['unauthorized', 401],
    ['forbidden', 403],
    ['too_many_requests', 429],
    ['server_error', 500],
    ['html', 200],
  ])('answers by %s once, then as ever', async (kind, status) => {
    fault(kind);
    const [first, second] = [await ask(), await ask()];
    expect([first.status, first.headers.get('content-type')?.includes('html') ?? false]).toEqual([status, kind === 'html']);
    expect([second.status, ((await second.json()) as { totalSize: number }).totalSize]).toEqual([200, 1]);
  });

  it('says when to come back', async () => {
    fault('too_many_requests', { retryAfterSeconds: 7 });
    expect((await ask()).headers.get('retry-after')).toBe('7');
  });

  it('answers late', async () => {
    fault('slow', { delayMs: 120 });
    const begun = performance.now();
    expect((await ask()).status).toBe(200);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(110);
  });

  it('breaks off in the middle of an answer', async () => {
    fault('cut_off');
    const response = await ask();
    await expect(response.text()).rejects.toThrow();
  });

  it('sends what is no JSON', async () => {
    fault('invalid_json');
    const text = await (await ask()).text();
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
  });

  it('adds fields that nobody knows', async () => {
    fault('unknown_fields');
    const answer = (await (await ask()).json()) as { _embedded: Record<string, unknown>[] };
    expect(answer._embedded[0]).toMatchObject({ addedByNewerVersion: { key: 1 } });
  });

  it('repeats the first page, whichever is asked for', async () => {
    fault('repeat_page', { target: 'GetEmployersByUserId' });
    const path = '/providers/employers?pageSize=1&pageNumber=2';
    const [repeated, right] = [await listOf(simulator, token, path), await listOf(simulator, token, path)];
    expect([repeated[0]?.employerNumber, right[0]?.employerNumber]).toEqual([30101, 30102]);
  });

  it('hits a path pattern, every operation, or the token endpoint', async () => {
    fault('server_error', { target: '/v2/providers/employers*' });
    expect([(await ask()).status, (await ask('/providers/employers')).status]).toEqual([200, 500]);
    fault('server_error', { target: '*' });
    expect((await ask()).status).toBe(500);
    fault('server_error', { target: 'token' });
    expect((await askToken(simulator, {})).status).toBe(500);
  });

  it('lets a number of requests pass first, and stays when no count is given', async () => {
    fault('server_error', { after: 1, count: undefined });
    expect([(await ask()).status, (await ask()).status, (await ask()).status]).toEqual([200, 500, 500]);
  });
});
