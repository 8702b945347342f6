import { followEvents, type StreamEvent } from './event-stream';

type Answer = () => Response;

const stream = (...blocks: string[]): Answer => {
  const text = blocks.map((block) => `${block}\n\n`).join('');
  return () => new Response(text, { status: 200, headers: { 'content-type': 'text/event-stream' } });
};
const refusal =
  (status: number, headers: Record<string, string> = {}): Answer =>
  () =>
    new Response('{}', { status, headers });

const progress = 'event: progress\nid: 1\ndata: {"done":1}';
const finished = 'event: finished\nid: 2\ndata: {"done":2}';
const closed = 'event: closed\ndata: {"code":"auth.not_signed_in"}';

/** Follows a server that gives these answers, one to each connection; more connections than that fail the test. */
async function follow(answers: Answer[]) {
  const events: StreamEvent[] = [];
  const asked: Array<string | null> = [];
  const waits: number[] = [];
  const waiting = [...answers];
  globalThis.fetch = (_, init) => {
    asked.push(new Headers(init?.headers).get('last-event-id'));
    const next = waiting.shift();
    if (!next) throw new Error('asked once more than there are answers');
    return Promise.resolve(next());
  };
  const wait = globalThis.setTimeout;
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(((then: () => void, ms?: number) => {
    waits.push(ms ?? 0);
    return wait(then, 0);
  }) as typeof setTimeout);
  const ending = await followEvents({ url: '/events', signal: new AbortController().signal, onEvent: (event) => void events.push(event) }, [
    'finished',
  ]);
  return { ending, events: events.map(({ type }) => type), asked, waits, left: waiting.length };
}

describe('following events', () => {
  const realFetch = globalThis.fetch;
  afterEach(() => {
    jest.restoreAllMocks();
    globalThis.fetch = realFetch;
  });

  it('ends with the last event, and takes up after the one it saw where a connection breaks', async () => {
    expect(await follow([stream(progress), stream(finished)])).toEqual({
      ending: 'over',
      events: ['progress', 'finished'],
      asked: [null, '1'],
      waits: [2_000],
      left: 0,
    });
  });

  it('asks again when the stream was closed, and hears that the session is over', async () => {
    expect(await follow([stream(progress, closed), refusal(401)])).toEqual({
      ending: 'signed-out',
      events: ['progress', 'closed'],
      asked: [null, '1'],
      waits: [2_000],
      left: 0,
    });
  });

  it('waits as long as it is told where too many follow, and goes on then', async () => {
    expect(await follow([refusal(429, { 'retry-after': '7' }), refusal(429), stream(finished)])).toEqual({
      ending: 'over',
      events: ['finished'],
      asked: [null, null, null],
      waits: [7_000, 2_000],
      left: 0,
    });
  });

  it('tries again where the portal is not there for a while', async () => {
    expect(await follow([refusal(503), stream(finished)])).toMatchObject({ ending: 'over', waits: [2_000] });
  });

  it.each([403, 404])('gives up on a refusal with %s', async (status) => {
    expect(await follow([refusal(status)])).toEqual({ ending: 'refused', events: [], asked: [null], waits: [], left: 0 });
  });

  it('says that it was left where the reader went', async () => {
    const stop = new AbortController();
    globalThis.fetch = () => {
      stop.abort();
      return Promise.reject(new DOMException('aborted', 'AbortError'));
    };
    expect(await followEvents({ url: '/events', signal: stop.signal, onEvent: () => undefined }, ['finished'])).toBe('left');
  });
});
