import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { linked, work } from '../support/fetches';
import { connect, type Firm, firm, type LoketStage, loketStage } from '../support/loket';
import { type SignedInAgent, signIn } from '../support/sign-in';

interface SeenEvent {
  type: string;
  id: string | undefined;
  data: { code?: string; state?: string; revision?: number; links?: { state: string; clientNumber: number }[] };
}

/** An open stream of events, as a browser reads one. */
class OpenStream {
  readonly events: SeenEvent[] = [];
  readonly ended: Promise<void>;
  readonly #stop = new AbortController();

  private constructor(answer: Response, stop: AbortController) {
    this.#stop = stop;
    this.ended = this.#read(answer);
  }

  static async open(url: string, headers: Record<string, string>): Promise<OpenStream> {
    const stop = new AbortController();
    const answer = await fetch(url, { headers: { ...headers, accept: 'text/event-stream' }, signal: stop.signal });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    return new OpenStream(answer, stop);
  }

  close(): void {
    this.#stop.abort();
  }

  async until(condition: () => boolean, ms = 20_000): Promise<void> {
    const end = Date.now() + ms;
    while (!condition()) {
      if (Date.now() > end) throw new Error(`not seen in time; seen: ${JSON.stringify(this.events.map(({ type, id }) => [type, id]))}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async #read(answer: Response): Promise<void> {
    let text = '';
    try {
      for await (const chunk of answer.body!) {
        text += Buffer.from(chunk).toString('utf8');
        const parts = text.split('\n\n');
        text = parts.pop()!;
        this.events.push(...parts.filter((part) => part.includes('data:')).map(eventOf));
      }
    } catch (error) {
      if (!this.#stop.signal.aborted) throw error;
    }
  }
}

function eventOf(part: string): SeenEvent {
  const fields = Object.fromEntries(
    part
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { type: fields['event'] ?? 'message', id: fields['id'], data: JSON.parse(fields['data'] ?? '{}') };
}

describe('progress of a fetch as events', () => {
  let stage: LoketStage;
  let ours: Firm;
  let base: string;
  const open: OpenStream[] = [];

  beforeAll(async () => {
    stage = await loketStage({ clock: () => new Date('2026-09-20T10:00:00Z') });
    await stage.app.listen(0, '127.0.0.1');
    base = `http://127.0.0.1:${(stage.app.getHttpServer().address() as AddressInfo).port}`;
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    ours = await firm(stage);
    await connect(stage, ours);
    await linked(stage, ours, 70102, '2026-08-01');
    await linked(stage, ours, 70104, '2026-08-01');
  });
  afterEach(() => open.splice(0).forEach((stream) => stream.close()));

  const begin = async (): Promise<string> =>
    (await ours.admin.post(`${ours.at.portal}/fetches`).send({}).expect(202)).body.fetchId as string;
  const follow = async (fetchId: string, agent: SignedInAgent = ours.admin, headers: Record<string, string> = {}): Promise<OpenStream> => {
    const stream = await OpenStream.open(`${base}${ours.at.portal}/fetches/${fetchId}/events`, { cookie: agent.cookie, ...headers });
    open.push(stream);
    return stream;
  };

  it('begins with what there is, tells what changes, and ends when the fetch is finished', async () => {
    const fetchId = await begin();
    const stream = await follow(fetchId);
    await stream.until(() => stream.events.length === 1);
    expect(stream.events[0]).toMatchObject({ type: 'progress', id: '0', data: { state: 'waiting', items: 2 } });
    expect(stream.events[0]!.data.links).toHaveLength(2);
    await work(stage, ours);
    await stream.ended;
    const last = stream.events.at(-1)!;
    expect(last).toMatchObject({ type: 'finished', id: '4', data: { state: 'finished', done: 2, failed: 0 } });
    const ids = stream.events.map(({ id }) => Number(id));
    expect(ids).toEqual([...ids].sort((one, other) => one - other));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('goes on from the last event that was seen', async () => {
    const fetchId = await begin();
    const first = await follow(fetchId);
    await first.until(() => first.events.length === 1);
    first.close();
    const [item] = await stage.builders.sql<{ id: string }>(
      'select loket_link_id as id from loket_fetch_item where fetch_id = $1 order by 1 limit 1',
      [fetchId],
    );
    await stage.builders.sql('update loket_fetch set revision = 1 where fetch_id = $1', [fetchId]);
    await stage.builders.sql('update loket_fetch_item set revision = 1 where fetch_id = $1 and loket_link_id = $2', [fetchId, item!.id]);
    const again = await follow(fetchId, ours.admin, { 'last-event-id': '0' });
    await again.until(() => again.events.length === 1);
    expect(again.events[0]).toMatchObject({ id: '1' });
    expect(again.events[0]!.data.links).toHaveLength(1);
    for (const odd of ['x', '-3', '1e99', '']) {
      const whole = await follow(fetchId, ours.admin, { 'last-event-id': odd });
      await whole.until(() => whole.events.length === 1);
      expect(whole.events[0]!.data.links!.length).toBeGreaterThan(0);
      whole.close();
    }
  });

  it('of a finished fetch says so and ends', async () => {
    const fetchId = await begin();
    await work(stage, ours);
    const stream = await follow(fetchId, ours.admin, { 'last-event-id': '4' });
    await stream.ended;
    expect(stream.events.map(({ type }) => type)).toEqual(['finished']);
  });

  it('closes within five seconds of the end of the session', async () => {
    const stream = await follow(await begin());
    await stream.until(() => stream.events.length === 1);
    await stage.builders.sql('update directory.session set revoked_at = now() where session_id = $1', [ours.admin.sessionId]);
    // Counted in looks at the database and not by the clock: where the machine is busy, they take as much longer as what is waited for.
    const lookMs = 50;
    let looks = 0;
    for (let isOpen = true; isOpen; looks += 1) {
      await stage.builders.sql('select 1');
      isOpen = await Promise.race([stream.ended.then(() => false), wait(lookMs, true)]);
    }
    expect(looks * lookMs).toBeLessThan(5_500);
    expect(stream.events.at(-1)).toMatchObject({ type: 'closed', data: { code: 'auth.not_signed_in' } });
  });

  it('closes within five seconds of the end of the right, and shows nothing of what came after', async () => {
    const user = await stage.builders.user();
    const membershipId = await stage.builders.membership(user, ours.portal, 'back_office');
    const agent = await signIn(stage.app, user);
    const stream = await follow(await begin(), agent);
    await stream.until(() => stream.events.length === 1);
    await stage.builders.sql('update membership set revoked_at = now() where membership_id = $1', [membershipId]);
    await work(stage, ours);
    await stream.ended;
    expect(stream.events.map(({ type }) => type)).toEqual(['progress', 'closed']);
    expect(stream.events.at(-1)!.data).toEqual({ code: 'request.not_found' });
  });

  it('is refused before the first byte to who does not reach it, or has no session', async () => {
    const fetchId = await begin();
    const theirs = await firm(stage);
    const url = `${base}${ours.at.portal}/fetches/${fetchId}/events`;
    const other = await fetch(url, { headers: { cookie: theirs.admin.cookie } });
    expect([other.status, ((await other.json()) as { code: string }).code]).toEqual([404, 'request.not_found']);
    expect((await fetch(url)).status).toBe(401);
    const crossed = await fetch(url.replace(ours.portal.portalId, theirs.portal.portalId), { headers: { cookie: theirs.admin.cookie } });
    expect([crossed.status, ((await crossed.json()) as { code: string }).code]).toEqual([404, 'request.not_found']);
  });

  it('is open five times for a person: the sixth is told when to come back, while somebody else’s and another portal’s open', async () => {
    const fetchId = await begin();
    const [person, colleague] = [await stage.builders.user(), await stage.builders.user()];
    for (const user of [person, colleague]) await stage.builders.membership(user, ours.portal, 'back_office');
    const [agent, again] = [await signIn(stage.app, person), await signIn(stage.app, person)];
    const theirs = await firm(stage);
    await connect(stage, theirs);
    await linked(stage, theirs, 70102, '2026-08-01');
    const theirFetch = (await theirs.admin.post(`${theirs.at.portal}/fetches`).send({}).expect(202)).body.fetchId as string;
    const mine = [];
    for (let count = 0; count < 5; count += 1) mine.push(await follow(fetchId, agent));
    const url = `${base}${ours.at.portal}/fetches/${fetchId}/events`;
    const refused = await fetch(url, { headers: { cookie: agent.cookie } });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '10']);
    expect(await refused.json()).toMatchObject({ code: 'request.throttled', details: { retryAfterSeconds: 10 } });
    // Another session is the same person.
    expect((await fetch(url, { headers: { cookie: again.cookie } })).status).toBe(429);
    await follow(fetchId, await signIn(stage.app, colleague));
    open.push(await OpenStream.open(`${base}${theirs.at.portal}/fetches/${theirFetch}/events`, { cookie: theirs.admin.cookie }));
    mine[0]!.close();
    // The place is free when the server knows that its reader has gone.
    const stop = new AbortController();
    let status = 429;
    for (const end = Date.now() + 15_000; status === 429 && Date.now() < end; await wait(50))
      ({ status } = await fetch(url, { headers: { cookie: again.cookie }, signal: stop.signal }));
    stop.abort();
    expect(status).toBe(200);
  });
});
